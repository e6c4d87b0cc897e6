#include "core/plan/search.h"

#include <algorithm>

#include "core/plan/planner.h"

namespace cardwalk {

Search::Search(const World& world, CondRef objective)
    : world_(world),
      objective_(objective),
      relevance_(world, objective),
      harm_(world, world.scenario->goal),
      bound_(world, objective, relevance_, harm_) {}

int Search::numberOf(const State& essence) {
  const int number = states_.add(essence);
  if (number == static_cast<int>(known_.size())) known_.emplace_back();
  return number;
}

int Search::remaining(int state) {
  Known& known = known_[static_cast<std::size_t>(state)];
  if (!known.measured) {
    known.remaining = bound_.remaining(states_.at(state));
    known.measured = true;
  }
  return known.remaining;
}

void Search::learnMoves(int state) {
  if (known_[static_cast<std::size_t>(state)].expanded) return;
  const State here = states_.at(state);
  const std::size_t first = moves_.size();
  State next;
  const auto active = static_cast<Surface>(here.active);
  const auto other = active == Surface::app ? Surface::website : Surface::app;
  for (const Surface surface : {active, other, Surface::desk}) {
    changingActions(world_, here, surface, actions_);
    for (const Action& action : actions_) {
      if (!step(world_, here, action, next) || harm_.isHarm(here, next)) continue;
      const int to = numberOf(relevance_.essence(next));
      // Of several actions that lead to the same the first one will do.
      const auto leadsThere = [&](const Move& move) { return move.to == to; };
      if (to == state ||
          std::any_of(moves_.begin() + static_cast<std::ptrdiff_t>(first), moves_.end(), leadsThere))
        continue;
      moves_.push_back({action, to, next.active != here.active ? 1 + kSwitchCost : 1});
    }
  }
  Known& known = known_[static_cast<std::size_t>(state)];
  known.expanded = true;
  known.firstMove = static_cast<std::uint32_t>(first);
  known.moves = static_cast<std::uint32_t>(moves_.size() - first);
}

void Search::push(const Entry& entry) {
  open_.push_back(entry);
  std::push_heap(open_.begin(), open_.end());
}

void Search::reach(int state, int parent, std::uint32_t move, int cost) {
  {
    const Known& known = known_[static_cast<std::size_t>(state)];
    if (known.search == search_ && nodes_[static_cast<std::size_t>(known.node)].cost <= cost) return;
  }
  const int rest = remaining(state);
  if (rest == Bound::kNoWay || (limit_ != kNoLimit && cost + rest > limit_)) return;
  Known& known = known_[static_cast<std::size_t>(state)];
  known.search = search_;
  known.node = static_cast<std::int32_t>(nodes_.size());
  nodes_.push_back({state, parent, move, cost, false});
  push({limit_ == kNoLimit ? cost + rest : cost, cost, known.node});
}

/// The node that ends the cheapest way, or -1. Within a limit, states are looked at by their cost so far.
int Search::cheapest(int from, int limit) {
  nodes_.clear();
  open_.clear();
  ++search_;
  limit_ = limit;
  reach(from, -1, 0, 0);
  while (!open_.empty() && nodes_.size() < kMostNodes) {
    std::pop_heap(open_.begin(), open_.end());
    const int number = open_.back().node;
    open_.pop_back();
    Node& node = nodes_[static_cast<std::size_t>(number)];
    const int state = node.state, cost = node.cost;
    if (node.closed || known_[static_cast<std::size_t>(state)].node != number) continue;
    if (holds(world_, states_.at(state), objective_)) return number;
    node.closed = true;
    ++lookedAt_;
    learnMoves(state);
    const std::uint32_t first = known_[static_cast<std::size_t>(state)].firstMove;
    const std::uint32_t end = first + known_[static_cast<std::size_t>(state)].moves;
    for (std::uint32_t move = first; move < end; ++move)
      reach(moves_[move].to, number, move, cost + moves_[move].cost);
  }
  return -1;
}

std::optional<Search::Found> Search::trace(int node, const State& from) const {
  Found found;
  found.cost = nodes_[static_cast<std::size_t>(node)].cost;
  for (int i = node; nodes_[static_cast<std::size_t>(i)].parent >= 0;
       i = nodes_[static_cast<std::size_t>(i)].parent)
    found.actions.push_back(moves_[nodes_[static_cast<std::size_t>(i)].move].action);
  std::reverse(found.actions.begin(), found.actions.end());
  // What was left out of the states is still there when the way is gone.
  found.end = from;
  for (const Action& action : found.actions)
    if (!step(world_, State(found.end), action, found.end)) return std::nullopt;
  return found;
}

std::optional<Search::Found> Search::run(const State& from) {
  if (states_.size() > kMostKept) {
    states_ = {};
    known_.clear();
    moves_.clear();
  }
  const int start = numberOf(relevance_.essence(from));
  int end = cheapest(start, kNoLimit);
  // With shared lists many ways are equal, and the bound would choose among them: by cost alone, the one that
  // turns to the other device as late as it can.
  if (end >= 0 && world_.sharedLists) end = cheapest(start, nodes_[static_cast<std::size_t>(end)].cost);
  if (end < 0) return std::nullopt;
  return trace(end, from);
}

}  // namespace cardwalk
