// Small courtesies of the guide: it points without covering words, and what looks like a button is one.

#include <algorithm>

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"
#include "tests/support/thorough.h"
#include "tests/ui/driver.h"
#include "tests/ui/paced_window.h"
#include "ui/guide/resting_place.h"

namespace cardwalk::ui {
namespace {

constexpr int kMostSteps = 60;

bool over(const Driver& driver) { return driver.view().coach.done || driver.view().coach.handedOver; }

float area(const Rect& rect) { return rect.empty() ? 0 : rect.width() * rect.height(); }

/// How much of the words of the next control lies below the guiding pointer, 0 … 1.
float covered(const Driver& driver) {
  const ShellState& state = driver.shell().state();
  const float unit = driver.shell().layout().metrics.unit;
  const bool finger = driver.view().coach.target.surface == Surface::app;
  const ImVec2 at = state.highlight.pointer;
  const Rect extent = finger
                          ? Rect{{at.x - 20 * unit, at.y - 20 * unit}, {at.x + 20 * unit, at.y + 20 * unit}}
                          : Rect{at, {at.x + 17 * unit, at.y + 27.5f * unit}};
  float words = 0, hidden = 0;
  for (const Rect& text : state.draw.targetWords) {
    words += area(text);
    hidden += area(text.cut(extent));
  }
  return words > 0 ? hidden / words : 0;
}

/// Whether the next control can be seen and is named on the screen; icons are not.
bool hasWords(const Driver& driver) {
  const Target& target = driver.view().coach.target;
  if (target.surface == Surface::desk || driver.shell().state().highlight.ring.empty()) return false;
  const auto& controls =
      driver.view().surfaces[static_cast<std::size_t>(target.surface)].layers.back().controls;
  return std::any_of(controls.begin(), controls.end(), [&](const ControlView& control) {
    return control.id == target.control && control.kind != ControlKind::iconButton;
  });
}

/// Scrolls until the next control is out of sight; false if it cannot be.
bool scrollAway(Driver& driver) {
  const Anchor* anchor = driver.anchor(driver.view().coach.target.control);
  if (anchor == nullptr) return false;
  for (const float lines : {-12.0f, 24.0f}) {
    driver.wheel(anchor->clip.centre(), lines);
    if (!driver.shell().state().highlight.cue.empty()) return true;
  }
  return false;
}

/// As over anything else: notch by notch, until the pill has done its duty.
void turnWheelOverCue(Driver& driver) {
  for (int notch = 0; notch < 60 && !driver.shell().state().highlight.cue.empty(); ++notch) {
    const Anchor* anchor = driver.anchor(driver.view().coach.target.control);
    REQUIRE(anchor != nullptr);
    driver.wheel(driver.shell().state().highlight.cue.centre(),
                 sightOf(anchor) == TargetSight::below ? -1.0f : 1.0f);
  }
}

}  // namespace

TEST_CASE("the guiding pointer leaves the words of the control legible, at every step of every scenario") {
  const Pack& pack = support::shippedPack();
  int seen = 0;
  std::size_t each = 0;
  for (const Scenario& scenario : pack.scenarios) {
    if (!support::goesThrough(each++, 5)) continue;
    CAPTURE(scenario.id);
    Driver driver(pack, {.scenario = scenario.id});
    for (int step = 0; step < kMostSteps && !over(driver); ++step) {
      CAPTURE(driver.view().coach.target.control);
      if (hasWords(driver)) {
        ++seen;
        REQUIRE_FALSE(driver.shell().state().draw.targetWords.empty());
        CHECK(covered(driver) < 0.12f);
      }
      driver.walk().step(millis(driver.now()));
      driver.settle();
    }
  }
  CHECK(seen > (support::thorough() ? 100 : 20));
}

TEST_CASE("pressing the pill that says scroll brings the control into sight, and a wheel over it as well") {
  const Pack& pack = support::shippedPack();
  int pressed = 0;
  std::size_t each = 0;
  for (const char* scenario : {"S01", "S04", "S09"}) {
    for (const bool reduced : {true, false}) {
      if (!support::goesThrough(each++, 4)) continue;
      CAPTURE(scenario);
      CAPTURE(reduced);
      Driver driver(pack, {.scenario = scenario, .width = 960, .height = 600, .reducedMotion = reduced});
      for (int step = 0; step < kMostSteps && !over(driver); ++step) {
        if (scrollAway(driver)) {
          const Rect cue = driver.shell().state().highlight.cue;
          const int taken = driver.view().actionsTaken;
          if (pressed % 2 == 0)
            driver.click(cue.centre());
          else
            turnWheelOverCue(driver);
          ++pressed;
          CHECK(driver.shell().state().highlight.cue.empty());
          if (driver.view().coach.target.surface != Surface::desk)
            CHECK_FALSE(driver.shell().state().highlight.ring.empty());
          CHECK(driver.view().actionsTaken == taken);
        }
        driver.walk().step(millis(driver.now()));
        driver.settle();
      }
    }
  }
  CHECK(pressed > (support::thorough() ? 10 : 1));
}

TEST_CASE("a button of the coach that was scrolled away is called for, and comes back at a press") {
  const Pack& pack = support::shippedPack();
  int seen = 0;
  std::size_t each = 0;
  for (const Scenario& scenario : pack.scenarios) {
    if (!support::goesThrough(each++, 4)) continue;
    CAPTURE(scenario.id);
    Driver driver(pack, {.scenario = scenario.id, .width = 960, .height = 600, .textSize = 1.25});
    for (int step = 0; step < kMostSteps && !over(driver); ++step) {
      const Target target = driver.view().coach.target;
      if (target.surface == Surface::desk && driver.view().desk.size() > 1) {
        const Rect coach = driver.shell().layout().coach;
        driver.wheel({coach.centre().x, coach.min.y + 60}, 40);
        driver.wheel({coach.centre().x, coach.min.y + 60}, -60);
        if (driver.shell().state().highlight.cue.empty())
          driver.wheel({coach.centre().x, coach.min.y + 60}, 60);
        const Rect cue = driver.shell().state().highlight.cue;
        if (!cue.empty()) {
          ++seen;
          driver.click(cue.centre());
          const Anchor* anchor = driver.anchor(target.control);
          REQUIRE(anchor != nullptr);
          CHECK(sightOf(anchor) == TargetSight::shown);
          CHECK(driver.shell().state().highlight.cue.empty());
        }
      }
      driver.walk().step(millis(driver.now()));
      driver.settle();
    }
  }
  CHECK(seen > 0);
}

TEST_CASE("Esc closes what lies over the device that has the focus, although the other one was used last") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, {.width = 1440, .height = 900});
  while (driver.view().surfaces[0].layers.size() < 2 && !over(driver)) {
    driver.walk().step(millis(driver.now()));
    driver.settle();
  }
  REQUIRE(driver.view().surfaces[0].layers.size() == 2);
  // A press on the website makes it the device in use; the sheet on the phone stays open.
  for (const Anchor& anchor : std::vector<Anchor>(driver.shell().anchors().all())) {
    if (anchor.surface != Surface::website || driver.view().active == Surface::website) continue;
    if (!anchor.shown().empty()) driver.click(anchor.shown().centre());
  }
  driver.walk().dismissMessage();
  const bool other = driver.view().active == Surface::website;
  driver.key(ImGuiKey_Escape);
  if (driver.view().surfaces[0].layers.size() == 2) driver.key(ImGuiKey_Escape);
  CHECK(other);
  CHECK(driver.view().surfaces[0].layers.size() == 1);
}

TEST_CASE("Esc closes a sheet before it dismisses a message") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, {});
  while (driver.view().surfaces[0].layers.size() < 2) driver.walk().step(millis(driver.now()));
  driver.walk().apply({{Surface::app, "app.nowhere", Gesture::tap, ""}}, 1);
  driver.settle();
  REQUIRE_FALSE(driver.view().message.text.empty());
  driver.key(ImGuiKey_Escape);
  CHECK(driver.view().surfaces[0].layers.size() == 1);
}

TEST_CASE("Ctrl and plus makes the text larger, with Shift and without") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, {});
  driver.key(ImGuiKey_Equal, ImGuiMod_Ctrl);
  CHECK(driver.settings().textSize == doctest::Approx(1.25));
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, true);
  driver.key(ImGuiKey_Equal, ImGuiMod_Ctrl);
  ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, false);
  driver.settle();
  CHECK(driver.settings().textSize == doctest::Approx(1.5));
}

TEST_CASE(
    "what a refused hover points at pulses for less than five seconds, and not at all without movement") {
  const Pack& pack = support::shippedPack();
  std::string scenario;
  const auto reveal = static_cast<std::size_t>(pack.ruleIndex("webReveal"));
  for (const Scenario& each : pack.scenarios)
    if (pack.rules[reveal].values[each.rules[reveal]] == "kebabOnly" && scenario.empty()) scenario = each.id;
  REQUIRE_FALSE(scenario.empty());
  for (const bool reduced : {true, false}) {
    CAPTURE(reduced);
    PacedWindow window(pack, {.scenario = scenario, .width = 1440, .height = 900, .reducedMotion = reduced});
    const auto onCards = [&] { return window.walk().view().surfaces[1].layers.back().id == "website.cards"; };
    window.at(1, [&] {
      for (int i = 0; i < kMostSteps && !onCards(); ++i) window.walk().step(i);
    });
    window.lookAt(19, [&] { REQUIRE(onCards()); });
    window.at(20, [&] {
      std::vector<std::string> rows;  // acting makes the view anew
      for (const ControlView& control : window.walk().view().surfaces[1].layers.back().controls)
        if (control.id.starts_with("website.cards.row/")) rows.push_back(control.id);
      REQUIRE_FALSE(rows.empty());
      window.walk().apply({{Surface::website, rows.front(), Gesture::hover, ""}}, 20000);
    });
    window.lookAt(22, [&] { CHECK_FALSE(window.walk().view().message.look.empty()); });
    window.run(60);
    CHECK((window.frames(20.5, 24) > 20) == !reduced);
    CHECK(window.frames(25.2, 60) == 0);
  }
}

TEST_CASE("where the person's own pointer has arrived, the guide's arrow has gone") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, {.width = 1440, .height = 900});
  while (driver.view().coach.target.control != "website.home.account") {
    driver.walk().step(millis(driver.now()));
    driver.settle();
  }
  const ImVec2 centre = driver.anchor(driver.view().coach.target.control)->shown().centre();
  driver.moveTo({4, 4});
  driver.settle();
  CHECK(driver.shell().state().highlight.pointerDrawn);
  driver.moveTo(centre);
  driver.settle();
  CHECK_FALSE(driver.shell().state().highlight.pointerDrawn);
}

TEST_CASE("the names of groups in a menu are read and not pressed") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, {.width = 1440, .height = 1400});
  REQUIRE(driver.shell().run("top.scenario", driver.now()));
  driver.settle();
  CHECK(driver.anchor("") == nullptr);
}

}  // namespace cardwalk::ui
