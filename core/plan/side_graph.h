// Everything one device can do by itself: its states under each shared state, and the regions among them.
//
// What is in it: SideGraph. A node is one side together with what is shared. A region is a set of nodes under
// one shared state, between which the person can go to and fro by moves of this device that touch nothing
// shared and do not depend on the other device.
// What it DOES NOT do: moves that depend on the other device (they are listed for whoever knows both), or
// moves at the desk.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/plan/split.h"
#include "core/plan/state_index.h"
#include "core/sim/machine.h"

namespace cardwalk {

class SideGraph {
 public:
  SideGraph(const World& world, Split& split, StateIndex& shared, Surface side)
      : world_(world), split_(split), shared_(shared), side_(side) {}

  struct Move {
    int from, to;  ///< nodes
  };
  struct Region {
    int shared = 0;
    std::vector<int> nodes;
    std::vector<Move> leaving;  ///< to other regions, under the same shared state or another
    std::vector<int> across;    ///< nodes with controls that depend on the other device
    std::uint64_t states = 0;   ///< with their copies
    std::uint64_t moves = 0;    ///< accepted actions that change something, with copies
    bool balanced = false;      ///< holds a state in which like cards are all alike: then also every copy
    std::vector<std::pair<int, std::uint64_t>> looks;  ///< what others see of it, with the number of states
  };

  /// `side` is a side under shared parts that have their names in order; its like cards may be in any order.
  int nodeOf(const State& side);
  /// -1 if nobody has asked for this node yet.
  int knownNode(const State& side) const;
  /// Explores what is not known yet.
  int regionOf(int node);
  /// Some explored node that others see like this.
  const State& example(int looks) const { return state(examples_[static_cast<std::size_t>(looks)]); }
  /// What controls of this device that depend on the other one lead to from a whole state; unchanged ones
  /// left out.
  void acrossFrom(const State& joined, std::vector<State>& out);
  /// A node whose region is known.
  bool isExplored(int node) const { return regionOf_[static_cast<std::size_t>(node)] >= 0; }
  const State& state(int node) const { return nodes_.at(node); }
  const Region& region(int number) const { return regions_[static_cast<std::size_t>(number)]; }
  int looksOf(int node) const { return looks_[static_cast<std::size_t>(node)]; }
  int nodeCount() const { return nodes_.size(); }
  int regionCount() const { return static_cast<int>(regions_.size()); }
  int sharedOf(int node) const { return sharedOf_[static_cast<std::size_t>(node)]; }
  /// Where moves from an explored node lead that do not depend on the other side.
  std::span<const int> movesFrom(int node) const {
    const auto at = static_cast<std::size_t>(node);
    return {targets_.data() + firstMove_[at], moveCount_[at]};
  }

 private:
  void visit(int node);
  void explore(int root);
  void closeRegion(int root);
  bool staysInside(int from, int to) const;
  int successor(const State& before, const State& after);

  const World& world_;
  Split& split_;
  StateIndex& shared_;
  Surface side_;
  StateIndex nodes_;
  std::vector<int> sharedOf_, regionOf_, looks_;
  std::vector<std::uint32_t> firstMove_, moveCount_;
  std::vector<int> targets_;  ///< of all moves, node after node
  std::vector<Region> regions_;
  // For finding regions (Tarjan's algorithm, without recursion).
  std::vector<std::uint32_t> order_, low_;
  std::vector<int> open_;
  std::vector<int> examples_;
  std::uint32_t counter_ = 0;
  std::vector<Action> actions_;
};

}  // namespace cardwalk
