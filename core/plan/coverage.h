// What a person can come across at all, over all scenarios of a pack.
//
// What is in it: Coverage, which visits every state of small worlds and notes the controls that are shown,
// the cases that answer and the rule values that are in force, by a scenario or by the questionnaire. What it
// DOES NOT do: visit worlds with more states than it was allowed; then `complete` is false, and what was not
// met may be there all the same.
#pragma once

#include <vector>

#include "core/sim/machine.h"

namespace cardwalk {

class Coverage {
 public:
  explicit Coverage(const Pack& pack);

  void visit(const World& world, std::size_t mostStates);

  bool isShown(int control) const { return shown_[static_cast<std::size_t>(control)] != 0; }
  bool isTaken(const Case& each) const;
  bool isInForce(std::size_t rule, std::size_t value) const { return inForce_[rule][value] != 0; }
  /// No state was left out in any scenario: what was not met cannot be met.
  bool complete() const { return complete_; }

 private:
  bool walk(const World& world, std::size_t most);
  void look(const World& world, const State& state);

  const Pack& pack_;
  std::vector<char> shown_;
  std::vector<const Case*> taken_;
  std::vector<std::vector<char>> inForce_;
  std::vector<Action> actions_;
  bool complete_ = true;
};

}  // namespace cardwalk
