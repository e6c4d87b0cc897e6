// The kiosk's own parts around the devices: the strip above them, and the words that lead.
//
// What is in it: the heading with the mark and what is left, the coach in large type. What it DOES NOT do:
// draw devices, highlight or bar.
#pragma once

#include <vector>

#include "core/sim/action.h"
#include "ui/guide/coach_panel.h"
#include "ui/kiosk/kiosk_pages.h"

namespace cardwalk::ui {

/// The mark, what this is about, and how many places are left.
void drawKioskHeading(const Panel& panel, const KioskScene& scene);

struct KioskCoachScene {
  const Kiosk& kiosk;
  Rect rect;
  bool besides = true;  ///< stands at the side; false: lies below the devices
};

/// `actions` takes what was done to the controls outside both devices.
void drawKioskCoach(const Panel& panel, const KioskCoachScene& scene, CoachMemory& memory,
                    std::vector<NamedAction>& actions);

}  // namespace cardwalk::ui
