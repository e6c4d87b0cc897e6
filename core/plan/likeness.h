// Cards that play no part of their own and may therefore stand for one another.
//
// What is in it: which cards are alike in a scenario, and exchanging cards in a state.
// What it DOES NOT do: decide where that may be used; side_map.h and split.h say why it is sound for them.
#pragma once

#include <array>
#include <vector>

#include "core/sim/world.h"

namespace cardwalk {

/// The largest group of cards that start alike in every store and every trait: not the target, not the new
/// one, nobody's default, named by no order. Lowest index first; fewer than two if there is no such group.
std::vector<int> alikeCards(const World& world);

/// What each card becomes.
using CardMap = std::array<std::int8_t, kMaxCards>;
CardMap sameCards();
/// The state with every card replaced by what the map says. Items under the pointer are taken for cards.
State exchanged(const State& state, const CardMap& map);

}  // namespace cardwalk
