// Helpers of the pack reader, pack.json, rejections and guide.

#include <algorithm>

#include "core/content/pack_reader.h"
#include "core/content/strict_json.h"
#include "core/content/words.h"

namespace cardwalk {

Spot Spot::at(std::string_view key) const {
  const JsonNode* found = node == nullptr ? nullptr : node->find(key);
  if (found != nullptr && found->origin != nullptr)
    return {found, found->origin->file, found->origin->pointer};
  return {found, file, pointerJoin(pointer, key)};
}

Spot Spot::at(std::size_t index) const {
  const JsonNode* found = &node->items[index];
  if (found->origin != nullptr) return {found, found->origin->file, found->origin->pointer};
  return {found, file, pointer + '/' + std::to_string(index)};
}

int Spot::number(int fallback) const {
  constexpr double kBound = 1e6;
  if (node == nullptr || node->kind != JsonNode::Kind::number || node->number < -kBound ||
      node->number > kBound)
    return fallback;
  return static_cast<int>(node->number);
}

void PackReader::fail(const char* id, const Spot& spot, std::string message) {
  errors_.push_back({id, spot.file, spot.pointer, std::move(message)});
}

void reportUnknown(std::vector<ContentError>& errors, const char* id, const Spot& spot, std::string_view what,
                   const std::string& word, const std::vector<std::string>& known) {
  std::string message = "\"" + word.substr(0, 80) + "\" is no known " + std::string(what);
  const std::string near = nearestWord(known, word);
  if (!near.empty()) {
    message += "; did you mean \"" + near + "\"?";
  } else if (!known.empty() && known.size() <= 12) {
    message += "; write one of";
    for (const std::string& each : known) message += (&each == &known.front() ? " " : ", ") + each;
  } else {
    message += known.empty() ? "; there is none yet" : "; add it or write an existing one";
  }
  errors.push_back({id, spot.file, spot.pointer, std::move(message)});
}

void PackReader::unknown(const char* id, const Spot& spot, std::string_view what, const std::string& word,
                         const std::vector<std::string>& known) {
  reportUnknown(errors_, id, spot, what, word, known);
}

int PackReader::word(const Spot& spot, std::span<const std::string_view> words, std::string_view what,
                     int fallback) {
  if (!spot.exists() || !spot.node->isText()) return fallback;
  const int index = wordIndex(words, spot.node->text);
  if (index >= 0) return index;
  unknown("unknown-word", spot, what, spot.node->text, {words.begin(), words.end()});
  return fallback;
}

TextKey PackReader::textKey(const Spot& spot) {
  const std::string key = spot.text();
  if (key.empty() || pack_.languages.empty()) return {};
  const auto& texts = pack_.languages.front().texts;
  if (pack_.languages.front().has(key)) return key;
  std::string message = "\"" + key.substr(0, 80) + "\" has no text in text/" +
                        pack_.languages.front().language + ".json; add it there";
  std::vector<std::string> known;
  for (const auto& [each, text] : texts) known.push_back(each);
  if (const std::string near = nearestWord(known, key); !near.empty())
    message += ", or did you mean \"" + near + "\"?";
  fail("unknown-text", spot, message);
  return {};
}

std::vector<std::string> PackReader::strings(const Spot& spot) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < spot.size(); ++i) out.push_back(spot.at(i).text());
  return out;
}

void PackReader::readPack(const Spot& root) {
  pack_.id = root.at("id").text();
  pack_.version = root.at("version").text();
  pack_.name = textKey(root.at("name"));
  pack_.notice = textKey(root.at("notice"));
  pack_.testNumbers = strings(root.at("testNumbers"));
  const Spot rules = root.at("rules");
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const Spot spot = rules.at(i);
    Rule rule;
    rule.id = spot.at("id").text();
    if (!unique(pack_.rules, rule.id, spot.at("id"))) continue;
    rule.values = strings(spot.at("values"));
    rule.title = textKey(spot.at("title"));
    for (std::size_t k = 0; k < spot.at("texts").size(); ++k)
      rule.valueTexts.push_back(textKey(spot.at("texts").at(k)));
    if (rule.valueTexts.size() != rule.values.size())
      fail("missing", spot, "a rule needs one entry in \"texts\" for each of its values");
    rule.valueTexts.resize(rule.values.size());
    const auto standard = std::find(rule.values.begin(), rule.values.end(), spot.at("standard").text());
    if (standard == rule.values.end())
      unknown("unknown-value", spot.at("standard"), "value of this rule", spot.at("standard").text(),
              rule.values);
    rule.standard = standard == rule.values.end() ? 0 : static_cast<int>(standard - rule.values.begin());
    rule.card = spot.at("card").flag();
    rule.facts = strings(spot.at("facts"));
    pack_.rules.push_back(std::move(rule));
  }
  const Spot vars = root.at("vars");
  if (vars.size() > kMaxVars) fail("too-many", vars, "at most " + std::to_string(kMaxVars) + " variables");
  for (std::size_t i = 0; i < vars.size() && i < kMaxVars; ++i) {
    const Spot spot = vars.at(i);
    Var var;
    var.id = spot.at("id").text();
    if (!unique(pack_.vars, var.id, spot.at("id"))) continue;
    var.surface = static_cast<Surface>(word(spot.at("surface"), surfaceWords(), "surface", 2));
    var.values = strings(spot.at("values"));
    var.identityTries = spot.at("counts").text() == "identityTries";
    if (var.values.size() > 16) fail("too-many", spot.at("values"), "a variable has at most 16 values");
    pack_.vars.push_back(std::move(var));
  }
  readGenerations(root.at("generations"));
  const Spot facts = root.at("facts");
  if (facts.exists() && facts.node->isObject())
    for (const auto& [id, value] : facts.node->members) pack_.facts.emplace(id, textKey(facts.at(id)));
}

void PackReader::resolveVars(const Spot& packRoot) {
  const Spot vars = packRoot.at("vars");
  for (std::size_t i = 0; i < vars.size(); ++i) {
    const int var = pack_.varIndex(vars.at(i).at("id").text());
    const Spot lives = vars.at(i).at("livesOn");
    if (var < 0) continue;
    for (std::size_t k = 0; k < lives.size(); ++k)
      if (const int screen = find(pack_.screens, lives.at(k), "unknown-screen", "screen"); screen >= 0)
        pack_.vars[static_cast<std::size_t>(var)].livesOn.push_back(static_cast<std::int16_t>(screen));
  }
}

void PackReader::readRejections(const Spot& root) {
  const Spot list = root.at("rejections");
  for (std::size_t i = 0; i < list.size(); ++i) {
    Rejection rejection;
    rejection.id = list.at(i).at("id").text();
    if (!unique(pack_.rejections, rejection.id, list.at(i).at("id"))) continue;
    rejection.text = textKey(list.at(i).at("text"));
    rejection.facts = strings(list.at(i).at("facts"));
    const Spot answers = list.at(i).at("answers");
    if (const int answer = word(answers, answerWords(), "answer of the model", -1); answer >= 0) {
      std::int16_t& place = pack_.answers[static_cast<std::size_t>(answer)];
      if (place >= 0)
        fail("duplicate-id", answers, "\"" + answers.text() + "\" is answered already; keep one of them");
      place = static_cast<std::int16_t>(pack_.rejections.size());
    }
    pack_.rejections.push_back(std::move(rejection));
  }
}

/// Once every control has its name.
void PackReader::resolveRejections(const Spot& root) {
  const Spot list = root.at("rejections");
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Spot look = list.at(i).at("look");
    if (!look.exists()) continue;
    const int control = find(pack_.controls, look, "unknown-control", "control");
    for (Rejection& each : pack_.rejections)
      if (each.id == list.at(i).at("id").text()) each.look = static_cast<std::int16_t>(control);
  }
}

void PackReader::readGuide(const Spot& root) {
  const Spot steps = root.at("steps");
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const Spot spot = steps.at(i);
    GuideStep step;
    step.id = spot.at("id").text();
    if (!unique(pack_.guide, step.id, spot.at("id"))) continue;
    step.surface = static_cast<Surface>(word(spot.at("surface"), surfaceWords(), "surface", 2));
    step.title = textKey(spot.at("title"));
    step.why = textKey(spot.at("why"));
    step.different = textKey(spot.at("different"));
    Setting setting;
    setting.surface = step.surface;
    step.done = readCond(spot.at("done"), setting);
    step.answers = readRemarks(spot.at("answers"), setting);
    step.facts = strings(spot.at("facts"));
    pack_.guide.push_back(std::move(step));
  }
}

}  // namespace cardwalk
