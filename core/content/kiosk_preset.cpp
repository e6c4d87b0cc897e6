#include "core/content/kiosk_preset.h"

#include <algorithm>

namespace cardwalk {

bool isOpen(const KioskPreset& preset, int weekday, int minute) {
  if (preset.hours.empty()) return true;
  const auto on = [](const OpeningHours& hours, int day) { return (hours.days >> ((day + 7) % 7) & 1) != 0; };
  return std::any_of(preset.hours.begin(), preset.hours.end(), [&](const OpeningHours& hours) {
    if (hours.from < hours.to) return on(hours, weekday) && minute >= hours.from && minute < hours.to;
    // Past midnight it still is the opening of the day before.
    return (on(hours, weekday) && minute >= hours.from) || (on(hours, weekday - 1) && minute < hours.to);
  });
}

const std::string& ownWords(const OwnWords& words, const TextCatalogue& texts, std::string_view key) {
  const auto own = words.find(texts.language);
  return own != words.end() ? own->second : texts.get(key);
}

}  // namespace cardwalk
