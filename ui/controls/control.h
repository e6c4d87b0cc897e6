// One mock control, drawn from its ControlView: the contract between devices and control kinds.
//
// What is in it: the drawing context and the function that draws any control at a place.
// What it DOES NOT do: decide what a press means. It reports NamedActions; the session answers.
#pragma once

#include <imgui.h>

#include <map>
#include <string>
#include <vector>

#include "core/session/view.h"
#include "core/sim/action.h"
#include "ui/guide/anchors.h"
#include "ui/theme/theme.h"

namespace cardwalk::ui {

/// What drawing may remember between frames: nothing that matters if it is lost.
struct DrawMemory {
  std::map<std::string, std::string, std::less<>> typed;  ///< text being typed into a field, by ControlId
  std::map<std::string, double, std::less<>> pressedAt;   ///< start of a ripple, by ControlId, in seconds
  std::map<std::string, float, std::less<>> scroll;       ///< wanted scroll position, by scrolling region
  /// ControlId that takes the keyboard focus when it is next drawn (ImGui::SetKeyboardFocusHere before its item; it
  /// scrolls into view by that); whoever drew it empties this.
  std::string focusWanted;
};

struct DrawContext {
  const Theme& theme;
  Metrics metrics;             ///< of the device that is being drawn
  Surface surface = Surface::app;
  Anchors& anchors;
  std::vector<NamedAction>& actions;
  DrawMemory& memory;
  double now = 0;              ///< seconds, for animation only
  bool interactive = true;     ///< false: below a dialog, or watch mode is acting
  Rect clip;                   ///< what the container shows
  double* wakeAt = nullptr;    ///< earliest time at which an animation wants another frame; lowered by who needs it
};

/// Height in pixels that the control takes at this width (pixels), text size included.
float controlHeight(const DrawContext& context, const ControlView& control, float width);

/// Draws it into `rect`, records its anchor and reports what was done to it (on release, never on press).
void drawControl(DrawContext& context, const ControlView& control, const Rect& rect);

/// Draws all controls of one region of a screen below one another (grids, chips and attached controls included)
/// into the current scrolling or fixed area; returns the height used, in pixels.
float drawControls(DrawContext& context, const ScreenView& screen, Region region, const Rect& area);

}  // namespace cardwalk::ui
