// One sentence about what the person just did, when there is something to say.
//
// What is in it: messageFor: rejection, consequence, what a neighbour answered, wrong turn, or a side done.
// What it DOES NOT do: say what to do next (coach.h).
#pragma once

#include "core/session/phrases.h"
#include "core/session/view.h"
#include "core/sim/machine.h"

namespace cardwalk {

/// What an action changed on the way to the goal, in actions left to it; -1 when there was no way.
struct Turn {
  int leftBefore = 0, leftAfter = 0;
  bool planned = false;   ///< it was the next action of the route: a check on the way is no wrong turn
  bool lostGoal = false;  ///< the goal was in reach before and is not any more
};

/// An empty message (no text) if everything is as expected. `action` is absent for a control that is not
/// there.
MessageView messageFor(const Phrases& phrases, const State& before, const Outcome& outcome,
                       const Action* action, const Turn& turn);

}  // namespace cardwalk
