// What lies beneath a session, as plain words and values: for the inspector, and for whoever writes a pack.
//
// What is in it: the world, the open screens with every condition, the planned way and why, the actions.
// What it DOES NOT do: change anything, or belong to what a person who uses the product sees. Words are those
// of the pack's files; only labels and instructions are in the session's language.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/session/session.h"
#include "core/sim/describe.h"

namespace cardwalk {

struct InspectedValue {
  std::string name, value;
  bool changed = false;  ///< differs from the start of the scenario, or a rule from its standard
};

struct InspectedCard {
  std::string last4;
  std::string marks;  ///< "default, verifying"; empty for none
  bool isTarget = false;
};

struct InspectedWorld {
  std::array<std::vector<InspectedCard>, kStores> stores;
  std::vector<InspectedValue> rules, vars, orders, ledger, places;
};
InspectedWorld inspectWorld(const Session& session);

struct InspectedAnswer {
  std::string gesture;  ///< press, hover, type
  std::vector<CondLine> when;
  std::string does;
  bool chosen = false;  ///< what doing it now would be answered with
};

struct InspectedGuard {
  std::string name;  ///< visible, enabled, checked, badgeWhen
  std::vector<CondLine> lines;
};

struct InspectedControl {
  std::string id;  ///< full ControlId
  std::string kind, region, label, pointer;
  std::string origin;  ///< of the label's wording here: guide, attested, proposed …; empty: not recorded
  std::vector<std::string> otherWords;  ///< further wordings, each with its origin: "Manage (variant)"
  bool visible = true, enabled = true;
  std::vector<InspectedGuard> guards;
  std::vector<InspectedAnswer> answers;
};

struct InspectedScreen {
  Surface surface = Surface::app;
  std::string id, code, frame, file;  ///< file: its last two parts
  std::string title, titleOrigin;     ///< where the wording of the title comes from; empty: not recorded
  std::vector<InspectedControl> controls;
};
/// The screen that can be operated on each device, then the desk.
std::vector<InspectedScreen> inspectScreens(const Session& session);

struct InspectedStage {
  std::vector<CondLine> reach;
  bool reached = false, moot = false;
};

struct InspectedObstacle {
  std::string side, text, repair;
};

struct InspectedStep {
  NamedAction action;
  std::string instruction;
};

struct InspectedRoute {
  Route::End end = Route::End::none;
  int cost = 0, distance = -1;
  std::vector<InspectedStage> stages;
  std::vector<InspectedObstacle> obstacles;
  std::vector<CondLine> goal;
  std::vector<InspectedStep> steps;
};
InspectedRoute inspectRoute(const Session& session);

}  // namespace cardwalk
