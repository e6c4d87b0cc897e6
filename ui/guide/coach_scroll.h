// The coach's words where they do not fit: how they come to the step, and what says that there are more.
//
// What is in it: scrolling for the ImGui child that is open. What it DOES NOT do: follow wheel or finger
// (ImGui and the panels do), or decide what the step is.
#pragma once

#include "core/session/view.h"
#include "ui/guide/coach_panel.h"

namespace cardwalk::ui {

struct StepScroll {
  float margin = 36;    ///< below the step's button, dp
  bool glides = false;  ///< when somebody asked to be shown the step, unless motion is reduced
};
/// A new step begins at its top; one that is done here, outside the devices, at its button. After the words
/// are drawn, for their anchors. `area`: what shows of them.
void scrollToStep(const Panel& panel, const Target& target, CoachMemory& memory, const Rect& area,
                  const StepScroll& how);

/// Words that go on below the edge fade out, and a mark at the side, `thickness` dp wide, says where one is.
void drawScrollMarks(const Panel& panel, const Rect& area, float thickness);

}  // namespace cardwalk::ui
