// When nobody touches the kiosk any more: the question, the countdown, and what the next visitor finds.

#include <cstdint>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"
#include "tests/ui/lone_kiosk.h"

namespace cardwalk::ui {
namespace {

const Pack& pack() { return support::shippedPack(); }

constexpr auto kLeft = KioskEvent::left;

}  // namespace

TEST_SUITE("kiosk") {
  TEST_CASE("the question comes to the millisecond, and so does the end") {
    KioskPreset preset = visitorsPreset();
    preset.idleSeconds = 10;
    preset.countdownSeconds = 5;
    LoneKiosk here(pack(), preset);
    here.touch();
    here.wait(9.999);
    CHECK(here.kiosk.over() == KioskOver::none);
    here.wait(0.001);
    CHECK(here.kiosk.over() == KioskOver::countdown);
    CHECK(here.kiosk.secondsLeft(here.now) == 5);
    here.wait(4.5);
    CHECK(here.kiosk.secondsLeft(here.now) == 1);
    here.wait(0.499);
    CHECK(here.kiosk.page() == KioskPage::start);
    here.wait(0.001);
    CHECK(here.kiosk.page() == KioskPage::attract);
    CHECK(here.forgotten == 2);  // once for nobody, when it was switched on
  }

  TEST_CASE("the countdown is shown second by second") {
    LoneKiosk here(pack());
    here.touch();
    here.wait(60);
    std::vector<int> seen{here.kiosk.secondsLeft(here.now)};
    while (here.kiosk.over() == KioskOver::countdown) {
      const Wake wake = here.kiosk.tick(here.now);
      REQUIRE(wake.at);
      here.now = std::max(here.now + 1, *wake.at);
      here.kiosk.tick(here.now);
      if (const int left = here.kiosk.secondsLeft(here.now); left > 0 && left < seen.back())
        seen.push_back(left);
    }
    REQUIRE(seen.size() == 20);
    CHECK(seen.front() == 20);
    CHECK(seen.back() == 1);
  }

  TEST_CASE("any touch during the countdown gives the whole time back") {
    LoneKiosk here(pack());
    walkIn(here);
    here.follow();
    const std::string screen = here.kiosk.view().surfaces[0].layers.back().id;
    here.wait(79.9);
    REQUIRE(here.kiosk.over() == KioskOver::countdown);
    here.touch();
    CHECK(here.kiosk.over() == KioskOver::none);
    CHECK(here.kiosk.page() == KioskPage::walk);
    CHECK(here.kiosk.view().surfaces[0].layers.back().id == screen);
    here.wait(59.9);
    CHECK(here.kiosk.over() == KioskOver::none);
    here.wait(0.2);
    CHECK(here.kiosk.over() == KioskOver::countdown);
  }

  TEST_CASE("who is shown something need not touch anything, and is asked when it is over") {
    LoneKiosk here(pack());
    walkIn(here, "S01", "show");
    for (int i = 0; i < 600 && here.kiosk.page() == KioskPage::walk; ++i) {
      here.wait(1);
      CHECK(here.kiosk.over() == KioskOver::none);
    }
    CHECK(here.kiosk.page() == KioskPage::end);
    CHECK(here.ended());
    here.wait(60);
    CHECK(here.kiosk.over() == KioskOver::countdown);
    here.wait(20);
    CHECK(here.kiosk.page() == KioskPage::attract);
  }

  TEST_CASE("a show that the visitor has stopped waits no longer than any page") {
    LoneKiosk here(pack());
    walkIn(here, "S01", "show");
    here.wait(3);
    REQUIRE(here.kiosk.view().playing);
    REQUIRE(here.press("pause"));
    CHECK_FALSE(here.kiosk.view().playing);
    here.wait(80);
    CHECK(here.kiosk.page() == KioskPage::attract);
    CHECK(here.counts(kLeft) == 1);
  }
}

TEST_SUITE("kiosk reset") {
  TEST_CASE("look, sound, language and answers go back with the next visitor") {
    LoneKiosk here(pack());
    here.touch();
    for (const char* words :
         {"language/ru", "textSize", "theme", "motion", "volume", "aloud", "questions", "answer/side=app"})
      REQUIRE(here.press(words));
    CHECK(here.kiosk.settings().textSize == 1.5);
    CHECK(here.kiosk.answers() != firstAnswers(pack().situations));
    const std::uint64_t visitor = here.kiosk.visitor();
    here.wait(80);
    CHECK(here.kiosk.visitor() != visitor);
    CHECK(here.kiosk.settings().textSize == 1);
    CHECK(here.kiosk.settings().theme == ThemeChoice::dark);
    CHECK(here.kiosk.settings().reducedMotion);
    CHECK(here.kiosk.volume() == 70);
    CHECK(here.kiosk.speaks());
    CHECK(here.kiosk.answers() == firstAnswers(pack().situations));
    CHECK(here.spoken.back().text.empty());
    here.touch();
    CHECK(here.kiosk.language() == "en");
    CHECK(here.kiosk.scenario().empty());
  }

  TEST_CASE("goodbye forgets at once") {
    LoneKiosk here(pack());
    walkIn(here);
    REQUIRE(here.press("finish"));
    CHECK(here.kiosk.page() == KioskPage::attract);
    CHECK(here.forgotten == 2);
    CHECK(here.kiosk.scenario().empty());
  }

  TEST_CASE("the show draws while something moves and rests in between, also after a visitor has gone") {
    for (const bool still : {true, false}) {
      CAPTURE(still);
      KioskSetup setup;
      setup.width = 1280;
      setup.height = 800;
      setup.preset.reducedMotion = still;
      KioskDriver kiosk(pack(), std::move(setup));
      kiosk.settle();
      const int most = still ? 40 : 360;  // in 20 seconds; without rests it would be 1200
      for (int window = 0; window < 2; ++window) CHECK(kiosk.wait(20) <= most);
      kiosk.touchAt({300, 300});
      CHECK(kiosk.wait(50) <= 10);
      kiosk.wait(40);
      REQUIRE(kiosk.kiosk().page() == KioskPage::attract);
      for (int window = 0; window < 2; ++window) CHECK(kiosk.wait(20) <= most);
    }
  }
}

}  // namespace cardwalk::ui
