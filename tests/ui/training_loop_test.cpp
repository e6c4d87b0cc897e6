// The window's own loop around a desk whose store takes its time.

#include <atomic>

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"
#include "tests/ui/seat.h"
#include "ui/app/window_loop.h"

namespace cardwalk::ui {

TEST_CASE("an answer of the store wakes the sleeping window, is drawn, and lets it sleep again") {
  const Pack& pack = support::shippedPack();
  Seat seat;
  std::atomic<int> woken = 0;
  seat.errands = std::make_shared<Errands>([&woken] { ++woken; });
  seat.stores.hold();
  const DriverSetup setup = seat.setup(ticketWish(""));
  ImGuiOwner owner;
  Settings settings;
  settings.reducedMotion = true;
  NullPlatform platform(1280, 800, 1);
  const LoadedFonts fonts = loadFonts(*ImGui::GetIO().Fonts);
  REQUIRE(fonts.error.empty());
  Keeper keeper{std::filesystem::path()};
  SessionStart start;
  start.scenario = "S01";
  SessionConductor walk(pack, start, {}, 0);
  TrainingDesk desk(pack, setup.deskHooks, *setup.desk, walk.language(), 0);
  DeskConductor conductor(walk, desk);
  Shell shell(conductor, settings, fonts.fonts);
  WindowLoop loop(platform, shell, conductor, keeper, settings);
  const auto turns = [&] {
    const int before = loop.framesDrawn();
    for (int i = 0; i < 100; ++i) loop.turn(0.05);
    return loop.framesDrawn() - before;
  };
  turns();
  CHECK(turns() == 0);
  CHECK(desk.page() == DeskPage::start);
  CHECK(woken == 0);
  const int before = loop.framesDrawn();
  seat.stores.letGo();
  for (int round = 0; round < 4; ++round) {
    seat.errands->finish(Lane::disk);
    seat.errands->finish(Lane::store);
    loop.turn(0.05);
  }
  CHECK(woken > 0);
  turns();
  CHECK(loop.framesDrawn() > before);
  CHECK(desk.page() == DeskPage::inbox);
  CHECK(shell.anchors().find("train/ticket/S02") != nullptr);
  CHECK(turns() == 0);
}

}  // namespace cardwalk::ui
