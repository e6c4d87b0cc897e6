// One mock control, drawn from its ControlView: the contract between devices and control kinds.
//
// What is in it: the drawing context and the functions that draw one control, or a region of a screen.
// What it DOES NOT do: decide what a press means. It reports NamedActions; the session answers.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <imgui.h>

#include "core/session/view.h"
#include "core/sim/action.h"
#include "ui/controls/arrangement.h"
#include "ui/controls/scroll_state.h"
#include "ui/guide/anchors.h"
#include "ui/theme/theme.h"

namespace cardwalk::ui {

/// The circle that grows from the last press.
struct Ripple {
  std::string id;
  ImVec2 at{0, 0};
  double since = -10;
};

/// Which hoverable control the pointer, or the keyboard focus, has entered and been reported for.
struct Entered {
  std::string id;
  bool revealed = false;
};

/// What slid in last on a device, and since when.
struct Transition {
  std::vector<std::string> trail;  ///< pages on the way here, for telling forward from back
  std::string page, overlay;
  double pageSince = -10, overlaySince = -10, scrimSince = -10;
  bool backwards = false;
};

/// What drawing may remember between frames: nothing that matters if it is lost.
struct DrawMemory {
  std::map<std::string, std::string, std::less<>> typed;   ///< text being typed into a field, by ControlId
  std::map<std::string, ScrollState, std::less<>> scroll;  ///< by screen id
  /// ControlId that takes the keyboard focus when it is next drawn; whoever drew it empties this.
  std::string focusWanted;
  /// ControlId that is scrolled into view when it is next drawn; whoever drew it empties this.
  std::string showWanted;
  /// ControlId whose words are to be noted while it is drawn, and where they were.
  std::string wordsOf;
  std::vector<Rect> targetWords;
  Ripple ripple;
  std::array<Entered, kSurfaces> pointer, focus;
  std::array<Transition, kSurfaces> transitions;
  float wheelPassed = 0;            ///< notches turned over a layer that lets them through to what lies below
  std::string scrollDrag;           ///< screen that the pressed pointer may drag, empty when none
  bool dragging = false;            ///< and is dragging: controls do not answer until it is let go
  RegionLayout body, footer, side;  ///< reused every frame
};

/// How controls look whatever the input is; for the gallery. `live` follows the input.
enum class Pose { live, hovered, held, focused };

struct DrawContext {
  const Theme& theme;
  Metrics metrics;  ///< of the device that is being drawn
  Surface surface = Surface::app;
  Anchors& anchors;
  std::vector<NamedAction>& actions;
  DrawMemory& memory;
  double now = 0;           ///< seconds, for animation only
  bool interactive = true;  ///< false: below a dialog, or watch mode is acting
  Rect clip{};              ///< what the container shows
  double* wakeAt =
      nullptr;           ///< earliest time at which an animation wants another frame; lowered by who needs it
  bool topLayer = true;  ///< false: lies below a dialog
  Pose pose = Pose::live;
  bool lowFaces = false;           ///< room is short: card faces are no higher than what is written on them
  ImU32 brand = 0, brandSoft = 0;  ///< accent of the screen that is drawn; 0: the theme's
};

/// Height in pixels that the control takes at this width (pixels), text size and the reason of a disabled one
/// included.
float controlHeight(const DrawContext& context, const ControlView& control, float width);

/// Draws it into `rect`, records its anchor and reports what was done to it (on release, never on press).
void drawControl(DrawContext& context, const ControlView& control, const Rect& rect);

/// Draws all controls of one region of a screen below one another (grids, chips and attached controls
/// included), from the upper left corner of `area`; returns the height used, in pixels.
float drawControls(DrawContext& context, const ScreenView& screen, Region region, const Rect& area);

/// Scrolls so that the control can be seen, in the next frames. The anchors tell whether it can be seen
/// already.
void scrollToShow(DrawMemory& memory, std::string_view control);

/// Asks for another frame at `time`, or at once.
void wake(const DrawContext& context, double time);
/// Whether things may move: somebody draws the next frame, and the person has nothing against it.
bool animated(const DrawContext& context);

}  // namespace cardwalk::ui
