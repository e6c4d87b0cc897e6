// What is said and shown now: target, instruction, reason, progress.
//
// What is in it: coachFor, which reads a route and a state, and guide progress.
// What it DOES NOT do: plan (core/plan) or comment on what the person just did (messages.h).
#pragma once

#include "core/plan/planner.h"
#include "core/session/phrases.h"
#include "core/session/view.h"

namespace cardwalk {

CoachView coachFor(const Phrases& phrases, const State& state, const Route& route);

/// The instruction for one action in a state: "Tap “Delete”".
std::string instructionFor(const Phrases& phrases, const State& state, const Action& action);

/// Index into Pack::guide of the first step of a surface that is not done; -1 when all are.
int firstOpenStep(const World& world, const State& state, Surface surface);

}  // namespace cardwalk
