// Walking about at random in a world, and packs that differ in one rule.
//
// What it DOES NOT do: load (shipped_pack.h), or share anything between tests.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "core/content/pack.h"
#include "core/sim/machine.h"
#include "tests/support/shipped_pack.h"

namespace cardwalk::support {

/// A pack whose scenario differs in one rule.
Pack withRule(Pack pack, const std::string& scenario, const std::string& rule, const std::string& value);

/// A person who presses anything that is offered, the same way for the same seed.
class RandomWalker {
 public:
  RandomWalker(const World& world, std::uint64_t seed)
      : world_(world), random_(seed), state_(startState(world)) {}

  struct Move {
    State before;
    Action action;
    Outcome outcome;
  };
  Move next();
  const State& state() const { return state_; }

 private:
  const World& world_;
  std::mt19937_64 random_;
  State state_;
  std::vector<Action> actions_;
};

}  // namespace cardwalk::support
