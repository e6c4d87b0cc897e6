// UUIDs: drawn at random, or following from a name.
//
// What is in it: version 4 from random bytes that the caller has, version 5 from a namespace and a name.
// What it DOES NOT do: draw random bytes (the ui does, at its edge).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace cardwalk {

/// 36 characters in lower case.
std::string randomUuid(const std::array<std::uint8_t, 16>& random);
/// RFC 4122, version 5: the same namespace and name always give the same one. `space` must be a UUID.
std::string namedUuid(std::string_view space, std::string_view name);
bool isUuid(std::string_view text);

}  // namespace cardwalk
