// The gate that every JSON text passes before anything is made of it.
//
// What is in it: one check of a whole text: size, depth, UTF-8, duplicate keys, syntax; with the place of the
// fault; and the same pass with a tree as its result.
// What it DOES NOT do: check what the values mean.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace cardwalk {

struct JsonNode;

inline constexpr std::size_t kMaxJsonBytes = 4u * 1024 * 1024;
inline constexpr std::size_t kMaxJsonDepth = 64;  ///< nested arrays and objects

struct JsonFault {
  std::string id;       ///< json-too-large, json-not-utf8, json-too-deep, json-duplicate-key or json-syntax
  std::string pointer;  ///< JSON pointer of the value (or duplicate key) that was being read; empty for the
                        ///< whole text
  std::string message;  ///< "line 3, column 7: …", what is wrong and what to write instead
  int line = 0;         ///< from 1; 0 when the fault is the text as a whole
  int column = 0;       ///< from 1, in characters
};

/// Nothing, if `bytes` are one JSON value within the limits. Never throws for bad input, never recurses.
std::optional<JsonFault> checkStrictJson(std::string_view bytes);
/// The same, and `root` becomes the tree. With a fault it holds what was read before it.
std::optional<JsonFault> parseStrictJson(std::string_view bytes, JsonNode& root);

/// Offset of the first byte that is not valid UTF-8, or nothing. Overlong forms and surrogates are not valid.
std::optional<std::size_t> firstInvalidUtf8(std::string_view bytes);

/// One more token of a JSON pointer, with `~` and `/` escaped.
std::string pointerJoin(std::string_view pointer, std::string_view token);

}  // namespace cardwalk
