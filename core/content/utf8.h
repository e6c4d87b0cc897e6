// Letters in UTF-8 text, counted as schemas and people count them: by code point.
//
// What it DOES NOT do: check that it is UTF-8 (strict_json.h).
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace cardwalk {

/// False for the second and further bytes of a code point.
constexpr bool startsCodePoint(char byte) { return (static_cast<unsigned char>(byte) & 0xC0u) != 0x80u; }

constexpr std::size_t codePoints(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, startsCodePoint));
}

}  // namespace cardwalk
