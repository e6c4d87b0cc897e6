// What a kiosk plays for nobody, and when it is open.

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"
#include "tests/ui/lone_kiosk.h"

namespace cardwalk::ui {
namespace {

const Pack& pack() { return support::shippedPack(); }

constexpr auto kSolved = KioskEvent::solved;

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

  TEST_CASE(
      "a clock that is set, jumps an hour or a day, opens and closes it within a minute, and takes nobody's "
      "walk") {
    KioskPreset preset = visitorsPreset();
    preset.hours = {{0x1f, 9 * 60, 18 * 60}};  // Monday to Friday
    LoneKiosk here(pack(), preset);
    const auto isNow = [&](KioskTime time, KioskPage page) {
      here.time = std::move(time);
      here.wait(60);
      CAPTURE(here.time.day);
      CAPTURE(here.time.minute);
      CHECK(here.kiosk.page() == page);
    };
    isNow({"2026-10-30", 4, 18 * 60}, KioskPage::closed);
    isNow({"2026-10-30", 4, 17 * 60}, KioskPage::attract);  // set back an hour
    isNow({"1970-01-01", 3, 0}, KioskPage::closed);         // a machine without a battery
    isNow({"2026-10-31", 5, 12 * 60}, KioskPage::closed);
    isNow({"2026-11-02", 0, 9 * 60}, KioskPage::attract);
    walkIn(here);
    here.time = {"2026-10-25", 6, 3 * 60};
    here.wait(50);
    CHECK(here.kiosk.page() == KioskPage::walk);
    here.solve();
    CHECK(here.counts(kSolved) == 1);
    CHECK(here.counted.back().day == "2026-10-25");
    here.wait(90);
    CHECK(here.kiosk.page() == KioskPage::closed);
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

}  // namespace cardwalk::ui
