#include "core/records/compact_attempt.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <vector>

#include "core/records/compact_text.h"
#include "core/records/json_fields.h"

namespace cardwalk {
namespace {

constexpr std::uint64_t kVersion = 1;
constexpr std::size_t kSumLength = 4;
constexpr std::uint64_t kMostIds = 256, kKinds = 7, kLevels = 5;

std::uint32_t sumOf(std::string_view text) { return static_cast<std::uint32_t>(checksum(text) & 0xffffffu); }

/// What an entry says besides its time; written once and then counted.
using Said = std::tuple<EntryKind, Surface, Gesture, bool, HelpLevel, Claimed, std::string, std::string,
                        std::vector<std::string>>;

Said saidBy(const AttemptEntry& entry) {
  const NamedAction& action = entry.action;
  return {entry.kind,    action.surface, action.gesture, entry.accepted, entry.level,
          entry.claimed, action.control, action.text,    entry.ids};
}

void writeSaid(const Said& said, CompactWriter& writer) {
  const auto& [kind, surface, gesture, accepted, level, claimed, control, text, ids] = said;
  writer.number(static_cast<std::uint64_t>(kind) | static_cast<std::uint64_t>(surface) << 3 |
                static_cast<std::uint64_t>(gesture) << 5 | (accepted ? 256u : 0u) |
                static_cast<std::uint64_t>(level) << 9 | static_cast<std::uint64_t>(claimed) << 12);
  writer.word(control);
  writer.word(text);
  writer.number(ids.size());
  for (const std::string& id : ids) writer.word(id);
}

bool readSaid(CompactReader& reader, Said& said) {
  auto& [kind, surface, gesture, accepted, level, claimed, control, text, ids] = said;
  const std::uint64_t bits = reader.number();
  const std::array<std::uint64_t, 5> parts{bits & 7u, bits >> 3 & 3u, bits >> 5 & 7u, bits >> 9 & 7u,
                                           bits >> 12};
  if (parts[0] >= kKinds || parts[1] >= static_cast<std::uint64_t>(kSurfaces) ||
      parts[2] >= static_cast<std::uint64_t>(kGestures) || parts[3] >= kLevels ||
      parts[4] >= static_cast<std::uint64_t>(kClaims))
    return false;
  kind = static_cast<EntryKind>(parts[0]);
  surface = static_cast<Surface>(parts[1]);
  gesture = static_cast<Gesture>(parts[2]);
  accepted = (bits & 256u) != 0;
  level = static_cast<HelpLevel>(parts[3]);
  claimed = static_cast<Claimed>(parts[4]);
  control = reader.word();
  text = reader.word();
  const std::uint64_t count = reader.number();
  if (count > kMostIds) return false;
  ids.clear();
  for (std::uint64_t i = 0; i < count && reader.good(); ++i) ids.push_back(reader.word());
  return reader.good();
}

/// `unit`: milliseconds that a step of the times stands for; 0: none are written. What happened at one time
/// stays together, so that what follows by itself follows again.
std::string write(const AttemptRecord& record, Millis unit) {
  CompactWriter writer;
  writer.number(kVersion);
  for (const std::string* each : {&record.pack, &record.packVersion, &record.ticket}) writer.word(*each);
  writer.number(static_cast<std::uint64_t>(record.mode) | (record.surprises ? 4u : 0u));
  writer.number(static_cast<std::uint64_t>(unit));
  writer.number(record.log.size());
  std::map<Said, std::uint64_t> known;
  Millis before = 0;
  for (const AttemptEntry& entry : record.log) {
    const Said said = saidBy(entry);
    const auto [at, isNew] = known.emplace(said, known.size());
    writer.number(isNew ? 0 : at->second + 1);
    if (isNew) writeSaid(said, writer);
    if (unit == 0) continue;
    const Millis steps = entry.at / unit;
    writer.number(static_cast<std::uint64_t>(std::max<Millis>(0, steps - before)));
    before = std::max(before, steps);
  }
  CompactWriter sum;
  sum.fixed(sumOf(writer.text()));
  return sum.text() + writer.text();
}

}  // namespace

std::optional<std::string> encodeAttempt(const AttemptRecord& record, std::size_t limit) {
  for (const Millis unit : {Millis{1}, Millis{1000}, Millis{0}}) {
    std::string text = write(record, unit);
    if (limit == 0 || text.size() <= limit) return text;
  }
  return std::nullopt;
}

std::optional<AttemptRecord> decodeAttempt(std::string_view text) {
  if (text.size() < kSumLength) return std::nullopt;
  CompactReader sum(text.substr(0, kSumLength));
  const std::string_view body = text.substr(kSumLength);
  if (sum.fixed() != sumOf(body)) return std::nullopt;
  CompactReader reader(body);
  if (reader.number() != kVersion) return std::nullopt;
  AttemptRecord record;
  for (std::string* each : {&record.pack, &record.packVersion, &record.ticket}) *each = reader.word();
  const std::uint64_t bits = reader.number();
  if (bits > 7) return std::nullopt;
  record.mode = static_cast<TrainingMode>(bits & 3u);
  record.surprises = (bits & 4u) != 0;
  const auto unit = static_cast<Millis>(reader.number());
  const std::uint64_t count = reader.number();
  if (unit < 0 || unit > 1000 || count > text.size()) return std::nullopt;
  std::vector<Said> known;
  Millis at = 0;
  for (std::uint64_t i = 0; i < count; ++i) {
    const std::uint64_t number = reader.number();
    if (number == 0) {
      if (!readSaid(reader, known.emplace_back())) return std::nullopt;
    } else if (number > known.size()) {
      return std::nullopt;
    }
    const std::uint64_t steps = unit == 0 ? 0 : reader.number();
    if (steps > 1u << 31) return std::nullopt;
    at += static_cast<Millis>(steps) * unit;
    AttemptEntry& entry = record.log.emplace_back();
    entry.at = at;
    std::tie(entry.kind, entry.action.surface, entry.action.gesture, entry.accepted, entry.level,
             entry.claimed, entry.action.control, entry.action.text, entry.ids) =
        number == 0 ? known.back() : known[number - 1];
  }
  if (!reader.good() || !reader.atEnd()) return std::nullopt;
  return record;
}

}  // namespace cardwalk
