#include "core/content/json_edit.h"

namespace cardwalk {

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

}  // namespace cardwalk
