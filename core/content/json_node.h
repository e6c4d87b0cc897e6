// A JSON text as a plain tree, for the pack reader.
//
// What is in it: JsonNode, readJsonFile (size, depth, duplicate keys and UTF-8 are checked first).
// What it DOES NOT do: write JSON, or check what the values mean. Its depth is bounded by kMaxJsonDepth.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/content/loader.h"

namespace cardwalk {

/// Where a value really stands that was put into another tree.
struct JsonOrigin {
  std::string file, pointer;
};

struct JsonNode {
  enum class Kind : std::uint8_t { null, boolean, number, text, array, object };
  Kind kind = Kind::null;
  bool flag = false;
  double number = 0;
  std::string text;
  std::vector<JsonNode> items;                            ///< array
  std::vector<std::pair<std::string, JsonNode>> members;  ///< object, in file order
  const JsonOrigin* origin = nullptr;                     ///< set: it does not stand where the tree has it

  bool isText() const { return kind == Kind::text; }
  bool isArray() const { return kind == Kind::array; }
  bool isObject() const { return kind == Kind::object; }
  const JsonNode* find(std::string_view key) const;
};

/// Reads and parses a file; what is wrong goes to `errors` and nothing comes back.
std::optional<JsonNode> readJsonFile(const std::filesystem::path& file, std::vector<ContentError>& errors);

}  // namespace cardwalk
