#include "core/plan/side_map.h"

#include <algorithm>
#include <array>
#include <queue>

#include "core/plan/likeness.h"
#include "core/plan/shared_list.h"

namespace cardwalk {

namespace {

constexpr std::size_t at(Surface surface) { return static_cast<std::size_t>(surface); }

}  // namespace

SideMap::SideMap(const World& world, Surface side, CondRef objective, const Relevance& relevance,
                 const Facets& facets, const Harm& harm)
    : world_(world),
      relevance_(relevance),
      facets_(facets),
      harm_(harm),
      side_(side),
      objective_(objective),
      rest_(startState(world)) {
  if (world.sharedLists)
    list_ = std::make_unique<SharedList>(world, harm);
  else
    alike_ = alikeCards(world);
  states_.add(project(rest_));
  learnFrom(0);
}

SideMap::~SideMap() = default;

State SideMap::project(const State& state) const {
  State out = relevance_.essence(state);
  const auto other = at(side_ == Surface::app ? Surface::website : Surface::app);
  out.at[other] = rest_.at[other];
  out.verifying[other] = 0;
  if (list_ == nullptr) {
    out.saved[other] = rest_.saved[other];
    out.standard[other] = rest_.standard[other];
  } else {
    list_->note(out, out);
  }
  out.active = static_cast<std::uint8_t>(side_);
  out.extraHolds = 0;
  for (std::size_t i = 0; i < world_.pack->vars.size(); ++i)
    if (world_.pack->vars[i].surface != side_ && world_.pack->vars[i].surface != Surface::desk)
      out.vars[i] = 0;
  sortLikeCards(out);
  return out;
}

/// Gives the like cards of a state to one another in a fixed order, so that it does not matter which is
/// which.
void SideMap::sortLikeCards(State& state) const {
  if (alike_.size() < 2) return;
  Place& place = state.at[at(side_)];
  const std::size_t side = at(side_);
  std::array<std::uint32_t, kMaxCards> marks{};
  for (std::size_t i = 0; i < alike_.size(); ++i) {
    const int card = alike_[i];
    std::uint32_t mark = 0;
    const auto add = [&](bool bit) { mark = mark << 1 | (bit ? 1u : 0u); };
    add(state.standard[side] == card);
    add(place.card == card);
    add(place.hover == card);
    add((state.verifying[side] >> card & 1u) != 0);
    for (const OrderStatus& order : state.orders) add(order.card == card);
    for (const std::uint16_t saved : state.saved) add((saved >> card & 1u) != 0);
    marks[i] = mark;
  }
  const auto end = marks.begin() + static_cast<std::ptrdiff_t>(alike_.size());
  if (std::is_sorted(marks.begin(), end, std::greater<>())) return;
  std::sort(marks.begin(), end, std::greater<>());
  for (std::size_t i = 0; i < alike_.size(); ++i) {
    const int card = alike_[i];
    std::uint32_t mark = marks[i];
    const auto take = [&] {
      const bool bit = (mark & 1u) != 0;
      mark >>= 1;
      return bit;
    };
    const auto put = [&](std::uint16_t& bits, bool bit) {
      bits = static_cast<std::uint16_t>((bits & ~(1u << card)) | (bit ? 1u << card : 0u));
    };
    const auto name = [&](std::int8_t& slot, bool bit) {
      if (bit) slot = static_cast<std::int8_t>(card);
    };
    for (std::size_t k = kStores; k-- > 0;) put(state.saved[k], take());
    for (std::size_t k = kMaxOrders; k-- > 0;) name(state.orders[k].card, take());
    put(state.verifying[side], take());
    name(place.hover, take());
    name(place.card, take());
    name(state.standard[side], take());
  }
}

void SideMap::learnFrom(int first) {
  for (int i = first; i < states_.size(); ++i) {
    addEdges(i);
    // The other side may change these at any time; the states after it have to be known, at no cost.
    facets_.openIn(states_.at(i), open_);
    for (const Facet& facet : open_) {
      State next = states_.at(i);
      facet.applyTo(next);
      states_.add(project(next));
    }
  }
  measure(first);
}

void SideMap::addEdges(int from) {
  const State here = states_.at(from);
  State next;
  // What lies outside both devices can be done at any time; it must not be counted for both of them.
  for (const Surface surface : {side_, Surface::desk}) {
    changingActions(world_, here, surface, actions_);
    for (const Action& action : actions_) {
      if (!step(world_, here, action, next) || harm_.isHarm(here, next)) continue;
      if (list_ != nullptr) list_->note(here, next);
      const int to = states_.add(project(next));
      if (to != from)
        edges_.push_back({static_cast<std::uint32_t>(to), static_cast<std::uint32_t>(from),
                          surface == Surface::desk ? 0 : 1});
    }
  }
  if (list_ == nullptr) return;
  list_->changes(here, side_, changed_);
  for (const State& changed : changed_)
    if (const int to = states_.add(project(changed)); to != from)
      edges_.push_back({static_cast<std::uint32_t>(to), static_cast<std::uint32_t>(from), 0});
}

/// Shortest distances of the states from `first` on, backwards; older states have theirs and never lead back
/// here.
void SideMap::measure(int first) {
  std::sort(edges_.begin(), edges_.end(), [](const Edge& a, const Edge& b) { return a.to < b.to; });
  distance_.resize(size(), kUnreachable);
  using Entry = std::pair<std::int32_t, std::uint32_t>;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
  const auto reach = [&](std::uint32_t state, std::int32_t distance) {
    if (distance_[state] != kUnreachable && distance_[state] <= distance) return;
    distance_[state] = distance;
    open.push({distance, state});
  };
  for (int i = first; i < states_.size(); ++i)
    if (possible(world_, states_.at(i), objective_, side_).beTrue) reach(static_cast<std::uint32_t>(i), 0);
  for (const Edge& edge : edges_)
    if (edge.to < static_cast<std::uint32_t>(first) && distance_[edge.to] != kUnreachable)
      reach(edge.from, distance_[edge.to] + edge.cost);
  while (!open.empty()) {
    const auto [distance, state] = open.top();
    open.pop();
    if (distance != distance_[state]) continue;
    const auto firstTo = [](const Edge& edge, std::uint32_t to) { return edge.to < to; };
    for (auto edge = std::lower_bound(edges_.begin(), edges_.end(), state, firstTo);
         edge != edges_.end() && edge->to == state; ++edge)
      reach(edge->from, distance + edge->cost);
  }
  edges_.clear();
}

int SideMap::distance(const State& state) {
  const int before = states_.size();
  const int index = states_.add(project(state));
  if (states_.size() != before) learnFrom(before);  // a part of the world that only a harmful move leads into
  return distance_[static_cast<std::size_t>(index)];
}

}  // namespace cardwalk
