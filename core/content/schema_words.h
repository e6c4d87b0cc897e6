// What a schema has to say about a wrong value, in words for whoever writes a pack.
//
// What is in it: a finding of the validator at a place, turned into what to write there instead.
// What it DOES NOT do: validate (schema_check.h does). A finding that it does not know is passed on as it is.
#pragma once

#include <string>
#include <string_view>

#include "core/content/json_node.h"

namespace cardwalk {

/// Said of a value only because something inside it is wrong.
inline constexpr std::string_view kSchemaRepetition = "something in here is not as it should be";

/// A word of the document in a sentence: in quotation marks, and shortened where it is long.
std::string quotedWord(std::string_view word);

/// `pointer` is where in `document` the validator found it; `finding` is its own sentence.
std::string schemaWords(const JsonNode& schema, const JsonNode& document, const std::string& pointer,
                        const std::string& finding);

}  // namespace cardwalk
