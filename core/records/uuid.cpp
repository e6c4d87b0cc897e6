#include "core/records/uuid.h"

#include <bit>
#include <vector>

namespace cardwalk {
namespace {

using Bytes = std::array<std::uint8_t, 16>;

constexpr std::size_t kLength = 36;

bool isDash(std::size_t place) { return place == 8 || place == 13 || place == 18 || place == 23; }

int digitOf(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::string written(Bytes bytes, unsigned version) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0fu) | version << 4);
  bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3fu) | 0x80u);
  std::string text;
  for (const std::uint8_t byte : bytes) {
    if (isDash(text.size())) text += '-';
    text += kDigits[byte >> 4];
    text += kDigits[byte & 0x0fu];
  }
  return text;
}

Bytes bytesOf(std::string_view uuid) {
  Bytes bytes{};
  std::size_t digit = 0;
  for (const char c : uuid.substr(0, kLength)) {
    if (c == '-') continue;
    if (digit >= 2 * bytes.size()) break;
    std::uint8_t& byte = bytes[digit++ / 2];
    byte = static_cast<std::uint8_t>(byte << 4 | (digitOf(c) & 0x0f));
  }
  return bytes;
}

/// FIPS 180-4. Names, not secrets: RFC 4122 asks for this very hash.
std::array<std::uint32_t, 5> sha1(std::vector<std::uint8_t> bytes) {
  const std::uint64_t bits = bytes.size() * 8;
  bytes.push_back(0x80);
  while (bytes.size() % 64 != 56) bytes.push_back(0);
  for (int shift = 56; shift >= 0; shift -= 8) bytes.push_back(static_cast<std::uint8_t>(bits >> shift));
  std::array<std::uint32_t, 5> hash{0x67452301u, 0xefcdab89u, 0x98badcfeu, 0x10325476u, 0xc3d2e1f0u};
  for (std::size_t block = 0; block < bytes.size(); block += 64) {
    std::array<std::uint32_t, 80> w{};
    for (std::size_t i = 0; i < 64; ++i) w[i / 4] = w[i / 4] << 8 | bytes[block + i];
    for (std::size_t i = 16; i < 80; ++i) w[i] = std::rotl(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
    auto [a, b, c, d, e] = hash;
    for (std::size_t i = 0; i < 80; ++i) {
      const std::uint32_t mixed = i < 20   ? ((b & c) | (~b & d)) + 0x5a827999u
                                  : i < 40 ? (b ^ c ^ d) + 0x6ed9eba1u
                                  : i < 60 ? ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdcu
                                           : (b ^ c ^ d) + 0xca62c1d6u;
      const std::uint32_t next = std::rotl(a, 5) + mixed + e + w[i];
      e = d;
      d = c;
      c = std::rotl(b, 30);
      b = a;
      a = next;
    }
    hash = {hash[0] + a, hash[1] + b, hash[2] + c, hash[3] + d, hash[4] + e};
  }
  return hash;
}

}  // namespace

std::string randomUuid(const std::array<std::uint8_t, 16>& random) { return written(random, 4); }

std::string namedUuid(std::string_view space, std::string_view name) {
  const Bytes prefix = bytesOf(space);
  std::vector<std::uint8_t> bytes(prefix.begin(), prefix.end());
  for (const char c : name) bytes.push_back(static_cast<std::uint8_t>(c));
  const std::array<std::uint32_t, 5> hash = sha1(std::move(bytes));
  Bytes out{};
  for (std::size_t i = 0; i < out.size(); ++i)
    out[i] = static_cast<std::uint8_t>(hash[i / 4] >> (24 - 8 * (i % 4)));
  return written(out, 5);
}

bool isUuid(std::string_view text) {
  if (text.size() != kLength) return false;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (isDash(i) ? text[i] != '-' : digitOf(text[i]) < 0) return false;
  return true;
}

}  // namespace cardwalk
