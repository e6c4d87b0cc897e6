// The help as a person uses it: pictures, questionnaire, search; by pointer and by keys alone.

#include <map>
#include <string>

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"
#include "tests/support/thorough.h"
#include "tests/ui/driver.h"
#include "tests/ui/trainee_at_desk.h"

namespace cardwalk::ui {
namespace {

bool isOpen(const Driver& driver, const std::string& screen) {
  for (const SurfaceView& surface : driver.view().surfaces)
    if (!surface.layers.empty() && surface.layers.back().id == screen) return true;
  return false;
}

/// Tab until it has the focus, as somebody without a pointer does.
bool focus(Driver& driver, const std::string& id, int most = 120) {
  for (int i = 0; i < most; ++i) {
    const Anchor* at = driver.anchor(id);
    if (at != nullptr && at->focused) return true;
    driver.key(ImGuiKey_Tab);
  }
  return false;
}

bool helpIsOpen(const Driver& driver) { return driver.shell().state().overlay == Overlay::help; }

}  // namespace

TEST_CASE("every pictured symptom leads from F1 to its cause, and from there to the very screen") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, {});
  std::size_t each = 0;
  for (const HelpEntry& entry : pack.help) {
    if (!support::goesThrough(each++, 5)) continue;
    if (entry.kind != HelpKind::trouble) continue;
    CAPTURE(entry.id);
    driver.key(ImGuiKey_F1);
    REQUIRE(helpIsOpen(driver));
    if (driver.anchor("help.all") != nullptr) REQUIRE(driver.press("help.all"));
    REQUIRE(driver.press("help.pick/" + entry.id));
    REQUIRE(driver.press("help.show/" + entry.id));
    CHECK_FALSE(helpIsOpen(driver));
    CHECK(driver.view().scenarioId == pack.scenarios[static_cast<std::size_t>(entry.show.scenario)].id);
    CHECK(isOpen(driver, pack.screens[static_cast<std::size_t>(entry.show.screen)].id));
    CHECK(driver.view().message.text.empty());
    CHECK_FALSE(driver.view().coach.instruction.empty());
  }
}

TEST_CASE("a symptom is repaired with keys alone") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, {.width = 960, .height = 600});
  driver.key(ImGuiKey_F1);
  REQUIRE(focus(driver, "help.pick/T-1"));
  driver.key(ImGuiKey_Enter);
  REQUIRE(focus(driver, "help.show/T-1"));
  driver.key(ImGuiKey_Enter);
  REQUIRE(isOpen(driver, "app.card.sheet"));
  for (int i = 0; i < 80 && !driver.view().coach.done; ++i) REQUIRE(driver.followByKeyboard());
  CHECK(driver.view().coach.done);
}

TEST_CASE("coming back from one symptom stands on its picture again") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, {});
  driver.key(ImGuiKey_F1);
  REQUIRE(focus(driver, "help.pick/T-2"));
  driver.key(ImGuiKey_Enter);
  REQUIRE(focus(driver, "help.all"));
  driver.key(ImGuiKey_Enter);
  REQUIRE(driver.anchor("help.pick/T-2") != nullptr);
  CHECK(driver.anchor("help.pick/T-2")->focused);
}

TEST_CASE("answers build the world they describe, and the walk through it ends well") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, {});
  driver.key(ImGuiKey_Q);
  REQUIRE(helpIsOpen(driver));
  REQUIRE(driver.press("my.answer/side=website"));
  REQUIRE(driver.press("my.answer/default=yes"));
  CHECK(driver.anchor("my.answer/website=touch") == nullptr);  // that side is done: not asked any more
  REQUIRE(driver.press("my.answer/look=hidden"));
  REQUIRE(driver.press("my.answer/app=chat"));
  REQUIRE(driver.press("my.start"));
  CHECK_FALSE(helpIsOpen(driver));
  CHECK(driver.view().scenarioId.starts_with("my:side=website;only=no;default=yes;look=hidden"));
  CHECK(driver.view().stores[0].holdsTarget);
  CHECK_FALSE(driver.view().stores[1].holdsTarget);
  CHECK(driver.settings().scenario == driver.view().scenarioId);
  for (int i = 0; i < 80 && !driver.view().coach.done; ++i) REQUIRE(driver.followByPointer());
  CHECK(driver.view().coach.done);
}

TEST_CASE("who has finished both sides is told so, and is offered nothing to start") {
  const Pack& pack = support::shippedPack();
  for (const int width : {1440, 960}) {
    Driver driver(pack, {.width = width, .height = 700});
    driver.key(ImGuiKey_Q);
    REQUIRE(driver.press("my.answer/side=both"));
    CHECK(driver.anchor("my.start") == nullptr);
    CHECK(driver.anchor("my.answer/only=no") == nullptr);
    CHECK_FALSE(driver.shell().state().help.answers.empty());
    const std::string before = driver.view().scenarioId;
    driver.shell().run("my.start", driver.now());
    CHECK(driver.view().scenarioId == before);
    REQUIRE(driver.press("my.answer/side=none"));
    CHECK(driver.anchor("my.start") != nullptr);
  }
}

TEST_CASE("a walk through one's own situation goes on where it was left") {
  const Pack& pack = support::shippedPack();
  std::map<std::string, Progress> kept;
  const ProgressHooks hooks{[&](const Session& session) {
                              const Progress progress = progressOf(session);
                              CHECK(whyUnfit(progress, pack).empty());
                              const ParsedProgress read = progressFromJson(progressToJson(progress));
                              REQUIRE(read.progress.has_value());
                              kept[progress.scenario] = *read.progress;
                            },
                            [&](const std::string& scenario) -> std::optional<Progress> {
                              const auto at = kept.find(scenario);
                              return at == kept.end() ? std::nullopt : std::optional(at->second);
                            }};
  const std::string id = situationId(pack.situations, firstAnswers(pack.situations));
  State left;
  {
    SessionConductor walk(pack, {id, Mode::guide, "", 1}, hooks, 0);
    CHECK(walk.view().scenarioId == id);
    for (int i = 0; i < 5; ++i) walk.step(i * 1000);
    left = walk.session().state();
  }
  SessionConductor walk(pack, {id, Mode::guide, "", 1}, hooks, 0);
  CHECK(walk.view().actionsTaken == 5);
  CHECK(walk.session().state() == left);
  walk.openScenario("S01", 0);
  CHECK(walk.view().scenarioId == "S01");
  walk.openScenario(id, 0);
  CHECK(walk.session().state() == left);
  walk.openScenario("my:side=both", 0);  // nothing to open
  CHECK(walk.view().scenarioId == id);
}

TEST_CASE("the search finds answers as one types, shows one, and Esc leaves step by step") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, {.language = "es"});
  driver.key(ImGuiKey_F, ImGuiMod_Ctrl);
  REQUIRE(helpIsOpen(driver));
  driver.characters("numero virtual");
  CHECK(driver.shell().state().help.query == "numero virtual");
  CHECK(driver.anchor("help.open/N-4") != nullptr);
  CHECK(driver.anchor("help.open/N-1") == nullptr);
  REQUIRE(driver.press("help.open/N-4"));
  REQUIRE(driver.press("help.show/N-4"));
  CHECK(driver.view().scenarioId == "S18");
  CHECK(isOpen(driver, "app.help"));
  driver.key(ImGuiKey_F, ImGuiMod_Ctrl);
  driver.key(ImGuiKey_Escape);
  driver.key(ImGuiKey_Escape);
  driver.key(ImGuiKey_Escape);
  CHECK_FALSE(helpIsOpen(driver));
}

TEST_CASE("a search that finds nothing says so without repeating a card number that was typed") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, {});
  driver.key(ImGuiKey_F, ImGuiMod_Ctrl);
  driver.characters("4111 1111 1111 1111 zzz");
  TraineeAtDesk reader(driver);
  CHECK(reader.reads("… zzz"));
  CHECK_FALSE(reader.reads("4111"));
}

TEST_CASE("every answer that can be shown is shown where it says") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, {});
  std::size_t each = 0;
  for (const HelpEntry& entry : pack.help) {
    if (!support::goesThrough(each++, 5)) continue;
    if (entry.show.scenario < 0 || entry.kind == HelpKind::trouble) continue;
    CAPTURE(entry.id);
    driver.key(ImGuiKey_F1);
    if (driver.anchor("help.open/" + entry.id) == nullptr) REQUIRE(driver.press("help.page/answers"));
    if (driver.anchor("help.show/" + entry.id) == nullptr) REQUIRE(driver.press("help.open/" + entry.id));
    REQUIRE(driver.press("help.show/" + entry.id));
    CHECK(isOpen(driver, pack.screens[static_cast<std::size_t>(entry.show.screen)].id));
  }
}

TEST_CASE("looking at help changes nothing of the walk and costs no saved step") {
  const Pack& pack = support::shippedPack();
  int saves = 0;
  SessionConductor walk(pack, {"S04", Mode::guide, "", 1}, {[&](const Session&) { ++saves; }, nullptr}, 0);
  walk.showHelp("T-1", 0);
  CHECK(walk.view().surfaces[0].layers.back().id == "app.card.sheet");
  CHECK(saves == 0);
  walk.showHelp("T-1", 0);
  walk.showHelp("X-10", 0);  // has nothing to show
  walk.showHelp("no such", 0);
  CHECK(walk.view().surfaces[0].layers.back().id == "app.card.sheet");
}

TEST_CASE("open help wants no frames by itself, on any page") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, {.reducedMotion = false});
  for (const char* command :
       {"help.page/trouble", "help.pick/T-3", "help.page/situation", "help.page/window"}) {
    CAPTURE(command);
    REQUIRE(driver.shell().run(command, driver.now()));
    for (int i = 0; i < 120; ++i) driver.frame(0.5);
    CHECK(driver.shell().wakeAt() > driver.now() + 3600);
    CHECK_FALSE(driver.shell().changed());
  }
}

TEST_CASE("changing the language while help is open changes its words and keeps the place") {
  const Pack& pack = support::shippedPack();
  Driver driver(pack, {});
  driver.key(ImGuiKey_Q);
  REQUIRE(driver.press("my.answer/side=app"));
  driver.walk().setLanguage("ru");
  driver.settle();
  CHECK(helpIsOpen(driver));
  CHECK(driver.shell().state().help.answers.front() == 2);
  CHECK(driver.anchor("my.answer/app=chat") == nullptr);
}

}  // namespace cardwalk::ui
