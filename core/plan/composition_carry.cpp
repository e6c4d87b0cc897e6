// What becomes of a device that rests while the other one, or the desk, changes what is shared.

#include <algorithm>
#include <set>

#include "core/plan/composition.h"

namespace cardwalk {

namespace {

constexpr Surface surfaceOf(std::size_t side) { return static_cast<Surface>(side); }

constexpr int kClock = 0x10000;

}  // namespace

const Composition::Renaming& Composition::renaming(int from, int to) {
  const auto [entry, fresh] = renamings_.try_emplace(key(0, from, to));
  if (fresh) entry->second = nameAnew(from, to);
  return entry->second;
}

Composition::Renaming Composition::nameAnew(int from, int to) const {
  Renaming out;
  const auto& alike = split_.alike();
  if (alike.empty()) return out;
  const State &before = shared_.at(from), &after = shared_.at(to);
  const auto isAlike = [&](std::int8_t card) {
    return std::find(alike.begin(), alike.end(), card) != alike.end();
  };
  std::set<int> free(alike.begin(), alike.end()), left(alike.begin(), alike.end());
  for (std::size_t i = 0; i < kMaxOrders; ++i) {
    const std::int8_t now = after.orders[i].card, old = before.orders[i].card;
    if (!isAlike(now)) continue;
    if (isAlike(old)) {
      out.map[static_cast<std::size_t>(old)] = now;
      left.erase(old);
      free.erase(now);
    }
  }
  for (std::size_t i = 0; i < kMaxOrders; ++i) {
    const std::int8_t now = after.orders[i].card, old = before.orders[i].card;
    out.newly = out.newly || (isAlike(now) && free.contains(now));
    out.fewer = out.fewer || (isAlike(old) && left.contains(old));
  }
  for (const int card : left) {
    out.map[static_cast<std::size_t>(card)] = static_cast<std::int8_t>(*free.begin());
    free.erase(free.begin());
  }
  out.plain = out.map == sameCards();
  return out;
}

State Composition::carriedState(std::size_t side, int node, int shared, bool clock,
                                const CardMap* arrangement) {
  const SideGraph& graph = sides_[side];
  const Renaming& names = renaming(graph.sharedOf(node), shared);
  State state = graph.state(node);
  if (arrangement != nullptr) state = exchanged(state, *arrangement);
  if (!names.plain) state = exchanged(state, names.map);
  if (clock) state.verifying = {};
  return split_.under(state, surfaceOf(side), shared_.at(shared));
}

/// The regions in which a region's states find themselves when the other device or the desk changes what is
/// shared; of those states only that look like this.
const std::vector<int>& Composition::carried(std::size_t side, int region, int shared, int looks,
                                             bool clock) {
  const std::uint64_t at = key(region, shared, clock ? looks | kClock : looks);
  const auto [entry, fresh] = carried_[side].try_emplace(at);
  if (!fresh) return entry->second;
  SideGraph& graph = sides_[side];
  const std::vector<int> nodes = graph.region(region).nodes;
  const int before = graph.region(region).shared;
  const bool newly = renaming(before, shared).newly;
  const std::vector<CardMap> arrangements =
      newly ? split_.arrangements(shared_.at(before)) : std::vector<CardMap>{sameCards()};
  std::vector<int> found;
  for (const int node : nodes) {
    if (looks != kAnyLooks && graph.looksOf(node) != looks) continue;
    for (const CardMap& arrangement : arrangements) {
      const int to = graph.regionOf(
          graph.nodeOf(carriedState(side, node, shared, clock, newly ? &arrangement : nullptr)));
      // Neighbours are listed one after another, and most of them go to the same region.
      if (found.empty() || found.back() != to) found.push_back(to);
    }
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return carried_[side][at] = std::move(found);
}

}  // namespace cardwalk
