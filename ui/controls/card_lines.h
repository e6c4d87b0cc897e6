// What cardTile, cardRow and radio have in common: a card picture, its title, its detail and its badge.
//
// What it DOES NOT do: take input, or draw the ground it stands on.
#pragma once

#include "ui/controls/kind.h"
#include "ui/theme/draw.h"

namespace cardwalk::ui {

struct CardLines {
  float left = 0;      ///< pixels from the left edge to the picture
  float right = 0;     ///< pixels kept free at the right
  float picture = 34;  ///< height of the picture, dp
  float upright = 14;  ///< room above and below, dp
};

float cardLinesHeight(const DrawContext& context, const ControlView& control, float width,
                      const CardLines& lines);
void drawCardLines(const DrawContext& context, const ControlView& control, const Rect& rect,
                   const CardLines& lines);

}  // namespace cardwalk::ui
