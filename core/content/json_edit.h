// The few things that changing a tree in place needs.
//
// What it DOES NOT do: parse, or keep the places of values right (GenerationPatcher does).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/content/json_node.h"

namespace cardwalk {

/// nullptr if the object has no such member.
JsonNode* memberOf(JsonNode& object, std::string_view key);
/// The text of "id", or an empty one.
std::string idOf(const JsonNode& object);
/// The list of that name; made where there is none, so that nobody has to ask.
std::vector<JsonNode>& itemsOf(JsonNode& object, std::string_view key);

}  // namespace cardwalk
