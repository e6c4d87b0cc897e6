// The kiosk's own parts around the devices: the strip above them, and the words that lead.
//
// What is in it: the heading with the mark and what is left, the small device's label, the coach in large
// type. What it DOES NOT do: draw devices, highlight or bar.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/sim/action.h"
#include "ui/guide/coach_panel.h"
#include "ui/kiosk/kiosk_pages.h"

namespace cardwalk::ui {

/// The mark, what this is about, and how many places are left.
void drawKioskHeading(const Panel& panel, const KioskScene& scene);

/// Whoever tries alone is told that a tap on the small device brings it to the front.
struct TurnLabel {
  Rect rect;
  TextStyle style;
  std::string_view words;
};

/// Where the label of the small `device` stands, if it has one now. `below`: what lies under the device,
/// where the label must end.
std::optional<TurnLabel> turnLabel(const Panel& panel, const Kiosk& kiosk, Surface small, const Rect& device,
                                   float below);
void drawTurnLabel(const Panel& panel, const TurnLabel& label);

struct KioskCoachScene {
  const Kiosk& kiosk;
  Rect rect;
  bool besides = true;  ///< stands at the side; false: lies below the devices
};

/// `actions` takes what was done to the controls outside both devices.
void drawKioskCoach(const Panel& panel, const KioskCoachScene& scene, CoachMemory& memory,
                    std::vector<NamedAction>& actions);

}  // namespace cardwalk::ui
