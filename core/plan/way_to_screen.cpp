#include "core/plan/way_to_screen.h"

#include <algorithm>
#include <unordered_set>

namespace cardwalk {

namespace {

constexpr std::size_t kMostStates =
    20000;  ///< one device has a few hundred places; more is a fault of the pack

struct Node {
  State state;
  Action action;
  int before = -1;
};

bool leavesThingsAlone(const State& before, const State& after) {
  return before.saved == after.saved && before.orders == after.orders && before.standard == after.standard &&
         before.verifying == after.verifying;
}

template <typename Arrived>
std::optional<std::vector<Action>> search(const World& world, const State& from, Surface surface,
                                          const Arrived& arrived) {
  std::vector<Node> nodes{{from, {}, -1}};
  std::unordered_set<State, StateHash> seen{from};
  std::vector<Action> possible;
  for (std::size_t at = 0; at < nodes.size() && nodes.size() < kMostStates; ++at) {
    if (arrived(nodes[at].state)) {
      std::vector<Action> way;
      for (int i = static_cast<int>(at); nodes[static_cast<std::size_t>(i)].before >= 0;
           i = nodes[static_cast<std::size_t>(i)].before)
        way.push_back(nodes[static_cast<std::size_t>(i)].action);
      std::reverse(way.begin(), way.end());
      return way;
    }
    changingActions(world, nodes[at].state, surface, possible);
    State next;
    for (const Action& action : possible)
      if (step(world, nodes[at].state, action, next) && leavesThingsAlone(from, next) &&
          seen.insert(next).second)
        nodes.push_back({next, action, static_cast<int>(at)});
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::vector<Action>> wayToScreen(const World& world, const State& from, int screen) {
  const Screen& wanted = world.pack->screens[static_cast<std::size_t>(screen)];
  if (wanted.surface == Surface::desk) return std::nullopt;
  const auto open = [&](const State& state) { return openScreen(state, wanted.surface) == screen; };
  const auto withTarget = [&](const State& state) {
    return open(state) && state.at[static_cast<std::size_t>(wanted.surface)].card == world.scenario->target;
  };
  // Where a screen shows one card, the card in question is meant, unless it is not there any more.
  if (wanted.keepsCard && world.scenario->target >= 0)
    if (auto way = search(world, from, wanted.surface, withTarget)) return way;
  return search(world, from, wanted.surface, open);
}

}  // namespace cardwalk
