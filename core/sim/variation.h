// A world in which the shop turned out to look different while a walk goes on.
//
// What is in it: VariedWorld, whose rules follow the variants of a log; where a variant can be met, and the
// state after it. What it DOES NOT do: keep a log, plan, or offer anything (core/session/variants.h).
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "core/sim/world.h"

namespace cardwalk {

class VariedWorld {
 public:
  /// `pack` must outlive it; so must it outlive whoever keeps world().
  VariedWorld(const Pack& pack, int scenario);

  const World& world() const { return world_; }
  const std::vector<const Variant*>& variants() const { return variants_; }
  /// The rules are those of the scenario with these variants, in order. False if they were so already;
  /// otherwise what was made from world() has to be made anew.
  bool follow(std::vector<const Variant*> variants);
  /// One variant more, by its name in a log: the state after it, or nothing if it is unknown or does not fit.
  std::optional<State> take(const State& state, std::string_view control);

 private:
  const Pack* pack_;
  int scenario_;
  std::vector<const Variant*> variants_;
  std::unique_ptr<const Scenario> changed_;  ///< empty: the pack's own
  World world_;
};

/// The state once the variant's facts hold; its rules are the world's affair. Nothing if it does not fit: the
/// card is open that would not be there.
std::optional<State> stateAfter(const World& world, const State& state, const Variant& variant);

/// Whether somebody about to do this action may meet the variant: it speaks of this control and of this card,
/// its condition holds, and it would change something.
bool canMeet(const World& world, const State& state, const Action& action, const Variant& variant);

}  // namespace cardwalk
