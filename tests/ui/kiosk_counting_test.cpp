// What a kiosk counts of a walk, and what it never does.

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"
#include "tests/support/thorough.h"
#include "tests/ui/lone_kiosk.h"

namespace cardwalk::ui {
namespace {

const Pack& pack() { return support::shippedPack(); }

constexpr auto kStarted = KioskEvent::started, kSolved = KioskEvent::solved, kLeft = KioskEvent::left;

}  // namespace

TEST_SUITE("kiosk counters") {
  TEST_CASE("every walk counts as started once, and as solved or left once, however it ends") {
    const std::vector<std::vector<std::string>> ways{
        {"home"},         {"back"},           {"finish"},          {"again", "home"},
        {"take", "home"}, {"take", "finish"}, {"again", "finish"}, {"take", "back", "home"}};
    std::size_t each = 0;
    for (const bool solved : {false, true}) {
      for (const auto& way : ways) {
        if (!support::goesThrough(each++, 5)) continue;
        CAPTURE(way.front());
        CAPTURE(solved);
        LoneKiosk here(pack());
        walkIn(here, "S02");
        solved ? here.solve() : static_cast<void>(here.follow());
        for (const std::string& words : way) here.press(words);
        here.wait(200);
        REQUIRE(here.kiosk.page() == KioskPage::attract);
        CHECK(here.counts(kStarted) == 1);
        CHECK(here.counts(kSolved) == (solved ? 1 : 0));
        CHECK(here.counts(kLeft) == (solved ? 0 : 1));
      }
    }
  }

  TEST_CASE("a walk that nobody comes back to is left, on whichever page that is found out") {
    for (const char* page : {"", "take", "again"}) {
      CAPTURE(page);
      LoneKiosk here(pack());
      walkIn(here);
      here.press(page);
      here.wait(90);
      CHECK(here.counts(kStarted) == 1);
      CHECK(here.counts(kLeft) == 1);
    }
  }

  TEST_CASE("beginning again counts a second walk, and the first one as left") {
    LoneKiosk here(pack());
    walkIn(here);
    REQUIRE(here.press("again"));
    REQUIRE(here.press("depth/attempt"));
    CHECK(here.counts(kStarted) == 2);
    CHECK(here.counts(kLeft) == 1);
    here.solve();
    CHECK(here.counts(kSolved) == 1);
    REQUIRE(here.press("home"));
    CHECK(here.counts(kLeft) == 1);
  }

  TEST_CASE("a counter names day, case and language, and never what the visitor answered") {
    LoneKiosk here(pack());
    here.touch();
    REQUIRE(here.press("language/es"));
    REQUIRE(here.press("questions"));
    REQUIRE(here.press("answer/side=app"));
    REQUIRE(here.press("begin"));
    REQUIRE(here.press("depth/lead"));
    here.time.day = "2026-11-24";
    REQUIRE(here.press("home"));
    REQUIRE(here.counted.size() == 2);
    CHECK(here.counted[0].scenario == "my");
    CHECK(here.counted[0].language == "es");
    CHECK(here.counted[0].day == "2026-11-23");
    CHECK(here.counted[1].event == kLeft);
    CHECK(here.counted[1].day == "2026-11-24");
  }

  TEST_CASE("who only looks at the tiles counts for nothing") {
    LoneKiosk here(pack());
    here.touch();
    here.press("tile/S01");
    here.press("back");
    here.press("questions");
    here.wait(100);
    CHECK(here.counted.empty());
  }
}

}  // namespace cardwalk::ui
