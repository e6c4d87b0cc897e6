#include "core/records/kiosk_journal.h"

#include <array>
#include <charconv>

#include "core/records/dates.h"
#include "core/records/json_fields.h"

namespace cardwalk {
namespace {

constexpr std::array<std::string_view, 3> kEventWords{"started", "solved", "left"};
constexpr std::string_view kHead = "day,scenario,language,started,solved,left,through\n";
constexpr std::size_t kLongestId = 40;
// No kiosk gets there: a file that says so is damaged, and to go on from it would one day pass the last
// number.
constexpr std::int64_t kMostCounted = 1'000'000'000'000;

/// Ids stand between commas and blanks.
std::string plainId(const std::string& text) {
  const auto plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  };
  bool good = !text.empty() && text.size() <= kLongestId;
  for (const char c : text) good = good && plain(c);
  return good ? text : "other";
}

std::vector<std::string_view> split(std::string_view text, char mark) {
  std::vector<std::string_view> out;
  while (true) {
    const std::size_t end = text.find(mark);
    out.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return out;
    text.remove_prefix(end + 1);
  }
}

template <typename Number>
bool parse(std::string_view text, Number& out) {
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), out);
  return fault == std::errc() && end == text.data() + text.size() && !text.empty();
}

bool parseSum(std::string_view text, std::int64_t& out) {
  return parse(text, out) && out >= 0 && out <= kMostCounted;
}

std::optional<JournalEvent> readLine(std::string_view line) {
  const std::size_t cut = line.rfind(' ');
  if (cut == std::string_view::npos || checksumText(line.substr(0, cut)) != line.substr(cut + 1)) return {};
  const std::vector<std::string_view> parts = split(line.substr(0, cut), ' ');
  if (parts.size() != 5) return {};
  JournalEvent out;
  if (!parse(parts[0], out.number)) return {};
  for (std::size_t i = 0; i < kEventWords.size(); ++i)
    if (parts[2] == kEventWords[i]) out.visit.event = static_cast<VisitEvent>(i);
  out.visit.day = parts[1];
  out.visit.scenario = parts[3];
  out.visit.language = parts[4];
  return out;
}

}  // namespace

std::string journalLine(const JournalEvent& event) {
  const Visit& visit = event.visit;
  const std::string line = std::to_string(event.number) + ' ' + visit.day + ' ' +
                           std::string(kEventWords[static_cast<std::size_t>(visit.event)]) + ' ' +
                           plainId(visit.scenario) + ' ' + plainId(visit.language);
  return line + ' ' + checksumText(line) + '\n';
}

std::vector<JournalEvent> readJournal(std::string_view bytes) {
  std::vector<JournalEvent> out;
  std::uint64_t last = 0;
  for (const std::string_view line : split(bytes, '\n')) {
    std::optional<JournalEvent> event = readLine(line);
    // A line that was tried again may stand there twice.
    if (!event || event->number <= last) continue;
    last = event->number;
    out.push_back(std::move(*event));
  }
  return out;
}

std::string dayFileText(const std::string& day, const DayFile& file) {
  std::string out(kHead);
  for (const auto& [key, sums] : file.counts)
    out += day + ',' + key.scenario + ',' + key.language + ',' + std::to_string(sums.started) + ',' +
           std::to_string(sums.solved) + ',' + std::to_string(sums.left) + ',' +
           std::to_string(file.through) + '\n';
  return out;
}

std::optional<DayFile> readDayFile(const std::string& day, std::string_view bytes) {
  if (!bytes.starts_with(kHead) || !bytes.ends_with('\n')) return {};
  bytes.remove_prefix(kHead.size());
  DayFile out;
  while (!bytes.empty()) {
    const std::size_t end = bytes.find('\n');
    const std::vector<std::string_view> parts = split(bytes.substr(0, end), ',');
    bytes.remove_prefix(end + 1);
    VisitSums sums;
    if (parts.size() != 7 || parts[0] != day || !parseSum(parts[3], sums.started) ||
        !parseSum(parts[4], sums.solved) || !parseSum(parts[5], sums.left) || !parse(parts[6], out.through) ||
        out.through > std::uint64_t{kMostCounted})
      return {};
    out.counts[{std::string(parts[1]), std::string(parts[2])}] = sums;
  }
  return out;
}

void count(DayCounts& counts, const Visit& visit) {
  VisitSums& sums = counts[{plainId(visit.scenario), plainId(visit.language)}];
  ++(visit.event == VisitEvent::started  ? sums.started
     : visit.event == VisitEvent::solved ? sums.solved
                                         : sums.left);
}

}  // namespace cardwalk
