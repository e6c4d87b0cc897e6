// What lies over a page of the kiosk: the page dims, a card stands within reach.
//
// What it DOES NOT do: know what the card says.
#pragma once

#include "ui/guide/panel.h"

namespace cardwalk::ui {

/// Dims `room` and draws a card of that size in it: in the middle, on upright screens in the lower half.
/// Opens a layer above everything drawn so far; endOverlayCard() closes it.
Rect beginOverlayCard(const Panel& panel, const Rect& room, ImVec2 size);
void endOverlayCard();

}  // namespace cardwalk::ui
