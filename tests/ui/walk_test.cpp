// Every scenario, walked as a person would, through the real input path.

#include <random>

#include <doctest/doctest.h>

#include "tests/support/random_walker.h"
#include "tests/support/thorough.h"
#include "tests/ui/driver.h"

namespace cardwalk::ui {
namespace {

constexpr int kMostSteps = 60;

std::vector<std::string> scenarioIds(const Pack& pack) {
  std::vector<std::string> ids;
  for (const Scenario& scenario : pack.scenarios) ids.push_back(scenario.id);
  return ids;
}

/// Does what the coach asks for until it is content; `follow` is how.
void walkToGoal(Driver& driver, bool (Driver::*follow)()) {
  for (int step = 0; step < kMostSteps && !driver.view().coach.done; ++step) {
    const std::string target = driver.view().coach.target.control;
    const int before = driver.view().actionsTaken;
    CAPTURE(target);
    REQUIRE((driver.*follow)());
    REQUIRE(driver.view().actionsTaken > before);
  }
  CHECK(driver.session().goalReached());
}

/// Under the sanitizers every fifth scenario, from the `first` on.
void walkEveryScenario(bool (Driver::*follow)(), std::size_t first) {
  const Pack& pack = support::shippedPack();
  std::size_t each = 5 - first;
  for (const std::string& id : scenarioIds(pack)) {
    if (!support::goesThrough(each++, 5)) continue;
    CAPTURE(id);
    Driver driver(pack, {.scenario = id});
    walkToGoal(driver, follow);
  }
}

}  // namespace

TEST_CASE("every scenario is completed by pointer alone") { walkEveryScenario(&Driver::followByPointer, 0); }

TEST_CASE("every scenario is completed by keyboard alone") {
  walkEveryScenario(&Driver::followByKeyboard, 1);
}

TEST_CASE("a person who strays at random is still led to the goal") {
  const Pack& pack = support::shippedPack();
  std::size_t each = 0;
  for (const std::string& id : scenarioIds(pack)) {
    if (!support::goesThrough(each++, 5)) continue;
    CAPTURE(id);
    Driver driver(pack, {.scenario = id});
    std::mt19937_64 random(11);
    for (int stray = 0; stray < 25; ++stray) {
      std::vector<std::string> near;
      for (const Anchor& anchor : driver.shell().anchors().all())
        if (anchor.topLayer && anchor.surface != Surface::desk && !anchor.shown().empty())
          near.push_back(anchor.id);
      if (near.empty()) break;
      driver.press(near[random() % near.size()]);
    }
    const bool lost = driver.view().coach.toHandover;
    for (int step = 0; step < 3 * kMostSteps && !driver.view().coach.done && !driver.view().coach.handedOver;
         ++step) {
      const std::string target = driver.view().coach.target.control;
      CAPTURE(target);
      REQUIRE(driver.followByPointer());
    }
    CHECK((lost ? driver.view().coach.handedOver : driver.session().goalReached()));
  }
}

TEST_CASE("the tutorial can be walked at every window size and scale") {
  const Pack& pack = support::shippedPack();
  const std::vector<DriverSetup> windows{{.width = 960, .height = 600},
                                         {.width = 1280, .height = 800},
                                         {.width = 3840, .height = 2160},
                                         {.width = 1920, .height = 1200, .scale = 2},
                                         {.width = 2880, .height = 1800, .scale = 3},
                                         {.width = 960, .height = 600, .textSize = 2},
                                         {.width = 1440, .height = 900, .textSize = 2}};
  std::size_t each = 0;
  for (const DriverSetup& window : windows) {
    if (!support::goesThrough(each++)) continue;
    CAPTURE(window.width);
    CAPTURE(window.scale);
    CAPTURE(window.textSize);
    Driver driver(pack, window);
    walkToGoal(driver, &Driver::followByPointer);
  }
}

}  // namespace cardwalk::ui
