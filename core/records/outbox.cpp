#include <algorithm>
#include <cerrno>

#include <nlohmann/json.hpp>

#include "core/records/results.h"
#include "core/records/save.h"
#include "core/records/uuid.h"

namespace cardwalk {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kEnding = ".attempt.json", kRefused = ".attempt.json.refused";

bool endsWith(const fs::path& file, std::string_view ending) { return file.string().ends_with(ending); }

/// Names sort by the time of the start.
std::string nameOf(const KeptAttempt& attempt) {
  constexpr std::size_t kDigits = 16;
  std::string time = std::to_string(std::max<std::int64_t>(attempt.startedAt, 0));
  time.insert(0, kDigits - std::min(time.size(), kDigits), '0');
  return time + "-" + attempt.id + std::string(kEnding);
}

fs::path refusedOf(const fs::path& file) {
  fs::path name = file;
  name += ".refused";
  return name;
}

struct Reading {
  std::optional<KeptAttempt> attempt;
  FileError error = 0;  ///< the disk did not give it; it may do so later
};

/// A file that holds no attempt is set aside, one that cannot be had is left.
Reading readAttempt(FileOps& ops, const fs::path& file) {
  Reading reading;
  std::string bytes;
  reading.error = ops.read(file, kMaxSavedBytes, bytes);
  if (reading.error != 0 && reading.error != EFBIG) return reading;
  reading.error = 0;
  reading.attempt = attemptFromJson(bytes).attempt;
  if (reading.attempt) return reading;
  loadWithFallback(ops, file, [&](std::string_view found) {
    ParsedAttempt parsed = attemptFromJson(found);
    reading.attempt = std::move(parsed.attempt);
    return parsed.fault;
  });
  return reading;
}

/// Whether it went; one that is there no more is not missed.
FileError removed(FileOps& ops, const fs::path& file) {
  const FileError error = ops.remove(file);
  return error == ENOENT ? 0 : error;
}

/// Whether what is left of a file still names the person: whole, cut off in the middle of the name, or torn
/// before it (then only a name of some length is certain).
bool names(std::string_view bytes, const std::string& person) {
  constexpr std::size_t kCertain = 5;
  std::string name = nlohmann::json(person).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  constexpr std::string_view kField = "\"person\":";
  if (bytes.find(std::string(kField) + name) != std::string_view::npos) return true;
  name = name.substr(1, name.size() - 2);
  if (name.size() >= kCertain && bytes.find(name) != std::string_view::npos) return true;
  const std::size_t at = bytes.rfind(kField);
  if (at == std::string_view::npos) return false;
  std::string_view end = bytes.substr(at + kField.size());
  end = end.substr(0, end.find('\0'));
  return end.size() > 1 && end.find('"', 1) == std::string_view::npos && name.starts_with(end.substr(1));
}

}  // namespace

Outbox::Outbox(fs::path folder, std::shared_ptr<FileOps> ops)
    : folder_(std::move(folder)), ops_(ops ? std::move(ops) : realFileOps()) {}

std::vector<fs::path> Outbox::files() const {
  std::vector<fs::path> files;
  ops_->list(folder_, files);
  std::sort(files.begin(), files.end());
  return files;
}

std::optional<ResultsError> Outbox::put(const KeptAttempt& attempt) {
  if (!isUuid(attempt.id))
    return ResultsError{"The attempt “" + attempt.id + "” has no usable id.", ResultsFault::other};
  const SaveResult saved = saveAtomically(*ops_, folder_ / nameOf(attempt), attemptToJson(attempt));
  // Saved with a word besides: a power cut could undo it.
  if (saved.saved && saved.message.empty()) return std::nullopt;
  return ResultsError{saved.message, ResultsFault::full};
}

Delivery Outbox::deliver(ResultStore& store) {
  Delivery delivery;
  for (const fs::path& file : files()) {
    if (!endsWith(file, kEnding)) continue;
    const auto [attempt, error] = readAttempt(*ops_, file);
    if (error != 0 && error != ENOENT)
      delivery.fault = {describeFileError(error, file), ResultsFault::denied};
    if (!attempt) continue;
    const std::optional<ResultsError> fault = store.add(*attempt);
    if (!fault) {
      // Should the file survive a power cut, the store knows its id. It stays while what lies beside it
      // does: nobody would look there again.
      for (const fs::path& each : {previousOf(file), file})
        if (const FileError kept = removed(*ops_, each)) {
          delivery.undeleted.push_back({each, describeFileError(kept, each)});
          break;
        }
      ++delivery.taken;
      delivery.stuck += ops_->exists(file) ? 1 : 0;
      continue;
    }
    if (fault->kind != ResultsFault::refused || ops_->rename(file, refusedOf(file)) != 0) {
      delivery.fault = fault;
      break;
    }
    ++delivery.refused;
    delivery.messages.push_back(fault->message + " The attempt is kept as “" + refusedOf(file).string() +
                                "”.");
  }
  return delivery;
}

int Outbox::waiting() const {
  const std::vector<fs::path> all = files();
  return static_cast<int>(
      std::count_if(all.begin(), all.end(), [](const fs::path& file) { return endsWith(file, kEnding); }));
}

int Outbox::refused() const {
  const std::vector<fs::path> all = files();
  return static_cast<int>(
      std::count_if(all.begin(), all.end(), [](const fs::path& file) { return endsWith(file, kRefused); }));
}

std::vector<KeptAttempt> Outbox::attemptsOf(const std::string& person) const {
  std::vector<KeptAttempt> found;
  for (const fs::path& file : files()) {
    if (!endsWith(file, kEnding) && !endsWith(file, kRefused)) continue;
    std::optional<KeptAttempt> attempt = readAttempt(*ops_, file).attempt;
    if (attempt && attempt->person == person) found.push_back(std::move(*attempt));
  }
  return found;
}

int Outbox::erase(const std::string& person, std::vector<fs::path>& left) const {
  int gone = 0;
  // First what can be read, which also sets aside what cannot.
  for (const fs::path& file : files()) {
    if (!endsWith(file, kEnding) && !endsWith(file, kRefused)) continue;
    const std::optional<KeptAttempt> attempt = readAttempt(*ops_, file).attempt;
    if (!attempt || attempt->person != person) continue;
    gone += ops_->exists(file) && removed(*ops_, file) == 0 ? 1 : 0;
    for (const fs::path& each : {file, previousOf(file), temporaryOf(file)})
      if (removed(*ops_, each) != 0) left.push_back(each);
  }
  for (const fs::path& file : files()) {
    const bool ours = file.filename().string().find(kEnding) != std::string::npos;
    if (!ours || endsWith(file, kEnding) || endsWith(file, kRefused)) continue;
    std::string bytes;
    if (ops_->read(file, kMaxSavedBytes, bytes) == 0 && names(bytes, person) && removed(*ops_, file) != 0)
      left.push_back(file);
  }
  return gone;
}

}  // namespace cardwalk
