// What outlives the window: the progress of every scenario, and its seed.

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"
#include "tests/support/temp_folder.h"
#include "ui/app/keeper.h"
#include "ui/app/session_conductor.h"

namespace cardwalk::ui {

TEST_CASE("a walk that is gone on with keeps the seed it began with") {
  const Pack pack = support::shippedPack();
  const support::TempFolder folder;
  {
    Keeper keeper(folder.path());
    SessionConductor walk(pack, {"S01", Mode::guide, "", 7}, hooksOver(keeper, pack), 0);
    walk.step(1);
    keeper.flush();
  }
  Keeper keeper(folder.path());
  SessionConductor walk(pack, {"S01", Mode::guide, "", 8}, hooksOver(keeper, pack), 0);
  CHECK(walk.session().seed() == 7);
  CHECK(walk.view().actionsTaken == 1);
  walk.openScenario("S02", 1);
  CHECK(walk.session().seed() == 8);
  walk.openScenario("S01", 2);
  CHECK(walk.session().seed() == 7);
}

TEST_CASE("acting in another scenario leaves the first one's progress, written or not") {
  const Pack pack = support::shippedPack();
  const support::TempFolder folder;
  Keeper keeper(folder.path());
  SessionConductor walk(pack, {"S01", Mode::guide, "", 7}, hooksOver(keeper, pack), 0);
  walk.step(1);
  walk.step(2);
  walk.openScenario("S02", 3);
  walk.step(4);
  walk.openScenario("S01", 5);
  CHECK(walk.view().actionsTaken == 2);
  walk.openScenario("S02", 6);
  CHECK(walk.view().actionsTaken == 1);
  CHECK(keeper.note().empty());
}

}  // namespace cardwalk::ui
