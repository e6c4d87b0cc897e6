// What the next control says, and what a window asks, can be read while the highlight points there.

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"
#include "tests/support/thorough.h"
#include "tests/ui/driver.h"

namespace cardwalk::ui {
namespace {

constexpr int kMostSteps = 60;
constexpr float kMostCovered = 0.12f;   // of the words on a control
constexpr float kLeastOnPhone = 0.75f;  // of the fingertip: on the last tab it reaches over the edge

float area(const Rect& rect) { return rect.empty() ? 0 : rect.width() * rect.height(); }

bool over(const Driver& driver) { return driver.view().coach.done || driver.view().coach.handedOver; }

/// What the pointer covers, by the sizes of pointer.cpp.
Rect pointerOn(const Driver& driver) {
  const bool app = driver.view().coach.target.surface == Surface::app;
  const float dp = driver.shell().layout().metrics.dp(1);
  const ImVec2 at = driver.shell().state().highlight.pointer;
  return app ? Rect{{at.x - 20 * dp, at.y - 20 * dp}, {at.x + 20 * dp, at.y + 20 * dp}}
             : Rect{at, {at.x + 17 * dp, at.y + 27.5f * dp}};
}

/// The part of the control's words that the pointer lies on.
float coveredPart(const Driver& driver) {
  const ShellState& state = driver.shell().state();
  if (!state.highlight.pointerDrawn || state.draw.targetWords.empty()) return 0;
  const Rect extent = pointerOn(driver);
  float covered = 0, all = 0;
  for (const Rect& text : state.draw.targetWords) {
    covered += area(extent.cut(text));
    all += area(text);
  }
  return all > 0 ? covered / all : 0;
}

}  // namespace

TEST_CASE("the pointer leaves what the next control says legible, at every step of every scenario") {
  const Pack& pack = support::shippedPack();
  std::size_t each = 0;
  for (const Scenario& scenario : pack.scenarios) {
    for (const char* language : {"en", "fr"}) {
      if (!support::goesThrough(each++, 9)) continue;
      CAPTURE(scenario.id);
      CAPTURE(language);
      Driver driver(pack, {.scenario = scenario.id, .width = 1280, .height = 800, .language = language});
      for (int step = 0; step < kMostSteps && !over(driver); ++step) {
        driver.settle();
        CAPTURE(driver.view().coach.target.control);
        const float covered = coveredPart(driver);
        CHECK(covered <= kMostCovered);
        const bool app = driver.view().coach.target.surface == Surface::app;
        if (app && driver.shell().state().highlight.pointerDrawn) {
          const Rect finger = pointerOn(driver);
          CHECK(area(finger.cut(driver.shell().layout().phone)) >= kLeastOnPhone * area(finger));
        }
        driver.walk().step(millis(driver.now()));
      }
      CHECK(over(driver));
    }
  }
}

TEST_CASE("what a window on the website asks is read whole beside its answers, in every language") {
  const Pack& pack = support::shippedPack();
  std::size_t each = 0;
  for (const char* scenario : {"S01", "S05", "S20"}) {
    for (const TextCatalogue& language : pack.languages) {
      if (!support::goesThrough(each++, 5)) continue;
      CAPTURE(scenario);
      CAPTURE(language.language);
      Driver driver(pack,
                    {.scenario = scenario, .width = 1280, .height = 720, .language = language.language});
      int windows = 0;
      for (int step = 0; step < kMostSteps && !over(driver); ++step) {
        driver.settle();
        const auto& layers = driver.view().surfaces[static_cast<std::size_t>(Surface::website)].layers;
        const bool asked = layers.size() > 1 && driver.view().coach.target.surface == Surface::website;
        for (const ControlView& control : layers.back().controls) {
          if (!asked || control.kind != ControlKind::text) continue;
          ++windows;
          CAPTURE(control.id);
          const Anchor* anchor = driver.anchor(control.id);
          REQUIRE(anchor != nullptr);
          CHECK(anchor->fullyShown());
          CHECK(area(anchor->shown().cut(driver.shell().state().highlight.ring)) == 0);
        }
        driver.walk().step(millis(driver.now()));
      }
      CHECK(windows > 0);
    }
  }
}

}  // namespace cardwalk::ui
