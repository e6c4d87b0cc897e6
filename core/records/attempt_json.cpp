// An attempt as JSON and back. What is at its default is left out of the log: there are many of them.

#include <cmath>
#include <limits>

#include <nlohmann/json.hpp>

#include "core/content/json_node.h"
#include "core/content/strict_json.h"
#include "core/content/words.h"
#include "core/records/attempt_words.h"
#include "core/records/results.h"
#include "core/records/uuid.h"

namespace cardwalk {
namespace {

using json = nlohmann::ordered_json;

constexpr int kFormat = 1;

json entryJson(const AttemptEntry& entry) {
  json out = {{"at", entry.at}, {"kind", wordOf(kEntryKindWords, entry.kind)}};
  if (entry.kind == EntryKind::action) {
    out["surface"] = wordOf(surfaceWords(), entry.action.surface);
    out["control"] = entry.action.control;
    out["gesture"] = wordOf(gestureWords(), entry.action.gesture);
    if (!entry.action.text.empty()) out["text"] = entry.action.text;
    if (!entry.accepted) out["refused"] = true;
  }
  if (entry.level != HelpLevel::none) out["level"] = wordOf(kHelpLevelWords, entry.level);
  if (entry.kind == EntryKind::close) out["claimed"] = wordOf(kClaimWords, entry.claimed);
  if (!entry.ids.empty()) out["ids"] = entry.ids;
  return out;
}

json mistakeJson(const Mistake& mistake) {
  return {{"kind", wordOf(kMistakeWords, mistake.kind)},
          {"entry", mistake.entry},
          {"step", mistake.step},
          {"subject", mistake.subject},
          {"text", mistake.text},
          {"facts", mistake.facts}};
}

json scoreJson(const Score& score) {
  json fatals = json::array(), mistakes = json::array(), left = json::array();
  for (const Fatal fatal : score.fatals) fatals.push_back(wordOf(kFatalWords, fatal));
  for (const Mistake& mistake : score.mistakes) mistakes.push_back(mistakeJson(mistake));
  for (std::size_t i = 0; i < score.cardLeft.size(); ++i)
    if (score.cardLeft[i]) left.push_back(storeWords()[i]);
  return {{"valid", score.valid},         {"other_version", score.otherVersion},
          {"diagnosis", score.diagnosis}, {"end_state", score.endState},
          {"no_damage", score.noDamage},  {"told", score.told},
          {"passed", score.passed},       {"fatals", std::move(fatals)},
          {"actions", score.actions},     {"optimum", score.optimum},
          {"hints", score.hints},         {"duration", score.duration},
          {"recovered", score.recovered}, {"mistakes", std::move(mistakes)},
          {"facts", score.facts},         {"missed_facts", score.missedFacts},
          {"card_left", std::move(left)}};
}

/// Reads fields; the first one that is missing or wrong is remembered.
class Reader {
 public:
  explicit Reader(std::string& fault) : fault_(fault) {}

  const JsonNode& child(const JsonNode& node, const char* key) const {
    const JsonNode* found = node.find(key);
    return found != nullptr ? *found : complain(key, "is missing");
  }
  std::string text(const JsonNode& node, const char* key, bool mayLack = false) const {
    if (mayLack && node.find(key) == nullptr) return {};
    const JsonNode& found = child(node, key);
    return found.isText() ? found.text : complain(key, "must be a text").text;
  }
  std::int64_t number(const JsonNode& node, const char* key) const {
    constexpr double kExact = 9007199254740992.0;
    const JsonNode& found = child(node, key);
    const bool whole = found.kind == JsonNode::Kind::number && std::abs(found.number) <= kExact &&
                       std::trunc(found.number) == found.number;
    if (!whole) complain(key, "must be a whole number");
    return whole ? static_cast<std::int64_t>(found.number) : 0;
  }
  int count(const JsonNode& node, const char* key) const {
    const std::int64_t value = number(node, key);
    if (value >= -1 && value <= std::numeric_limits<int>::max()) return static_cast<int>(value);
    complain(key, "is out of range");
    return 0;
  }
  bool flag(const JsonNode& node, const char* key, bool mayLack = false) const {
    if (mayLack && node.find(key) == nullptr) return false;
    const JsonNode& found = child(node, key);
    if (found.kind != JsonNode::Kind::boolean) complain(key, "must be true or false");
    return found.flag;
  }
  const std::vector<JsonNode>& list(const JsonNode& node, const char* key) const {
    const JsonNode& found = child(node, key);
    return found.isArray() ? found.items : complain(key, "must be a list").items;
  }
  std::vector<std::string> texts(const JsonNode& node, const char* key, bool mayLack = false) const {
    std::vector<std::string> out;
    if (mayLack && node.find(key) == nullptr) return out;
    for (const JsonNode& item : list(node, key))
      out.push_back(item.isText() ? item.text : complain(key, "must hold texts").text);
    return out;
  }
  template <class Value>
  Value word(const JsonNode& node, const char* key, std::span<const std::string_view> words,
             bool mayLack = false) const {
    if (mayLack && node.find(key) == nullptr) return Value{};
    return wordIn<Value>(text(node, key), key, words);
  }
  template <class Value>
  Value wordIn(const std::string& text, const char* key, std::span<const std::string_view> words) const {
    const int index = wordIndex(words, text);
    if (index < 0) complain(key, "has an unknown word");
    return static_cast<Value>(index < 0 ? 0 : index);
  }

 private:
  const JsonNode& complain(const char* key, const char* what) const {
    if (fault_.empty()) fault_ = "“" + std::string(key) + "” " + what + ".";
    return nothing_;
  }

  std::string& fault_;
  JsonNode nothing_;
};

AttemptEntry readEntry(const Reader& reader, const JsonNode& node) {
  AttemptEntry entry;
  entry.at = reader.number(node, "at");
  entry.kind = reader.word<EntryKind>(node, "kind", kEntryKindWords);
  if (entry.kind == EntryKind::action) {
    entry.action.surface = reader.word<Surface>(node, "surface", surfaceWords());
    entry.action.control = reader.text(node, "control");
    entry.action.gesture = reader.word<Gesture>(node, "gesture", gestureWords());
    entry.action.text = reader.text(node, "text", true);
    entry.accepted = !reader.flag(node, "refused", true);
  }
  entry.level = reader.word<HelpLevel>(node, "level", kHelpLevelWords, true);
  entry.claimed = reader.word<Claimed>(node, "claimed", kClaimWords, true);
  entry.ids = reader.texts(node, "ids", true);
  return entry;
}

Score readScore(const Reader& reader, const JsonNode& node) {
  Score score;
  score.valid = reader.flag(node, "valid");
  score.otherVersion = reader.flag(node, "other_version");
  score.diagnosis = reader.count(node, "diagnosis");
  score.endState = reader.count(node, "end_state");
  score.noDamage = reader.count(node, "no_damage");
  score.told = reader.count(node, "told");
  score.passed = reader.flag(node, "passed");
  for (const std::string& fatal : reader.texts(node, "fatals"))
    score.fatals.push_back(reader.wordIn<Fatal>(fatal, "fatals", kFatalWords));
  score.actions = reader.count(node, "actions");
  score.optimum = reader.count(node, "optimum");
  score.hints = reader.count(node, "hints");
  score.duration = reader.number(node, "duration");
  score.recovered = reader.flag(node, "recovered");
  for (const JsonNode& item : reader.list(node, "mistakes"))
    score.mistakes.push_back({reader.word<MistakeKind>(item, "kind", kMistakeWords),
                              reader.count(item, "entry"), reader.text(item, "step"),
                              reader.text(item, "subject"), reader.text(item, "text"),
                              reader.texts(item, "facts")});
  score.facts = reader.texts(node, "facts");
  score.missedFacts = reader.texts(node, "missed_facts");
  for (const std::string& store : reader.texts(node, "card_left"))
    score.cardLeft[reader.wordIn<std::size_t>(store, "card_left", storeWords())] = true;
  return score;
}

KeptAttempt readAttempt(const Reader& reader, const JsonNode& node) {
  KeptAttempt kept;
  kept.id = reader.text(node, "id");
  kept.person = reader.text(node, "person");
  kept.team = reader.text(node, "team");
  kept.test = reader.text(node, "test");
  kept.testTickets = reader.count(node, "test_tickets");
  kept.branchOf = reader.text(node, "branch_of");
  kept.startedAt = reader.number(node, "started_at");
  kept.record.pack = reader.text(node, "pack");
  kept.record.packVersion = reader.text(node, "pack_version");
  kept.record.ticket = reader.text(node, "ticket");
  kept.record.mode = reader.word<TrainingMode>(node, "mode", kAttemptModeWords);
  kept.record.surprises = reader.flag(node, "surprises");
  for (const JsonNode& item : reader.list(node, "log")) kept.record.log.push_back(readEntry(reader, item));
  kept.score = readScore(reader, reader.child(node, "score"));
  return kept;
}

}  // namespace

std::string attemptToJson(const KeptAttempt& attempt) {
  json log = json::array();
  for (const AttemptEntry& entry : attempt.record.log) log.push_back(entryJson(entry));
  const json whole = {{"format", kFormat},
                      {"id", attempt.id},
                      {"person", attempt.person},
                      {"team", attempt.team},
                      {"test", attempt.test},
                      {"test_tickets", attempt.testTickets},
                      {"branch_of", attempt.branchOf},
                      {"started_at", attempt.startedAt},
                      {"pack", attempt.record.pack},
                      {"pack_version", attempt.record.packVersion},
                      {"ticket", attempt.record.ticket},
                      {"mode", wordOf(kAttemptModeWords, attempt.record.mode)},
                      {"surprises", attempt.record.surprises},
                      {"log", std::move(log)},
                      {"score", scoreJson(attempt.score)}};
  return whole.dump(-1, ' ', false, json::error_handler_t::replace);
}

ParsedAttempt attemptFromJson(std::string_view bytes) {
  ParsedAttempt parsed;
  JsonNode root;
  if (const auto fault = parseStrictJson(bytes, root)) {
    parsed.fault = fault->message;
    return parsed;
  }
  const Reader reader(parsed.fault);
  if (reader.count(root, "format") != kFormat && parsed.fault.empty())
    parsed.fault = "It was written by a newer version of Cardwalk.";
  if (!parsed.fault.empty()) return parsed;
  KeptAttempt kept = readAttempt(reader, root);
  if (parsed.fault.empty() && !isUuid(kept.id)) parsed.fault = "“id” must be a UUID.";
  if (parsed.fault.empty()) parsed.attempt = std::move(kept);
  return parsed;
}

}  // namespace cardwalk
