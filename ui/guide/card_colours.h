// The picture of a card where it is only a few pixels high.
//
// What it DOES NOT do: draw a card large; that is a control (ui/controls).
#pragma once

#include "ui/guide/panel.h"

namespace cardwalk::ui {

void drawSmallCard(const Panel& panel, const Rect& rect, int colour);

}  // namespace cardwalk::ui
