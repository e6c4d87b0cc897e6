// The phone: body, status bar, title bar, scrolling page, footer, tab bar, and what slides over them.
//
// What is in it: one function that draws the app's surface into a rectangle, anchors and input included.
// What it DOES NOT do: draw controls (ui/controls) or know any screen.
#pragma once

#include "ui/controls/control.h"

namespace cardwalk::ui {

/// `area` is the whole device. The scale follows from its width; `context.metrics` only gives the text size,
/// and what a finger needs.
void drawPhone(DrawContext& context, const SurfaceView& view, const Rect& area);

/// Radius of the body's corners in pixels.
float phoneCorner(const Rect& area, float touch = 0);

}  // namespace cardwalk::ui
