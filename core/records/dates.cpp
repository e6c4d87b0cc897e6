#include "core/records/dates.h"

#include <algorithm>
#include <charconv>
#include <chrono>

namespace cardwalk {
namespace {

using std::chrono::days;
using std::chrono::milliseconds;
using std::chrono::sys_days;
using std::chrono::sys_time;

std::string padded(std::int64_t number, std::size_t width) {
  std::string digits = std::to_string(number);
  return std::string(width - std::min(width, digits.size()), '0') + digits;
}

struct Split {
  std::chrono::year_month_day day;
  std::chrono::hh_mm_ss<milliseconds> time;
};

Split split(std::int64_t at) {
  const sys_time<milliseconds> time{milliseconds(at)};
  const sys_days day = std::chrono::floor<days>(time);
  return {day, std::chrono::hh_mm_ss<milliseconds>(time - day)};
}

std::string dayText(const Split& parts) {
  return padded(static_cast<int>(parts.day.year()), 4) + "-" +
         padded(static_cast<unsigned>(parts.day.month()), 2) + "-" +
         padded(static_cast<unsigned>(parts.day.day()), 2);
}

std::string minuteText(const Split& parts) {
  return padded(parts.time.hours().count(), 2) + ":" + padded(parts.time.minutes().count(), 2);
}

}  // namespace

std::string isoTime(std::int64_t at) {
  const Split parts = split(at);
  return dayText(parts) + "T" + minuteText(parts) + ":" + padded(parts.time.seconds().count(), 2) + "." +
         padded(parts.time.subseconds().count(), 3) + "Z";
}

std::string isoDate(std::int64_t at) { return dayText(split(at)); }

std::string isoMinute(std::int64_t at) {
  const Split parts = split(at);
  return dayText(parts) + " " + minuteText(parts);
}

std::string isoDuration(std::int64_t milliseconds) {
  constexpr std::int64_t kSecond = 1000, kMinute = 60 * kSecond, kHour = 60 * kMinute;
  const std::int64_t left = std::max<std::int64_t>(milliseconds, 0);
  std::string text = "PT";
  if (left >= kHour) text += std::to_string(left / kHour) + "H";
  if (left % kHour >= kMinute) text += std::to_string(left % kHour / kMinute) + "M";
  const std::int64_t rest = left % kMinute;
  if (rest == 0 && left != 0) return text;
  text += std::to_string(rest / kSecond);
  // Hundredths, which is as fine as programs that read this compare.
  if (const std::int64_t part = rest % kSecond / 10; part != 0) text += "." + padded(part, 2);
  return text + "S";
}

std::optional<std::int64_t> parseDate(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto number = [&](std::size_t from, std::size_t size) {
    int value = -1;
    const char* const end = text.data() + from + size;
    const auto read = std::from_chars(text.data() + from, end, value);
    return read.ptr == end ? value : -1;
  };
  const int year = number(0, 4), month = number(5, 2), day = number(8, 2);
  if (year < 0 || month < 1 || day < 1) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(year),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok()) return std::nullopt;
  return std::chrono::duration_cast<std::chrono::milliseconds>(sys_days(date).time_since_epoch()).count();
}

}  // namespace cardwalk
