// Exact distances on one side alone, as a lower bound for the whole.
//
// What is in it: SideMap, all states that one device can be in while the other one rests, with the number of actions
// on this device that are needed at least before the objective can hold.
// What it DOES NOT do: count actions on the other device. Whatever the other device could do to orders, checkout and
// shared variables happens here for nothing, so a distance is never too large, and an unreachable objective here is
// unreachable altogether.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/plan/relevance.h"
#include "core/sim/machine.h"

namespace cardwalk {

class SideMap {
 public:
  static constexpr int kUnreachable = -1;

  SideMap(const World& world, Surface side, CondRef objective, const Relevance& relevance);

  /// Actions on this side that are needed at least from `state`, or kUnreachable.
  int distance(const State& state);
  std::size_t size() const { return states_.size(); }

 private:
  State project(const State& state) const;
  int find(const State& projected);
  void explore(std::size_t from);
  void addEdges(std::size_t from);
  void addFreeEdges(std::size_t from);
  void addEdge(std::size_t from, const State& to, std::uint8_t cost);
  void measure();
  void collectSharedSettings();

  const World& world_;
  const Relevance& relevance_;
  Surface side_;
  CondRef objective_;
  State rest_;  ///< the other side as it always looks here
  std::vector<std::pair<std::size_t, std::uint8_t>> sharedSettings_;  ///< variable and value the other side can set
  std::vector<State> states_;
  std::unordered_map<State, std::size_t, StateHash> index_;
  struct Edge {
    std::uint32_t from, to;
    std::uint8_t cost;
  };
  std::vector<Edge> edges_;
  std::vector<std::int32_t> distance_;
  std::vector<Action> actions_;
};

}  // namespace cardwalk
