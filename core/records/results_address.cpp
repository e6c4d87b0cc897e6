#include "core/records/results_address.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace cardwalk {
namespace {

constexpr std::string_view kMark = "://";
constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::string_view kDigits = "0123456789";

bool isHex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

/// "%40" at this place, and not the zero that no text may have.
bool isEncoded(std::string_view text, std::size_t at) {
  return at + 2 < text.size() && text[at] == '%' && isHex(text[at + 1]) && isHex(text[at + 2]) &&
         text.substr(at + 1, 2) != "00";
}

std::string encoded(std::string_view text) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  constexpr std::string_view kPlain = "-._~";
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const bool plain = kLetters.find(c) != std::string_view::npos ||
                       kDigits.find(c) != std::string_view::npos || kPlain.find(c) != std::string_view::npos;
    if (plain || isEncoded(text, at)) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += {'%', kHex[byte >> 4], kHex[byte & 15u]};
  }
  return out;
}

std::string decoded(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!isEncoded(text, at)) {
      out += text[at];
      continue;
    }
    unsigned value = 0;
    std::from_chars(text.data() + at + 1, text.data() + at + 3, value, 16);
    out += static_cast<char>(value);
    at += 2;
  }
  return out;
}

/// Whether every part is key=value, with a key as the library has them; otherwise the "?" before it belonged
/// to a password.
bool isQuery(std::string_view text) {
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('&', at), text.size());
    const std::string_view part = text.substr(at, end - at);
    const std::size_t key = part.find_first_not_of("abcdefghijklmnopqrstuvwxyz_");
    if (key == std::string_view::npos || key < 3 || part[key] != '=') return false;
    at = end + 1;
  }
  return true;
}

struct Parts {
  std::string_view scheme, user, place, query;
  std::optional<std::string_view> password;
  bool hasUser = false;
};

Parts partsOf(std::string_view address) {
  Parts parts;
  parts.scheme = schemeOf(address);
  std::string_view tail = address.substr(parts.scheme.size() + kMark.size());
  for (std::size_t at = tail.find('?'); at != std::string_view::npos; at = tail.find('?', at + 1)) {
    if (!isQuery(tail.substr(at + 1))) continue;
    parts.query = tail.substr(at + 1);
    tail = tail.substr(0, at);
    break;
  }
  const std::size_t at = tail.rfind('@');
  if (at == std::string_view::npos) {
    parts.place = tail;
    return parts;
  }
  const std::string_view who = tail.substr(0, at);
  const std::size_t colon = who.find(':');
  // Without a password the host begins at the first "@", so that a database may have one in its name.
  const std::size_t end = colon == std::string_view::npos ? tail.find('@') : at;
  parts.hasUser = true;
  parts.user = tail.substr(0, std::min(colon, end));
  if (colon != std::string_view::npos) parts.password = who.substr(colon + 1);
  parts.place = tail.substr(end + 1);
  return parts;
}

/// Who forgets the "@" and the host has put a password where a port belongs. `doubtful`: an "@" comes later.
std::string_view withoutFalsePort(std::string_view place, bool doubtful) {
  if (doubtful) return place.substr(0, place.find(':'));
  if (place.starts_with('[')) return place;
  for (std::size_t colon = place.find(':'); colon != std::string_view::npos;
       colon = place.find(':', colon + 1)) {
    const std::size_t end = place.find_first_not_of(kDigits, colon + 1);
    if (end != std::string_view::npos && place[end] != '/' && place[end] != ',')
      return place.substr(0, colon);
  }
  return place;
}

}  // namespace

std::string_view schemeOf(std::string_view address) {
  const std::size_t end = address.find(kMark);
  if (end == std::string_view::npos || end == 0) return {};
  const std::string_view scheme = address.substr(0, end);
  const bool named = scheme.find_first_not_of(
                         "+.-0123456789abcdefghijklmnopqrstuvwxyz"
                         "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos;
  return named && kLetters.find(scheme.front()) != std::string_view::npos ? scheme : std::string_view();
}

bool isServerAddress(std::string_view address) {
  const std::string_view scheme = schemeOf(address);
  return scheme == "postgresql" || scheme == "postgres";
}

bool isResultsAddress(std::string_view address) {
  return !address.empty() && (schemeOf(address).empty() || isServerAddress(address));
}

std::string shownAddress(const std::string& address) {
  if (schemeOf(address).empty()) return address;
  const Parts parts = partsOf(address);
  std::string shown(parts.scheme);
  shown += kMark;
  if (parts.hasUser) shown += std::string(parts.user) + "@";
  // What follows a "?" that begins no query may be the rest of anything.
  const bool doubtful = !parts.hasUser && parts.query.find('@') != std::string_view::npos;
  return shown += withoutFalsePort(parts.place.substr(0, parts.place.find('?')), doubtful);
}

ServerAddress serverAddress(const std::string& address) {
  const Parts parts = partsOf(address);
  ServerAddress out;
  if (withoutFalsePort(parts.place, false) != parts.place) return out;
  out.whole = std::string(parts.scheme) + std::string(kMark);
  if (parts.hasUser) out.whole += encoded(parts.user);
  if (parts.password) out.whole += ":" + encoded(*parts.password);
  out.whole += (parts.hasUser ? "@" : "") + std::string(parts.place);
  if (!parts.query.empty()) out.whole += "?" + std::string(parts.query);
  const auto keep = [&](std::string_view secret) {
    out.secrets.emplace_back(secret);
    out.secrets.push_back(decoded(secret));
  };
  if (parts.password) keep(*parts.password);
  constexpr std::string_view kKey = "password=";
  for (std::size_t at = parts.query.find(kKey); at != std::string_view::npos;
       at = parts.query.find(kKey, at + 1)) {
    const std::size_t begin = at + kKey.size();
    keep(parts.query.substr(begin, parts.query.find('&', begin) - begin));
  }
  return out;
}

std::string withoutSecrets(std::string text, const std::vector<std::string>& secrets) {
  constexpr std::size_t kShortest = 3;  // below it every word would be full of them
  for (const std::string& secret : secrets) {
    if (secret.size() < kShortest) continue;
    for (std::size_t at = text.find(secret); at != std::string::npos; at = text.find(secret, at + 3))
      text.replace(at, secret.size(), "…");
  }
  return text;
}

}  // namespace cardwalk
