// No words are cut: not by an ellipsis, not by an edge, not by a page that cannot be scrolled to them.

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"
#include "tests/support/thorough.h"
#include "tests/ui/device_stage.h"
#include "tests/ui/reader.h"

namespace cardwalk::ui {
namespace {

using Languages = std::vector<const TextCatalogue*>;

constexpr StageSetup kWindows[] = {{1280, 800, 1, 1}, {960, 600, 1, 1}};

std::string text(const StageSetup& window) {
  return std::to_string(window.width) + "x" + std::to_string(window.height) + ", text " +
         std::to_string(window.textSize);
}

/// The languages a matrix goes through: all, or the one with the longest words.
Languages languagesOf(const Pack& pack) {
  Languages all;
  for (const TextCatalogue& language : pack.languages)
    if (support::thorough() || language.language == "ru") all.push_back(&language);
  return all;
}

/// Calls `each` for every window at the ends of the range of text sizes; what fails says which.
template <class Each>
void forEveryLook(const Each& each, std::vector<float> sizes = {1, 2}) {
  if (!support::thorough()) sizes.erase(sizes.begin(), sizes.end() - 1);
  for (StageSetup look : kWindows) {
    for (const float size : sizes) {
      look.textSize = size;
      CAPTURE(text(look));
      each(look);
    }
  }
}

void readEveryScreen(const std::vector<float>& sizes) {
  const Pack& pack = support::shippedPack();
  for (const TextCatalogue* language : languagesOf(pack)) {
    CAPTURE(language->language);
    const auto screens = screensOf(pack, *language);
    forEveryLook(
        [&](const StageSetup& look) {
          DeviceStage stage(look);
          for (const GalleryScreen& screen : screens) {
            std::set<std::string> faults;
            readScreen(stage, screen, faults);
            for (const std::string& each : faults) FAIL_CHECK(screen.title << ": " << each);
          }
        },
        sizes);
  }
}

void readEveryWalk(const std::vector<float>& sizes) {
  const Pack& pack = support::shippedPack();
  std::size_t each = 0;
  for (const Scenario& scenario : pack.scenarios) {
    if (!support::goesThrough(each++, 8)) continue;
    CAPTURE(scenario.id);
    forEveryLook([&](const StageSetup& look) { walkAndRead(pack, setupOf(look, scenario.id, "")); }, sizes);
  }
}

struct Sight {
  bool top = false, bottom = false;  ///< its first and its last line could be seen
  float most = 0;                    ///< part of its height that could be seen at once
};

}  // namespace

TEST_CASE("no words on any screen of the pack are cut, at 100 and 200 % text") { readEveryScreen({1, 2}); }

TEST_SUITE("soak texts") {
  TEST_CASE("no words on any screen or on the way through any scenario are cut at the sizes between") {
    readEveryScreen({1.25f, 1.5f, 1.75f});
    readEveryWalk({1.25f, 1.5f, 1.75f});
  }
}

TEST_CASE("every control of every screen can be brought into view, at 100 and 200 % text") {
  const Pack& pack = support::shippedPack();
  for (const TextCatalogue* language : languagesOf(pack)) {
    CAPTURE(language->language);
    const auto screens = screensOf(pack, *language);
    forEveryLook([&](const StageSetup& look) {
      DeviceStage stage(look);
      for (const GalleryScreen& screen : screens) {
        CAPTURE(screen.title);
        std::map<std::string, Sight> sights;
        stage.scrollThrough(screen, [&] {
          for (const ControlView& control : screen.view.layers.back().controls) {
            const Anchor* anchor = stage.anchors.find(control.id);
            if (anchor == nullptr) continue;
            const Rect shown = anchor->shown().cut(stage.device());
            if (shown.empty()) continue;
            Sight& sight = sights[control.id];
            sight.top = sight.top || shown.min.y <= anchor->rect.min.y + 1;
            sight.bottom = sight.bottom || shown.max.y >= anchor->rect.max.y - 1;
            const float whole = std::min(anchor->rect.height(), stage.device().height() * 0.45f);
            sight.most = std::max(sight.most, shown.height() / whole);
          }
        });
        for (const ControlView& control : screen.view.layers.back().controls) {
          const Sight& sight = sights[control.id];
          CAPTURE(control.id);
          CHECK(sight.top);
          CHECK(sight.bottom);
          // What is pressed must be seen whole, or almost; a paragraph may be read part by part.
          if (control.pressable || control.typable) CHECK(sight.most >= 0.7f);
        }
      }
    });
  }
}

TEST_CASE("no words of the window are cut on the way through any scenario, at 100 and 200 % text") {
  readEveryWalk({1, 2});
}

TEST_CASE("no words of the window are cut in any language, at 100 and 200 % text") {
  const Pack& pack = support::shippedPack();
  std::size_t each = 0;
  for (const TextCatalogue* language : languagesOf(pack)) {
    for (const char* scenario : {"S01", "S12", "S20"}) {
      if (!support::goesThrough(each++, 2)) continue;
      CAPTURE(language->language);
      CAPTURE(scenario);
      forEveryLook(
          [&](const StageSetup& look) { walkAndRead(pack, setupOf(look, scenario, language->language)); });
    }
  }
}

TEST_CASE(
    "no words of a menu, the help or the list of keys are cut, in any language, at 100 and 200 % text") {
  const Pack& pack = support::shippedPack();
  for (const TextCatalogue* language : languagesOf(pack)) {
    for (const std::string command : {"top.help", "top.keys", "top.scenario", "top.language", "top.textSize",
                                      "top.theme", "guide.different", "help.pick/T-5", "help.page/situation",
                                      "help.page/answers", "help.page/window"}) {
      CAPTURE(language->language);
      CAPTURE(command);
      forEveryLook([&](const StageSetup& look) {
        Driver driver(pack, setupOf(look, "S01", language->language));
        REQUIRE(driver.shell().run(command, driver.now()));
        std::set<std::string> faults;
        CHECK(readFrame(driver, faults) > 10);
        for (const std::string& each : faults) FAIL_CHECK(each);
      });
    }
  }
}

}  // namespace cardwalk::ui
