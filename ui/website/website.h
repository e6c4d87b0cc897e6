// The browser: window, tab strip, address bar, and the site inside with its header, side column and page.
//
// What is in it: one function that draws the website's surface into a rectangle, anchors and input included.
// What it DOES NOT do: draw controls (ui/controls) or know any screen. A site's look follows from its host.
#pragma once

#include "ui/controls/control.h"

namespace cardwalk::ui {

/// `area` is the whole window. The scale is that of `context.metrics`.
void drawWebsite(DrawContext& context, const SurfaceView& view, const Rect& area);

}  // namespace cardwalk::ui
