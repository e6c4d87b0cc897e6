#include "core/records/compact_text.h"

namespace cardwalk {
namespace {

constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr char kEscape = '~';

bool isPlain(char byte) { return kDigits.find(byte) != std::string_view::npos; }

}  // namespace

void CompactWriter::number(std::uint64_t value) {
  do {
    const std::uint64_t more = value >> 5 != 0 ? 32u : 0u;
    text_ += kDigits[(value & 31u) | more];
    value >>= 5;
  } while (value != 0);
}

void CompactWriter::word(std::string_view bytes) {
  number(bytes.size());
  for (const char byte : bytes) {
    const auto code = static_cast<unsigned char>(byte);
    if (isPlain(byte)) {
      text_ += byte;
    } else {
      text_ += kEscape;
      text_ += kDigits[code >> 4];
      text_ += kDigits[code & 15u];
    }
  }
}

void CompactWriter::fixed(std::uint32_t value) {
  for (int shift = 0; shift < 24; shift += 6) text_ += kDigits[value >> shift & 63u];
}

int CompactReader::digit() {
  const std::size_t found = text_.empty() ? std::string_view::npos : kDigits.find(text_.front());
  if (found == std::string_view::npos) {
    good_ = false;
    text_ = {};
    return 0;
  }
  text_.remove_prefix(1);
  return static_cast<int>(found);
}

std::uint64_t CompactReader::number() {
  std::uint64_t value = 0;
  for (int shift = 0; good_; shift += 5) {
    const auto found = static_cast<std::uint64_t>(digit());
    const std::uint64_t part = found & 31u;
    if (shift >= 64 || (shift == 60 && part > 15)) good_ = false;
    if (good_) value |= part << shift;
    if ((found & 32u) == 0) break;
  }
  return good_ ? value : 0;
}

std::string CompactReader::word() {
  const std::uint64_t length = number();
  // A length beyond the text is damage, not a wish for memory.
  if (length > text_.size()) good_ = false;
  std::string bytes;
  for (std::uint64_t index = 0; good_ && index < length; ++index) {
    if (!text_.empty() && text_.front() == kEscape) {
      text_.remove_prefix(1);
      const int high = digit();
      const int low = digit();
      if (high > 15 || low > 15) good_ = false;
      bytes += static_cast<char>(high * 16 + low);
    } else {
      bytes += kDigits[static_cast<std::size_t>(digit())];
    }
  }
  return good_ ? bytes : std::string();
}

std::uint32_t CompactReader::fixed() {
  std::uint32_t value = 0;
  for (int shift = 0; shift < 24; shift += 6) value |= static_cast<std::uint32_t>(digit()) << shift;
  return good_ ? value : 0;
}

}  // namespace cardwalk
