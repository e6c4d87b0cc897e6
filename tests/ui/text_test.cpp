// No words are cut: not by an ellipsis, not by an edge, not by a page that cannot be scrolled to them.

#include <algorithm>
#include <map>
#include <set>

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"
#include "tests/ui/device_stage.h"
#include "tests/ui/driver.h"

namespace cardwalk::ui {
namespace {

constexpr float kTexts[] = {1, 1.5f, 2};
constexpr StageSetup kWindows[] = {{1280, 800, 1, 1}, {960, 600, 1, 1}};

bool inside(const Rect& rect, const Rect& outer) {
  return rect.min.x >= outer.min.x && rect.max.x <= outer.max.x && rect.min.y >= outer.min.y &&
         rect.max.y <= outer.max.y;
}

bool outOfSight(const DrawnText& text) {
  return text.rect.max.y <= text.clip.min.y || text.rect.min.y >= text.clip.max.y;
}

/// Why the words cannot be read whole; empty when they can. Cut at the upper or lower edge of a scrolling
/// part is no fault; `fixed` says that the container does not scroll.
std::string fault(const DrawnText& text, bool fixed) {
  if (text.shortened) return "shortened: ";
  if (text.broken) return "a word is broken: ";
  if (outOfSight(text) && !fixed) return "";
  if (text.rect.min.x < text.clip.min.x - 1 || text.rect.max.x > text.clip.max.x + 1)
    return "cut at the side: ";
  if (text.rect.height() > text.room.height() + 1.5f && text.room.height() > 0 && text.rect.height() > 0 &&
      text.room.width() > 0)
    return "higher than its box: ";
  if (fixed && (text.rect.min.y < text.clip.min.y - 1 || text.rect.max.y > text.clip.max.y + 1))
    return "cut above or below: ";
  return "";
}

/// A browser shortens the title of a tab and the end of an address; the page itself says both in full.
bool browserMayShorten(const SurfaceView& view, const std::string& text) {
  return std::any_of(view.layers.begin(), view.layers.end(),
                     [&](const ScreenView& layer) { return layer.title == text || layer.path == text; });
}

std::string text(const StageSetup& window) {
  return std::to_string(window.width) + "x" + std::to_string(window.height) + ", text " +
         std::to_string(window.textSize);
}

bool inThumbnail(const Layout& layout, const DrawnText& text) {
  for (const Surface surface : {Surface::app, Surface::website}) {
    if (layout.small(surface) && inside(text.clip, draw::inset(layout.device(surface), -2))) return true;
  }
  return false;
}

bool inDevice(const Layout& layout, const DrawnText& text) {
  for (const Surface surface : {Surface::app, Surface::website}) {
    if (inside(text.clip, draw::inset(layout.device(surface), -2))) return true;
  }
  return false;
}

/// All faults of the window's own words in its last frame.
void noteFaults(const Driver& driver, const TextReport& report, std::set<std::string>& faults) {
  const Layout& layout = driver.shell().layout();
  for (const DrawnText& drawn : report.texts) {
    if (inThumbnail(layout, drawn) || inDevice(layout, drawn)) continue;
    const bool stores = inside(drawn.clip, draw::inset(layout.stores, -1));
    const bool whole = drawn.clip.height() >= layout.window.height() - 2;
    const bool bar = whole && (inside(drawn.rect, layout.topBar) || inside(drawn.rect, layout.footer));
    const std::string why = fault(drawn, stores || bar);
    if (!why.empty()) faults.insert(why + drawn.text);
  }
}

/// Calls `each` for every window and text size; what fails says which.
template <class Each>
void forEveryLook(const Each& each) {
  for (StageSetup look : kWindows) {
    for (const float size : kTexts) {
      look.textSize = size;
      CAPTURE(text(look));
      each(look);
    }
  }
}

DriverSetup setupOf(const StageSetup& look, const std::string& scenario, const std::string& language) {
  return {.scenario = scenario,
          .width = look.width,
          .height = look.height,
          .textSize = look.textSize,
          .language = language};
}

/// Draws what is settled once more and reads it; answers how many texts there were.
std::size_t readFrame(Driver& driver, std::set<std::string>& faults) {
  driver.settle();
  TextReport report;
  driver.shell().reportTexts(&report);
  driver.frame();
  driver.shell().reportTexts(nullptr);
  noteFaults(driver, report, faults);
  return report.texts.size();
}

void walkAndRead(const Pack& pack, const DriverSetup& setup) {
  Driver driver(pack, setup);
  std::set<std::string> faults;
  for (int step = 0; step < 60; ++step) {
    readFrame(driver, faults);
    if (driver.view().coach.done || driver.view().coach.handedOver) break;
    driver.walk().step(millis(driver.now()));
  }
  for (const std::string& each : faults) FAIL_CHECK(each);
}

struct Sight {
  bool top = false, bottom = false;  ///< its first and its last line could be seen
  float most = 0;                    ///< part of its height that could be seen at once
};

}  // namespace

TEST_CASE("no words on any screen of the pack are cut, at 100, 150 and 200 % text") {
  const Pack pack = support::shippedPack();
  for (const TextCatalogue& language : pack.languages) {
    CAPTURE(language.language);
    const auto screens = screensOf(pack, language);
    forEveryLook([&](const StageSetup& look) {
      DeviceStage stage(look);
      for (const GalleryScreen& screen : screens) {
        std::set<std::string> faults;
        stage.scrollThrough(screen, [&] {
          for (const DrawnText& drawn : stage.report.texts) {
            const bool fixed = drawn.clip.height() >= stage.device().height() - 2;
            const std::string why = fault(drawn, fixed);
            if (why.empty() || browserMayShorten(screen.view, drawn.text)) continue;
            faults.insert(why + drawn.text);
          }
        });
        for (const std::string& each : faults) FAIL_CHECK(screen.title << ": " << each);
      }
    });
  }
}

TEST_CASE("every control of every screen can be brought into view, at 100, 150 and 200 % text") {
  const Pack pack = support::shippedPack();
  for (const TextCatalogue& language : pack.languages) {
    CAPTURE(language.language);
    const auto screens = screensOf(pack, language);
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

TEST_CASE("no words of the window are cut on the way through any scenario, at 100, 150 and 200 % text") {
  const Pack pack = support::shippedPack();
  for (const Scenario& scenario : pack.scenarios) {
    CAPTURE(scenario.id);
    forEveryLook([&](const StageSetup& look) { walkAndRead(pack, setupOf(look, scenario.id, "")); });
  }
}

TEST_CASE("no words of the window are cut in any language, at 100, 150 and 200 % text") {
  const Pack pack = support::shippedPack();
  for (const TextCatalogue& language : pack.languages) {
    for (const char* scenario : {"S01", "S12", "S20"}) {
      CAPTURE(language.language);
      CAPTURE(scenario);
      forEveryLook(
          [&](const StageSetup& look) { walkAndRead(pack, setupOf(look, scenario, language.language)); });
    }
  }
}

TEST_CASE(
    "no words of a menu, the help or the list of keys are cut, in any language, at 100, 150 and 200 % text") {
  const Pack pack = support::shippedPack();
  for (const TextCatalogue& language : pack.languages) {
    for (const std::string command : {"top.help", "top.keys", "top.scenario", "top.language", "top.textSize",
                                      "top.theme", "guide.different", "help.pick/T-5", "help.page/situation",
                                      "help.page/answers", "help.page/window"}) {
      CAPTURE(language.language);
      CAPTURE(command);
      forEveryLook([&](const StageSetup& look) {
        Driver driver(pack, setupOf(look, "S01", language.language));
        REQUIRE(driver.shell().run(command, driver.now()));
        std::set<std::string> faults;
        CHECK(readFrame(driver, faults) > 10);
        for (const std::string& each : faults) FAIL_CHECK(each);
      });
    }
  }
}

}  // namespace cardwalk::ui
