// After every event a few frames show all that it leads to: what is drawn only when needed equals what is
// drawn all the time, event by event, whichever page is open and whatever is changed.

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"
#include "tests/support/thorough.h"
#include "tests/ui/paced_window.h"
#include "tests/ui/pictures.h"

namespace cardwalk::ui {
namespace {

constexpr double kStep = 0.2, kLook = 0.16;  // seconds: an event, and its picture before the next one

using Event = std::function<void(PacedWindow&)>;

void moveTo(const Anchor* anchor) {
  if (anchor == nullptr) return;
  ImGui::GetIO().AddMousePosEvent(anchor->shown().centre().x, anchor->shown().centre().y);
}
Event point(const std::string& control) {
  return [control](PacedWindow& window) { moveTo(window.shell().anchors().find(control)); };
}
Event pointAtTarget() {
  return [](PacedWindow& window) {
    moveTo(window.shell().anchors().find(window.walk().view().coach.target.control));
  };
}
Event button(bool down) {
  return [down](PacedWindow&) { ImGui::GetIO().AddMouseButtonEvent(0, down); };
}
Event wheel(float x, float y, float lines) {
  return [=](PacedWindow&) {
    ImGui::GetIO().AddMousePosEvent(x, y);
    ImGui::GetIO().AddMouseWheelEvent(0, lines);
  };
}
Event key(ImGuiKey which) {
  return [which](PacedWindow&) {
    ImGui::GetIO().AddKeyEvent(which, true);
    ImGui::GetIO().AddKeyEvent(which, false);
  };
}
Event words(const char* text) {
  return [text](PacedWindow&) { ImGui::GetIO().AddInputCharactersUTF8(text); };
}
Event run(const char* command) {
  return [command](PacedWindow& window) { CHECK(window.shell().run(command, window.now())); };
}
Event steps(int count) {
  return [count](PacedWindow& window) {
    for (int i = 0; i < count; ++i) window.walk().step(millis(window.now()));
  };
}
Event desk(const char* command) {
  return [command](PacedWindow& window) { CHECK(window.desk().command(command, millis(window.now()))); };
}

Event resize(int width, int height) {
  return [width, height](PacedWindow& window) { window.resize(width, height); };
}

/// Pointing, pressing, scrolling, keys, colours, sizes, languages and everything that lies over a page.
std::vector<Event> everything() {
  return {pointAtTarget(),
          button(true),
          button(false),
          wheel(150, 300, -2),
          wheel(500, 300, -2),
          key(ImGuiKey_Tab),
          key(ImGuiKey_Tab),
          key(ImGuiKey_DownArrow),
          run("top.theme/dark"),
          run("look.larger"),
          run("top.language/ru"),
          steps(2),
          run("top.help"),
          words("7"),
          key(ImGuiKey_Escape),
          run("top.scenario"),
          key(ImGuiKey_DownArrow),
          key(ImGuiKey_Escape),
          run("top.theme/contrast"),
          run("top.language/en"),
          run("look.smaller"),
          run("stage.turn"),
          steps(1),
          run("guide.back"),
          point("top.help"),
          run("top.theme/light")};
}

struct Scene {
  const char* name;
  PacedSetup setup;
  std::vector<Event> events;
};

std::vector<Image> film(Scene scene, bool continuous) {
  scene.setup.reducedMotion = true;  // what moves is compared when it has come to rest (stillness_test)
  scene.setup.pixels = true;
  scene.setup.continuous = continuous;
  PacedWindow window(support::shippedPack(), scene.setup);
  std::vector<Image> pictures;
  double second = 1;
  for (const Event& event : scene.events) {
    window.at(second, [&window, event] { event(window); });
    window.lookAt(second + kLook, [&] { pictures.push_back(window.picture()); });
    second += kStep;
  }
  window.run(second + kStep);
  return pictures;
}

/// How many of the pictures differ from the one before: a script that does nothing would compare nothing.
int changes(const std::vector<Image>& pictures) {
  int count = 0;
  for (std::size_t i = 1; i < pictures.size(); ++i) count += pictures[i].rgba != pictures[i - 1].rgba;
  return count;
}

void checkSettled(const Scene& scene) {
  CAPTURE(scene.name);
  const std::vector<Image> needed = film(scene, false), always = film(scene, true);
  REQUIRE(needed.size() == scene.events.size());
  REQUIRE(always.size() == scene.events.size());
  CHECK(changes(always) * 2 > static_cast<int>(always.size()));
  for (std::size_t i = 0; i < needed.size(); ++i) {
    CAPTURE(i);
    const PictureDifference found = difference(needed[i], always[i]);
    CAPTURE(found.pixels);
    CAPTURE(found.x);
    CAPTURE(found.y);
    CHECK(found.none());
  }
}

PacedSetup walkOf(const char* scenario, int width = 800, int height = 520) {
  PacedSetup setup;
  setup.scenario = scenario;
  setup.width = width;
  setup.height = height;
  return setup;
}

}  // namespace

TEST_CASE("every picture that follows an event is the final one: beside each other, stacked and narrow") {
  checkSettled({"S01 side by side", walkOf("S01", 1000, 560), everything()});
  if (support::thorough()) checkSettled({"S12 narrow", walkOf("S12", 480, 720), everything()});
}

TEST_CASE("every picture that follows an event is the final one: the longest walk, and one of two cards") {
  const Event shown = run("watch.step");
  for (const char* scenario : {"S05", "S20"}) {
    PacedSetup setup = walkOf(scenario, 640, 480);
    setup.mode = Mode::watch;
    // Each step of the way, one event after the other; with the sanitizers the first of them.
    const std::size_t count = support::thorough() ? 18 : 6;
    checkSettled({scenario, setup, std::vector<Event>(count, shown)});
  }
}

TEST_CASE("every picture that follows an event is the final one: a window whose corner is dragged") {
  checkSettled({"resized",
                walkOf("S01", 1000, 560),
                {resize(999, 560), resize(820, 600), resize(480, 720), pointAtTarget(), resize(700, 400),
                 run("top.help"), resize(360, 640), key(ImGuiKey_Escape), resize(1000, 560), steps(2),
                 resize(1200, 700), run("top.language/ru"), resize(560, 700)}});
}

TEST_CASE("every picture that follows an event is the final one: the training desk and the companion") {
  PacedSetup setup = walkOf("S01");
  DeskWish wish;
  wish.open = true;
  wish.person = "Mara";
  wish.ticket = "S01";
  setup.desk = wish;
  checkSettled({"desk",
                setup,
                {point("train.decide"), wheel(300, 300, -2),   desk("choose/D-CLEAN"), key(ImGuiKey_Tab),
                 desk("decide"),        run("top.theme/dark"), desk("work"),           pointAtTarget(),
                 button(true),          button(false),         run("top.language/fr"), wheel(200, 300, -3),
                 desk("help"),          desk("help"),          key(ImGuiKey_Tab),      desk("closing"),
                 run("look.larger"),    desk("claim/done"),    desk("finish"),         wheel(300, 300, -3)}});
  PacedSetup own = walkOf("S20");
  own.mode = Mode::companion;
  checkSettled(
      {"companion",
       own,
       {run("companion.done"), steps(1), run("top.theme/dark"), run("companion.different"),
        key(ImGuiKey_Escape), run("top.language/ru"), steps(3), wheel(300, 300, -3), run("look.larger"),
        key(ImGuiKey_Tab), run("top.help"), key(ImGuiKey_Tab), wheel(300, 300, -3), key(ImGuiKey_Escape)}});
}

TEST_CASE("every frame was asked for by one before it or follows an event, with everything that moves") {
  std::size_t each = 0;
  for (const char* scenario : {"S01", "S05", "S12", "S20"}) {
    if (!support::goesThrough(each++, 4)) continue;
    CAPTURE(scenario);
    PacedWindow window(support::shippedPack(), {.scenario = scenario, .width = 900, .height = 600});
    std::vector<double> eventTimes{0};
    double second = 1;
    for (const Event& event : everything()) {
      window.at(second, [&window, event] { event(window); });
      eventTimes.push_back(second);
      second += 6.5;  // longer than anything moves
    }
    window.run(second + 20);
    int unasked = 0, late = 0;
    // What changes at a declared time is settled by three frames, as an event is.
    constexpr double kSettled = 0.12;
    std::vector<double> wishes;
    double met = 0;  // every wish up to then
    for (const PacedWindow::Drawn& frame : window.drawn()) {
      const auto since = [&](double event) { return frame.at >= event && frame.at < event + kSettled; };
      const bool settles = std::any_of(eventTimes.begin(), eventTimes.end(), since);
      if (!settles && std::none_of(wishes.begin(), wishes.end(), since)) ++unasked;
      for (const double wish : wishes)
        if (!settles && wish > met && wish < frame.at - kSettled) ++late;
      met = frame.at;
      wishes.push_back(frame.wakeAt);
    }
    CHECK(unasked == 0);
    CHECK(late == 0);
    REQUIRE_FALSE(wishes.empty());
    CHECK(wishes.back() == kForever);  // the last one declared the end
    CHECK(window.frames(second, second + 20) == 0);
  }
}

}  // namespace cardwalk::ui
