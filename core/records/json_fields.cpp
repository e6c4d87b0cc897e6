#include "core/records/json_fields.h"

namespace cardwalk {

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

std::string_view modeWord(Mode mode) { return mode == Mode::watch ? "watch" : "guide"; }

std::optional<Mode> modeOf(std::string_view word) {
  if (word == "guide") return Mode::guide;
  if (word == "watch") return Mode::watch;
  return std::nullopt;
}

}  // namespace cardwalk
