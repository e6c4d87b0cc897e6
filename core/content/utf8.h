// Letters in UTF-8 text, counted and cut as schemas and people count them: by code point.
//
// What it DOES NOT do: check that it is UTF-8 (strict_json.h).
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace cardwalk {

/// False for the second and further bytes of a code point.
constexpr bool startsCodePoint(char byte) { return (static_cast<unsigned char>(byte) & 0xC0u) != 0x80u; }

constexpr std::size_t codePoints(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, startsCodePoint));
}

/// At most `most` letters, which is at least 1: the last one is "…" where the text has more.
inline std::string shortened(std::string_view text, std::size_t most) {
  if (codePoints(text) <= most) return std::string(text);
  std::size_t at = 0;
  for (std::size_t seen = 0; at < text.size(); ++at)
    if (startsCodePoint(text[at]) && ++seen == most) break;
  return std::string(text.substr(0, at)) + "…";
}

}  // namespace cardwalk
