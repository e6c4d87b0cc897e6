// Conditions and effects in the words of a pack, for whoever looks beneath a screen.
//
// What is in it: conditions as lines, each with whether it holds now; effects and cases as one line.
// What it DOES NOT do: write JSON that could be read again, or speak to people who use the product.
#pragma once

#include <string>
#include <vector>

#include "core/sim/world.h"

namespace cardwalk {

/// One word of a condition; parts of all, any and not stand below it, one level deeper.
struct CondLine {
  std::string text;
  int depth = 0;
  bool holds = false;
};

/// Empty for a condition that always holds.
std::vector<CondLine> describeCond(const World& world, const State& state, CondRef cond, const Scope& scope);

std::string describeEffect(const World& world, const Effect& effect);
/// "open this, go app.card", or "reject R-02".
std::string describeAnswer(const World& world, const Case& answer);

}  // namespace cardwalk
