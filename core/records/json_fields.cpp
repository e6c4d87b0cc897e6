#include "core/records/json_fields.h"

#include <array>

#include "core/content/words.h"

namespace cardwalk {

namespace {

constexpr std::array<std::string_view, kModes> kModeWords{"guide", "watch", "companion"};

}  // namespace

std::uint64_t checksum(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325u;
  for (const char byte : bytes) {
    hash ^= static_cast<unsigned char>(byte);
    hash *= 0x100000001b3u;
  }
  return hash;
}

std::string checksumText(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  const std::uint64_t sum = checksum(bytes);
  for (int shift = 60; shift >= 0; shift -= 4) text += kDigits[sum >> shift & 15u];
  return text;
}

std::string_view modeWord(Mode mode) { return kModeWords[static_cast<std::size_t>(mode)]; }

std::optional<Mode> modeOf(std::string_view word) {
  const int index = wordIndex(kModeWords, word);
  return index < 0 ? std::nullopt : std::optional(static_cast<Mode>(index));
}

}  // namespace cardwalk
