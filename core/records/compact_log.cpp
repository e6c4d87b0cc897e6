#include "core/records/compact_log.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "core/records/compact_text.h"
#include "core/records/json_fields.h"
#include "core/sim/machine.h"
#include "core/sim/variation.h"

namespace cardwalk {
namespace {

constexpr std::uint64_t kVersion = 1;
constexpr std::size_t kSumLength = 4;

/// How exact the times are: milliseconds each unit stands for; 0 for none.
constexpr Millis kExact = 1, kSeconds = 1000, kNoTimes = 0;

std::uint32_t sumOf(std::string_view text) { return static_cast<std::uint32_t>(checksum(text) & 0xffffffu); }

/// Changes with everything that the numbers in a compact log count: scenarios and controls, in their order.
std::uint32_t fingerprint(const Pack& pack) {
  std::string names = pack.id + ' ' + pack.version;
  for (const Scenario& scenario : pack.scenarios) names += ' ' + scenario.id;
  for (const Control& control : pack.controls) names += ' ' + control.id;
  return sumOf(names);
}

/// What an entry says besides its time; written once and then counted.
using Known = std::tuple<Surface, Gesture, bool, std::string, std::string>;

Known knownOf(const LogEntry& entry) {
  const NamedAction& action = entry.action;
  return {action.surface, action.gesture, entry.accepted, action.control, action.text};
}

void writeKnown(const Pack& pack, const Known& known, CompactWriter& writer) {
  const auto& [surface, gesture, accepted, control, text] = known;
  writer.number(static_cast<std::uint64_t>(surface) | static_cast<std::uint64_t>(gesture) << 2 |
                (accepted ? 32u : 0u) | (text.empty() ? 0u : 64u));
  const std::size_t slash = std::min(control.find('/'), control.size());
  const int index = pack.controlIndex(std::string_view(control).substr(0, slash));
  // 0 stands for a name that the pack does not know: it was refused, and kept as it was given.
  writer.number(static_cast<std::uint64_t>(index + 1));
  writer.word(std::string_view(control).substr(index < 0 ? 0 : slash));
  if (!text.empty()) writer.word(text);
}

bool readKnown(const Pack& pack, CompactReader& reader, Known& known) {
  auto& [surface, gesture, accepted, control, text] = known;
  const std::uint64_t bits = reader.number();
  const std::uint64_t index = reader.number();
  if (!reader.good() || bits > 127 || (bits & 3u) >= static_cast<unsigned>(kSurfaces) ||
      (bits >> 2 & 7u) >= static_cast<unsigned>(kGestures) || index > pack.controls.size()) {
    return false;
  }
  surface = static_cast<Surface>(bits & 3u);
  gesture = static_cast<Gesture>(bits >> 2 & 7u);
  accepted = (bits & 32u) != 0;
  control = index == 0 ? std::string() : pack.controls[index - 1].id;
  control += reader.word();
  if ((bits & 64u) != 0) text = reader.word();
  return reader.good();
}

std::string write(const Pack& pack, const CompactSession& session, const std::vector<LogEntry>& log,
                  Millis unit) {
  CompactWriter writer;
  writer.number(kVersion);
  writer.fixed(fingerprint(pack));
  writer.number(static_cast<std::uint64_t>(session.scenario));
  writer.number(static_cast<std::uint64_t>(session.mode));
  writer.number(session.seed);
  writer.number(static_cast<std::uint64_t>(unit));
  std::map<Known, std::uint64_t> numbers;
  Millis last = 0;
  for (const LogEntry& entry : log) {
    const Known known = knownOf(entry);
    const auto [place, isNew] = numbers.emplace(known, numbers.size() + 1);
    writer.number(isNew ? 0 : place->second);
    if (isNew) writeKnown(pack, known, writer);
    if (unit == kNoTimes) continue;
    const Millis now = std::max(entry.at / unit, last);
    writer.number(static_cast<std::uint64_t>(now - last));
    last = now;
  }
  CompactWriter end;
  end.fixed(sumOf(writer.text()));
  return writer.text() + end.text();
}

bool readLog(const Pack& pack, CompactReader& reader, Millis unit, std::vector<LogEntry>& log) {
  // Beyond this a time is damage, and adding it up could overflow.
  constexpr std::uint64_t kLongest = 1ull << 40;
  std::vector<Known> known;
  std::uint64_t now = 0;
  while (!reader.atEnd()) {
    std::uint64_t number = reader.number();
    if (number == 0) {
      known.emplace_back();
      if (!readKnown(pack, reader, known.back())) return false;
      number = known.size();
    }
    if (number > known.size()) return false;
    const std::uint64_t later = unit == kNoTimes ? 0 : reader.number();
    if (!reader.good() || later > kLongest || now > kLongest) return false;
    now += later;
    const auto& [surface, gesture, accepted, control, text] = known[number - 1];
    log.push_back({static_cast<Millis>(now) * unit, {surface, control, gesture, text}, accepted});
  }
  return true;
}

}  // namespace

std::vector<LogEntry> withoutDetours(const Pack& pack, int scenario, const std::vector<LogEntry>& log) {
  VariedWorld varied(pack, scenario);
  std::vector<LogEntry> kept;
  std::vector<State> states{startState(varied.world())};
  std::unordered_map<State, std::size_t, StateHash> seen{{states.front(), 0}};
  for (const LogEntry& entry : log) {
    if (!entry.accepted) continue;
    if (const std::optional<State> after = varied.take(states.back(), entry.action.control)) {
      // From here on the same state is another place: nothing is cut across the change.
      kept.push_back(entry);
      states.push_back(*after);
      seen = {{*after, states.size() - 1}};
      continue;
    }
    Outcome outcome = apply(varied.world(), states.back(), entry.action);
    if (!outcome.accepted) continue;
    kept.push_back(entry);
    const auto known = seen.find(outcome.state);
    if (known == seen.end()) {
      seen.emplace(outcome.state, states.size());
      states.push_back(outcome.state);
      continue;
    }
    const std::size_t back = known->second;
    for (std::size_t index = back + 1; index < states.size(); ++index) seen.erase(states[index]);
    states.resize(back + 1);
    kept.resize(back);
  }
  return kept;
}

std::optional<std::string> encodeLog(const Pack& pack, const CompactSession& session, std::size_t limit) {
  for (const Millis unit : {kExact, kSeconds}) {
    std::string text = write(pack, session, session.log, unit);
    if (text.size() <= limit) return text;
  }
  std::vector<LogEntry> log = session.log;
  std::erase_if(log, [](const LogEntry& entry) { return !entry.accepted; });
  std::string text = write(pack, session, log, kNoTimes);
  if (text.size() <= limit) return text;
  text = write(pack, session, withoutDetours(pack, session.scenario, log), kNoTimes);
  if (text.size() <= limit) return text;
  return std::nullopt;
}

DecodedLog decodeLog(const Pack& pack, std::string_view text) {
  if (text.size() < kSumLength || text.size() > kCompactLimit)
    return {std::nullopt, "The text has an impossible length."};
  CompactReader end(text.substr(text.size() - kSumLength));
  text.remove_suffix(kSumLength);
  const std::uint32_t sum = end.fixed();
  if (!end.good() || sum != sumOf(text))
    return {std::nullopt, "The checksum does not fit: a part was changed or lost."};
  CompactReader reader(text);
  if (reader.number() != kVersion) return {std::nullopt, "It was written by another version of the program."};
  if (reader.fixed() != fingerprint(pack))
    return {std::nullopt, "It belongs to another pack, or to another version of it."};
  CompactSession session;
  const std::uint64_t scenario = reader.number();
  const std::uint64_t mode = reader.number();
  session.seed = reader.number();
  const std::uint64_t unit = reader.number();
  const bool sane = reader.good() && scenario < pack.scenarios.size() && mode <= 2 && unit <= 1000;
  if (!sane || !readLog(pack, reader, static_cast<Millis>(unit), session.log)) {
    return {std::nullopt, "The text is damaged."};
  }
  session.scenario = static_cast<int>(scenario);
  session.mode = static_cast<Mode>(mode);
  return {std::move(session), ""};
}

}  // namespace cardwalk
