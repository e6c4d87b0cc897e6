// Leads the eye: dims everything but the next control, rings it, points at it, and shows the way when it is
// out of sight (a scroll cue at the edge) or on the other device (an arc).
//
// What is in it: drawing from this frame's anchors, and the little that the movement needs to remember.
// What it DOES NOT do: take input or choose the control; the coach has chosen it.
#pragma once

#include <string>

#include "core/session/view.h"
#include "ui/guide/panel.h"

namespace cardwalk::ui {

/// How long after a change of target nobody is asked to scroll yet: what hides the control may be a movement.
inline constexpr double kCueDelay = 0.3;

/// How long the ring pulses after input before it rests (WCAG 2.2.2 asks for five seconds at most).
inline constexpr double kPulseSeconds = 4.5;

/// Lost without harm: where the pointer came from and since when.
struct HighlightMemory {
  std::string control;
  Surface surface = Surface::desk;
  double changedAt = -10;
  ImVec2 pointer{0, 0}, pointerFrom{0, 0};
  bool pointerKnown = false;
  bool crossing = false;  ///< the arc is shown: the last action was on the other device
  Rect ring;              ///< around the control; empty when it cannot be seen
  Rect cue;               ///< the pill that asks to scroll for it; empty when nobody has to
  Rect covered;           ///< what must stay free of cards: hole and pointer; empty when nothing is lit
};

struct DeviceFrame {
  Rect rect;
  float rounding = 0;  ///< pixels
  float bezel = 0;     ///< pixels around the screen that belong to the body
  bool small = false;  ///< a thumbnail: its controls cannot be seen
};

struct HighlightScene {
  const CoachView& coach;
  Surface active = Surface::app;  ///< the device that was used last
  DeviceFrame phone, website;
  double lastInput = 0;      ///< when the pulse began anew
  bool programActs = false;  ///< watch mode: it scrolls by itself, so nobody is asked to
  const DeviceFrame& of(Surface surface) const { return surface == Surface::app ? phone : website; }
};

enum class TargetSight { missing, shown, above, below };
/// Whether the control can be seen where it was drawn, or which way to scroll for it.
TargetSight sightOf(const Anchor* anchor);

void drawHighlight(const Panel& panel, const HighlightScene& scene, HighlightMemory& memory);

/// The ring of the next step around a rectangle; `pulse` from 0 to 1 widens its glow.
void drawRing(const Panel& panel, const Rect& hole, float radius, float pulse);

}  // namespace cardwalk::ui
