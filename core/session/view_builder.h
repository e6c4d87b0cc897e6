// Puts a state into words: devices, stores and rule cards of a View.
//
// What it DOES NOT do: say what to do next (coach.h) or decide anything.
#pragma once

#include "core/session/phrases.h"
#include "core/session/view.h"

namespace cardwalk {

/// Fills surfaces, desk, stores and rules of `view` from `state`.
void describeWorld(const Phrases& phrases, const State& state, View& view);

}  // namespace cardwalk
