// Screens and visitors for the tests of the kiosk's pages.
//
// What it DOES NOT do: check anything but that a visitor gets as far as asked.
#pragma once

#include <algorithm>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"
#include "tests/ui/kiosk_driver.h"
#include "ui/theme/text_report.h"

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

/// All that is written in a frame.
inline std::vector<DrawnText> textsOf(KioskDriver& kiosk) {
  TextReport report;
  kiosk.shell().reportTexts(&report);
  kiosk.frame();
  kiosk.shell().reportTexts(nullptr);
  return std::move(report.texts);
}

/// The preset of that name as it is shipped.
inline KioskPreset shippedKiosk(const std::string& name) {
  const std::filesystem::path assets = support::shippedSchemas().parent_path();
  return loadKioskPreset(assets / "kiosk" / (name + ".json"), assets / "schemas", support::shippedPack())
      .preset.value();
}

/// Wakes the kiosk and chooses the language.
inline void welcome(KioskDriver& kiosk, const std::string& language = "en") {
  kiosk.touchAt({300, 300});
  REQUIRE(kiosk.kiosk().page() == KioskPage::start);
  if (kiosk.kiosk().language() != language) REQUIRE(kiosk.touch("kiosk/language/" + language));
}

/// Wakes it, and stands before the devices.
inline void beginWalk(KioskDriver& kiosk, const std::string& language, const std::string& tile,
                      const std::string& depth) {
  welcome(kiosk, language);
  REQUIRE(kiosk.touch("kiosk/tile/" + tile));
  REQUIRE(kiosk.touch("kiosk/depth/" + depth));
}

}  // namespace cardwalk::ui
