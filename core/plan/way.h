// A way to any place, not only to the goal: for jumping about and for finding a lost place again.
//
// What is in it: the fewest actions to a state of one's choice, gently if possible.
// What it DOES NOT do: what the planner does, the way to the goal with its stages (planner.h); or look
// farther than a fixed number of states.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "core/sim/machine.h"

namespace cardwalk {

struct WayWish {
  std::function<bool(const State&)> there;
  std::optional<Surface> on;  ///< only actions there; empty: everywhere
  bool gently = false;        ///< never changes a card, a default, an order or a card check on the way
};

/// A gentle way if there is one. Empty list: already there.
std::optional<std::vector<Action>> wayTo(const World& world, const State& from, const WayWish& wish);

}  // namespace cardwalk
