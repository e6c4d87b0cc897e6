// The two pointers: a fingertip for the phone, an arrow for the website; and the arc from one device to the
// other.
//
// What it DOES NOT do: decide where they stand (highlight.cpp).
#pragma once

#include "ui/guide/panel.h"

namespace cardwalk::ui {

void drawFingertip(const Panel& panel, ImVec2 at);
void drawArrow(const Panel& panel, ImVec2 tip);

/// From the edge of one device to the control on the other; `part` 0 … 1 is how much of it is drawn already.
/// Answers a place on its upper half, for a label.
ImVec2 drawArc(const Panel& panel, const Rect& from, const Rect& to, float part);

}  // namespace cardwalk::ui
