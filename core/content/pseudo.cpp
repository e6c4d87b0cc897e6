#include "core/content/pseudo.h"

#include <algorithm>
#include <array>

#include "core/content/utf8.h"

namespace cardwalk {

namespace {

constexpr int kLonger = 40;  // per cent

constexpr std::array<std::string_view, 26> kSmall{"á", "ƀ", "ç", "ð", "é", "ƒ", "ğ", "ĥ", "î",
                                                  "ĵ", "ķ", "ļ", "ɱ", "ñ", "ö", "þ", "ǫ", "ŕ",
                                                  "š", "ţ", "ü", "ṽ", "ŵ", "ẋ", "ý", "ž"};
constexpr std::array<std::string_view, 26> kLarge{"Å", "Ɓ", "Ç", "Ð", "É", "Ƒ", "Ğ", "Ĥ", "Î",
                                                  "Ĵ", "Ķ", "Ļ", "Ṁ", "Ñ", "Ö", "Þ", "Ǫ", "Ŕ",
                                                  "Š", "Ţ", "Û", "Ṽ", "Ŵ", "Ẋ", "Ý", "Ž"};

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isVowel(char c) { return std::string_view("aeiouAEIOU").find(c) != std::string_view::npos; }

std::string_view marked(char c) {
  return c >= 'a' ? kSmall[static_cast<std::size_t>(c - 'a')] : kLarge[static_cast<std::size_t>(c - 'A')];
}

/// A web or mail address is shown as it is.
bool isAddress(std::string_view text) {
  return text.find(' ') == std::string_view::npos &&
         (text.find('@') != std::string_view::npos || text.find(".example") != std::string_view::npos);
}

}  // namespace

std::string pseudoText(std::string_view text) {
  if (isAddress(text)) return std::string(text);
  std::string out = "[";
  int characters = 0, extra = 2;  // the brackets
  bool letters = false, inside = false;
  for (const char c : text) {
    if (c == '{') inside = true;
    if (!inside && startsCodePoint(c)) ++characters;
    if (inside || !isLetter(c)) {
      out += c;
    } else {
      letters = true;
      out += marked(c);
      // Longer words rather than more of them: that is what translations do to a label.
      if (isVowel(c) && extra * 100 < characters * kLonger)
        out += marked(static_cast<char>(c | 0x20)), ++extra;
    }
    if (c == '}') inside = false;
  }
  if (!letters) return std::string(text);
  const int wanted = (characters * kLonger + 99) / 100;
  if (extra < wanted) out += ' ' + std::string(static_cast<std::size_t>(wanted - extra), '~');
  return out + "]";
}

void addPseudoLanguage(Pack& pack) {
  const bool there = std::any_of(pack.languages.begin(), pack.languages.end(),
                                 [](const TextCatalogue& each) { return each.language == kPseudoLanguage; });
  if (there || pack.languages.empty()) return;
  TextCatalogue made;
  made.language = kPseudoLanguage;
  for (const auto& [key, text] : pack.languages.front().texts) made.texts.emplace(key, pseudoText(text));
  made.name = made.texts["language.name"] = "[Þšéüðö]";
  pack.languages.push_back(std::move(made));
}

}  // namespace cardwalk
