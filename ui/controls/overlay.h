// What lies over a page: sheet, dialog, window and menu, with the dimmed ground that answers as "back".
//
// What is in it: sizes, titles, scrolling body, answer buttons; the same for both devices.
// What it DOES NOT do: know a device; the caller says which part of it is covered.
#pragma once

#include "ui/controls/control.h"

namespace cardwalk::ui {

struct OverlayPlace {
  Rect screen;            ///< what is dimmed
  float safeBottom = 0;   ///< pixels that a sheet keeps free at its lower edge
  float corner = 0;       ///< radius of the corners of `screen`, pixels
  bool allRound = false;  ///< all four of them; otherwise only the lower ones
};

/// Draws one layer above the others, whatever its frame.
void drawOverlay(DrawContext& context, const ScreenView& screen, const OverlayPlace& place);

/// The screen's back control, or nullptr.
const ControlView* backOf(const ScreenView& screen);

}  // namespace cardwalk::ui
