// The three card lists at a glance, with the card in question lit wherever it still lives.
//
// What is in it: drawing the panel; the trap (one side clean, the other not) is shown as well as told.
// What it DOES NOT do: let anybody touch a card. It only shows.
#pragma once

#include "core/session/view.h"
#include "ui/guide/panel.h"

namespace cardwalk::ui {

void drawStoresPanel(const Panel& panel, const View& view, const Rect& rect);

}  // namespace cardwalk::ui
