// What lies over the window for a moment: menus of the top bar, help, the list of keys.
//
// What is in it: drawing whichever is open; clicks outside and Esc close it.
// What it DOES NOT do: carry out a choice; every entry is a command with its argument, e.g. top.scenario/S04.
#pragma once

#include "core/session/view.h"
#include "ui/app/conductor.h"
#include "ui/app/shell_state.h"
#include "ui/guide/panel.h"
#include "ui/help/help_shelf.h"

namespace cardwalk::ui {

struct OverlayScene {
  const Conductor& walk;
  const Settings& settings;
  HelpShelf& help;
  Rect window;
};

void drawOverlay(const Panel& panel, const OverlayScene& scene, ShellState& state);

}  // namespace cardwalk::ui
