// The plans of one walk, each worked out once and kept: a step can be planned before it is taken.
//
// What is in it: Foresight, over a scenario as it is and as a person's own shop makes it (variants).
// What it DOES NOT do: take a step or start a thread. Several threads may use it one after the other, never
// at the same time; a plan does not depend on who asked for it, or on what was asked before.
#pragma once

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

#include "core/plan/planner.h"
#include "core/sim/variation.h"

namespace cardwalk {

/// A place in the world of a walk.
struct PlanQuestion {
  std::vector<const Variant*> shop;  ///< what the shop turned out to look like, in order
  State from;
};

struct Plan {
  Route route;
  int distance = -1;  ///< Planner::distance
};

class Foresight {
 public:
  /// `pack` must outlive it.
  Foresight(const Pack& pack, int scenario) : pack_(&pack), scenario_(scenario) {}

  /// Works it out unless it is known. Valid until the next call.
  const Plan& plan(const PlanQuestion& question);
  bool knows(const PlanQuestion& question) const;
  /// States looked at while planning, so far: a measure of work that is the same on every machine.
  std::uint64_t effort() const;

 private:
  struct Shop {
    Shop(const Pack& pack, int scenario, const std::vector<const Variant*>& theVariants)
        : variants(theVariants), world(pack, scenario) {
      world.follow(variants);
      planner = std::make_unique<Planner>(world.world());
    }
    std::vector<const Variant*> variants;
    VariedWorld world;
    std::unique_ptr<Planner> planner;
    std::unordered_map<State, Plan, StateHash> plans;
  };
  using Shops = std::vector<std::unique_ptr<Shop>>;
  Shops::const_iterator find(const std::vector<const Variant*>& variants) const;
  Shop& shop(const std::vector<const Variant*>& variants);

  static constexpr std::size_t kMostShops = 3;     ///< the planners' tables take megabytes
  static constexpr std::size_t kMostPlans = 4000;  ///< of a shop; some 200 bytes each

  const Pack* pack_;
  int scenario_;
  Shops shops_;                      ///< the one used last comes last
  std::uint64_t earlierEffort_ = 0;  ///< of shops that were given up
};

}  // namespace cardwalk
