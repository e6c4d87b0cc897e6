// The cheapest way to one objective, found by looking at states in the order of what they may lead to (A*).
//
// What is in it: Search. States are looked at without what cannot matter (Relevance); what was found out
// about one (its moves, how much is left at least) is kept for the next search.
// What it DOES NOT do: answer differently because of what it keeps.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/plan/bound.h"
#include "core/plan/state_index.h"

namespace cardwalk {

class Search {
 public:
  Search(const World& world, CondRef objective);

  struct Found {
    std::vector<Action> actions;
    State end;
    int cost = 0;
  };
  /// The cheapest way; among equal ones the first in the order in the pack.
  std::optional<Found> run(const State& from);
  /// States of one side that the bound knows of.
  std::size_t size() const { return bound_.size(); }
  /// States looked at so far, for the bound and on the way.
  std::uint64_t effort() const { return bound_.size() + lookedAt_; }

 private:
  static constexpr int kNoLimit = -1;
  static constexpr std::size_t kMostNodes = 400'000;
  static constexpr int kMostKept = 10'000;  ///< states; some three megabytes with their moves

  struct Move {
    Action action;
    std::int32_t to;
    std::int32_t cost;
  };
  /// What is known of a state, for good; and its node in the present search.
  struct Known {
    std::int32_t remaining = -1;
    std::uint32_t firstMove = 0, moves = 0;
    bool measured = false, expanded = false;
    std::uint32_t search = 0;  ///< `node` belongs to this one
    std::int32_t node = -1;
  };
  struct Node {
    std::int32_t state, parent;
    std::uint32_t move;
    std::int32_t cost;
    bool closed;
  };
  struct Entry {
    int bound, cost, node;
    /// Smallest bound first, then the deepest, then the first one found: the order in the pack.
    bool operator<(const Entry& other) const {
      if (bound != other.bound) return bound > other.bound;
      if (cost != other.cost) return cost < other.cost;
      return node > other.node;
    }
  };

  int numberOf(const State& essence);
  int remaining(int state);
  void learnMoves(int state);
  int cheapest(int from, int limit);
  void reach(int state, int parent, std::uint32_t move, int cost);
  void push(const Entry& entry);
  std::optional<Found> trace(int node, const State& from) const;

  const World& world_;
  CondRef objective_;
  Relevance relevance_;
  Harm harm_;
  Bound bound_;
  StateIndex states_;
  std::vector<Known> known_;
  std::vector<Move> moves_;
  std::uint32_t search_ = 0;
  std::uint64_t lookedAt_ = 0;
  int limit_ = kNoLimit;  ///< no way is dearer; without one the bound sets the order
  std::vector<Node> nodes_;
  std::vector<Entry> open_;
  std::vector<Action> actions_;
};

}  // namespace cardwalk
