// What the coach says: the next control in words, why, where, how far each side is, what comes next.
//
// What is in it: drawing the panel with its buttons, in the guiding, watching and finished state.
// What it DOES NOT do: choose any word of the walk; they come from the view. Only the frame's own words are
// ui.* texts.
#pragma once

#include "core/session/view.h"
#include "core/sim/action.h"
#include "ui/guide/doubt_lines.h"
#include "ui/guide/panel.h"

namespace cardwalk::ui {

/// Lost without harm.
struct CoachMemory {
  bool differentOpen = false;  ///< the person asked what to do if it looks different
  float scrollPages = 0;       ///< wish of the keyboard: pages to scroll the words by
  std::string differentFor;    ///< for this control
  std::string wordsFor;        ///< the words were last scrolled to their place for this control
  bool showTarget = false;     ///< wish: bring the next control back into sight, where it is among the words
  float glideTo = -1;          ///< the words move towards there, pixels; negative: they rest
  float glideAt = 0;           ///< and are there now; scrolling itself knows whole pixels only
  DoubtMemory doubts;
};

struct CoachScene {
  const View& view;
  Rect rect;
  bool besides = true;  ///< stands at the side; false: lies below the devices
  bool hasNextScenario = false;
  const Session* session = nullptr;  ///< whose view it is; nullptr: a view that nobody walks through
};

/// `actions` takes what was done to the controls outside both devices, which have their place here.
void drawCoachPanel(const Panel& panel, const CoachScene& scene, CoachMemory& memory,
                    std::vector<NamedAction>& actions);

}  // namespace cardwalk::ui
