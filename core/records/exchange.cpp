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
constexpr std::array<std::string_view, 2> kDocumentKeys{"scenario", "route"};

std::string listed(std::span<const std::string_view> words) {
  std::string text;
  for (std::size_t index = 0; index < words.size(); ++index) {
    text += (index == 0 ? "" : index + 1 == words.size() ? " or " : ", ") + std::string(words[index]);
  }
  return text;
}

std::string didYouMean(std::span<const std::string_view> words, std::string_view word) {
  const std::string nearest = nearestWord({words.begin(), words.end()}, word);
  return nearest.empty() ? "" : " Did you mean “" + nearest + "”?";
}

std::string unknownKey(const json& object, std::span<const std::string_view> keys) {
  for (const auto& [key, value] : object.items()) {
    if (wordIndex(keys, key) < 0) return "“" + key + "” is not a field of an action." + didYouMean(keys, key);
  }
  return {};
}

/// A field that has to be one of `words`; -1 and a fault if it is not.
int wordField(const json& object, const char* key, std::span<const std::string_view> words,
              std::string& fault) {
  const auto found = object.find(key);
  const std::string word = found != object.end() && found->is_string() ? found->get<std::string>() : "";
  const int index = wordIndex(words, word);
  if (index >= 0 || !fault.empty()) return index;
  fault = found == object.end()
              ? "“" + std::string(key) + "” is missing; it has to be " + listed(words) + "."
              : "“" + std::string(key) + "” has to be " + listed(words) + "." + didYouMean(words, word);
  return -1;
}

std::optional<NamedAction> actionOf(const json& object, std::string& fault) {
  if (!object.is_object()) fault = "an action has to be a JSON object.";
  if (fault.empty()) fault = unknownKey(object, kActionKeys);
  if (!fault.empty()) return std::nullopt;
  const int surface = wordField(object, "surface", surfaceWords(), fault);
  const int gesture = wordField(object, "gesture", gestureWords(), fault);
  const auto control = object.find("control");
  const auto text = object.find("text");
  if (fault.empty() && (control == object.end() || !control->is_string()))
    fault = "“control” has to be the name of a control.";
  if (fault.empty() && text != object.end() && !text->is_string()) fault = "“text” has to be a text.";
  if (!fault.empty()) return std::nullopt;
  return NamedAction{static_cast<Surface>(surface), control->get<std::string>(),
                     static_cast<Gesture>(gesture),
                     text == object.end() ? std::string() : text->get<std::string>()};
}

ParsedActions routeOf(const json& document) {
  ParsedActions parsed;
  if (std::string fault = unknownKey(document, kDocumentKeys); !fault.empty())
    return {{}, "the document: " + fault};
  const json& route = document.at("route");
  if (!route.is_array()) return {{}, "the document: “route” has to be a list of actions."};
  for (std::size_t index = 0; index < route.size(); ++index) {
    std::string fault;
    const auto action = actionOf(route[index], fault);
    if (!action) return {{}, "action " + std::to_string(index + 1) + " of the route: " + fault};
    parsed.actions.push_back(*action);
  }
  return parsed;
}

bool isBlank(std::string_view line) { return line.find_first_not_of(" \t\r") == std::string_view::npos; }

/// A fault of one line without its own "line 1, ": the line's number in the whole file stands before it
/// already.
std::string withoutLine(const JsonFault& fault) {
  const std::string prefix = "line " + std::to_string(fault.line) + ", ";
  return fault.message.starts_with(prefix) ? fault.message.substr(prefix.size()) : fault.message;
}

}  // namespace

ParsedActions parseActions(std::string_view bytes) {
  if (!checkStrictJson(bytes)) {
    const json document = json::parse(bytes);
    if (document.is_object() && document.contains("route")) return routeOf(document);
  }
  ParsedActions parsed;
  for (int number = 1; !bytes.empty(); ++number) {
    const std::size_t length = std::min(bytes.find('\n'), bytes.size());
    const std::string_view line = bytes.substr(0, length);
    bytes.remove_prefix(std::min(length + 1, bytes.size()));
    if (isBlank(line)) continue;
    const std::string where = "line " + std::to_string(number) + ": ";
    if (const auto broken = checkStrictJson(line))
      return {{}, where + "this is no action: " + withoutLine(*broken)};
    std::string fault;
    const auto action = actionOf(json::parse(line), fault);
    if (!action) return {{}, where + fault};
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
