// Where the window opens: at its earlier place, if that can be told and is still on a screen.

#include <array>

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"
#include "tests/support/temp_folder.h"
#include "tests/ui/driver.h"
#include "ui/app/keeper.h"
#include "ui/app/window_loop.h"
#include "ui/platform/displays.h"

namespace cardwalk::ui {

TEST_CASE("the window's place is remembered where the system tells it, and left alone elsewhere") {
  const Pack pack = support::shippedPack();
  const support::TempFolder folder;
  Driver driver(pack, {});
  Keeper keeper(folder.path());
  driver.platform().close();
  const auto closeWindow = [&] {
    WindowLoop(driver.platform(), driver.shell(), driver.walk(), keeper, driver.settings()).run();
    return keeper.settings().window;
  };
  CHECK_FALSE(closeWindow().known);
  driver.platform().place(WindowPosition{-300, 40});
  const WindowPlace placed = closeWindow();
  CHECK(placed.known);
  CHECK(placed.x == -300);
  CHECK(placed.y == 40);
  driver.platform().place(std::nullopt);
  CHECK(closeWindow() == placed);
}

TEST_CASE("a window opens at its earlier place only if a screen shows it there") {
  constexpr std::array<ScreenArea, 2> kScreens{{{0, 0, 1920, 1080}, {-1280, 0, 1280, 1024}}};
  CHECK(reachable({100, 100}, kScreens));
  CHECK(reachable({-1280, 0}, kScreens));
  CHECK_FALSE(reachable({1900, 100}, kScreens));
  CHECK_FALSE(reachable({-1500, 100}, kScreens));
  CHECK_FALSE(reachable({100, 1070}, kScreens));
  CHECK_FALSE(reachable({100, 100}, {}));
}

}  // namespace cardwalk::ui
