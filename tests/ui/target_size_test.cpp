// Everything that can be pressed is large enough for a finger, or for a pointer.

#include <map>

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"
#include "tests/support/thorough.h"
#include "tests/ui/device_stage.h"
#include "tests/ui/driver.h"
#include "ui/phone/bars.h"
#include "ui/phone/phone.h"

namespace cardwalk::ui {
namespace {

constexpr float kFinger = 44, kPointer = 24;  // dp on the devices, design units in the window
constexpr float kSlack = 0.6f;                // places are whole pixels
constexpr StageSetup kWindows[] = {
    {1280, 800, 1, 1}, {960, 600, 1, 1}, {1440, 900, 1, 1.5f}, {960, 600, 1, 2}};

bool answers(const ControlView& control) { return control.pressable || control.hoverable || control.typable; }

/// WCAG 2.5.8 leaves links inside a sentence their height: the lines of the text decide it.
bool inlineLink(const ControlView& control) { return control.kind == ControlKind::link; }

/// The phone's dp follow from the width of its body, as does the radius of its corners.
float phoneUnit(const Layout& layout) { return phoneCorner(layout.phone) * 352 / 52 / kPhoneDesign; }

std::string text(const Rect& rect, float unit) {
  return std::to_string(rect.width() / unit) + " x " + std::to_string(rect.height() / unit);
}

std::string text(const StageSetup& window) {
  return std::to_string(window.width) + "x" + std::to_string(window.height) + ", text " +
         std::to_string(window.textSize);
}

}  // namespace

TEST_CASE("every control on every screen of the pack is large enough for a finger") {
  const Pack& pack = support::shippedPack();
  const auto screens = screensOf(pack, pack.language(""));
  std::size_t each = 0;
  for (const StageSetup& window : kWindows) {
    if (!support::goesThrough(each++)) continue;
    CAPTURE(text(window));
    DeviceStage stage(window);
    for (const GalleryScreen& screen : screens) {
      CAPTURE(screen.title);
      std::map<std::string, bool> seen;
      stage.scrollThrough(screen, [&] {
        for (const ControlView& control : screen.view.layers.back().controls) {
          const Anchor* anchor = stage.anchors.find(control.id);
          if (!answers(control) || anchor == nullptr || !anchor->fullyShown()) continue;
          seen[control.id] = true;
          CAPTURE(control.id);
          CAPTURE(text(anchor->hit, stage.unit()));
          CHECK(anchor->hit.width() >= kFinger * stage.unit() - kSlack);
          const float least = inlineLink(control) ? kPointer : kFinger;
          CHECK(anchor->hit.height() >= least * stage.unit() - kSlack);
        }
      });
      CHECK_FALSE(seen.empty());
    }
  }
}

TEST_CASE("every control on the way through every scenario is large enough for a finger") {
  const Pack& pack = support::shippedPack();
  std::size_t each = 0;
  for (const Scenario& scenario : pack.scenarios) {
    for (const int width : {1280, 960}) {
      if (!support::goesThrough(each++, 11)) continue;
      CAPTURE(scenario.id);
      CAPTURE(width);
      Driver driver(pack, {.scenario = scenario.id, .width = width, .height = width * 5 / 8});
      for (int step = 0; step < 60 && !driver.view().coach.done; ++step) {
        const std::string target = driver.view().coach.target.control;
        const Surface surface = driver.view().coach.target.surface;
        if (surface != Surface::desk) {
          REQUIRE(driver.point(target));
          const Anchor& anchor = *driver.anchor(target);
          const Layout& layout = driver.shell().layout();
          const float unit = surface == Surface::website ? layout.websiteMetrics.unit : phoneUnit(layout);
          CAPTURE(target);
          CAPTURE(text(anchor.hit, unit));
          CHECK(anchor.hit.width() >= kFinger * unit - kSlack);
          CHECK(anchor.hit.height() >= kFinger * unit - kSlack);
        }
        driver.walk().step(millis(driver.now()));
        driver.settle();
      }
    }
  }
}

TEST_CASE("every button of the window, its menus included, is large enough for a pointer") {
  const Pack& pack = support::shippedPack();
  std::size_t each = 0;
  for (const StageSetup& window : kWindows) {
    CAPTURE(text(window));
    for (const char* command : {"", "top.help", "top.keys", "top.scenario", "top.language", "top.textSize",
                                "top.theme", "mode.watch", "guide.showMe"}) {
      if (!support::goesThrough(each++, 4)) continue;
      CAPTURE(command);
      Driver driver(pack, {.width = window.width, .height = window.height, .textSize = window.textSize});
      if (*command != '\0') CHECK(driver.shell().run(command, driver.now()));
      driver.settle();
      const float unit = driver.shell().layout().metrics.unit;
      int buttons = 0;
      for (const Anchor& anchor : driver.shell().anchors().all()) {
        if (anchor.surface != Surface::desk) continue;
        ++buttons;
        CAPTURE(anchor.id);
        CAPTURE(text(anchor.hit, unit));
        CHECK(anchor.hit.width() >= kPointer * unit);
        CHECK(anchor.hit.height() >= kPointer * unit);
      }
      CHECK(buttons >= 8);
    }
  }
}

}  // namespace cardwalk::ui
