// Where the guiding pointer rests on a control: near its end, and on as few of its words as can be.
//
// What is in it: a choice among places, from rectangles alone.
// What it DOES NOT do: draw the pointer (pointer.h) or move it.
#pragma once

#include <span>

#include "ui/guide/panel.h"

namespace cardwalk::ui {

/// Centre of the fingertip (app) or tip of the arrow (website). `words` are the texts drawn on the control;
/// beside it the fingertip stays on the device's `screen`.
ImVec2 restingPlace(const Panel& panel, const Rect& control, std::span<const Rect> words, Surface surface,
                    const Rect& screen);

/// What the pointer covers when it rests there.
Rect pointerExtent(const Panel& panel, ImVec2 at, Surface surface);

}  // namespace cardwalk::ui
