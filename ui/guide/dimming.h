// The gentle dimming of a device around the one control that is lit.
//
// What is in it: four parts around a rounded hole, without a seam, and the whole pixels that they need.
// What it DOES NOT do: choose what is lit (highlight.h).
#pragma once

#include "ui/guide/highlight.h"

namespace cardwalk::ui {

/// Parts that meet must meet between two pixels, or their seam shows.
Rect onPixels(const Rect& rect);

/// An empty hole: all of it. `radius` of the hole's corners, pixels.
void dimAround(const Panel& panel, const DeviceFrame& device, const Rect& hole, float radius, ImU32 colour);

}  // namespace cardwalk::ui
