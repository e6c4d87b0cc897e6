// What an accepted action damaged, by the rules of the ticket.
//
// What is in it: harmOf: cards that nobody asked about, orders, needless cards.
// What it DOES NOT do: judge where an action led; a detour harms nobody.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/session/attempt_trace.h"
#include "core/session/score.h"

namespace cardwalk {

struct HarmDone {
  std::string subject;                ///< card, order or rejection
  const Rejection* reason = nullptr;  ///< the pack's words for it; nullptr if it has none
  std::vector<Fatal> fatals;
};

/// What the best way stores and orders; anything beyond it is needless.
struct Allowed {
  std::array<int, kStores> added{};
  int ordered = 0;
};
Allowed allowedBy(const World& world, const Route& plan);

/// Nothing if the action did no damage. Cards and orders that it uses up are taken off `allowed`.
std::optional<HarmDone> harmOf(const World& world, const Trace& trace, Allowed& allowed);

/// Card lists, default cards or orders are not what they were.
bool changedForGood(const State& before, const State& after);
/// What the model said to an action that it let happen; nullptr for nothing.
const Rejection* remarkOn(const World& world, const Trace& trace);

}  // namespace cardwalk
