// The inspector (F12): what lies beneath the window, beside the window.
//
// What is in it: its place, its tabs, what it remembers, and the outlines over the devices.
// What it DOES NOT do: compute anything about the walk (core/session/inspection.h) or act; its buttons are
// commands like all others (ui/app/commands.h).
#pragma once

#include <string>
#include <vector>

#include "core/session/inspection.h"
#include "core/session/jump.h"
#include "ui/guide/panel.h"

namespace cardwalk::ui {

enum class InspectorTab { world, screen, way, jump, log };

/// May be lost without harm; what is shown is computed anew whenever the session has changed.
struct InspectorMemory {
  bool open = false;
  InspectorTab tab = InspectorTab::world;
  bool anchors = false;  ///< outlines over the devices
  std::string chosen;    ///< ControlId whose conditions are unfolded
  std::string missed;    ///< title of the place to which no way was found
  bool toTop = false;    ///< another tab: begin at its top
  Stamp revision;        ///< of the view that the rest was computed for; none: nothing yet
  InspectedWorld world;
  std::vector<InspectedScreen> screens;
  InspectedRoute route;
  std::vector<JumpTarget> targets;
};

struct InspectorScene {
  const Session& session;
  const View& view;
  Rect rect;
};

/// Pixels that it takes at the right of the window; 0 where it is closed. A window too narrow for both is
/// covered in part; `beside` tells.
struct InspectorRoom {
  float width = 0;
  bool beside = true;
};
InspectorRoom inspectorRoom(const InspectorMemory& memory, ImVec2 window, float unit, float textSize);

void drawInspector(const Panel& panel, const InspectorScene& scene, InspectorMemory& memory);

/// Outline and id of every control that was drawn in this frame; the chosen one stands out.
void drawAnchors(const Panel& panel, const Anchors& anchors, const InspectorMemory& memory);

std::string_view tabWord(InspectorTab tab);  ///< world, screen, way, jump, log

}  // namespace cardwalk::ui
