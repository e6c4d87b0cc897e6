// Screens and visitors for the tests of the kiosk's pages.
//
// What it DOES NOT do: check anything but that a visitor gets as far as asked.
#pragma once

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "tests/ui/kiosk_driver.h"

namespace cardwalk::ui {

struct Screen {
  int width, height;
};
inline constexpr Screen kUpright{1080, 1920}, kLying{1920, 1080}, kSmall{1024, 768};

inline KioskSetup kioskOn(Screen screen, const std::string& language = "en", double text = 1,
                          KioskTheme theme = KioskTheme::dark) {
  KioskSetup out;
  out.width = screen.width;
  out.height = screen.height;
  auto& languages = out.preset.languages;
  std::iter_swap(languages.begin(), std::find(languages.begin(), languages.end(), language));
  out.preset.textSize = text;
  out.preset.theme = theme;
  return out;
}

/// Wakes the kiosk and chooses the language.
inline void welcome(KioskDriver& kiosk, const std::string& language = "en") {
  kiosk.touchAt({300, 300});
  REQUIRE(kiosk.kiosk().page() == KioskPage::start);
  if (kiosk.kiosk().language() != language) REQUIRE(kiosk.touch("kiosk/language/" + language));
}

}  // namespace cardwalk::ui
