#include "core/records/walk_line.h"

#include <algorithm>

#include "core/records/compact_log.h"

namespace cardwalk {

namespace {

constexpr std::string_view kMark = "cardwalk-walk ";

/// Up to the next blank or line end; what is read leaves `text`.
std::string_view takeWord(std::string_view& text) {
  const std::size_t end = std::min(text.find_first_of(" \t\r\n"), text.size());
  const std::string_view word = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return word;
}

}  // namespace

std::optional<std::string> walkLine(const Pack& pack, std::string_view scenario,
                                    const std::vector<LogEntry>& log, std::size_t most) {
  const std::string head = std::string(kMark) + std::string(scenario) + ' ';
  const int index = pack.scenarioIndex(scenario);
  if (index < 0 || head.size() >= most) return std::nullopt;
  const CompactSession session{index, Mode::guide, 0, log};
  const std::optional<std::string> packed = encodeLog(pack, session, most - head.size());
  return packed ? std::optional(head + *packed) : std::nullopt;
}

std::optional<WalkLine> findWalkLine(std::string_view text) {
  const std::size_t at = text.find(kMark);
  if (at == std::string_view::npos) return std::nullopt;
  text.remove_prefix(at + kMark.size());
  WalkLine line;
  line.scenario = takeWord(text);
  line.log = takeWord(text);
  return line.scenario.empty() || line.log.empty() ? std::nullopt : std::optional(std::move(line));
}

std::string_view beforeWalkLine(std::string_view text) {
  text = text.substr(0, text.find(kMark));
  while (text.ends_with('\n')) text.remove_suffix(1);
  return text;
}

}  // namespace cardwalk
