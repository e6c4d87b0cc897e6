// The PIN: the only way out, and how long one waits after wrong ones.

#include <doctest/doctest.h>

#include "core/records/pin.h"
#include "tests/support/shipped_pack.h"
#include "tests/ui/lone_kiosk.h"

namespace cardwalk::ui {
namespace {

const Pack& pack() { return support::shippedPack(); }

}  // namespace

TEST_SUITE("kiosk PIN") {
  TEST_CASE("the PIN leaves, and nothing else does") {
    LoneKiosk here(pack());
    here.kiosk.askedToClose(here.now);
    CHECK(here.kiosk.over() == KioskOver::pin);
    CHECK_FALSE(here.kiosk.leaving());
    for (const char* words : {"home", "finish", "start", "tile/S01", "pin/99", "pin/", "pin/x"})
      CHECK_FALSE(here.press(words));
    here.enter("2469");
    CHECK(here.kiosk.pinWrong());
    CHECK_FALSE(here.kiosk.leaving());
    here.enter("24681");
    CHECK_FALSE(here.kiosk.leaving());
    here.press("pin/9");
    CHECK_FALSE(here.kiosk.pinWrong());
    REQUIRE(here.press("pin/back"));
    CHECK(here.kiosk.pinLength() == 0);
    here.enter("2468");
    CHECK(here.kiosk.leaving());
  }

  TEST_CASE("after five wrong tries each one more waits longer, and going away does not help") {
    LoneKiosk here(pack());
    here.kiosk.askedToClose(here.now);
    for (int i = 0; i < kFreePinTries; ++i) {
      CHECK(here.kiosk.pinWait(here.now) == 0);
      here.enter("1357");
    }
    CHECK(here.kiosk.pinWait(here.now) == 5000);
    here.enter("2468");
    CHECK_FALSE(here.kiosk.leaving());
    here.press("pin/close");
    here.press("exit");
    CHECK(here.kiosk.pinLength() == 0);
    CHECK(here.kiosk.pinWait(here.now) == 5000);
    here.wait(5);
    here.enter("1357");
    CHECK(here.kiosk.pinWait(here.now) == 10'000);
    here.wait(100);  // a new visitor
    here.kiosk.askedToClose(here.now);
    here.enter("1357");
    CHECK(here.kiosk.pinWait(here.now) == 20'000);
    here.wait(20);
    here.enter("2468");
    CHECK(here.kiosk.leaving());
  }

  TEST_CASE("without a PIN nobody leaves from inside") {
    KioskPreset preset = visitorsPreset();
    preset.pinHash.clear();
    LoneKiosk here(pack(), preset);
    here.kiosk.askedToClose(here.now);
    CHECK(here.kiosk.over() == KioskOver::none);
    CHECK_FALSE(here.press("exit"));
    here.enter("");
    CHECK_FALSE(here.kiosk.leaving());
  }

  TEST_CASE("a pad that was left alone goes away with what was typed") {
    LoneKiosk here(pack());
    here.touch();
    REQUIRE(here.press("exit"));
    here.press("pin/2");
    here.wait(60);
    CHECK(here.kiosk.over() == KioskOver::countdown);
    CHECK(here.kiosk.pinLength() == 0);
    // A digit on its way does not stop the countdown from ending.
    CHECK_FALSE(here.press("pin/4"));
    here.wait(20);
    CHECK(here.kiosk.page() == KioskPage::attract);
  }

  TEST_CASE("while it is closed the pad can be had, and goes away again") {
    KioskPreset preset = visitorsPreset();
    preset.hours = {{0x7f, 9 * 60, 9 * 60 + 1}};
    LoneKiosk here(pack(), preset);
    REQUIRE(here.kiosk.page() == KioskPage::closed);
    here.kiosk.askedToClose(here.now);
    CHECK(here.kiosk.over() == KioskOver::pin);
    here.press("pin/2");
    here.wait(61);
    CHECK(here.kiosk.over() == KioskOver::none);
    CHECK(here.kiosk.page() == KioskPage::closed);
    here.press("exit");
    here.enter("2468");
    CHECK(here.kiosk.leaving());
  }

  TEST_CASE("who waits for the next try sees the seconds go") {
    LoneKiosk here(pack());
    here.kiosk.askedToClose(here.now);
    for (int i = 0; i < kFreePinTries; ++i) here.enter("0000");
    const Wake wake = here.kiosk.tick(here.now);
    REQUIRE(wake.at);
    CHECK(*wake.at <= here.now + 1000);
  }
}

}  // namespace cardwalk::ui
