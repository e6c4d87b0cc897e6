// Carries a walk over to another version of its pack, by the ids of everything that is in it.
//
// What is in it: the same state in the words of the new pack, and what to do when that is not possible any
// more. What it DOES NOT do: load anything, or touch a session; Session::continueFrom does.
#pragma once

#include <optional>
#include <vector>

#include "core/session/session.h"
#include "core/sim/world.h"

namespace cardwalk {

/// The state with the same screens, stores, orders and variables in `to`; nothing if one of them is gone
/// there. A variable whose value is gone starts anew.
std::optional<State> transplant(const World& from, const State& state, const World& to);

struct Transplanted {
  Kept kept = Kept::start;
  State state;
  std::vector<State> history;  ///< for undoing; empty where it cannot be carried over
  std::vector<LogEntry> log;
};

struct EarlierWalk {
  const World& world;
  const State& state;
  const std::vector<State>& history;
  const std::vector<LogEntry>& log;
};

/// Best first: the very place; where the same actions lead; the nearest step of the guide; the start.
Transplanted transplantWalk(const EarlierWalk& earlier, const World& to);

}  // namespace cardwalk
