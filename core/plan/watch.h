// Whether anybody can ever meet certain controls and answers in a scenario: judged exactly, over all states.
//
// What is in it: whatCanBeMet, which explores a world region by region as the proof does, but takes what
// decides about the watched controls for relevant as well. What it DOES NOT do: choose what to watch
// (coverage.h).
#pragma once

#include <functional>
#include <vector>

#include "core/sim/machine.h"

namespace cardwalk {

/// Told states whose open screens show a watched control. Each agrees with a reachable one in whatever
/// decides about the watched controls, and all that can differ in it are told.
using Witness = std::function<void(const State& state)>;

/// `watched` is per control of the pack. False if there are more than `most` pairs of regions: then not
/// everything was told.
bool whatCanBeMet(const World& world, const std::vector<char>& watched, std::size_t most,
                  const Witness& witness);

}  // namespace cardwalk
