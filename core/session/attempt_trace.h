// What each entry of an attempt meant in the model, for whoever judges it.
//
// What is in it: Trace, one for each entry of the log, and whether an action left every shortest way.
// What it DOES NOT do: last; a trace is made anew when the record is replayed.
#pragma once

#include <optional>
#include <vector>

#include "core/session/attempt.h"
#include "core/session/desk_talk.h"
#include "core/sim/machine.h"

namespace cardwalk {

struct Trace {
  State before, after;
  int leftBefore = 0, leftAfter = 0;  ///< actions to the goal alone; -1: out of reach
  int wayBefore = 0, wayAfter = 0;    ///< of the planned way with its stages, talk left out; -1: no way
  std::optional<Action> action;       ///< actions only, if the control was there
  std::optional<Refusal> refusal;     ///< the model's, also to what a statement or the closing did there
  std::vector<Event> events;
  const Surprise* surprise = nullptr;  ///< what happened; at an action: what swallowed it
  bool asked = false;                  ///< help that was asked for
};

/// An accepted action that changed the place and brought nothing nearer. Pointing at something, looking up
/// what is worth a check, and walking about when nothing is left to do are no detours.
bool isDetour(const World& world, const DeskTalk& talk, const AttemptEntry& entry, const Trace& trace);

}  // namespace cardwalk
