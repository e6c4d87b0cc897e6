// One device on its own, in the place that the window would give it: for looking at every screen of a pack.
//
// What is in it: drawing a screen as the layout of a window size and text size has it, and scrolling through
// it. What it DOES NOT do: run a session; what lies on the screen is the gallery's.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "ui/app/layout.h"
#include "ui/controls/control.h"
#include "ui/dev/gallery_screens.h"
#include "ui/platform/null_platform.h"
#include "ui/theme/text_report.h"

namespace cardwalk::ui {

struct StageSetup {
  int width = 1280, height = 800;
  float scale = 1, textSize = 1;
  bool kiosk = false;  ///< in the place that a kiosk would give it
};

class DeviceStage {
 public:
  explicit DeviceStage(const StageSetup& setup);

  /// Draws the screen at every place of its scroll, and calls `each` after every frame.
  void scrollThrough(const GalleryScreen& screen, const std::function<void()>& each);

  const Rect& device() const { return device_; }  ///< the part of the device that shows screens
  float unit() const { return unit_; }            ///< pixels a dp on it
  Anchors anchors;
  TextReport report;

 private:
  void draw(const GalleryScreen& screen);

  ImGuiOwner owner_;
  StageSetup setup_;
  NullPlatform platform_;
  Theme theme_;
  DrawMemory memory_;
  Rect device_;
  float unit_ = 1;
};

}  // namespace cardwalk::ui
