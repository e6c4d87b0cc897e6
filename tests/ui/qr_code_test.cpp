#include "ui/kiosk/qr_code.h"

#include <doctest/doctest.h>

#include "core/session/take_away.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/thorough.h"
#include "tests/ui/qr_reader.h"

namespace cardwalk::ui {
namespace {

/// What a phone would read from the code when each module is four pixels wide.
std::string readBack(const QrCode& code) {
  constexpr int kPixels = 4;
  const int side = (code.size + 2 * kQuietZone) * kPixels;
  std::vector<unsigned char> grey(static_cast<std::size_t>(side) * static_cast<std::size_t>(side), 255);
  for (int y = 0; y < side; ++y)
    for (int x = 0; x < side; ++x) {
      const int mx = x / kPixels - kQuietZone, my = y / kPixels - kQuietZone;
      if (mx < 0 || my < 0 || mx >= code.size || my >= code.size || !code.dark(mx, my)) continue;
      grey[static_cast<std::size_t>(y) * static_cast<std::size_t>(side) + static_cast<std::size_t>(x)] = 0;
    }
  return readQrCode(grey, side, side);
}

}  // namespace

TEST_SUITE("QR code") {
  TEST_CASE("a phone reads the steps of every scenario from the code, whatever the language") {
    const Pack& pack = support::shippedPack();
    std::size_t each = 0;
    for (const Scenario& scenario : pack.scenarios)
      for (const TextCatalogue& language : pack.languages) {
        // Each way in the language with the longest texts; every language for a short, a long and a chat's.
        const bool all = scenario.id == "S01" || scenario.id == "S12" || scenario.id == "S20";
        if (!all && language.language != "ru") continue;
        if (!support::goesThrough(each++, 6)) continue;
        CAPTURE(scenario.id);
        CAPTURE(language.language);
        const std::string text = takeAway(pack, scenario.id, language.language).text;
        const auto code = qrCode(text);
        REQUIRE(code);
        CHECK(code->size <= 117);  // version 25: more is hard to hold still for
        CHECK(readBack(*code) == text);
      }
  }

  TEST_CASE("a text longer than any code gives none") { CHECK_FALSE(qrCode(std::string(2954, 'a'))); }
}

}  // namespace cardwalk::ui
