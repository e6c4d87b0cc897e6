// What a scenario's controls can change that matters for its end, and which conditions decide about it.
//
// What is in it: Influence, read off the pack once per world: relevant variables, and for each control the
// conditions on which its outcome really depends. Rules are constants here; cases that lead to the same
// outcome are taken together, so that a condition which only picks the words does not count.
// What it DOES NOT do: look at states.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/sim/world.h"

namespace cardwalk {

/// Parts of a state by who writes them.
struct Writers {
  std::array<bool, kSurfaces> place{}, stores{}, verifying{};  ///< per device: that somebody else writes it
  std::uint32_t vars = 0;  ///< device variables that somebody else than their device writes
};

class Influence {
 public:
  /// `watched` are controls of which somebody wants to know when they are there and how they answer: what
  /// decides that matters as well.
  explicit Influence(const World& world, std::vector<char> watched = {});

  /// Pressing, hovering or typing may change something on which the goal or the hand-over can depend.
  bool matters(int control) const { return controls_[static_cast<std::size_t>(control)].matters; }
  /// The conditions (none of them all, any or negate) on which its being there and its outcome depend.
  const std::vector<CondRef>& reads(int control) const {
    return controls_[static_cast<std::size_t>(control)].reads;
  }
  /// The conditions that make up goal and hand-over.
  const std::vector<CondRef>& ends() const { return ends_; }
  bool isWatched(int control) const {
    return !watched_.empty() && watched_[static_cast<std::size_t>(control)] != 0;
  }
  bool usesVar(std::size_t var) const { return (vars_ >> var & 1u) != 0; }
  /// Running card checks decide about something (NOTE-3b).
  bool usesChecks() const { return checks_; }
  const Writers& foreignWriters() const { return writers_; }

 private:
  struct Entry {
    bool matters = false;
    std::vector<CondRef> reads;
  };
  /// A condition with the scenario's rules put in.
  struct Formula {
    enum class Kind : std::uint8_t { yes, no, atom, all, any, negate } kind = Kind::yes;
    CondRef atom = kAlways;
    std::vector<Formula> parts;
    std::string text;  ///< equal texts mean equal conditions
  };
  struct Branch {
    Formula when;
    std::string outcome;  ///< empty: nothing that matters changes
  };

  Formula simplify(CondRef cond) const;
  std::string outcomeOf(const Case& each) const;
  std::vector<Branch> branchesOf(const std::vector<Case>& cases) const;
  void collect(const Formula& formula, std::vector<CondRef>& atoms) const;
  void noteRelevant(const std::vector<CondRef>& atoms);
  void readControl(std::size_t index);
  void readWatched(const Control& control, Entry& entry) const;
  void noteWriters();
  void noteEffects(Surface writer, const std::vector<Effect>& effects);

  const World& world_;
  std::vector<char> watched_;  ///< per control; empty: none
  std::vector<Entry> controls_;
  std::vector<CondRef> ends_;
  std::uint32_t vars_ = 0;
  bool checks_ = false;
  Writers writers_;
};

}  // namespace cardwalk
