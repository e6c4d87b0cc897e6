// What tests of drawn tickets have in common.
//
// What is in it: the scenario a ticket is written over, and how long its shortest way is. What it DOES NOT
// do: draw.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/content/training.h"

namespace cardwalk::support {

inline constexpr std::uint64_t kSeeds = 20;

const Scenario& written(const Pack& pack, const TrainingTicket& ticket);
/// Actions of the shortest way, after following it to the goal.
std::size_t walked(const Pack& pack, int scenario);

}  // namespace cardwalk::support
