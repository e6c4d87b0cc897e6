#include "core/plan/side_graph.h"

#include <algorithm>
#include <map>

namespace cardwalk {

namespace {

constexpr std::uint32_t kUnvisited = 0;

}  // namespace

int SideGraph::nodeOf(const State& side) {
  const State canonical = split_.canonical(side, side_);
  const int known = nodes_.size();
  const int node = nodes_.add(canonical);
  if (node != known) return node;
  sharedOf_.push_back(shared_.add(split_.sharedOf(canonical)));
  regionOf_.push_back(-1);
  looks_.push_back(split_.looks(canonical, side_));
  if (looks_.back() == static_cast<int>(examples_.size())) examples_.push_back(node);
  firstMove_.push_back(0);
  moveCount_.push_back(0);
  order_.push_back(kUnvisited);
  low_.push_back(0);
  return node;
}

int SideGraph::knownNode(const State& side) const { return nodes_.find(split_.canonical(side, side_)); }

/// The node that an accepted action leads to; -1 if nothing that matters has changed.
int SideGraph::successor(const State& before, const State& after) {
  const State essence = split_.essence(after);
  if (essence == before) return -1;
  const State side = split_.sideOf(essence, side_);
  const CardMap names = split_.naming(split_.sharedOf(essence));
  return nodeOf(names == sameCards() ? side : exchanged(side, names));
}

void SideGraph::visit(int node) {
  const auto at = static_cast<std::size_t>(node);
  order_[at] = low_[at] = ++counter_;
  open_.push_back(node);
  firstMove_[at] = static_cast<std::uint32_t>(targets_.size());
  const State here = nodes_.at(node);
  State next;
  changingActions(world_, here, side_, actions_);
  for (const Action& action : actions_) {
    if (!split_.matters(action.control) || split_.looksAcross(action.control)) continue;
    if (!step(world_, here, action, next)) continue;
    if (const int to = successor(here, next); to >= 0) targets_.push_back(to);
  }
  moveCount_[at] = static_cast<std::uint32_t>(targets_.size()) - firstMove_[at];
}

/// A move within a region leaves alone what is shared.
bool SideGraph::staysInside(int from, int to) const {
  return sharedOf_[static_cast<std::size_t>(from)] == sharedOf_[static_cast<std::size_t>(to)];
}

/// Visits whatever can be reached without touching what is shared; each strongly connected part is a region.
/// Nodes of earlier regions lead to none of the new nodes, or those would be known.
void SideGraph::explore(int root) {
  struct Frame {
    int node;
    std::uint32_t next;
  };
  std::vector<Frame> path{{root, 0}};
  visit(root);
  while (!path.empty()) {
    Frame& top = path.back();
    const auto at = static_cast<std::size_t>(top.node);
    if (top.next < moveCount_[at]) {
      const int to = targets_[firstMove_[at] + top.next++];
      const auto there = static_cast<std::size_t>(to);
      if (!staysInside(top.node, to) || regionOf_[there] >= 0) continue;
      if (order_[there] != kUnvisited) {
        low_[at] = std::min(low_[at], order_[there]);
        continue;
      }
      visit(to);
      path.push_back({to, 0});
      continue;
    }
    const int done = top.node;
    path.pop_back();
    if (low_[at] == order_[at]) closeRegion(done);
    if (!path.empty()) {
      const auto parent = static_cast<std::size_t>(path.back().node);
      low_[parent] = std::min(low_[parent], low_[at]);
    }
  }
}

void SideGraph::closeRegion(int root) {
  const int number = regionCount();
  Region region;
  region.shared = sharedOf(root);
  for (bool more = true; more;) {
    const int node = open_.back();
    open_.pop_back();
    regionOf_[static_cast<std::size_t>(node)] = number;
    region.nodes.push_back(node);
    more = node != root;
  }
  std::map<int, std::uint64_t> looks;
  for (const int node : region.nodes) {
    const State& here = state(node);
    const std::uint64_t copies = split_.copies(here, side_);
    region.states += copies;
    region.moves += copies * moveCount_[static_cast<std::size_t>(node)];
    region.balanced = region.balanced || split_.isBalanced(here, side_);
    looks[looksOf(node)] += copies;
    if (split_.screenLooksAcross(openScreen(here, side_))) region.across.push_back(node);
    for (const int to : movesFrom(node))
      if (regionOf_[static_cast<std::size_t>(to)] != number) region.leaving.push_back({node, to});
  }
  region.looks.assign(looks.begin(), looks.end());
  regions_.push_back(std::move(region));
}

int SideGraph::regionOf(int node) {
  if (!isExplored(node)) explore(node);
  return regionOf_[static_cast<std::size_t>(node)];
}

void SideGraph::acrossFrom(const State& joined, std::vector<State>& out) {
  out.clear();
  State next;
  changingActions(world_, joined, side_, actions_);
  for (const Action& action : actions_) {
    if (!split_.matters(action.control) || !split_.looksAcross(action.control)) continue;
    if (!step(world_, joined, action, next)) continue;
    const State essence = split_.essence(next);
    if (essence != joined) out.push_back(essence);
  }
}

}  // namespace cardwalk
