// A part of a device, small, drawn by the same renderers as the large one.
//
// What is in it: the device moved so that what is meant stands in the middle, with a ring around it.
// What it DOES NOT do: take input or move.
#pragma once

#include "ui/guide/panel.h"
#include "ui/help/help_shelf.h"

namespace cardwalk::ui {

/// `place` in pixels; `id` keeps the controls of several pictures apart.
void drawMiniature(const Panel& panel, ShelfPicture& shelf, const Rect& place, std::string_view id);
/// The same with a device of that size in pixels, its own shape or higher.
void drawMiniature(const Panel& panel, ShelfPicture& shelf, const Rect& place, ImVec2 size,
                   std::string_view id);

/// Covers the square corners of what was drawn into `rect` with the colour of the ground around it; dp.
void roundOff(const Panel& panel, const Rect& rect, ImU32 ground, float rounding);

}  // namespace cardwalk::ui
