// The highlight lies on the control that the coach means: in every frame, at every size, whatever moves.

#include <algorithm>
#include <cmath>
#include <cstring>
#include <random>

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"
#include "tests/support/thorough.h"
#include "tests/ui/driver.h"

namespace cardwalk::ui {
namespace {

constexpr int kMostSteps = 60;
constexpr float kGap = 5;  // design units between the control and its ring

struct Window {
  int width, height;
  float scale;
};

constexpr Window kWindows[] = {{960, 600, 1},   {1280, 800, 1},  {900, 1400, 1}, {3840, 2160, 1},
                               {1920, 1200, 2}, {2560, 1600, 2}, {2880, 1800, 3}};

bool near(float a, float b, float slack) { return std::abs(a - b) <= slack; }

bool overlap(const Rect& a, const Rect& b) { return !a.cut(b).empty(); }

/// Whether a layer (its name contains `layer`) has strong lines of the accent colour along all four sides.
bool drawnAlong(const char* layer, const Rect& ring, ImU32 accent, float reach) {
  bool left = false, right = false, top = false, bottom = false;
  for (const ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
    if (list->_OwnerName == nullptr || std::strstr(list->_OwnerName, layer) == nullptr) continue;
    for (const ImDrawVert& vertex : list->VtxBuffer) {
      if (vertex.col != accent) continue;
      const bool across = vertex.pos.x >= ring.min.x - reach && vertex.pos.x <= ring.max.x + reach;
      const bool along = vertex.pos.y >= ring.min.y - reach && vertex.pos.y <= ring.max.y + reach;
      top = top || (across && near(vertex.pos.y, ring.min.y, reach));
      bottom = bottom || (across && near(vertex.pos.y, ring.max.y, reach));
      left = left || (along && near(vertex.pos.x, ring.min.x, reach));
      right = right || (along && near(vertex.pos.x, ring.max.x, reach));
    }
  }
  return left && right && top && bottom;
}

void checkRing(const Shell& shell, const Anchor& anchor) {
  const Rect& ring = shell.state().highlight.ring;
  const Rect shown = anchor.shown();
  const float gap = shell.layout().metrics.dp(kGap);
  // The ring lies on whole pixels, half a pixel away at most.
  const float slack = 0.51f;
  CHECK(near(ring.min.x, shown.min.x - gap, slack));
  CHECK(near(ring.min.y, shown.min.y - gap, slack));
  CHECK(near(ring.max.x, shown.max.x + gap, slack));
  CHECK(near(ring.max.y, shown.max.y + gap, slack));
  CHECK(shell.state().highlight.cue.empty());
  CHECK(drawnAlong("highlight", ring, shell.theme().palette.accent, shell.layout().metrics.dp(2) + 1));
}

void checkCue(const Driver& driver, const Anchor& anchor, TargetSight sight) {
  const HighlightMemory& lit = driver.shell().state().highlight;
  CHECK(lit.ring.empty());
  const bool sliding = !driver.shell().theme().reducedMotion && driver.now() - lit.changedAt < kCueDelay;
  if (sliding && lit.cue.empty()) return;
  REQUIRE_FALSE(lit.cue.empty());
  const Rect inside = lit.cue.cut(anchor.clip);
  CHECK(inside.height() >= lit.cue.height() * 0.5f);
  const bool low = lit.cue.centre().y > anchor.clip.centre().y;
  // Where the container is hardly higher than the pill, upper and lower edge are the same place.
  if (anchor.clip.height() > 3 * lit.cue.height()) CHECK(low == (sight == TargetSight::below));
}

/// What is done outside the devices has its ring in the coach's own panel.
void checkDesk(const Driver& driver, const Anchor& anchor) {
  const Shell& shell = driver.shell();
  // The words around it are scrolled to it first.
  if (driver.now() - shell.state().highlight.changedAt < 0.1) return;
  CHECK(anchor.fullyShown());
  CHECK(drawnAlong("coach", anchor.rect, shell.theme().palette.accent, shell.layout().metrics.dp(4)));
}

/// One frame, and the highlight of that very frame against the anchors of that very frame.
void frameAndCheck(Driver& driver) {
  const Target target = driver.view().coach.target;
  const bool over = driver.view().coach.done;
  driver.frame();
  CAPTURE(target.control);
  const Shell& shell = driver.shell();
  if (target.control.empty() || over) {
    CHECK(shell.state().highlight.ring.empty());
    return;
  }
  const Anchor* anchor = driver.anchor(target.control);
  REQUIRE(anchor != nullptr);
  CHECK(anchor->topLayer);
  if (target.surface == Surface::desk) return checkDesk(driver, *anchor);
  const TargetSight sight = sightOf(anchor);
  REQUIRE(sight != TargetSight::missing);
  if (sight == TargetSight::shown)
    checkRing(shell, *anchor);
  else
    checkCue(driver, *anchor, sight);
}

void frames(Driver& driver, int count) {
  for (int i = 0; i < count; ++i) frameAndCheck(driver);
}

/// Turns the wheel over what contains the target, and looks at every frame of the glide.
void scrollAndCheck(Driver& driver, float lines) {
  if (driver.view().coach.target.surface == Surface::desk) return;
  const Anchor* anchor = driver.anchor(driver.view().coach.target.control);
  REQUIRE(anchor != nullptr);
  const ImVec2 at = anchor->clip.centre();
  ImGui::GetIO().AddMousePosEvent(at.x, at.y);
  ImGui::GetIO().AddMouseWheelEvent(0, lines);
  frames(driver, 10);
}

std::string describe(const Window& window) {
  return std::to_string(window.width) + "x" + std::to_string(window.height) + " at scale " +
         std::to_string(window.scale);
}

bool over(const Driver& driver) { return driver.view().coach.done || driver.view().coach.handedOver; }

/// Presses something else that is on offer; false if there is nothing.
bool stray(Driver& driver, std::mt19937_64& random) {
  const std::string target = driver.view().coach.target.control;
  std::vector<std::string> near;
  for (const Anchor& anchor : driver.shell().anchors().all()) {
    const bool other = anchor.surface != Surface::desk && anchor.topLayer && anchor.id != target;
    if (other && !anchor.shown().empty()) near.push_back(anchor.id);
  }
  return !near.empty() && driver.press(near[random() % near.size()]);
}

bool hasMessage(const Driver& driver) {
  const MessageView& message = driver.view().message;
  return !message.title.empty() || !message.text.empty();
}

void checkFreeOfCards(const Driver& driver) {
  const Shell& shell = driver.shell();
  const Anchor* target = driver.anchor(driver.view().coach.target.control);
  const Rect& coach = shell.layout().coach;
  const Rect& message = shell.state().message;
  CHECK(message.empty() != hasMessage(driver));
  if (target != nullptr && target->surface != Surface::desk) {
    CHECK_FALSE(overlap(coach, target->shown()));
    CHECK_FALSE(overlap(message, target->shown()));
  }
  for (const Anchor& anchor : shell.anchors().all()) {
    if (!anchor.focused || anchor.id == "message.close") continue;
    CAPTURE(anchor.id);
    CHECK_FALSE(overlap(message, anchor.shown()));
    if (anchor.surface != Surface::desk) CHECK_FALSE(overlap(coach, anchor.shown()));
  }
}

}  // namespace

TEST_CASE(
    "the ring lies on the control in every frame of a slide, a scroll and a rest, at every size and scale") {
  const Pack& pack = support::shippedPack();
  std::size_t each = 0;
  for (const Window& window : kWindows) {
    if (!support::goesThrough(each++)) continue;
    CAPTURE(describe(window));
    Driver driver(
        pack,
        {.width = window.width, .height = window.height, .scale = window.scale, .reducedMotion = false});
    for (int step = 0; step < kMostSteps && !over(driver); ++step) {
      frames(driver, 2);
      scrollAndCheck(driver, -2);
      scrollAndCheck(driver, 2);
      driver.walk().step(millis(driver.now()));
      frames(driver, 16);  // a page takes a fifth of a second
    }
    CHECK(driver.view().coach.done);
  }
}

TEST_CASE("the ring lies on the control at every step of every scenario") {
  const Pack& pack = support::shippedPack();
  std::size_t each = 0;
  for (const Scenario& scenario : pack.scenarios) {
    for (const double text : {1.0, 2.0}) {
      if (!support::goesThrough(each++, 9)) continue;
      CAPTURE(scenario.id);
      CAPTURE(text);
      Driver driver(pack, {.scenario = scenario.id, .width = 960, .height = 600, .textSize = text});
      for (int step = 0; step < kMostSteps && !over(driver); ++step) {
        frames(driver, 12);
        driver.walk().step(millis(driver.now()));
      }
      CHECK(over(driver));
    }
  }
}

TEST_CASE("the ring follows a window that is resized and a text size that changes") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, {.width = 1440, .height = 900, .reducedMotion = false});
  for (int step = 0; step < 5; ++step) driver.walk().step(millis(driver.now()));
  frames(driver, 20);
  for (int width = 1440; width >= 640; width -= 37) {
    driver.platform().resize(width, 500 + width / 3, 1);
    frames(driver, 2);
  }
  for (const double size : {1.0, 1.5, 2.0, 1.25}) {
    driver.settings().textSize = size;
    frames(driver, 12);
  }
}

TEST_CASE("a control that is scrolled out of sight is replaced by a cue, and comes back with its ring") {
  const Pack& pack = support::shippedPack();
  int cues = 0;
  std::size_t each = 0;
  for (const Scenario& scenario : pack.scenarios) {
    if (!support::goesThrough(each++, 6)) continue;
    CAPTURE(scenario.id);
    Driver driver(pack, {.scenario = scenario.id, .width = 960, .height = 600});
    for (int step = 0; step < kMostSteps && !over(driver); ++step) {
      // What is done at the desk stands among the coach's words, which are the person's to scroll.
      if (driver.view().coach.target.surface == Surface::desk) {
        driver.walk().step(millis(driver.now()));
        frames(driver, 4);
        continue;
      }
      scrollAndCheck(driver, -12);
      if (!driver.shell().state().highlight.cue.empty()) ++cues;
      scrollAndCheck(driver, 24);
      if (!driver.shell().state().highlight.cue.empty()) ++cues;
      driver.walk().step(millis(driver.now()));
      frames(driver, 4);
    }
  }
  CHECK(cues > (support::thorough() ? 10 : 1));
}

TEST_CASE("the answering card and the coach cover neither the target nor what has the focus") {
  const Pack& pack = support::shippedPack();
  const DriverSetup windows[] = {{.width = 1440, .height = 900},
                                 {.width = 1280, .height = 800},
                                 {.width = 960, .height = 600},
                                 {.width = 1280, .height = 800, .textSize = 1.5}};
  int messages = 0;
  for (DriverSetup window : windows) {
    for (const char* scenario : {"S01", "S04", "S12"}) {
      window.scenario = scenario;
      CAPTURE(scenario);
      CAPTURE(window.width);
      CAPTURE(window.textSize);
      Driver driver(pack, window);
      std::mt19937_64 random(5);
      for (int i = 0; i < 14 && !over(driver); ++i) {
        if (stray(driver, random) && hasMessage(driver)) {
          ++messages;
          checkFreeOfCards(driver);
          driver.key(ImGuiKey_Tab);
          if (hasMessage(driver)) checkFreeOfCards(driver);
        }
        if (i % 2 == 1) driver.followByPointer();
      }
    }
  }
  CHECK(messages > 20);
}

}  // namespace cardwalk::ui
