// A window at rest costs nothing: no frame is drawn that nobody needs, and none is missing.

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"
#include "tests/support/thorough.h"
#include "tests/ui/paced_window.h"
#include "tests/ui/pictures.h"

namespace cardwalk::ui {
namespace {

void moveMouse(float x, float y) { ImGui::GetIO().AddMousePosEvent(x, y); }

void tapKey(ImGuiKey key) {
  ImGui::GetIO().AddKeyEvent(key, true);
  ImGui::GetIO().AddKeyEvent(key, false);
}

/// One action of the route every half second, from second 1 on; answers when the last one is done.
double walkThrough(PacedWindow& window, int steps) {
  for (int i = 0; i < steps; ++i) {
    window.at(1 + i * 0.5, [&window] { window.walk().step(millis(window.now())); });
  }
  return 1 + steps * 0.5;
}

/// A person who points, presses, scrolls, types keys and opens help; the same for every way of drawing.
void play(PacedWindow& window, std::vector<Image>& pictures) {
  const auto press = [&window](double second, const char* control) {
    window.at(second, [&window, control] {
      const Anchor* anchor = window.shell().anchors().find(control);
      REQUIRE(anchor != nullptr);
      moveMouse(anchor->shown().centre().x, anchor->shown().centre().y);
      ImGui::GetIO().AddMouseButtonEvent(0, true);
      ImGui::GetIO().AddMouseButtonEvent(0, false);
    });
  };
  const auto target = [&window](double second) {
    window.at(second, [&window] {
      const Anchor* anchor = window.shell().anchors().find(window.walk().view().coach.target.control);
      REQUIRE(anchor != nullptr);
      moveMouse(anchor->shown().centre().x, anchor->shown().centre().y);
    });
    window.at(second + 0.1, [] { ImGui::GetIO().AddMouseButtonEvent(0, true); });
    window.at(second + 0.2, [] { ImGui::GetIO().AddMouseButtonEvent(0, false); });
  };
  const auto look = [&](double second) {
    window.lookAt(second, [&] { pictures.push_back(window.picture()); });
  };
  window.at(1, [] { moveMouse(200, 300); });
  look(9);
  target(10);
  look(17);
  window.at(18, [] { ImGui::GetIO().AddMouseWheelEvent(0, -3); });
  look(25);
  window.at(26, [] { tapKey(ImGuiKey_Tab); });
  window.at(26.3, [] { tapKey(ImGuiKey_Tab); });
  look(33);
  press(34, "top.help");
  look(41);
  window.at(42, [] { tapKey(ImGuiKey_Escape); });
  target(43);
  look(50);
  window.at(51, [&window] { window.walk().step(millis(window.now())); });
  look(58);
}

}  // namespace

TEST_CASE("with nothing to do the window draws no frame for a minute, at any step of any scenario") {
  const Pack& pack = support::shippedPack();
  std::size_t each = 0;
  for (const Scenario& scenario : pack.scenarios) {
    for (const int steps : {0, 4, 9, 40}) {
      if (!support::goesThrough(each++, 9)) continue;
      CAPTURE(scenario.id);
      CAPTURE(steps);
      PacedWindow window(pack, {.scenario = scenario.id});
      const double done = walkThrough(window, steps);
      window.run(done + 70);
      CHECK(window.frames(0, done + 10) > 0);
      CHECK(window.frames(done + 10, done + 70) == 0);
    }
  }
}

TEST_CASE("a paused walk and an open menu are still as well") {
  const Pack& pack = support::shippedPack();
  {
    PacedWindow watching(pack, {.mode = Mode::watch});
    watching.at(2, [&] { watching.walk().setPlaying(false, millis(watching.now())); });
    watching.run(80);
    CHECK(watching.frames(12, 80) == 0);
  }
  std::size_t each = 0;
  for (const char* command :
       {"top.help", "top.keys", "top.scenario", "top.language", "top.theme", "top.textSize"}) {
    if (!support::goesThrough(each++)) continue;
    CAPTURE(command);
    PacedWindow window(pack, {});
    window.at(2, [&] { window.shell().run(command, window.now()); });
    window.run(80);
    CHECK(window.shell().state().overlay != Overlay::none);
    CHECK(window.frames(12, 80) == 0);
  }
}

TEST_CASE("the program goes on by itself when it is watched, and rests at the end") {
  const Pack& pack = support::shippedPack();
  PacedWindow window(pack, {.mode = Mode::watch});
  window.at(1, [&] { window.walk().setPlaying(true, millis(window.now())); });
  window.run(600);
  CHECK(window.walk().session().goalReached());
  CHECK(window.frames(500, 600) == 0);
}

TEST_CASE("the ring pulses for less than five seconds, and again after input") {
  const Pack& pack = support::shippedPack();
  PacedWindow window(pack, {});
  window.at(20, [] { moveMouse(300, 300); });
  window.run(60);
  CHECK(window.frames(1, 5) > 20);
  CHECK(window.frames(5, 19.9) == 0);
  CHECK(window.frames(21, 25) > 20);
  CHECK(window.frames(25, 60) == 0);
}

TEST_CASE("with reduced motion nothing moves: a few frames answer each input, and then none") {
  const Pack& pack = support::shippedPack();
  PacedWindow window(pack, {.reducedMotion = true});
  for (int i = 0; i < 15; ++i) {
    window.at(1.0 + i, [&window] { window.walk().step(millis(window.now())); });
  }
  window.at(20, [] {
    moveMouse(200, 300);
    ImGui::GetIO().AddMouseWheelEvent(0, -4);
  });
  window.at(30, [&window] { window.shell().run("top.help", window.now()); });
  window.run(40);
  for (int second = 0; second < 40; ++second) {
    CAPTURE(second);
    CHECK(window.frames(second, second + 0.2) <= 8);
    CHECK(window.frames(second + 0.2, second + 0.999) == 0);
  }
}

TEST_CASE("frames drawn only when needed show what frames drawn always show, to the pixel") {
  const Pack& pack = support::shippedPack();
  std::vector<Image> needed, always;
  {
    PacedWindow window(pack, {.pixels = true});
    play(window, needed);
    window.run(60);
  }
  {
    PacedWindow window(pack, {.pixels = true, .continuous = true});
    play(window, always);
    window.run(60);
  }
  REQUIRE(needed.size() == always.size());
  REQUIRE(needed.size() == 7);
  for (std::size_t i = 0; i < needed.size(); ++i) {
    CAPTURE(i);
    const PictureDifference found = difference(needed[i], always[i]);
    CAPTURE(found.pixels);
    CAPTURE(found.x);
    CAPTURE(found.y);
    CHECK(found.none());
  }
}

}  // namespace cardwalk::ui
