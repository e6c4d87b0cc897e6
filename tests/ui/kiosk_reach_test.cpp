// Everything in the kiosk is large enough for a finger, within reach, and written out.

#include <algorithm>
#include <map>
#include <set>

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"
#include "tests/support/thorough.h"
#include "tests/ui/device_stage.h"
#include "tests/ui/kiosk_screens.h"
#include "tests/ui/reader.h"

namespace cardwalk::ui {
namespace {

constexpr float kFinger = 48, kSlack = 0.6f;

const Pack& pack() { return support::shippedPack(); }

constexpr Screen kScreens[] = {kSmall, kUpright, kLying, {3840, 2160}};

std::string text(const Rect& rect) {
  return std::to_string(rect.width()) + " x " + std::to_string(rect.height());
}

/// Of a kiosk that speaks no other language.
KioskSetup setupOf(const Screen& screen, const char* language, double textSize) {
  KioskSetup setup = kioskOn(screen, language, textSize);
  setup.preset.languages = {language};
  return setup;
}

/// What cannot be read whole outside the devices.
void read(KioskDriver& kiosk, std::set<std::string>& faults) {
  kiosk.settle();
  const std::vector<DrawnText> texts = textsOf(kiosk);
  const Layout& layout = kiosk.shell().layout();
  CHECK(texts.size() > 2);
  for (const DrawnText& drawn : texts) {
    const bool walks = kiosk.kiosk().page() == KioskPage::walk || kiosk.kiosk().page() == KioskPage::attract;
    const bool onDevice =
        walks && (!drawn.rect.cut(layout.phone).empty() || !drawn.rect.cut(layout.website).empty());
    if (onDevice && kiosk.kiosk().over() == KioskOver::none) continue;
    const bool beside = drawn.rect.min.x < drawn.clip.min.x - 1 || drawn.rect.max.x > drawn.clip.max.x + 1;
    if (drawn.shortened || drawn.broken || beside) faults.insert(drawn.text);
  }
}

void checkTargets(KioskDriver& driver) {
  for (const Anchor& anchor : driver.shell().anchors().all()) {
    if (anchor.surface != Surface::desk) continue;
    CAPTURE(anchor.id);
    CAPTURE(text(anchor.hit));
    CHECK(anchor.hit.width() >= kFinger - kSlack);
    CHECK(anchor.hit.height() >= kFinger - kSlack);
  }
}

}  // namespace

TEST_SUITE("kiosk reach") {
  TEST_CASE("every control of every screen answers to 48 px and more") {
    const auto screens = screensOf(pack(), pack().language(""));
    std::size_t each = 0;
    for (const StageSetup& window : {StageSetup{1024, 768, 1, 1, true}, StageSetup{1080, 1920, 1, 1, true},
                                     StageSetup{1024, 768, 1, 2, true}}) {
      if (!support::goesThrough(each++)) continue;
      CAPTURE(window.width);
      CAPTURE(window.textSize);
      DeviceStage stage(window);
      for (const GalleryScreen& screen : screens) {
        CAPTURE(screen.title);
        std::set<std::string> seen;
        stage.scrollThrough(screen, [&] {
          for (const ControlView& control : screen.view.layers.back().controls) {
            const Anchor* anchor = stage.anchors.find(control.id);
            const bool answers = control.pressable || control.hoverable || control.typable;
            if (!answers || anchor == nullptr || !anchor->fullyShown()) continue;
            if (!seen.insert(control.id).second) continue;
            CAPTURE(control.id);
            CAPTURE(text(anchor->hit));
            CHECK(anchor->hit.width() >= kFinger - kSlack);
            CHECK(anchor->hit.height() >= kFinger - kSlack);
          }
        });
        CHECK_FALSE(seen.empty());
      }
    }
  }

  TEST_CASE("no words on any screen are cut where devices have the least room") {
    std::size_t each = 0;
    for (const char* language : {"fr", "ru"}) {
      const auto screens = screensOf(pack(), pack().language(language));
      for (const StageSetup& window :
           {StageSetup{1024, 768, 1, 1, true}, StageSetup{1024, 768, 1, 2, true}}) {
        if (!support::goesThrough(each++, 4)) continue;
        CAPTURE(language);
        CAPTURE(window.textSize);
        DeviceStage stage(window);
        for (const GalleryScreen& screen : screens) {
          std::set<std::string> faults;
          readScreen(stage, screen, faults);
          for (const std::string& each : faults) FAIL_CHECK(screen.title << ": " << each);
        }
      }
    }
  }

  TEST_CASE("every button around the walk is large enough for a finger, and on upright screens low enough") {
    std::size_t each = 0;
    for (const Screen& screen : kScreens) {
      CAPTURE(screen.width);
      for (const char* depth : {"show", "lead", "attempt"}) {
        if (!support::goesThrough(each++, 4)) continue;
        CAPTURE(depth);
        KioskDriver kiosk(pack(), setupOf(screen, "en", 1));
        beginWalk(kiosk, "en", "S01", depth);
        for (int i = 0; i < 3; ++i) {
          checkTargets(kiosk);
          if (screen.height > screen.width)
            for (const Anchor& anchor : kiosk.shell().anchors().all())
              if (anchor.id.starts_with("kiosk/"))
                CHECK(anchor.rect.min.y > static_cast<float>(screen.height) / 2);
          if (std::string(depth) == "lead") REQUIRE(kiosk.touch("kiosk/step"));
        }
      }
    }
  }

  TEST_CASE("who cannot reach the devices walks the whole way by one button") {
    KioskDriver kiosk(pack(), {});
    beginWalk(kiosk, "en", "S01", "lead");
    for (int i = 0; i < 60 && !kiosk.view().coach.done; ++i) REQUIRE(kiosk.touch("kiosk/step"));
    CHECK(kiosk.view().placesLeft == 0);
  }

  TEST_CASE("nobody is told the way who wants to try alone, but for a hint") {
    KioskDriver kiosk(pack(), {});
    beginWalk(kiosk, "en", "S01", "attempt");
    CHECK(kiosk.view().coach.target.control.empty());
    CHECK(kiosk.anchor("kiosk/step") == nullptr);
    REQUIRE(kiosk.touch("kiosk/hint"));
    CHECK_FALSE(kiosk.view().coach.target.control.empty());
    REQUIRE(kiosk.follow());
    CHECK(kiosk.view().coach.target.control.empty());
    REQUIRE(kiosk.touch("kiosk/undo"));
    CHECK_FALSE(kiosk.view().canUndo);
  }

  TEST_CASE("what the customer answers never lies over the way to the other device") {
    for (const double size : {1.0, 1.5, 2.0}) {
      CAPTURE(size);
      KioskDriver kiosk(pack(), setupOf(kUpright, "es", size));
      beginWalk(kiosk, "es", "S05", "attempt");
      REQUIRE(kiosk.touch("stage.turn"));
      REQUIRE(kiosk.shell().layout().small(Surface::app));
      REQUIRE(kiosk.kiosk().walk().view().coach.target.surface == Surface::desk);
      REQUIRE(kiosk.follow());
      REQUIRE(kiosk.anchor("message.close") != nullptr);
      REQUIRE(kiosk.touch("stage.turn"));
      CHECK(kiosk.shell().layout().small(Surface::website));
    }
  }

  TEST_CASE("who tries alone is not kept from the next control by what the customer answers") {
    for (const double size : {1.0, 1.5, 2.0}) {
      CAPTURE(size);
      KioskDriver kiosk(pack(), setupOf(kUpright, "es", size));
      beginWalk(kiosk, "es", "S05", "attempt");
      REQUIRE(kiosk.follow());
      REQUIRE(kiosk.anchor("message.close") != nullptr);
      const std::string next = kiosk.kiosk().walk().view().coach.target.control;
      REQUIRE(kiosk.touch(next));
      CHECK(kiosk.kiosk().walk().view().coach.target.control != next);
    }
  }

  TEST_CASE("a new visitor begins with the phone in front, whatever the show had there") {
    KioskDriver kiosk(pack(), setupOf(kUpright, "es", 1));
    for (int i = 0; i < 4000 && !kiosk.shell().layout().small(Surface::app); ++i) kiosk.pass(1);
    REQUIRE(kiosk.shell().layout().small(Surface::app));
    beginWalk(kiosk, "es", "S05", "attempt");
    CHECK(kiosk.shell().layout().small(Surface::website));
  }

  TEST_CASE("no words of walk, show, countdown, PIN pad and closed page are cut") {
    std::size_t each = 0;
    for (const Screen& screen : kScreens) {
      for (const char* language : {"en", "fr", "ru"}) {
        for (const double size : {1.0, 1.5, 2.0}) {
          if (!support::goesThrough(each++, 13)) continue;
          CAPTURE(screen.width);
          CAPTURE(language);
          CAPTURE(size);
          KioskDriver kiosk(pack(), setupOf(screen, language, size));
          std::set<std::string> faults;
          read(kiosk, faults);
          beginWalk(kiosk, language, "S01", "lead");
          read(kiosk, faults);
          for (int i = 0; i < 3; ++i) kiosk.touch("kiosk/step");
          read(kiosk, faults);
          kiosk.wait(61);
          REQUIRE(kiosk.kiosk().over() == KioskOver::countdown);
          read(kiosk, faults);
          REQUIRE(kiosk.touch("kiosk/stay"));
          kiosk.kiosk().askedToClose(millis(kiosk.now()));
          read(kiosk, faults);
          CHECK(kiosk.anchor("kiosk/pin/5")->rect.height() >= 64 - kSlack);
          CHECK(kiosk.anchor("kiosk/pin/close")->rect.max.y <= static_cast<float>(screen.height));
          for (const std::string& each : faults) FAIL_CHECK(each);
        }
      }
    }
  }
}

}  // namespace cardwalk::ui
