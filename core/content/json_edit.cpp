#include "core/content/json_edit.h"

#include <algorithm>

namespace cardwalk {
namespace {

std::size_t pastBlanks(std::string_view json, std::size_t at) {
  return std::min(json.find_first_not_of(" \t\r\n", at), json.size());
}

/// Behind the string that begins at `at`.
std::size_t pastString(std::string_view json, std::size_t at) {
  for (++at; at < json.size() && json[at] != '"'; ++at)
    if (json[at] == '\\') ++at;
  return std::min(at + 1, json.size());
}

/// Behind the value that begins at `at`, whatever it is.
std::size_t pastValue(std::string_view json, std::size_t at) {
  int depth = 0;
  while (at < json.size()) {
    const char c = json[at];
    if (c == '"') {
      at = pastString(json, at);
      if (depth == 0) return at;
      continue;
    }
    if (depth == 0 && (c == ',' || c == '}' || c == ']' || c == ' ' || c == '\t' || c == '\r' || c == '\n'))
      return at;
    if (c == '{' || c == '[') ++depth;
    if (c == '}' || c == ']') --depth;
    ++at;
    if (depth == 0 && (c == '}' || c == ']')) return at;
  }
  return at;
}

}  // namespace

JsonNode* memberOf(JsonNode& object, std::string_view key) {
  for (auto& [name, value] : object.members)
    if (name == key) return &value;
  return nullptr;
}

std::string idOf(const JsonNode& object) {
  const JsonNode* id = object.find("id");
  return id != nullptr && id->isText() ? id->text : std::string();
}

std::vector<JsonNode>& itemsOf(JsonNode& object, std::string_view key) {
  JsonNode* list = memberOf(object, key);
  if (list == nullptr) {
    object.members.emplace_back(key, JsonNode{});
    list = &object.members.back().second;
    list->kind = JsonNode::Kind::array;
  }
  return list->items;
}

std::optional<std::string> withTextMember(std::string_view json, std::string_view key,
                                          std::string_view text) {
  const std::string value = '"' + std::string(text) + '"';
  const std::string name = '"' + std::string(key) + '"';
  const std::size_t open = pastBlanks(json, 0);
  if (open >= json.size() || json[open] != '{') return {};
  std::size_t at = pastBlanks(json, open + 1), end = open + 1;
  const std::size_t first = at;
  std::string out(json);
  while (at < json.size() && json[at] == '"') {
    const std::size_t named = pastString(json, at);
    const std::size_t from = pastBlanks(json, pastBlanks(json, named) + 1);
    end = pastValue(json, from);
    if (json.substr(at, named - at) == name) return out.replace(from, end - from, value);
    at = pastBlanks(json, end);
    if (at < json.size() && json[at] == ',') at = pastBlanks(json, at + 1);
  }
  // After the last one, with the blanks that stand before the first.
  const std::string blanks(json.substr(open + 1, first - open - 1));
  if (end == open + 1) return out.insert(end, name + ": " + value);
  return out.insert(end, "," + (blanks.empty() ? " " : blanks) + name + ": " + value);
}

}  // namespace cardwalk
