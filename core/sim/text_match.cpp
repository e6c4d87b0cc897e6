#include "core/sim/text_match.h"

#include <algorithm>
#include <array>

namespace cardwalk {

namespace {

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Lower case of a two-byte code point; others come back unchanged.
unsigned lowerOf(unsigned code) {
  if (code >= 0xC0 && code <= 0xDE && code != 0xD7) return code + 0x20;    // Latin-1
  if (code >= 0x100 && code <= 0x17F && code != 0x130 && code != 0x131) {  // Latin Extended-A: pairs
    const bool oddIsUpper = (code >= 0x139 && code <= 0x148) || (code >= 0x179 && code <= 0x17E);
    if (code == 0x138 || code == 0x149 || code == 0x178 || code == 0x17F) return code;
    return (code % 2 == (oddIsUpper ? 1u : 0u)) ? code + 1 : code;
  }
  if (code >= 0x410 && code <= 0x42F) return code + 0x20;  // Cyrillic
  if (code >= 0x400 && code <= 0x40F) return code + 0x50;
  return code;
}

/// The plain letter of an accented Latin one in lower case; empty: it has none, and stays as it is.
/// Cyrillic й and ё are letters of their own, not accented ones.
std::string_view plainLatin(unsigned code) {
  struct Range {
    unsigned first, last;
    std::string_view plain;
  };
  constexpr std::array kRanges{
      Range{0xE0, 0xE5, "a"},   Range{0xE6, 0xE6, "ae"},  Range{0xE7, 0xE7, "c"},   Range{0xE8, 0xEB, "e"},
      Range{0xEC, 0xEF, "i"},   Range{0xF1, 0xF1, "n"},   Range{0xF2, 0xF6, "o"},   Range{0xF8, 0xF8, "o"},
      Range{0xF9, 0xFC, "u"},   Range{0xFD, 0xFD, "y"},   Range{0xFF, 0xFF, "y"},   Range{0x101, 0x105, "a"},
      Range{0x107, 0x10D, "c"}, Range{0x10F, 0x111, "d"}, Range{0x113, 0x11B, "e"}, Range{0x11D, 0x123, "g"},
      Range{0x125, 0x127, "h"}, Range{0x129, 0x131, "i"}, Range{0x135, 0x135, "j"}, Range{0x137, 0x137, "k"},
      Range{0x13A, 0x142, "l"}, Range{0x144, 0x148, "n"}, Range{0x14D, 0x151, "o"}, Range{0x153, 0x153, "oe"},
      Range{0x155, 0x159, "r"}, Range{0x15B, 0x161, "s"}, Range{0x163, 0x167, "t"}, Range{0x169, 0x173, "u"},
      Range{0x175, 0x175, "w"}, Range{0x177, 0x177, "y"}, Range{0x17A, 0x17E, "z"}};
  const auto found = std::find_if(kRanges.begin(), kRanges.end(), [code](const Range& range) {
    return code >= range.first && code <= range.last;
  });
  return found == kRanges.end() ? std::string_view() : found->plain;
}

/// An accent that stands as a character of its own after its letter, as some keyboards send it.
bool isCombiningAccent(unsigned code) { return code >= 0x300 && code <= 0x36F; }

constexpr int kShortestNumber = 13;

/// Bytes of the character at `at`; broken UTF-8 counts byte by byte.
std::size_t lengthAt(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  const std::size_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
  return std::min(length, text.size() - at);
}

/// ASCII, full-width and Arabic digits: what keyboards and converted texts send.
bool isDigit(std::string_view character) {
  if (character.size() == 1) return character[0] >= '0' && character[0] <= '9';
  const auto last = static_cast<unsigned char>(character.back());
  if (character.substr(0, 2) == "\xEF\xBC") return last >= 0x90 && last <= 0x99;
  if (character[0] == '\xD9') return last >= 0xA0 && last <= 0xA9;
  return character[0] == '\xDB' && last >= 0xB0 && last <= 0xB9;
}

/// Blanks and marks, those of Unicode's first punctuation block and the hard blank among them.
bool isBetween(std::string_view character) {
  if (character.size() > 1)
    return character[0] == '\xC2' || character.substr(0, 2) == "\xE2\x80" ||
           character.substr(0, 2) == "\xE2\x81" || character == "\xEF\xBB\xBF";
  const char c = character[0];
  return !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z');
}

}  // namespace

std::string foldText(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool blank = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool hardBlank =
        byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) == 0xA0;
    if (isBlank(text[i]) || hardBlank) {
      blank = !out.empty();
      if (hardBlank) ++i;
      continue;
    }
    if (blank) out += ' ';
    blank = false;
    if (byte >= 'A' && byte <= 'Z') {
      out += static_cast<char>(byte + 0x20);
    } else if ((byte & 0xE0u) == 0xC0 && i + 1 < text.size()) {
      const unsigned code = lowerOf((byte & 0x1Fu) << 6 | (static_cast<unsigned char>(text[i + 1]) & 0x3Fu));
      ++i;
      if (isCombiningAccent(code)) continue;
      if (const std::string_view plain = plainLatin(code); !plain.empty()) {
        out += plain;
        continue;
      }
      out += static_cast<char>(0xC0u | code >> 6);
      out += static_cast<char>(0x80u | (code & 0x3Fu));
    } else {
      out += text[i];
    }
  }
  return out;
}

bool looksLikeCardNumber(std::string_view text) {
  int digits = 0;
  for (std::size_t at = 0; at < text.size(); at += lengthAt(text, at)) {
    const std::string_view character = text.substr(at, lengthAt(text, at));
    if (isDigit(character)) {
      if (++digits >= kShortestNumber) return true;
    } else if (!isBetween(character)) {
      digits = 0;
    }
  }
  return false;
}

std::string withoutCardNumbers(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at, after = at;
    int digits = 0;
    for (; end < text.size(); ++end) {
      if (text[end] >= '0' && text[end] <= '9') {
        ++digits;
        after = end + 1;
      } else if (digits == 0 || (!isBlank(text[end]) && text[end] != '-')) {
        break;
      }
    }
    if (digits >= kShortestNumber)
      out += "…";
    else
      out += text.substr(at, std::max(after, at + 1) - at);
    at = std::max(after, at + 1);
  }
  return out;
}

std::string digitsOf(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c >= '0' && c <= '9')
      out += c;
    else if (!isBlank(c) && c != '-')
      return {};
  }
  return out;
}

}  // namespace cardwalk
