// What a person can come across at all, over all scenarios of a pack.
//
// What is in it: Coverage, which notes the controls that are shown, the cases that answer and the rule values
// that are in force. First it walks, which finds most of it quickly; what is left is looked for among all
// states of all worlds (watch.h). Worlds are the scenarios, the questionnaire's first answers with any one of
// them changed, and the first scenario with any one variant. What it DOES NOT do: say that something cannot
// be met where a world is too large; then it is unproven.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <utility>
#include <vector>

#include "core/sim/machine.h"

namespace cardwalk {

class Coverage {
 public:
  explicit Coverage(const Pack& pack);

  /// A way to the goal of one of the pack's scenarios, for the walks to start along.
  void addRoute(const Scenario& scenario, std::vector<Action> route) {
    routes_[&scenario] = std::move(route);
  }
  /// Looks everywhere; without `all`, only at which rule values are in force.
  void explore(bool all);

  bool isShown(int control) const { return shown_[static_cast<std::size_t>(control)] != 0; }
  /// `number` counts the control's cases: press, hover, type.
  bool isTaken(int control, std::size_t number) const {
    return taken_[static_cast<std::size_t>(control)][number] != 0;
  }
  bool isInForce(std::size_t rule, std::size_t value) const { return inForce_[rule][value] != 0; }
  /// No state was left out in any world: what was not met cannot be met.
  bool complete() const { return unproven_.empty(); }
  /// All worlds were looked at as far as they can be, and for this control not all of their states.
  bool isUnproven(int control) const { return unproven_.contains(control); }

 private:
  void listWorlds();
  void walk(const World& world, std::uint64_t seed);
  std::vector<State> placesOnRoute(const World& world) const;
  void judge(const std::vector<World>& worlds, std::size_t index);
  void look(const World& world, const State& state, std::size_t index);
  void noteScreen(const World& world, const State& state, int screen);
  void noteShown(const World& world, const State& state, int index);
  bool noteTaken(const World& world, const State& state, const Action& action);
  bool mayAdd(const World& world, std::size_t index) const;
  bool isMet(std::size_t index) const;

  const Pack& pack_;
  std::vector<std::unique_ptr<const Scenario>> changed_;  ///< answers and variants
  std::map<const Scenario*, std::vector<Action>> routes_;
  std::vector<char> shown_;
  std::vector<std::vector<char>> taken_, inForce_;
  std::vector<Action> actions_;
  std::set<int> unproven_;
};

}  // namespace cardwalk
