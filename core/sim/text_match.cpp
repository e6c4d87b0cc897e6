#include "core/sim/text_match.h"

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
      out += static_cast<char>(0xC0u | code >> 6);
      out += static_cast<char>(0x80u | (code & 0x3Fu));
      ++i;
    } else {
      out += text[i];
    }
  }
  return out;
}

bool looksLikeCardNumber(std::string_view text) {
  constexpr int kShortest = 13;
  int digits = 0;
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      if (++digits >= kShortest) return true;
    } else if (!isBlank(c) && c != '-') {
      digits = 0;
    }
  }
  return false;
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
