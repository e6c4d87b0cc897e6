#include "core/plan/way.h"

#include <algorithm>
#include <unordered_set>

namespace cardwalk {

namespace {

constexpr std::size_t kMostStates = 60'000;

bool isGentle(const State& before, const State& after) {
  return before.saved == after.saved && before.standard == after.standard && before.orders == after.orders &&
         before.verifying == after.verifying;
}

struct Node {
  State state;
  int parent;
  Action action;
};

std::vector<Action> trace(const std::vector<Node>& nodes, std::size_t end) {
  std::vector<Action> actions;
  for (int i = static_cast<int>(end); nodes[static_cast<std::size_t>(i)].parent >= 0;
       i = nodes[static_cast<std::size_t>(i)].parent)
    actions.push_back(nodes[static_cast<std::size_t>(i)].action);
  std::reverse(actions.begin(), actions.end());
  return actions;
}

std::vector<Surface> surfacesOf(const WayWish& wish) {
  if (!wish.on) return {Surface::app, Surface::website, Surface::desk};
  return {*wish.on};
}

/// Breadth first, in the order of the pack.
std::optional<std::vector<Action>> search(const World& world, const State& from, const WayWish& wish,
                                          bool gently) {
  std::vector<Node> nodes{{from, -1, {}}};
  std::unordered_set<State, StateHash> known{from};
  std::vector<Action> actions;
  State next;
  for (std::size_t at = 0; at < nodes.size() && nodes.size() < kMostStates; ++at) {
    const State here = nodes[at].state;
    if (wish.there(here)) return trace(nodes, at);
    for (const Surface surface : surfacesOf(wish)) {
      changingActions(world, here, surface, actions);
      for (const Action& action : actions) {
        if (!step(world, here, action, next) || (gently && !isGentle(here, next))) continue;
        if (known.insert(next).second) nodes.push_back({next, static_cast<int>(at), action});
      }
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::vector<Action>> wayTo(const World& world, const State& from, const WayWish& wish) {
  if (auto way = search(world, from, wish, true)) return way;
  if (wish.gently) return std::nullopt;
  return search(world, from, wish, false);
}

}  // namespace cardwalk
