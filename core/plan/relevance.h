// Which parts of a state can matter for reaching an objective; everything else is bookkeeping.
//
// What is in it: Relevance, which maps states that behave alike to one of them.
// What it DOES NOT do: change behaviour. Two states with the same `essence` offer the same ways to the
// objective.
#pragma once

#include <cstdint>

#include "core/sim/world.h"

namespace cardwalk {

class Relevance {
 public:
  Relevance(const World& world, CondRef objective);

  /// The state without what no guard and not the objective can see.
  State essence(const State& state) const;
  /// The objective itself tells one settled state of an order from another.
  bool namesOrderStates() const { return orderStates_; }
  bool usesVar(std::size_t var) const { return (vars_ >> var & 1u) != 0; }

 private:
  void mark(CondRef cond);
  void markGuards(const Control& control);
  bool matters(const std::vector<Effect>& effects) const;

  const World& world_;
  std::uint32_t vars_ = 0;
  bool verifying_ = false;
  bool orderConds_ = false;  ///< met any condition on order states so far
  bool orderStates_ = false;
};

/// What a condition can become when only one side, the checkout and the orders are known.
struct Possible {
  bool beTrue = false, beFalse = false;
};
Possible possible(const World& world, const State& state, CondRef cond, Surface known);

}  // namespace cardwalk
