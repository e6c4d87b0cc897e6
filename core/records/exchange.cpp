#include "core/records/exchange.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/content/strict_json.h"
#include "core/content/words.h"

namespace cardwalk {
namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 6> kActionKeys{"surface", "control",     "gesture",
                                                      "text",    "instruction", "at"};
constexpr const char* kSample = R"({"surface": "app", "control": "app.card.sheet.delete", "gesture": "tap"})";
constexpr std::array<std::string_view, 3> kDocumentKeys{"scenario", "title", "route"};

/// Reads one file; its faults are sentences of the reader's language.
class Reading {
 public:
  explicit Reading(const ActionWords& words) : words_(words) {}

  std::optional<NamedAction> actionOf(const json& object, std::string& fault) const {
    if (!object.is_object()) fault = words_.say("notObject", {});
    if (fault.empty()) fault = unknownKey(object, kActionKeys);
    if (!fault.empty()) {
      fault += " " + words_.say("sample", {{"action", kSample}});
      return std::nullopt;
    }
    const int surface = wordField(object, "surface", surfaceWords(), fault);
    const int gesture = wordField(object, "gesture", gestureWords(), fault);
    const auto control = object.find("control");
    const auto text = object.find("text");
    if (fault.empty() && (control == object.end() || !control->is_string()))
      fault = words_.say("control", {});
    if (fault.empty() && text != object.end() && !text->is_string()) fault = words_.say("text", {});
    if (!fault.empty()) return std::nullopt;
    return NamedAction{static_cast<Surface>(surface), control->get<std::string>(),
                       static_cast<Gesture>(gesture),
                       text == object.end() ? std::string() : text->get<std::string>()};
  }

  ParsedActions routeOf(const json& document) const {
    ParsedActions parsed;
    std::string fault = unknownKey(document, kDocumentKeys);
    const auto scenario = document.find("scenario");
    const json& route = document.at("route");
    if (fault.empty() && scenario != document.end() && !scenario->is_string())
      fault = words_.say("scenario", {});
    if (fault.empty() && !route.is_array()) fault = words_.say("route", {});
    if (!fault.empty()) return {{}, words_.say("document", {{"fault", fault}})};
    if (scenario != document.end()) parsed.scenario = scenario->get<std::string>();
    for (std::size_t index = 0; index < route.size(); ++index) {
      const auto action = actionOf(route[index], fault);
      if (!action) return {{}, words_.say("item", {{"number", std::to_string(index + 1)}, {"fault", fault}})};
      parsed.actions.push_back(*action);
    }
    return parsed;
  }

 private:
  std::string listed(std::span<const std::string_view> words) const {
    std::string text;
    for (std::size_t index = 0; index + 1 < words.size(); ++index)
      text += (index == 0 ? "" : ", ") + std::string(words[index]);
    return words_.say("or", {{"words", text}, {"word", std::string(words.back())}});
  }

  std::string didYouMean(std::span<const std::string_view> words, std::string_view word) const {
    const std::string nearest = nearestWord({words.begin(), words.end()}, word);
    return nearest.empty() ? "" : " " + words_.didYouMean(nearest);
  }

  std::string unknownKey(const json& object, std::span<const std::string_view> keys) const {
    // Where not a single name is right, none of them is a slip.
    const bool near =
        std::any_of(keys.begin(), keys.end(), [&](std::string_view key) { return object.contains(key); });
    for (const auto& [key, value] : object.items()) {
      if (wordIndex(keys, key) < 0)
        return words_.say("unknown", {{"word", key}}) + (near ? didYouMean(keys, key) : "");
    }
    return {};
  }

  /// A field that has to be one of `words`; -1 and a fault if it is not.
  int wordField(const json& object, const char* key, std::span<const std::string_view> words,
                std::string& fault) const {
    const auto found = object.find(key);
    const std::string word = found != object.end() && found->is_string() ? found->get<std::string>() : "";
    const int index = wordIndex(words, word);
    if (index >= 0 || !fault.empty()) return index;
    const ActionWords::Fills fills = {{"word", key}, {"words", listed(words)}};
    fault = found == object.end() ? words_.say("missing", fills)
                                  : words_.say("word", fills) + didYouMean(words, word);
    return -1;
  }

  const ActionWords& words_;
};

bool isBlank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

/// A fault of one line without its own "line 1, ": the line's number in the whole file stands before it
/// already.
std::string withoutLine(const JsonFault& fault) {
  const std::string prefix = "line " + std::to_string(fault.line) + ", ";
  return fault.message.starts_with(prefix) ? fault.message.substr(prefix.size()) : fault.message;
}

}  // namespace

ParsedActions parseActions(std::string_view bytes, const ActionWords& words) {
  const Reading reading(words);
  if (!checkStrictJson(bytes)) {
    const json document = json::parse(bytes);
    if (document.is_object() && document.contains("route")) return reading.routeOf(document);
  }
  ParsedActions parsed;
  for (int number = 1; !bytes.empty(); ++number) {
    const std::size_t length = std::min(bytes.find('\n'), bytes.size());
    const std::string_view line = bytes.substr(0, length);
    bytes.remove_prefix(std::min(length + 1, bytes.size()));
    if (isBlank(line)) continue;
    std::string fault;
    std::optional<NamedAction> action;
    if (const auto broken = checkStrictJson(line))
      fault = words.say("notAction", {{"detail", withoutLine(*broken)}});
    else
      action = reading.actionOf(json::parse(line), fault);
    if (!action) return {{}, words.say("line", {{"number", std::to_string(number)}, {"fault", fault}})};
    parsed.actions.push_back(*action);
  }
  return parsed;
}

std::string actionLines(const std::vector<NamedAction>& actions) {
  std::string lines;
  for (const NamedAction& action : actions) {
    nlohmann::ordered_json line{{"surface", surfaceWords()[static_cast<std::size_t>(action.surface)]},
                                {"control", action.control},
                                {"gesture", gestureWords()[static_cast<std::size_t>(action.gesture)]}};
    if (!action.text.empty()) line["text"] = action.text;
    lines += line.dump() + "\n";
  }
  return lines;
}

}  // namespace cardwalk
