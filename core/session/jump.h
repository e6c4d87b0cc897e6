// Jumping about in a scenario: the planner drives there, with actions that a person could do too.
//
// What is in it: every screen and guide step as a place to jump to, and the way there.
// What it DOES NOT do: act; who asked applies the actions, so that they stand in the log and can be undone.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/session/session.h"

namespace cardwalk {

struct JumpTarget {
  std::string id;  ///< of a screen or a guide step
  std::string title;
  std::string code;  ///< screens: A3
  Surface surface = Surface::desk;
  bool isStep = false;
  bool here = false;  ///< open now; a step: it is the one to be done next on its side
  bool done = false;  ///< steps
};
std::vector<JumpTarget> jumpTargets(const Session& session);

struct Jump {
  bool fromStart = false;  ///< begin again, then do the actions
  std::vector<NamedAction> actions;
};
/// The way to a screen or step of that id: from here if there is one, otherwise from the start. Nothing if no
/// way is known.
std::optional<Jump> wayToTarget(const Session& session, const std::string& id);

}  // namespace cardwalk
