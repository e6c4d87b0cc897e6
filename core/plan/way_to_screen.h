// The shortest harmless way to a screen, for "show me".
//
// What is in it: wayToScreen.
// What it DOES NOT do: settle, remove or store anything on the way; what changes a list or an order is left
// out.
#pragma once

#include <optional>
#include <vector>

#include "core/sim/machine.h"

namespace cardwalk {

/// Actions that open `screen` (index into Pack::screens), or leave it below a dialog of its own; empty when
/// it is open, nothing when it cannot be reached without changing a list or an order.
std::optional<std::vector<Action>> wayToScreen(const World& world, const State& from, int screen);

}  // namespace cardwalk
