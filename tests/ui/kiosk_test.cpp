#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"
#include "tests/ui/kiosk_driver.h"

namespace cardwalk::ui {
namespace {

const Pack& pack() { return support::shippedPack(); }

}  // namespace

TEST_SUITE("kiosk") {
  TEST_CASE("a touch ends the show and leads to the tiles") {
    KioskDriver kiosk(pack(), {});
    CHECK(kiosk.kiosk().page() == KioskPage::attract);
    kiosk.touchAt({300, 300});
    CHECK(kiosk.kiosk().page() == KioskPage::start);
    CHECK(kiosk.anchor("kiosk/tile/S01") != nullptr);
  }

  TEST_CASE("a visitor who follows what is highlighted gets the card removed everywhere") {
    KioskDriver kiosk(pack(), {});
    kiosk.touchAt({300, 300});
    REQUIRE(kiosk.touch("kiosk/tile/S01"));
    REQUIRE(kiosk.touch("kiosk/depth/lead"));
    REQUIRE(kiosk.kiosk().page() == KioskPage::walk);
    for (int i = 0; i < 60 && kiosk.kiosk().page() == KioskPage::walk && !kiosk.view().coach.done; ++i) {
      INFO(kiosk.view().coach.target.control);
      REQUIRE(kiosk.follow());
    }
    CHECK(kiosk.view().placesLeft == 0);
    kiosk.wait(5);
    CHECK(kiosk.kiosk().page() == KioskPage::end);
    REQUIRE(kiosk.counted().size() == 2);
    CHECK(kiosk.counted()[0].event == KioskEvent::started);
    CHECK(kiosk.counted()[1].event == KioskEvent::solved);
  }

  TEST_CASE("who goes away is asked after the idle time, and is forgotten after the countdown") {
    KioskDriver kiosk(pack(), {});
    kiosk.touchAt({300, 300});
    REQUIRE(kiosk.touch("kiosk/tile/S01"));
    const std::uint64_t visitor = kiosk.kiosk().visitor();
    kiosk.wait(59);
    CHECK(kiosk.kiosk().over() == KioskOver::none);
    kiosk.wait(2);
    CHECK(kiosk.kiosk().over() == KioskOver::countdown);
    kiosk.wait(20);
    CHECK(kiosk.kiosk().page() == KioskPage::attract);
    CHECK(kiosk.kiosk().visitor() != visitor);
    CHECK(kiosk.kiosk().scenario().empty());
  }
}

}  // namespace cardwalk::ui
