#include "ui/guide/card_colours.h"

namespace cardwalk::ui {

void drawSmallCard(const Panel& panel, const Rect& rect, int colour) {
  const auto [from, to] = cardColours(panel.theme.id, colour);
  panel.canvas().gradient(rect, from, to, panel.dp(3));
}

}  // namespace cardwalk::ui
