// Which variants a person may be looking at now.
//
// What is in it: offersFor, from the next action of the route and the one that was done last.
// What it DOES NOT do: change anything; Session::adjust does.
#pragma once

#include <vector>

#include "core/plan/planner.h"
#include "core/sim/variation.h"

namespace cardwalk {

struct Offer {
  const Variant* variant = nullptr;
  bool again = false;  ///< it shows what came of the last action, which would have to be done again
};

/// What was done last, in the world as it still is.
struct LastStep {
  State before;
  Action action;
};

/// In the order of the pack; none when there is nothing left to do.
std::vector<Offer> offersFor(const World& world, const State& state, const Route& route,
                             const std::optional<LastStep>& last);

}  // namespace cardwalk
