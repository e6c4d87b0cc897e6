// Another walk that has changed just as often as the one before: everything that is drawn belongs to it.

#include <doctest/doctest.h>

#include "core/session/doubts.h"
#include "core/session/inspection.h"
#include "tests/support/shipped_pack.h"
#include "tests/ui/driver.h"
#include "ui/training/desk_conductor.h"

namespace cardwalk::ui {
namespace {

std::uint64_t changes(const View& view) { return view.revision.number; }

/// Opens it between two frames, and lets it change until it has changed as often as the one before.
void openUnnoticed(Driver& driver, const std::string& scenario, Mode mode) {
  const std::uint64_t before = changes(driver.view());
  driver.walk().openScenario(scenario, millis(driver.now()));
  REQUIRE(driver.view().scenarioId == scenario);
  driver.walk().setMode(mode, millis(driver.now()));
  while (changes(driver.view()) < before) driver.walk().setLanguage(driver.view().language);
  REQUIRE(changes(driver.view()) == before);
  driver.frame();
}

/// The walk has changed so often that any other one can catch up.
void changeOften(Driver& driver, Mode mode) {
  driver.walk().setMode(mode, millis(driver.now()));
  while (changes(driver.view()) < 40) driver.walk().setLanguage(driver.view().language);
  driver.settle();
}

std::vector<std::string> wordsOf(const SurfaceView& surface) {
  std::vector<std::string> words;
  for (const ScreenView& screen : surface.layers)
    for (const ControlView& control : screen.controls)
      words.push_back(control.id + " " + control.label + " " + control.detail);
  return words;
}

std::vector<std::string> wordsOf(const Doubts& doubts) {
  std::vector<std::string> words;
  for (const ClaimView& claim : doubts.here) words.push_back(claim.title);
  for (const auto& rule : doubts.rules) words.push_back(rule.fromGuide ? "guide" : "");
  return words;
}

}  // namespace

TEST_CASE("the companion's pictures show the walk that was opened, however often the last one had changed") {
  Driver driver(support::shippedPack(), {.scenario = "S01"});
  changeOften(driver, Mode::companion);
  openUnnoticed(driver, "S10", Mode::companion);
  const View& view = driver.view();
  const auto& picture = driver.shell().state().companion.whole.picture;
  REQUIRE(picture.has_value());
  CHECK(picture->focus == view.coach.target.control);
  CHECK(wordsOf(picture->view) == wordsOf(view.surfaces[static_cast<std::size_t>(picture->surface)]));
}

TEST_CASE("the small print on what is disputed is that of the walk that was opened") {
  int different = 0;
  for (const char* scenario : {"S03", "S10", "S12", "X12"}) {
    Driver driver(support::shippedPack(), {.scenario = "S01"});
    changeOften(driver, Mode::guide);
    const std::vector<std::string> before = wordsOf(doubtsNow(driver.session()));
    openUnnoticed(driver, scenario, Mode::guide);
    const std::vector<std::string> now = wordsOf(doubtsNow(driver.session()));
    CHECK(wordsOf(driver.shell().state().coach.doubts.doubts) == now);
    if (now != before) ++different;
  }
  CHECK(different > 0);
}

TEST_CASE("the inspector tells of the walk that was opened") {
  Driver driver(support::shippedPack(), {.scenario = "S01"});
  driver.key(ImGuiKey_F12);
  driver.settle();
  REQUIRE(driver.shell().state().inspector.open);
  changeOften(driver, Mode::guide);
  openUnnoticed(driver, "S10", Mode::guide);
  const InspectedWorld now = inspectWorld(driver.session());
  const InspectedWorld& shown = driver.shell().state().inspector.world;
  for (std::size_t store = 0; store < kStores; ++store) {
    REQUIRE(shown.stores[store].size() == now.stores[store].size());
    for (std::size_t i = 0; i < now.stores[store].size(); ++i)
      CHECK(shown.stores[store][i].marks == now.stores[store][i].marks);
  }
  REQUIRE(shown.rules.size() == now.rules.size());
  for (std::size_t i = 0; i < now.rules.size(); ++i) CHECK(shown.rules[i].value == now.rules[i].value);
}

}  // namespace cardwalk::ui
