// The two devices on their places, large or as a thumbnail.
//
// What is in it: the drawing contexts that phone and website need, made from the layout.
// What it DOES NOT do: draw any of it (ui/phone, ui/website), or let a thumbnail be operated.
#pragma once

#include <vector>

#include "core/session/view.h"
#include "ui/app/layout.h"
#include "ui/controls/control.h"
#include "ui/guide/highlight.h"

namespace cardwalk::ui {

struct DevicesScene {
  const View& view;
  const Layout& layout;
  const Theme& theme;
  double now = 0;
  double* wakeAt = nullptr;
  bool interactive = true;
};

/// What drawing fills: anchors and actions of the devices that can be operated; thumbnails keep theirs apart.
struct DevicesOutput {
  Anchors& anchors;
  Anchors& thumbnailAnchors;
  std::vector<NamedAction>& actions;
  DrawMemory& memory;
  DrawMemory& thumbnailMemory;
};

void drawDevices(const DevicesScene& scene, const DevicesOutput& out);

/// Outline of a device for what is drawn over it.
DeviceFrame frameOf(const Layout& layout, Surface surface);

}  // namespace cardwalk::ui
