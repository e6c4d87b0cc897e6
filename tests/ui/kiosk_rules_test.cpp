// The rules of the kiosk, as a visitor and an owner meet them; nothing is drawn.

#include <set>

#include <doctest/doctest.h>

#include "core/records/pin.h"
#include "tests/support/shipped_pack.h"
#include "tests/ui/lone_kiosk.h"

namespace cardwalk::ui {
namespace {

const Pack& pack() { return support::shippedPack(); }

constexpr auto kStarted = KioskEvent::started, kSolved = KioskEvent::solved, kLeft = KioskEvent::left;

/// Somebody has come, chosen a tile and a depth, and stands before the devices.
void walkIn(LoneKiosk& here, const std::string& tile = "S01", const std::string& depth = "lead") {
  here.touch();
  REQUIRE(here.press("tile/" + tile));
  REQUIRE(here.press("depth/" + depth));
  REQUIRE(here.kiosk.page() == KioskPage::walk);
}

}  // namespace

TEST_SUITE("kiosk") {
  TEST_CASE("whoever ends a show begins in the owner's first language, whatever the show spoke") {
    LoneKiosk here(pack());
    for (int i = 0; i < 100 && here.kiosk.language() != "fr"; ++i) here.wait(20);
    REQUIRE(here.kiosk.language() == "fr");
    CHECK(here.kiosk.walk().texts().language == "fr");
    here.touch();
    CHECK(here.kiosk.page() == KioskPage::start);
    CHECK(here.kiosk.language() == "en");
    CHECK(here.kiosk.walk().texts().language == "en");
  }

  TEST_CASE("shows speak one language after the other, and play the owner's scenarios to their end") {
    LoneKiosk here(pack());
    std::vector<std::string> languages;
    std::set<std::string> scenarios;
    bool ended = false;
    for (int i = 0; i < 4000 && languages.size() < 11; ++i) {
      here.wait(1);
      ended = ended || here.ended();
      const std::string& id = here.kiosk.walk().view().scenarioId;
      if (!languages.empty() && languages.back() == here.kiosk.language()) continue;
      // A show gives way only when it has got where it wanted.
      CHECK((languages.empty() || ended));
      ended = false;
      languages.push_back(here.kiosk.language());
      scenarios.insert(id.substr(0, id.find('~')));
    }
    REQUIRE(languages.size() == 11);
    for (std::size_t i = 0; i < languages.size(); ++i)
      CHECK(languages[i] == here.kiosk.preset().languages[i % 5]);
    CHECK(scenarios.size() >= 3);
    CHECK(here.counted.empty());
    CHECK(here.kiosk.page() == KioskPage::attract);
  }

  TEST_CASE("the shows of a seed are the same wherever they are played") {
    const auto shows = [](std::uint64_t seed) {
      LoneKiosk here(pack(), visitorsPreset(), seed);
      std::string out;
      for (std::string last; out.size() < 60; here.wait(1)) {
        const std::string now = here.kiosk.walk().view().scenarioId + " " + here.kiosk.language();
        if (now != last) out += now + ", ";
        last = now;
      }
      return out;
    };
    const std::string first = shows(7);
    CHECK(first == shows(7));
    CHECK(first != shows(8));
    // These very ones on every machine.
    CHECK(first == "S10~4ef4 en, S02~ed4a es, S12~bb4e pt-BR, S05~2c70 fr, S05~2d8c ru, ");
  }

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

TEST_SUITE("kiosk counters") {
  TEST_CASE("every walk counts as started once, and as solved or left once, however it ends") {
    const std::vector<std::vector<std::string>> ways{
        {"home"},         {"back"},           {"finish"},          {"again", "home"},
        {"take", "home"}, {"take", "finish"}, {"again", "finish"}, {"take", "back", "home"}};
    for (const bool solved : {false, true}) {
      for (const auto& way : ways) {
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

TEST_SUITE("kiosk hours") {
  TEST_CASE("a night that is open past midnight belongs to the day it began on") {
    KioskPreset preset;
    preset.hours = {{1 << 4, 22 * 60, 2 * 60}};  // Fridays from ten to two
    CHECK(isOpen(preset, 4, 22 * 60));
    CHECK(isOpen(preset, 4, 23 * 60 + 59));
    CHECK(isOpen(preset, 5, 1 * 60 + 59));
    CHECK_FALSE(isOpen(preset, 5, 2 * 60));
    CHECK_FALSE(isOpen(preset, 4, 1 * 60));
    CHECK_FALSE(isOpen(preset, 4, 21 * 60 + 59));
    preset.hours = {{1 << 6, 22 * 60, 2 * 60}};  // Sundays: the night ends on Monday
    CHECK(isOpen(preset, 0, 60));
    CHECK_FALSE(isOpen(preset, 6, 60));
    preset.hours = {{0x7f, 9 * 60, 9 * 60}};  // from nine to nine is the whole day
    CHECK(isOpen(preset, 3, 8 * 60));
    CHECK(isOpen(preset, 3, 9 * 60));
  }

  TEST_CASE("it closes and opens within a minute, and a touch does not open it") {
    KioskPreset preset = visitorsPreset();
    preset.hours = {{0x7f, 9 * 60, 18 * 60}};
    LoneKiosk here(pack(), preset);
    CHECK(here.kiosk.page() == KioskPage::attract);
    here.time.minute = 18 * 60;
    here.wait(60);
    CHECK(here.kiosk.page() == KioskPage::closed);
    CHECK_FALSE(here.kiosk.walk().view().playing);
    here.touch();
    CHECK_FALSE(here.press("start"));
    CHECK(here.kiosk.page() == KioskPage::closed);
    here.time.minute = 9 * 60;
    here.wait(60);
    CHECK(here.kiosk.page() == KioskPage::attract);
    CHECK(here.kiosk.walk().view().playing);
  }

  TEST_CASE("closing time sends nobody away") {
    KioskPreset preset = visitorsPreset();
    preset.hours = {{0x7f, 9 * 60, 18 * 60}};
    LoneKiosk here(pack(), preset);
    walkIn(here);
    here.time.minute = 18 * 60 + 1;
    here.wait(50);
    CHECK(here.kiosk.page() == KioskPage::walk);
    here.solve();
    CHECK(here.counts(kSolved) == 1);
    here.wait(90);
    CHECK(here.kiosk.page() == KioskPage::closed);
  }

  TEST_CASE("while it is closed it wants to be woken once a minute at most") {
    KioskPreset preset = visitorsPreset();
    preset.hours = {{0x7f, 9 * 60, 9 * 60 + 1}};
    LoneKiosk here(pack(), preset);
    REQUIRE(here.kiosk.page() == KioskPage::closed);
    const Wake wake = here.kiosk.tick(60'000);
    REQUIRE(wake.at);
    CHECK(*wake.at == 120'000);
  }
}

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
