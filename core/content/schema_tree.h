// Ways through a schema and the document it speaks of.
//
// What it DOES NOT do: judge the document (schema_check.h).
#pragma once

#include <string_view>
#include <vector>

#include "core/content/json_node.h"

namespace cardwalk {

using SchemaNodes = std::vector<const JsonNode*>;

/// The value at a JSON pointer; nullptr if there is none.
const JsonNode* nodeAt(const JsonNode& root, std::string_view pointer);

/// The schemas that speak about the place; several where alternatives are allowed.
SchemaNodes schemasAt(const JsonNode& root, std::string_view pointer);

}  // namespace cardwalk
