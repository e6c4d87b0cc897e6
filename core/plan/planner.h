// The shortest way from any state to a scenario's goal, and the reason when something stands in the way.
//
// What is in it: Planner (route, next action, cost) and explain.
// What it DOES NOT do: act, or depend on how the person got here. Routes are shortest by actions plus a
// charge for each change of device, so that nobody is sent to and fro; equal routes are decided by the order
// in the pack.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/sim/machine.h"

namespace cardwalk {

inline constexpr int kSwitchCost = 3;  ///< in actions, for turning to the other device

struct Route {
  enum class End : std::uint8_t { goal, handover, none };
  End end = End::none;          ///< what it leads to; none: no way forward (a fault of the content)
  std::vector<Action> actions;  ///< empty when the end already holds
  int cost = 0;                 ///< actions plus switch charges
};

/// Plans for one world. Keeps tables that it fills as needed; answers do not depend on what was asked before.
class Planner {
 public:
  explicit Planner(const World& world);
  ~Planner();
  Planner(Planner&&) noexcept;
  Planner& operator=(Planner&&) noexcept;

  /// Stages first, then the goal; if the goal is out of reach, to the honest hand-over.
  Route route(const State& from);
  /// Cost of route(from), -1 without a way.
  int cost(const State& from);
  /// Actions from here to the goal alone, without stages and switch charges; -1 without a way.
  int distance(const State& from);
  /// States the tables know of, for figures.
  std::size_t tableSize() const;
  /// States looked at so far, on one side or on both: a measure of work that is the same on every machine.
  std::uint64_t effort() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Something that stands between the person and the goal on one side.
struct Obstacle {
  Surface side = Surface::app;
  enum class Kind : std::uint8_t {
    isDefault,
    soleCard,
    unpaidOrder,
    limit,
    identityCheck,
    elsewhere
  } kind = Kind::isDefault;
  TextKey text;    ///< the failed precondition in words, e.g. explain.default
  TextKey repair;  ///< what repairs it, e.g. repair.default
  std::vector<std::string> facts;
};
/// The failed preconditions behind a block, for every side that still holds the target; empty when nothing
/// blocks.
std::vector<Obstacle> explain(const World& world, const State& state);

}  // namespace cardwalk
