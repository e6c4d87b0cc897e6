// A frame in which nothing has changed reads what is there: nothing of core asks for memory.

#include <doctest/doctest.h>

#include "tests/support/allocations.h"
#include "tests/support/shipped_pack.h"
#include "tests/ui/driver.h"
#include "tests/ui/kiosk_driver.h"
#include "tests/ui/trainee_at_desk.h"

namespace cardwalk::ui {
namespace {

/// What a frame reads of core, again and again; the calls for memory in all of it.
std::uint64_t allocationsOf(Conductor& walk, double now) {
  const auto read = [&] {
    walk.tick(millis(now));
    const View& view = walk.view();
    const TextCatalogue& texts = walk.texts();
    std::size_t seen = walk.pack().scenarios.size() + walk.scenarios().size() + walk.languages().size();
    for (const SurfaceView& surface : view.surfaces)
      for (const ScreenView& screen : surface.layers) seen += screen.controls.size();
    for (const char* key : {"ui.title", "top.help", "no such text"}) seen += texts.get(key).size();
    if (const Session* session = walk.inspected())
      seen += session->route().actions.size() + session->log().size() + (session->goalReached() ? 1 : 0);
    return seen;
  };
  const std::size_t first = read();
  const std::uint64_t before = support::allocations();
  for (int i = 0; i < 20; ++i) REQUIRE(read() == first);
  return support::allocations() - before;
}

}  // namespace

TEST_CASE("whoever asks for memory is counted") {
  const std::uint64_t before = support::allocations();
  const std::vector<int> some(100, 1);
  CHECK(some.back() == 1);
  CHECK(support::allocations() > before);
}

TEST_CASE("core is read in a steady frame without a call for memory: guide, companion, a watched walk") {
  const Pack& pack = support::shippedPack();
  for (const char* scenario : {"S01", "S20"}) {
    for (const Mode mode : {Mode::guide, Mode::companion, Mode::watch}) {
      CAPTURE(scenario);
      CAPTURE(static_cast<int>(mode));
      Driver driver(pack, {.scenario = scenario});
      driver.walk().step(0);
      driver.walk().setMode(mode, millis(driver.now()));
      driver.frame();
      CHECK(allocationsOf(driver.walk(), driver.now()) == 0);
      driver.walk().setPlaying(false, millis(driver.now()));
      CHECK(allocationsOf(driver.walk(), driver.now()) == 0);
    }
  }
}

TEST_CASE("core is read in a steady frame without a call for memory: practice at the training desk") {
  Driver driver(support::shippedPack(), deskSetup(wishFor("S05", TrainingMode::practice)));
  TraineeAtDesk trainee(driver);
  driver.settle();
  REQUIRE(trainee.diagnoseRightly());
  driver.settle();
  DeskConductor conductor(driver.walk(), driver.desk());
  CHECK(allocationsOf(conductor, driver.now()) == 0);
}

TEST_CASE("core is read in a steady frame without a call for memory: the kiosk plays a case to nobody") {
  KioskDriver kiosk(support::shippedPack(), {});
  kiosk.wait(3);
  REQUIRE(kiosk.kiosk().page() == KioskPage::attract);
  KioskConductor conductor(kiosk.kiosk());
  CHECK(allocationsOf(conductor, kiosk.now()) == 0);
}

}  // namespace cardwalk::ui
