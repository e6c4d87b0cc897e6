// How long the cards that answer stay, what they cover, and what can be done with them.

#include "ui/app/messages.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"
#include "tests/support/thorough.h"
#include "tests/ui/driver.h"
#include "tests/ui/paced_window.h"

namespace cardwalk::ui {
namespace {

bool shown(const Driver& driver) { return !driver.shell().state().message.empty(); }

void pass(Driver& driver, double seconds) {
  driver.frame(seconds);
  driver.settle();
}

/// A neighbour that leads away.
const char* const kTurn = "app.account.settings";

MessageView saying(MessageTone tone, std::size_t letters) {
  MessageView message;
  message.tone = tone;
  message.text = std::string(letters, 'x');
  return message;
}

bool overlap(const Rect& a, const Rect& b) { return !a.cut(b).empty(); }

bool pressable(const Driver& driver, const Anchor& anchor) {
  if (anchor.surface == Surface::desk || !anchor.topLayer) return false;
  const auto& controls =
      driver.view().surfaces[static_cast<std::size_t>(anchor.surface)].layers.back().controls;
  return std::any_of(controls.begin(), controls.end(), [&](const ControlView& control) {
    return control.id == anchor.id && control.pressable;
  });
}

}  // namespace

TEST_CASE("longer words stay longer, a chance to undo stays longest, and a refusal stays") {
  CHECK(readingSeconds(saying(MessageTone::info, 10)) >= 3);
  CHECK(readingSeconds(saying(MessageTone::info, 120)) > readingSeconds(saying(MessageTone::info, 40)));
  CHECK(readingSeconds(saying(MessageTone::info, 9000)) < 30);
  CHECK(readingSeconds(saying(MessageTone::success, 60)) == readingSeconds(saying(MessageTone::info, 60)));
  CHECK(readingSeconds(saying(MessageTone::warning, 5)) >= kForever);
  CHECK(readingSeconds(saying(MessageTone::wrongTurn, 5)) >= kForever);
  MessageView undo = saying(MessageTone::info, 5);
  undo.offersUndo = true;
  CHECK(readingSeconds(undo) > readingSeconds(saying(MessageTone::info, 5)));
}

TEST_CASE("a message that informs leaves by itself, with one waking and then stillness") {
  const Pack& pack = support::shippedPack();
  for (const bool reduced : {true, false}) {
    CAPTURE(reduced);
    PacedWindow window(pack, {.reducedMotion = reduced});
    window.at(1, [&] { window.walk().step(millis(window.now())); });
    window.at(2, [&] { window.shell().run("guide.back", window.now()); });
    window.run(60);
    CHECK(window.walk().view().message.text.empty());
    const int frames = window.frames(7.2, 60);
    CHECK(frames <= (reduced ? 5 : 40));
    CHECK(window.frames(20, 60) == 0);
  }
}

TEST_CASE("a refusal stays until something else is done or it is closed") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, {.scenario = "S02"});
  driver.walk().step(0);
  driver.settle();
  REQUIRE(driver.press(kTurn));
  REQUIRE(shown(driver));
  for (int i = 0; i < 60; ++i) driver.frame(1);
  CHECK(shown(driver));
  REQUIRE(driver.press("message.close"));
  CHECK_FALSE(shown(driver));
}

TEST_CASE("pointing at a message holds it, and it goes soon after the pointer has left") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, {});
  driver.walk().step(0);
  driver.shell().run("guide.back", driver.now());
  driver.settle();
  REQUIRE(shown(driver));
  driver.moveTo(driver.shell().state().message.centre());
  pass(driver, 60);
  CHECK(shown(driver));
  driver.moveTo({2, 2});
  pass(driver, 1);
  CHECK(shown(driver));
  pass(driver, 5);
  CHECK_FALSE(shown(driver));
}

TEST_CASE("a press right beside a message reaches what lies there") {
  const Pack& pack = support::shippedPack();
  int tried = 0;
  std::size_t each = 0;
  for (const Scenario& scenario : pack.scenarios) {
    if (!support::goesThrough(each++, 4)) continue;
    CAPTURE(scenario.id);
    Driver driver(pack, {.scenario = scenario.id});
    driver.walk().step(0);
    driver.shell().run("guide.back", driver.now());
    driver.settle();
    const Rect card = driver.shell().state().message;
    REQUIRE_FALSE(card.empty());
    const Rect above{{card.min.x, card.min.y - 24}, {card.max.x, card.min.y - 2}};
    for (const Anchor& anchor : std::vector<Anchor>(driver.shell().anchors().all())) {
      const Rect beside = anchor.hit.cut(anchor.clip).cut(above);
      if (!pressable(driver, anchor) || beside.height() < 6 || beside.width() < 6) continue;
      CAPTURE(anchor.id);
      const Stamp before = driver.view().revision;
      driver.click(beside.centre());
      CHECK(driver.view().revision != before);
      ++tried;
      break;
    }
  }
  CHECK(tried > (support::thorough() ? 3 : 0));
}

TEST_CASE("on the smallest window the message is no wider than the phone that it belongs to") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, {.width = 960, .height = 600});
  driver.walk().step(0);
  driver.shell().run("guide.back", driver.now());
  driver.settle();
  const Rect card = driver.shell().state().message;
  const Rect& phone = driver.shell().layout().phone;
  REQUIRE_FALSE(card.empty());
  CHECK(card.width() <= phone.width() + 1);
  CHECK(card.min.x >= phone.min.x - 1);
  CHECK(card.max.x <= phone.max.x + 1);
}

TEST_CASE("starting again offers to take it back, and a press brings everything back") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, {});
  for (int i = 0; i < 4; ++i) driver.walk().step(i);
  driver.settle();
  driver.key(ImGuiKey_R, ImGuiMod_Ctrl);
  CHECK(driver.view().actionsTaken == 0);
  REQUIRE(driver.anchor("message.undo") != nullptr);
  REQUIRE(driver.press("message.undo"));
  CHECK(driver.view().actionsTaken == 4);
  CHECK(driver.anchor("message.undo") == nullptr);
}

TEST_CASE(
    "what could not be kept is told on a card of its own, beside the walk's message, until it is closed") {
  const Pack& pack = support::shippedPack();
  for (const char* language : {"en", "ru", "fr"}) {
    CAPTURE(language);
    Driver driver(pack, {.scenario = "S02", .width = 1280, .height = 800, .language = language});
    driver.shell().show({"ui.keep.damaged", "ui.keep.damaged.text", "progress-S02.json.damaged-1", "/data"});
    driver.walk().step(0);
    driver.settle();
    REQUIRE(driver.press(kTurn));
    const Anchor* notice = driver.anchor("notice.close");
    const Anchor* message = driver.anchor("message.close");
    REQUIRE(notice != nullptr);
    REQUIRE(message != nullptr);
    CHECK_FALSE(overlap(notice->rect, driver.shell().state().message));
    for (int i = 0; i < 60; ++i) driver.frame(1);
    REQUIRE(driver.anchor("notice.close") != nullptr);
    driver.key(ImGuiKey_Escape);
    CHECK(driver.anchor("notice.close") == nullptr);
    CHECK(shown(driver));
  }
}

TEST_CASE("no notice and no list of mistakes covers what leads on, or a button of the companion") {
  const Pack& pack = support::shippedPack();
  const DriverSetup windows[] = {{},
                                 {.width = 1280, .height = 800},
                                 {.width = 960, .height = 600},
                                 {.width = 700, .height = 1100},
                                 {.width = 1280, .height = 800, .textSize = 2}};
  const ContentError fault{"json", "screens/app.json", "/screens/3/controls/1", "write a comma here"};
  std::size_t each = 0;
  for (const DriverSetup& window : windows) {
    CAPTURE(window.width);
    CAPTURE(window.textSize);
    for (const bool companion : {false, true}) {
      if (!support::goesThrough(each++)) continue;
      CAPTURE(companion);
      Driver driver(pack, window);
      if (companion) REQUIRE(driver.press("mode.companion"));
      driver.shell().show(
          {"ui.keep.damaged", "ui.keep.damaged.text", "progress-S01.json.damaged-1", "/data"});
      driver.shell().showFaults({fault, fault, fault, fault});
      for (int step = 0; step < 24 && !driver.view().coach.done; ++step) {
        CAPTURE(step);
        driver.settle();
        const Rect faults = driver.shell().state().faultsRect;
        REQUIRE_FALSE(faults.empty());
        std::vector<std::string> kept{driver.view().coach.target.control};
        if (companion) kept = {"companion.done", "guide.back", "companion.different"};
        for (const std::string& id : kept) {
          CAPTURE(id);
          const Anchor* anchor = driver.anchor(id);
          if (anchor == nullptr) continue;
          CHECK_FALSE(overlap(anchor->shown(), faults));
          const Anchor* close = driver.anchor("notice.close");
          REQUIRE(close != nullptr);
          CHECK_FALSE(overlap(anchor->shown(), close->rect));
        }
        driver.walk().step(0);
      }
    }
  }
}

TEST_CASE("the time for reading runs on in companion mode, and a notice there stays until it is closed") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, {});
  REQUIRE(driver.press("mode.companion"));
  REQUIRE(driver.press("companion.done"));
  REQUIRE(driver.press("guide.back"));
  REQUIRE_FALSE(driver.view().message.text.empty());
  driver.shell().show({"ui.keep.damaged", "ui.keep.damaged.text", "progress-S01.json.damaged-1", "/data"});
  for (int i = 0; i < 60; ++i) driver.frame(1);
  // It answers the last press, and stands where the instruction is: it leaves with the next one.
  CHECK_FALSE(driver.view().message.text.empty());
  CHECK(driver.anchor("notice.close") != nullptr);
  REQUIRE(driver.press("notice.close"));
  CHECK(driver.anchor("notice.close") == nullptr);
  // On the model it has been read long ago.
  REQUIRE(driver.press("mode.guide"));
  driver.frame(0.5);
  driver.settle();
  CHECK_FALSE(shown(driver));
}

}  // namespace cardwalk::ui
