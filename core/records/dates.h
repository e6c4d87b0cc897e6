// Times as ISO 8601 writes them, in UTC.
//
// What it DOES NOT do: know what time it is, or any time zone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cardwalk {

inline constexpr std::int64_t kDayMillis = 24 * 60 * 60 * 1000;

/// Milliseconds since 1970 in the years 0 … 9999: 2026-03-09T14:05:00.250Z, 2026-03-09, 2026-03-09 14:05.
std::string isoTime(std::int64_t at);
std::string isoDate(std::int64_t at);
std::string isoMinute(std::int64_t at);
/// PT1H2M3.25S; never negative.
std::string isoDuration(std::int64_t milliseconds);
/// The first millisecond of a day written 2026-03-09; nothing for a day that does not exist.
std::optional<std::int64_t> parseDate(std::string_view text);

}  // namespace cardwalk
