#include "core/records/pin.h"

#include <algorithm>
#include <array>

#include <sodium.h>

namespace cardwalk {
namespace {

// What OWASP recommends for argon2id where the memory is shared with a window: 2 passes over 19 MiB.
constexpr unsigned long long kPasses = 2;
constexpr std::size_t kMemory = 19u * 1024 * 1024;

}  // namespace

std::optional<std::string> hashPin(std::string_view pin) {
  if (pin.size() < kShortestPin || pin.size() > kLongestPin || sodium_init() < 0) return std::nullopt;
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  if (crypto_pwhash_str(hash.data(), pin.data(), pin.size(), kPasses, kMemory) != 0) return std::nullopt;
  return std::string(hash.data());
}

bool pinMatches(const std::string& hash, std::string_view pin) {
  // Longer ones were never accepted; so nobody can keep the machine busy with them.
  if (pin.size() > kLongestPin || sodium_init() < 0) return false;
  return crypto_pwhash_str_verify(hash.c_str(), pin.data(), pin.size()) == 0;
}

std::int64_t pinDelay(int wrongTries) {
  constexpr std::int64_t kFirst = 5'000, kLongest = 600'000;
  if (wrongTries < kFreePinTries) return 0;
  const int doublings = std::min(wrongTries - kFreePinTries, 20);
  return std::min(kFirst << doublings, kLongest);
}

}  // namespace cardwalk
