// Which controls stand together, and how far apart.
//
// What it DOES NOT do: compute places (arrangement.h).
#pragma once

#include "ui/controls/arrangement.h"

namespace cardwalk::ui {

/// How controls that follow one another are placed: below one another, as rows of a list, in a grid, in a
/// line that wraps, or as answer buttons beside one another.
enum class Run { stack, list, grid, flow, buttons };

Run runOf(const ControlView& control, const RegionStyle& style);

/// Room above a control that follows `before` (nullptr: nothing), in dp.
float gapAbove(const ControlView* before, const ControlView& control);

}  // namespace cardwalk::ui
