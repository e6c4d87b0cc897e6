// The plain kind of schema: one object full of texts, each so many letters long. Two thirds of what is read
// at the start are such files, and holding them against it by hand is many times quicker than by the library.
//
// What is in it: FlatTexts, which is sure that a file fits, or is not. What it DOES NOT do: say what is wrong
// with a file, or judge by any schema that says more; both are the library's part (schema_check.h).
#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "core/content/json_node.h"

namespace cardwalk {

class FlatTexts {
 public:
  /// Nothing if the schema says anything that is not understood here.
  static std::optional<FlatTexts> of(const JsonNode& schema);

  /// True only if the library would find nothing wrong with it.
  bool surelyFits(const JsonNode& root) const;

 private:
  static constexpr std::size_t kAny = std::numeric_limits<std::size_t>::max();

  std::vector<std::string> free_;  ///< members that may be any text
  std::size_t leastMembers_ = 0, mostMembers_ = kAny;
  std::size_t mostInKey_ = kAny, leastLetters_ = 0, mostLetters_ = kAny;
};

}  // namespace cardwalk
