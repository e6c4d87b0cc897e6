// Companion mode as a person uses it beside their own device: by pointer, by touch-sized buttons, by keys
// alone.

#include <map>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"
#include "tests/support/thorough.h"
#include "tests/ui/cut_words.h"
#include "tests/ui/driver.h"

namespace cardwalk::ui {
namespace {

bool doneUntil(Driver& driver, const std::string& control) {
  for (int i = 0; i < 60 && !driver.view().coach.done; ++i) {
    if (driver.view().coach.target.control.starts_with(control)) return true;
    if (!driver.press("companion.done")) return false;
  }
  return false;
}

/// Tab until it has the focus, as somebody without a pointer does.
bool focus(Driver& driver, const std::string& id) {
  for (int i = 0; i < 60; ++i) {
    const Anchor* at = driver.anchor(id);
    if (at != nullptr && at->focused) return true;
    driver.key(ImGuiKey_Tab);
  }
  return false;
}

/// Whether all of it can be seen and is large enough for a finger.
void checkButton(const Driver& driver, const char* id) {
  CAPTURE(std::string(id));
  const Anchor* anchor = driver.anchor(id);
  REQUIRE(anchor != nullptr);
  const float unit = driver.shell().layout().metrics.unit;
  CHECK(anchor->fullyShown());
  CHECK(anchor->hit.height() >= 44 * unit - 0.6f);
  CHECK(anchor->hit.width() >= 44 * unit - 0.6f);
}

}  // namespace

TEST_CASE("every scenario is completed on one's own device by pressing Done") {
  const Pack& pack = support::shippedPack();
  std::size_t each = 0;
  for (const Scenario& scenario : pack.scenarios) {
    if (!support::goesThrough(each++, 5)) continue;
    CAPTURE(scenario.id);
    Driver driver(pack, {.scenario = scenario.id});
    REQUIRE(driver.press("mode.companion"));
    for (int i = 0; i < 60 && !driver.view().coach.done; ++i) {
      const int before = driver.view().actionsTaken;
      REQUIRE(driver.press("companion.done"));
      REQUIRE(driver.view().actionsTaken == before + 1);
    }
    CHECK(driver.session().goalReached());
    CHECK(driver.anchor("companion.done") == nullptr);
    CHECK(driver.anchor("guide.restart") != nullptr);
  }
}

TEST_CASE("saying what one sees instead changes the instruction, and is answered in a sentence") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, {});
  REQUIRE(driver.press("mode.companion"));
  REQUIRE(doneUntil(driver, "app.card.organize"));
  const std::string before = driver.view().coach.instruction;
  REQUIRE(driver.press("companion.different"));
  CHECK(driver.anchor("companion.variant/organize") == nullptr);
  REQUIRE(driver.press("companion.variant/manage"));
  CHECK(driver.shell().state().overlay == Overlay::none);
  CHECK(driver.view().coach.instruction != before);
  CHECK_FALSE(driver.view().message.text.empty());
  REQUIRE(driver.press("message.close"));
  CHECK(driver.view().message.text.empty());
  REQUIRE(driver.press("guide.back"));
  CHECK(driver.view().coach.instruction == before);
}

TEST_CASE("a chat on the own phone turns the way, and it still ends well") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, {.width = 960, .height = 600});
  REQUIRE(driver.press("mode.companion"));
  REQUIRE(doneUntil(driver, "app.account.alipay"));
  REQUIRE(driver.press("companion.done"));
  REQUIRE(driver.press("companion.different"));
  REQUIRE(driver.press("companion.variant/chat"));
  CHECK(driver.view().coach.target.control.starts_with("app.chat"));
  for (int i = 0; i < 60 && !driver.view().coach.done; ++i) REQUIRE(driver.press("companion.done"));
  CHECK(driver.session().goalReached());
}

TEST_CASE("companion mode can be used with keys alone, and Esc never touches the model") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, {});
  driver.key(ImGuiKey_W);
  driver.key(ImGuiKey_W);
  REQUIRE(driver.view().mode == Mode::companion);
  driver.key(ImGuiKey_Tab);
  REQUIRE(focus(driver, "companion.done"));
  for (int i = 0; i < 60 && !driver.view().coach.target.control.starts_with("app.card.sheet.delete"); ++i)
    driver.key(ImGuiKey_Enter);
  const int taken = driver.view().actionsTaken;
  driver.key(ImGuiKey_Escape);
  CHECK(driver.view().actionsTaken == taken);
  driver.key(ImGuiKey_S);  // "Show me" is for the model
  CHECK(driver.view().actionsTaken == taken);
  driver.key(ImGuiKey_D);
  REQUIRE(driver.shell().state().overlay == Overlay::variants);
  driver.key(ImGuiKey_Escape);
  CHECK(driver.shell().state().overlay == Overlay::none);
  driver.key(ImGuiKey_D);
  REQUIRE(driver.anchor("companion.variant/greyApp") != nullptr);
  CHECK(driver.anchor("companion.variant/greyApp")->focused);
  driver.key(ImGuiKey_Enter);
  CHECK(driver.view().coach.target.control != "app.card.sheet.delete");
  for (int i = 0; i < 60 && !driver.view().coach.done; ++i) driver.key(ImGuiKey_N);
  CHECK(driver.session().goalReached());
}

TEST_CASE("nothing that fits leads on to what is wrong") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, {});
  REQUIRE(driver.press("mode.companion"));
  REQUIRE(driver.press("companion.different"));
  REQUIRE(driver.press("help.page/trouble"));
  CHECK(driver.shell().state().overlay == Overlay::help);
  CHECK(driver.shell().state().help.page == HelpPage::trouble);
}

TEST_CASE("one's own situation is set up first, and the companion goes on from there") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, {});
  REQUIRE(driver.press("mode.companion"));
  REQUIRE(driver.press("help.situation"));
  REQUIRE(driver.press("my.answer/side=app"));
  REQUIRE(driver.press("my.start"));
  CHECK(driver.view().mode == Mode::companion);
  CHECK(driver.view().scenarioId.starts_with("my:"));
  REQUIRE(driver.press("mode.guide"));
  driver.key(ImGuiKey_Q);
  REQUIRE(driver.press("my.companion"));
  CHECK(driver.view().mode == Mode::companion);
  REQUIRE(driver.press("companion.done"));
  CHECK(driver.view().actionsTaken == 1);
}

TEST_CASE("a walk on one's own device goes on at the same step after the program was closed") {
  const Pack& pack = support::shippedPack();
  std::map<std::string, Progress> kept;
  const ProgressHooks hooks{[&](const Session& session) { kept["S01"] = progressOf(session); },
                            [&](const std::string& scenario) -> std::optional<Progress> {
                              const auto at = kept.find(scenario);
                              return at == kept.end() ? std::nullopt : std::optional(at->second);
                            }};
  View left;
  {
    SessionConductor walk(pack, {"S01", Mode::companion, "", 1}, hooks, 0);
    while (!walk.view().coach.target.control.starts_with("app.card.organize")) walk.step(0);
    walk.adjust("manage", 0);
    left = walk.view();
  }
  SessionConductor walk(pack, {"S01", Mode::companion, "", 1}, hooks, 0);
  CHECK(walk.view().coach.instruction == left.coach.instruction);
  CHECK(walk.view().actionsTaken == left.actionsTaken);
}

TEST_CASE("the companion's buttons are in sight and large enough for a finger, in every window") {
  const Pack& pack = support::shippedPack();
  const DriverSetup windows[] = {{.width = 1440, .height = 900},
                                 {.width = 960, .height = 600},
                                 {.width = 700, .height = 1100},
                                 {.width = 3840, .height = 2160},
                                 {.width = 960, .height = 600, .textSize = 2}};
  for (const DriverSetup& window : windows) {
    CAPTURE(window.width);
    CAPTURE(window.textSize);
    Driver driver(pack, window);
    REQUIRE(driver.press("mode.companion"));
    REQUIRE(driver.press("companion.done"));
    for (const char* id : {"companion.done", "companion.different", "guide.back"}) checkButton(driver, id);
    REQUIRE(driver.press("companion.different"));
    checkButton(driver, "help.page/trouble");
    checkButton(driver, "overlay.close");
  }
}

TEST_CASE("no words of the companion are cut, in any language, at 100 and 200 % text") {
  const Pack& pack = support::shippedPack();
  std::size_t each = 0;
  for (const TextCatalogue& language : pack.languages) {
    for (const double text : {1.0, 2.0}) {
      for (const int width : {1280, 960}) {
        if (!support::goesThrough(each++, 7)) continue;
        CAPTURE(language.language);
        CAPTURE(text);
        CAPTURE(width);
        Driver driver(
            pack, {.width = width, .height = width * 5 / 8, .textSize = text, .language = language.language});
        REQUIRE(driver.press("mode.companion"));
        for (int i = 0; i < 7; ++i) {
          CHECK(cutWords(driver) == std::set<std::string>{});
          REQUIRE(driver.press("companion.done"));
        }
        REQUIRE(driver.press("companion.different"));
        CHECK(cutWords(driver) == std::set<std::string>{});
      }
    }
  }
}

TEST_CASE("the companion wants no frames while nobody does anything") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, {.reducedMotion = false});
  REQUIRE(driver.press("mode.companion"));
  for (int i = 0; i < 120; ++i) driver.frame(0.5);
  CHECK(driver.shell().wakeAt() > driver.now() + 3600);
  CHECK_FALSE(driver.shell().changed());
}

}  // namespace cardwalk::ui
