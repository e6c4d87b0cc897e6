// What finds room on the smallest screen: all tiles at once, type at its full size, and a word on the small
// device.

#include <algorithm>
#include <optional>
#include <string>

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"
#include "tests/support/thorough.h"
#include "tests/ui/kiosk_screens.h"

namespace cardwalk::ui {
namespace {

const Pack& pack() { return support::shippedPack(); }

/// Where these words stand; nothing if they do not, or not whole.
std::optional<Rect> placeOf(KioskDriver& kiosk, const std::string& words) {
  for (const DrawnText& each : textsOf(kiosk))
    if (each.text == words && !each.shortened && !each.broken) return each.rect;
  return std::nullopt;
}

}  // namespace

TEST_SUITE("kiosk room") {
  TEST_CASE("at 1024 × 768 all eight tiles of the help desk are seen at once, in every language") {
    std::size_t each = 0;
    for (const char* language : {"en", "es", "pt-BR", "fr", "ru"}) {
      if (!support::goesThrough(each++, 5)) continue;
      CAPTURE(language);
      KioskSetup setup = kioskOn(kSmall);
      setup.preset = shippedKiosk("helpdesk");
      REQUIRE(setup.preset.tiles.size() == 8);
      KioskDriver kiosk(pack(), std::move(setup));
      welcome(kiosk, language);
      for (const KioskTile& tile : kiosk.kiosk().preset().tiles) {
        CAPTURE(tile.scenario);
        const Anchor* anchor = kiosk.anchor("kiosk/tile/" + tile.scenario);
        REQUIRE(anchor != nullptr);
        CHECK(anchor->fullyShown());
        CHECK(anchor->rect.height() >= 100);
      }
    }
  }

  TEST_CASE("all three depths are seen at once, also where letters are large") {
    struct Place {
      Screen screen;
      double text;
    };
    std::size_t each = 0;
    for (const Place& place : {Place{kSmall, 1}, Place{kSmall, 1.5}, Place{kUpright, 2}, Place{kLying, 2}})
      for (const char* language : {"fr", "ru"}) {
        if (!support::goesThrough(each++, 5)) continue;
        CAPTURE(place.screen.width);
        CAPTURE(place.text);
        CAPTURE(language);
        KioskDriver kiosk(pack(), kioskOn(place.screen, language, place.text));
        welcome(kiosk, language);
        REQUIRE(kiosk.touch("kiosk/tile/S01"));
        for (const char* depth : {"show", "lead", "attempt"}) {
          CAPTURE(depth);
          const Anchor* anchor = kiosk.anchor(std::string("kiosk/depth/") + depth);
          REQUIRE(anchor != nullptr);
          CHECK(anchor->fullyShown());
        }
      }
  }

  TEST_CASE("what has become of the card in the first list is read without scrolling at any size") {
    std::size_t each = 0;
    for (const Screen screen : {kSmall, kUpright, kLying})
      for (const char* language : {"en", "fr", "ru"}) {
        if (!support::goesThrough(each++, 5)) continue;
        CAPTURE(screen.width);
        CAPTURE(language);
        KioskDriver kiosk(pack(), kioskOn(screen, language, 2));
        beginWalk(kiosk, language, "S01", "lead");
        while (!kiosk.view().coach.done && kiosk.touch("kiosk/step")) {
        }
        kiosk.wait(5);
        REQUIRE(kiosk.kiosk().page() == KioskPage::end);
        const std::string verdict =
            fill(kiosk.kiosk().texts().get("kiosk.end.clean"), {{"target", kiosk.kiosk().target()}});
        bool whole = false;
        for (const DrawnText& each : textsOf(kiosk))
          whole = whole || (each.text == verdict && each.rect.max.y <= each.clip.max.y);
        CHECK(whole);
      }
  }

  TEST_CASE("labels of the bar are twice as large where text is") {
    std::size_t each = 0;
    for (const char* language : {"fr", "ru"}) {
      if (!support::goesThrough(each++, 2)) continue;
      CAPTURE(language);
      const std::string label = pack().language(language).get("kiosk.bar.undo");
      float height = 0;
      for (const double text : {1.0, 2.0}) {
        KioskDriver kiosk(pack(), kioskOn(kSmall, language, text));
        beginWalk(kiosk, language, "S01", "attempt");
        const std::optional<Rect> place = placeOf(kiosk, label);
        REQUIRE(place);
        if (text == 1) height = place->height();
        if (text == 2) CHECK(place->height() >= 1.9f * height);
      }
    }
  }

  TEST_CASE("the show’s prompt is twice as large where text is, and the caption has its room below it") {
    std::size_t each = 0;
    for (const Screen screen : {kSmall, kUpright})
      for (const char* language : {"fr", "ru"}) {
        if (!support::goesThrough(each++)) continue;
        CAPTURE(screen.width);
        CAPTURE(language);
        const std::string prompt = pack().language(language).get("kiosk.touch");
        float height = 0, caption = 0;
        for (const double text : {1.0, 2.0}) {
          KioskSetup setup = kioskOn(screen, language, text);
          setup.preset.languages = {language, "en", "es", "pt-BR"};
          KioskDriver kiosk(pack(), std::move(setup));
          kiosk.settle();
          REQUIRE(kiosk.kiosk().language() == language);
          const std::optional<Rect> place = placeOf(kiosk, prompt);
          const std::optional<Rect> words = placeOf(kiosk, kiosk.view().coach.instruction);
          REQUIRE(place);
          REQUIRE(words);
          const Rect& band = kiosk.shell().layout().coach;
          CHECK(words->min.y >= band.min.y);
          CHECK(words->max.y <= place->min.y);
          for (const DrawnText& each : textsOf(kiosk))
            if (each.rect.min.y >= band.min.y) CHECK(each.rect.max.y <= static_cast<float>(screen.height));
          if (text == 1) height = place->height(), caption = words->height();
          if (text == 2) {
            CHECK(place->height() >= 1.9f * height);
            CHECK(words->height() >= 1.9f * caption);
          }
        }
      }
  }

  TEST_CASE("who tries alone reads on the small device that a tap brings it to the front, and it does") {
    std::size_t each = 0;
    for (const Screen screen : {kSmall, kUpright})
      for (const double text : {1.0, 2.0}) {
        if (!support::goesThrough(each++, 4)) continue;
        CAPTURE(screen.width);
        CAPTURE(text);
        KioskDriver kiosk(pack(), kioskOn(screen, "ru", text));
        beginWalk(kiosk, "ru", "S01", "attempt");
        const std::string app = pack().language("ru").get("kiosk.turn.app"),
                          website = pack().language("ru").get("kiosk.turn.website");
        const bool phone = kiosk.shell().layout().phoneSmall;
        for (const bool turned : {false, true}) {
          const std::optional<Rect> label = placeOf(kiosk, phone != turned ? app : website);
          REQUIRE(label);
          CHECK(label->height() >= 14);
          CHECK_FALSE(placeOf(kiosk, phone != turned ? website : app));
          // The words look like a button, so they are one.
          kiosk.touchAt(label->centre());
          CHECK(kiosk.shell().layout().phoneSmall != (phone != turned));
        }
      }
    KioskDriver led(pack(), kioskOn(kSmall));
    beginWalk(led, "en", "S01", "lead");
    CHECK_FALSE(placeOf(led, pack().language("en").get("kiosk.turn.app")));
    CHECK_FALSE(placeOf(led, pack().language("en").get("kiosk.turn.website")));
  }
}

}  // namespace cardwalk::ui
