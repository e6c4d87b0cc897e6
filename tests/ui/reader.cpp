#include "tests/ui/reader.h"

#include <algorithm>

#include <doctest/doctest.h>

namespace cardwalk::ui {
namespace {

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

}  // namespace

DriverSetup setupOf(const StageSetup& look, const std::string& scenario, const std::string& language) {
  return {.scenario = scenario,
          .width = look.width,
          .height = look.height,
          .textSize = look.textSize,
          .language = language};
}

void readScreen(DeviceStage& stage, const GalleryScreen& screen, std::set<std::string>& faults) {
  stage.scrollThrough(screen, [&] {
    for (const DrawnText& drawn : stage.report.texts) {
      const bool fixed = drawn.clip.height() >= stage.device().height() - 2;
      const std::string why = fault(drawn, fixed);
      if (why.empty() || browserMayShorten(screen.view, drawn.text)) continue;
      faults.insert(why + drawn.text);
    }
  });
}

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

}  // namespace cardwalk::ui
