// The letters of the keyboard on the screen, row by row.
//
// What it DOES NOT do: draw, or know what is typed.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace cardwalk::ui {

inline constexpr std::size_t kKeyRows = 3;

/// Keys of a row with blanks between them.
struct KeyLayout {
  std::string_view language;
  std::array<std::string_view, kKeyRows> letters;
  std::string_view accents;  ///< third row of the signs
};

const KeyLayout& keyLayout(std::string_view language);
std::array<std::string_view, kKeyRows> keyRows(const KeyLayout& layout, bool signs);
std::vector<std::string> splitKeys(std::string_view row);
/// The same letter as a capital, in the alphabets above; a sign stays what it is.
std::string capitalOf(const std::string& letter);

}  // namespace cardwalk::ui
