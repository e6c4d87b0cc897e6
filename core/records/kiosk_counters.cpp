#include "core/records/kiosk_counters.h"

#include <algorithm>
#include <cerrno>
#include <set>
#include <utility>

#include "core/records/dates.h"
#include "core/records/kiosk_journal.h"
#include "core/records/save.h"

namespace cardwalk {
namespace {

using Path = std::filesystem::path;

constexpr std::size_t kMostWaiting = 4096;  // events, while nothing can be written
// A disk that takes lines and loses them gets the same ones again and again; this is far below what is read.
constexpr std::size_t kMostJournalBytes = kMaxSavedBytes / 4;

Path countsFolder(const Path& folder) { return folder / "counts"; }
Path journalFile(const Path& folder) { return countsFolder(folder) / "journal"; }
Path dayFile(const Path& folder, const std::string& day) { return countsFolder(folder) / (day + ".csv"); }

/// Days that have a file, oldest first.
FileError keptDays(FileOps& ops, const Path& folder, std::vector<std::string>& out) {
  std::vector<Path> files;
  const FileError error = ops.list(countsFolder(folder), files);
  std::set<std::string> days;
  for (const Path& file : files) {
    // What was being replaced when the power went is found under its second name.
    const Path name = file.extension() == ".old" ? file.stem() : file.filename();
    if (name.extension() == ".csv" && parseDate(name.stem().string())) days.insert(name.stem().string());
  }
  out.assign(days.begin(), days.end());
  return error;
}

/// Never changes anything: a reader may look while a kiosk writes. A disk that does not answer is an error;
/// a file that is damaged is not, and counts as none.
FileError readDay(FileOps& ops, const Path& folder, const std::string& day, DayFile& out) {
  out = {};
  for (const Path& file : {dayFile(folder, day), previousOf(dayFile(folder, day))}) {
    std::string bytes;
    const FileError error = ops.read(file, kMaxSavedBytes, bytes);
    if (error != 0 && error != ENOENT && error != EFBIG) return error;
    if (std::optional<DayFile> read = readDayFile(day, bytes)) {
      out = std::move(*read);
      return 0;
    }
  }
  return 0;
}

/// EFBIG: there is one, and it is too large to be read. `size` in bytes.
FileError readJournalOf(FileOps& ops, const Path& folder, std::vector<JournalEvent>& out, std::size_t& size) {
  std::string bytes;
  const FileError error = ops.read(journalFile(folder), kMaxSavedBytes, bytes);
  if (error != 0) bytes.clear();
  out = readJournal(bytes);
  size = bytes.size();
  return error == ENOENT ? 0 : error;
}

/// A name for what cannot be used. The first ones are the most telling, so the last one gives way.
Path nameAside(FileOps& ops, const Path& file) {
  constexpr int kMost = 3;
  int number = 1;
  while (number < kMost && ops.exists(damagedOf(file, number))) ++number;
  return damagedOf(file, number);
}

/// All of it at the end of the file, safe on the disk. What has arrived is added to `size`.
FileError appendSafely(FileOps& ops, const Path& file, std::string_view bytes, std::size_t& size) {
  FileOps::Handle handle = -1;
  if (const FileError error = ops.append(file, handle)) return error;
  std::size_t written = 0;
  const FileError error = writeSafely(ops, handle, bytes, written);
  size += written;
  return error;
}

}  // namespace

KioskCounters::KioskCounters(Path folder, std::shared_ptr<FileOps> disk)
    : folder_(std::move(folder)), disk_(disk ? std::move(disk) : realFileOps()) {
  disk_->makeFolders(countsFolder(folder_));
  fold();
}

/// What earlier runs have counted, and up to which number. Before that nothing may be numbered or folded.
std::string KioskCounters::recall() {
  if (recalled_) return {};
  std::vector<std::string> days;
  if (const FileError error = keptDays(*disk_, folder_, days))
    return describeFileError(error, countsFolder(folder_));
  for (const std::string& day : days) {
    DayFile file;
    if (const FileError error = readDay(*disk_, folder_, day, file))
      return describeFileError(error, dayFile(folder_, day));
    last_ = std::max(last_, file.through);
  }
  std::vector<JournalEvent> events;
  FileError error = readJournalOf(*disk_, folder_, events, journalBytes_);
  if (error == EFBIG) {
    // Nothing in it is counted, so it must not be taken for an empty one: its owner may still want to look.
    const Path aside = nameAside(*disk_, journalFile(folder_));
    error = disk_->rename(journalFile(folder_), aside);
    if (error == 0)
      notice_ = journalFile(folder_).string() + " was too large to be read and was set aside as " +
                aside.filename().string() + "; what stood in it is not counted";
  }
  if (error != 0) return describeFileError(error, journalFile(folder_));
  for (JournalEvent& event : events) {
    last_ = std::max(last_, event.number);
    journal_.push_back({event.number, std::move(event.visit)});
  }
  torn_ = true;  // whatever an earlier run has left behind its last whole line
  recalled_ = true;
  return {};
}

std::string KioskCounters::add(const Visit& visit) {
  if (!parseDate(visit.day)) return {};
  if (!recent_.contains(visit.day)) recent_[visit.day] = countsOf(visit.day);
  count(recent_[visit.day], visit);
  waiting_.push_back({0, visit});
  // Memory is bounded, too, on a disk that takes nothing for weeks: the oldest go.
  if (waiting_.size() > kMostWaiting) waiting_.erase(waiting_.begin());
  std::string fault = write();
  if (fault.empty() && (journal_.size() >= kMostJournal || journal_.front().visit.day != visit.day))
    fault = fold();
  return fault;
}

std::string KioskCounters::takeNotice() { return std::exchange(notice_, {}); }

std::string KioskCounters::write() {
  if (std::string fault = recall(); !fault.empty()) return fault;
  std::string bytes = torn_ ? "\n" : "";
  for (Numbered& each : waiting_) {
    // Once: what is tried again keeps its number, for the first try may have arrived.
    if (each.number == 0) each.number = ++last_;
    bytes += journalLine({each.number, each.visit});
  }
  if (journalBytes_ + bytes.size() > kMostJournalBytes)
    if (std::string fault = foldJournal(); !fault.empty())
      return fault + " The journal is full; nothing is added to it until then.";
  torn_ = true;  // unless all of it arrives
  FileError error = appendSafely(*disk_, journalFile(folder_), bytes, journalBytes_);
  // A new file is safe only with its name.
  if (error == 0 && !named_) error = disk_->syncFolder(countsFolder(folder_));
  if (error != 0) return describeFileError(error, journalFile(folder_));
  torn_ = false;
  named_ = true;
  journal_.insert(journal_.end(), waiting_.begin(), waiting_.end());
  waiting_.clear();
  return {};
}

std::string KioskCounters::foldDay(const std::string& day, const std::vector<Numbered>& events) {
  DayFile file;
  if (const FileError error = readDay(*disk_, folder_, day, file))
    return describeFileError(error, dayFile(folder_, day));
  // What cannot be read is kept for its owner, not written over.
  if (file.through == 0 && disk_->exists(dayFile(folder_, day)))
    disk_->rename(dayFile(folder_, day), damagedOf(dayFile(folder_, day), 1));
  const std::uint64_t before = file.through;
  for (const Numbered& each : events) {
    if (each.visit.day != day || each.number <= before) continue;
    count(file.counts, each.visit);
    file.through = each.number;
  }
  if (file.through == before) return {};
  return saveAtomically(*disk_, dayFile(folder_, day), dayFileText(day, file)).message;
}

std::string KioskCounters::fold() {
  if (std::string fault = waiting_.empty() ? recall() : write(); !fault.empty()) return fault;
  return foldJournal();
}

/// What is waiting has higher numbers than all that is folded here, so it is still counted afterwards.
std::string KioskCounters::foldJournal() {
  if (journal_.empty() && !disk_->exists(journalFile(folder_))) return {};
  std::set<std::string> days;
  for (const Numbered& each : journal_) days.insert(each.visit.day);
  for (const std::string& day : days)
    if (std::string fault = foldDay(day, journal_); !fault.empty()) return fault;
  // Only now that every day's file is safe, names included, may the journal go.
  if (const FileError syncing = disk_->syncFolder(countsFolder(folder_)))
    return describeFileError(syncing, countsFolder(folder_));
  const FileError error = disk_->remove(journalFile(folder_));
  if (error != 0 && error != ENOENT) return describeFileError(error, journalFile(folder_));
  if (const FileError syncing = disk_->syncFolder(countsFolder(folder_)))
    return describeFileError(syncing, countsFolder(folder_));
  torn_ = named_ = false;
  journal_.clear();
  journalBytes_ = 0;
  dropOldDays();
  return {};
}

void KioskCounters::dropOldDays() {
  std::vector<std::string> days;
  keptDays(*disk_, folder_, days);
  for (std::size_t i = 0; i + kKeptDays < days.size(); ++i) {
    disk_->remove(dayFile(folder_, days[i]));
    disk_->remove(previousOf(dayFile(folder_, days[i])));
  }
  while (recent_.size() > 2) recent_.erase(recent_.begin());
}

/// From the disk: the day's file, and what an earlier run has left in the journal.
DayCounts KioskCounters::countsOf(const std::string& day) const {
  DayFile file;
  readDay(*disk_, folder_, day, file);
  for (const Numbered& each : journal_)
    if (each.visit.day == day && each.number > file.through) count(file.counts, each.visit);
  return std::move(file.counts);
}

VisitSums KioskCounters::day(const std::string& day) const {
  const auto found = recent_.find(day);
  return sumOf(found != recent_.end() ? found->second : countsOf(day));
}

Counts readCounts(FileOps& ops, const Path& folder) {
  // The journal first: what is folded meanwhile is then known by its number.
  std::vector<JournalEvent> journal;
  std::size_t size = 0;
  readJournalOf(ops, folder, journal, size);
  std::vector<std::string> days;
  keptDays(ops, folder, days);
  Counts out;
  std::map<std::string, std::uint64_t> through;
  for (const std::string& day : days) {
    DayFile file;
    readDay(ops, folder, day, file);
    through[day] = file.through;
    out[day] = std::move(file.counts);
  }
  for (const JournalEvent& each : journal)
    if (each.number > through[each.visit.day]) count(out[each.visit.day], each.visit);
  return out;
}

VisitSums sumOf(const DayCounts& counts) {
  VisitSums out;
  for (const auto& [key, sums] : counts) {
    out.started += sums.started;
    out.solved += sums.solved;
    out.left += sums.left;
  }
  return out;
}

std::string countsToCsv(const Counts& counts) {
  std::string out = "day,scenario,language,started,solved,left\n";
  for (const auto& [day, list] : counts)
    for (const auto& [key, sums] : list)
      out += day + ',' + key.scenario + ',' + key.language + ',' + std::to_string(sums.started) + ',' +
             std::to_string(sums.solved) + ',' + std::to_string(sums.left) + '\n';
  return out;
}

}  // namespace cardwalk
