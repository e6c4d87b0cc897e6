// Leads the eye: dims everything but the next control, rings it, points at it, and shows the way when it is
// out of sight (a scroll cue at the edge) or on the other device (an arc).
//
// What is in it: drawing from this frame's anchors, and the little that the movement needs to remember.
// What it DOES NOT do: take input or choose the control; the coach has chosen it.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/session/view.h"
#include "ui/guide/panel.h"

namespace cardwalk::ui {

/// Strength of the dimming around the next control, and on the other device; of the palette's own.
inline constexpr float kDimAround = 0.55f, kDimOther = 0.85f;

/// How long after a change of target nobody is asked to scroll yet: what hides the control may be a movement.
inline constexpr double kCueDelay = 0.3;

/// How long the ring pulses after input before it rests (WCAG 2.2.2 asks for five seconds at most).
inline constexpr double kPulseSeconds = 4.5;

/// A layer that is looked at and never in the way.
inline constexpr ImGuiWindowFlags kLayer = ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoBackground |
                                           ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoNav;

/// Lost without harm: where the pointer came from and since when.
struct HighlightMemory {
  std::string control;
  Surface surface = Surface::desk;
  double changedAt = -10;
  ImVec2 pointer{0, 0}, pointerFrom{0, 0};
  bool pointerKnown = false;
  bool pointerDrawn = false;  ///< in this frame
  bool crossing = false;      ///< the arc is shown: the last action was on the other device
  Rect ring;                  ///< around the control; empty when it cannot be seen
  Rect cue;                   ///< the pill that asks to scroll for it; empty when nobody has to
  Rect covered;               ///< what must stay free of cards: hole and pointer; empty when nothing is lit
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
  double lastInput = 0;           ///< when the pulse began anew
  bool programActs = false;       ///< watch mode: it scrolls by itself, so nobody is asked to
  std::span<const Rect> words{};  ///< what is written on the next control: the pointer leaves it legible
  std::string_view look{};        ///< a control that a refusal points at; empty for none
  double lookSince = 0;
  bool still = false;  ///< the ring rests: a show for nobody moves only when it acts
  const DeviceFrame& of(Surface surface) const { return surface == Surface::app ? phone : website; }
};

enum class TargetSight { missing, shown, above, below };
/// Whether the control can be seen where it was drawn, or which way to scroll for it.
TargetSight sightOf(const Anchor* anchor);

void drawHighlight(const Panel& panel, const HighlightScene& scene, HighlightMemory& memory);

/// The ring of the next step around a rectangle; `pulse` from 0 to 1 widens its glow.
void drawRing(const Panel& panel, const Rect& hole, float radius, float pulse);

/// The same cue for a control outside both devices that was scrolled out of the coach; after the coach is
/// drawn.
void drawDeskCue(const Panel& panel, const Rect& coach, HighlightMemory& memory);

}  // namespace cardwalk::ui
