// Compares what a person typed with what is expected, forgiving case, blanks and accents (CHAT-2).
//
// What it DOES NOT do: full Unicode folding; it knows ASCII, Latin-1, Latin Extended-A and Cyrillic, the
// scripts of the shipped languages.
#pragma once

#include <string>
#include <string_view>

namespace cardwalk {

/// Lower case without accents on Latin letters, single blanks between words, none at the ends. Invalid UTF-8
/// is kept byte by byte.
std::string foldText(std::string_view text);

/// Thirteen or more digits of any script, with blanks and marks but no letters between them: as long as a
/// card number.
bool looksLikeCardNumber(std::string_view text);
/// The text with "…" in place of each run of thirteen or more digits, blanks and hyphens between them
/// included: for messages that name what was given.
std::string withoutCardNumbers(std::string_view text);

/// The digits of a text, if it holds nothing but digits, blanks and hyphens; otherwise empty.
std::string digitsOf(std::string_view text);

}  // namespace cardwalk
