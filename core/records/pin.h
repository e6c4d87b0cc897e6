// PINs: kept as a salted hash (argon2id), never as they are.
//
// What is in it: hashing, checking, and how long to wait after wrong tries. What it DOES NOT do: keep a hash
// (results.h) or count the tries.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cardwalk {

inline constexpr std::size_t kShortestPin = 4, kLongestPin = 64;  ///< bytes
inline constexpr int kFreePinTries = 5;

/// Four characters at least; nothing if it is shorter or longer, or if the memory for hashing (19 MiB) is not
/// there. Takes about a twentieth of a second, on purpose.
std::optional<std::string> hashPin(std::string_view pin);
bool pinMatches(const std::string& hash, std::string_view pin);

/// Milliseconds to wait after so many wrong tries in a row: none for the first five, then 5 seconds, and
/// twice as long each time up to 10 minutes.
std::int64_t pinDelay(int wrongTries);

}  // namespace cardwalk
