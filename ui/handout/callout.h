// The number of a step, drawn on the picture beside the highlighted control.
//
// What it DOES NOT do: cover the control, the pointer that shows the way, or the edge of the picture.
#pragma once

#include "core/session/view.h"
#include "ui/app/shell.h"
#include "ui/theme/text_report.h"

namespace cardwalk::ui {

/// Draws it over the frame that `shell` has just drawn; nothing if no control is highlighted. Where there is
/// a choice it stands where `texts` has written least. `cut`: the part of the window that the picture shows.
void drawCallout(const Shell& shell, const Target& target, const TextReport& texts, int number,
                 const Rect& cut);

}  // namespace cardwalk::ui
