// Folding of texts for the search.

#include <algorithm>
#include <array>

#include "core/session/help_desk.h"
#include "core/sim/text_match.h"

namespace cardwalk {

namespace {

struct Plain {
  std::string_view accented, plain;
};

// After lower case: Latin-1, what Latin Extended-A adds for the shipped languages, and the Russian yo.
constexpr std::array kPlain{
    Plain{"à", "a"}, Plain{"á", "a"}, Plain{"â", "a"}, Plain{"ã", "a"}, Plain{"ä", "a"}, Plain{"å", "a"},
    Plain{"æ", "ae"}, Plain{"ç", "c"}, Plain{"è", "e"}, Plain{"é", "e"}, Plain{"ê", "e"}, Plain{"ë", "e"},
    Plain{"ì", "i"}, Plain{"í", "i"}, Plain{"î", "i"}, Plain{"ï", "i"}, Plain{"ñ", "n"}, Plain{"ò", "o"},
    Plain{"ó", "o"}, Plain{"ô", "o"}, Plain{"õ", "o"}, Plain{"ö", "o"}, Plain{"ù", "u"}, Plain{"ú", "u"},
    Plain{"û", "u"}, Plain{"ü", "u"}, Plain{"ý", "y"}, Plain{"ÿ", "y"}, Plain{"œ", "oe"}, Plain{"ё", "е"},
    // Marks and blanks that keyboards and texts write differently.
    Plain{"’", " "}, Plain{"“", " "}, Plain{"”", " "}, Plain{"«", " "}, Plain{"»", " "}, Plain{"…", " "},
    Plain{"\u00a0", " "}, Plain{"\u202f", " "}, Plain{"–", " "}, Plain{"—", " "}, Plain{"·", " "}};

/// Bytes of the character that begins with this one.
std::size_t lengthOf(char first) {
  const auto byte = static_cast<unsigned char>(first);
  return byte < 0x80 ? 1u : byte < 0xe0 ? 2u : byte < 0xf0 ? 3u : 4u;
}

bool isMark(char letter) {
  constexpr std::string_view kMarks = "'\"?!.,:;()/";
  return kMarks.find(letter) != std::string_view::npos;
}

}  // namespace

std::string foldForSearch(std::string_view text) {
  const std::string lower = foldText(text);
  std::string out;
  for (std::size_t at = 0; at < lower.size();) {
    const std::size_t length = std::min(lengthOf(lower[at]), lower.size() - at);
    const std::string_view letter = std::string_view(lower).substr(at, length);
    const auto plain = std::find_if(kPlain.begin(), kPlain.end(),
                                    [&](const Plain& each) { return each.accented == letter; });
    if (plain != kPlain.end())
      out += plain->plain;
    else if (length == 1 && isMark(letter.front()))
      out += ' ';
    else
      out += letter;
    at += length;
  }
  return foldText(out);
}

}  // namespace cardwalk
