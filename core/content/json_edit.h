// The few things that changing a tree in place needs, and changing one text of a file that somebody wrote.
//
// What it DOES NOT do: parse, or keep the places of values right (GenerationPatcher does).
#pragma once

#include <optional>
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

/// The same file with that text as a member of its outermost object; every other byte stays as it is. Nothing
/// if it is no object. `json` has passed checkStrictJson; `text` needs no escaping.
std::optional<std::string> withTextMember(std::string_view json, std::string_view key, std::string_view text);

}  // namespace cardwalk
