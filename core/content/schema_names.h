// Names of members that a schema does not allow ("propertyNames"): the validator finds that something is
// wrong with them, but not where or what.
//
// What it DOES NOT do: judge values (schema_check.h).
#pragma once

#include <string>
#include <vector>

#include "core/content/json_node.h"

namespace cardwalk {

struct WrongName {
  std::string pointer;  ///< of the object that has it
  std::string words;    ///< what is wrong with its name
};

/// In the whole document, in file order. Understands pattern, minLength and maxLength of names; where a
/// schema offers alternatives, a name has to please each of them.
std::vector<WrongName> wrongNames(const JsonNode& schema, const JsonNode& document);

}  // namespace cardwalk
