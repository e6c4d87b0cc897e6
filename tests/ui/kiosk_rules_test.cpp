// What can be done on the pages of the kiosk, as a visitor meets them; nothing is drawn.

#include <string>

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"
#include "tests/ui/lone_kiosk.h"

namespace cardwalk::ui {
namespace {

const Pack& pack() { return support::shippedPack(); }

constexpr auto kSolved = KioskEvent::solved, kLeft = KioskEvent::left;

}  // namespace

TEST_SUITE("kiosk") {
  TEST_CASE("a finished walk leads to its end, and one step back prevents that") {
    LoneKiosk here(pack());
    walkIn(here);
    here.solve();
    here.wait(3);
    CHECK(here.kiosk.page() == KioskPage::walk);
    REQUIRE(here.press("undo"));
    here.wait(10);
    CHECK(here.kiosk.page() == KioskPage::walk);
    here.solve();
    here.wait(4);
    CHECK(here.kiosk.page() == KioskPage::end);
    CHECK(here.counts(kSolved) == 1);
    CHECK(here.counts(kLeft) == 0);
  }

  TEST_CASE("who tries alone sees no target until the hint, and the hint is for one step") {
    LoneKiosk here(pack());
    walkIn(here, "S01", "attempt");
    CHECK(here.kiosk.view().coach.target.control.empty());
    CHECK(here.kiosk.view().coach.next.empty());
    CHECK(here.kiosk.view().coach.instruction == here.kiosk.view().customer);
    REQUIRE(here.press("hint"));
    const std::string target = here.kiosk.view().coach.target.control;
    CHECK_FALSE(target.empty());
    CHECK(here.kiosk.view().coach.instruction != here.kiosk.view().customer);
    here.follow();
    CHECK(here.kiosk.view().coach.target.control.empty());
    REQUIRE(here.press("language/fr"));
    CHECK(here.kiosk.view().coach.target.control.empty());
    CHECK(here.kiosk.view().language == "fr");
    here.solve();
    CHECK(here.kiosk.view().coach.done);
  }

  TEST_CASE("only who tries alone is offered hints, and only who is not shown steps back") {
    LoneKiosk here(pack());
    walkIn(here);
    CHECK_FALSE(here.press("hint"));
    CHECK_FALSE(here.press("undo"));  // nothing has been done yet
    here.follow();
    CHECK(here.press("undo"));
    REQUIRE(here.press("again"));
    REQUIRE(here.press("depth/show"));
    here.wait(8);
    CHECK_FALSE(here.press("undo"));
    CHECK_FALSE(here.press("hint"));
  }
}

TEST_SUITE("kiosk reset") {
  TEST_CASE("answers lead to a case of one's own, and home forgets them") {
    LoneKiosk here(pack());
    here.touch();
    REQUIRE(here.press("questions"));
    CHECK(here.kiosk.questions().size() <= static_cast<std::size_t>(kMostKioskQuestions));
    REQUIRE(here.press("answer/side=website"));
    CHECK_FALSE(here.press("answer/side=nowhere"));
    CHECK_FALSE(here.press("answer/nothing=app"));
    REQUIRE(here.press("begin"));
    CHECK(here.kiosk.page() == KioskPage::depth);
    REQUIRE(here.press("back"));
    CHECK(here.kiosk.page() == KioskPage::questions);
    CHECK(here.kiosk.answers() != firstAnswers(pack().situations));
    REQUIRE(here.press("home"));
    CHECK(here.kiosk.answers() == firstAnswers(pack().situations));
    CHECK(here.kiosk.scenario().empty());
  }

  TEST_CASE("where nothing is left to do there is nothing to begin") {
    LoneKiosk here(pack());
    here.touch();
    REQUIRE(here.press("questions"));
    REQUIRE(here.press("answer/side=both"));
    CHECK_FALSE(here.press("begin"));
    CHECK(here.kiosk.page() == KioskPage::questions);
  }

  TEST_CASE("with one depth nobody is asked for it") {
    KioskPreset preset = visitorsPreset();
    preset.depths = {KioskDepth::attempt};
    LoneKiosk here(pack(), preset);
    here.touch();
    REQUIRE(here.press("tile/S03"));
    CHECK(here.kiosk.page() == KioskPage::walk);
    CHECK(here.kiosk.depth() == KioskDepth::attempt);
    REQUIRE(here.press("home"));
    REQUIRE(here.press("questions"));
    REQUIRE(here.press("answer/side=app"));
    REQUIRE(here.press("begin"));
    CHECK(here.kiosk.page() == KioskPage::walk);
  }

  TEST_CASE("the touch that ends the show chooses nothing") {
    LoneKiosk here(pack());
    CHECK_FALSE(here.press("tile/S01"));
    CHECK(here.kiosk.page() == KioskPage::start);
    CHECK(here.kiosk.scenario().empty());
  }

  TEST_CASE("only what a page offers can be done on it") {
    LoneKiosk here(pack());
    here.touch();
    for (const char* words :
         {"depth/lead", "answer/side=app", "begin", "hint", "undo", "pause", "again", "take", "home",
          "tile/S07", "tile/", "language/qps", "depth/lead/", "pin/2", "pin/ok", "nonsense", ""}) {
      CAPTURE(words);
      CHECK_FALSE(here.press(words));
      CHECK(here.kiosk.page() == KioskPage::start);
    }
  }
}

TEST_SUITE("kiosk voice") {
  TEST_CASE("each instruction is said once, in the visitor's language, and again on request") {
    LoneKiosk here(pack());
    here.touch();
    REQUIRE(here.press("language/fr"));
    REQUIRE(here.press("tile/S01"));
    REQUIRE(here.press("depth/lead"));
    CHECK(here.spoken.back().text == here.kiosk.view().coach.instruction);
    CHECK(here.spoken.back().language == "fr");
    const std::size_t said = here.spoken.size();
    here.wait(5);
    CHECK(here.spoken.size() == said);
    REQUIRE(here.press("repeat"));
    CHECK(here.spoken.size() == said + 1);
    REQUIRE(here.press("aloud"));
    CHECK(here.spoken.back().text.empty());
    here.follow();
    CHECK(here.spoken.size() == said + 2);
  }

  TEST_CASE("the voice gives no more away than the page") {
    LoneKiosk here(pack());
    walkIn(here, "S01", "attempt");
    CHECK(here.spoken.back().text == here.kiosk.view().customer);
    REQUIRE(here.press("hint"));
    CHECK(here.spoken.back().text == here.kiosk.view().coach.instruction);
  }

  TEST_CASE("nobody talks to an empty room") {
    LoneKiosk here(pack());
    here.wait(300);
    for (const Spoken& one : here.spoken) CHECK(one.text.empty());
  }
}

}  // namespace cardwalk::ui
