// Nothing is cut in a language longer than any that is shipped, at the largest text.

#include <string>

#include <doctest/doctest.h>

#include "core/content/pseudo.h"
#include "tests/support/shipped_pack.h"
#include "tests/ui/reader.h"

namespace cardwalk::ui {
namespace {

constexpr StageSetup kLooks[] = {{960, 600, 1, 2}, {1280, 800, 1, 2}};

Pack longPack() {
  Pack pack = support::shippedPack();
  addPseudoLanguage(pack);
  return pack;
}

std::string name(const StageSetup& look) {
  return std::to_string(look.width) + "x" + std::to_string(look.height);
}

}  // namespace

TEST_CASE("no words on any screen are cut in the pseudo-locale at 200 % text") {
  const Pack pack = longPack();
  const auto screens = screensOf(pack, pack.language(kPseudoLanguage));
  for (const StageSetup& look : kLooks) {
    CAPTURE(name(look));
    DeviceStage stage(look);
    for (const GalleryScreen& screen : screens) {
      std::set<std::string> faults;
      readScreen(stage, screen, faults);
      for (const std::string& each : faults) FAIL_CHECK(screen.title << ": " << each);
    }
  }
}

TEST_CASE("no words of the window are cut in the pseudo-locale at 200 % text") {
  const Pack pack = longPack();
  for (const StageSetup& look : kLooks) {
    CAPTURE(name(look));
    for (const char* scenario : {"S01", "S20"})
      walkAndRead(pack, setupOf(look, scenario, std::string(kPseudoLanguage)));
  }
}

TEST_CASE("no words of a menu, the help or the list of keys are cut in the pseudo-locale at 200 % text") {
  const Pack pack = longPack();
  for (const StageSetup& look : kLooks) {
    CAPTURE(name(look));
    for (const std::string command : {"top.help", "top.keys", "top.scenario", "top.language", "top.textSize",
                                      "top.theme", "guide.different"}) {
      CAPTURE(command);
      Driver driver(pack, setupOf(look, "S01", std::string(kPseudoLanguage)));
      REQUIRE(driver.shell().run(command, driver.now()));
      std::set<std::string> faults;
      CHECK(readFrame(driver, faults) > 10);
      for (const std::string& each : faults) FAIL_CHECK(each);
    }
  }
}

}  // namespace cardwalk::ui
