// The menus that drop from the top bar: scenarios, languages, text size, look.
//
// What it DOES NOT do: carry out a choice (ui/app/commands.h).
#pragma once

#include "ui/app/overlays.h"

namespace cardwalk::ui {

/// Draws the menu that is open; answers the rectangle it took.
Rect drawMenu(const Panel& panel, const OverlayScene& scene, const ShellState& state);

}  // namespace cardwalk::ui
