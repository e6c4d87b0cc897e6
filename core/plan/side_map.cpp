#include "core/plan/side_map.h"

#include <algorithm>
#include <deque>

namespace cardwalk {

namespace {

constexpr std::size_t at(Surface surface) { return static_cast<std::size_t>(surface); }

}  // namespace

SideMap::SideMap(const World& world, Surface side, CondRef objective, const Relevance& relevance)
    : world_(world), relevance_(relevance), side_(side), objective_(objective), rest_(startState(world)) {
  collectSharedSettings();
  find(project(rest_));
  explore(0);
  measure();
}

void SideMap::collectSharedSettings() {
  const auto collect = [&](const std::vector<Effect>& effects) {
    for (const Effect& effect : effects) {
      if (effect.op != EffectOp::set) continue;
      const auto var = static_cast<std::size_t>(effect.a);
      if (world_.pack->vars[var].surface == side_ || !relevance_.usesVar(var)) continue;
      const std::pair setting{var, static_cast<std::uint8_t>(effect.b)};
      if (std::find(sharedSettings_.begin(), sharedSettings_.end(), setting) == sharedSettings_.end())
        sharedSettings_.push_back(setting);
    }
  };
  for (const Screen& screen : world_.pack->screens) {
    if (screen.surface == side_) continue;
    collect(screen.enter);
    for (const std::int16_t control : screen.controls)
      for (const auto* cases : {&world_.pack->controls[static_cast<std::size_t>(control)].press,
                                &world_.pack->controls[static_cast<std::size_t>(control)].hover,
                                &world_.pack->controls[static_cast<std::size_t>(control)].type})
        for (const Case& each : *cases) collect(each.effects);
  }
  std::erase_if(sharedSettings_, [&](const auto& setting) { return world_.pack->vars[setting.first].surface != Surface::desk; });
}

State SideMap::project(const State& state) const {
  State out = relevance_.essence(state);
  const auto other = at(side_ == Surface::app ? Surface::website : Surface::app);
  out.at[other] = rest_.at[other];
  out.saved[other] = rest_.saved[other];
  out.verifying[other] = 0;
  out.standard[other] = rest_.standard[other];
  out.active = static_cast<std::uint8_t>(side_);
  out.extraHolds = 0;  // the clock runs for nothing here
  for (std::size_t i = 0; i < world_.pack->vars.size(); ++i)
    if (world_.pack->vars[i].surface != side_ && world_.pack->vars[i].surface != Surface::desk) out.vars[i] = 0;
  return out;
}

int SideMap::find(const State& projected) {
  const auto [entry, fresh] = index_.try_emplace(projected, states_.size());
  if (fresh) states_.push_back(projected);
  return static_cast<int>(entry->second);
}

void SideMap::addEdge(std::size_t from, const State& to, std::uint8_t cost) {
  const auto target = static_cast<std::uint32_t>(find(project(to)));
  if (target != from) edges_.push_back({static_cast<std::uint32_t>(from), target, cost});
}

void SideMap::explore(std::size_t from) {
  for (std::size_t i = from; i < states_.size(); ++i) {
    addEdges(i);
    addFreeEdges(i);
  }
}

void SideMap::addEdges(std::size_t from) {
  const State here = states_[from];
  State next;
  changingActions(world_, here, side_, actions_);
  for (const Action& action : actions_)
    if (step(world_, here, action, next)) addEdge(from, next, 1);
}

/// What the other side, the desk or the clock could do meanwhile.
void SideMap::addFreeEdges(std::size_t from) {
  const State here = states_[from];
  const auto other = [&](auto change) {
    State next = here;
    change(next);
    addEdge(from, next, 0);
  };
  for (std::size_t i = 0; i < kMaxOrders; ++i) {
    const auto now = static_cast<OrderState>(here.orders[i].state);
    const auto become = [&](OrderState state) {
      other([&](State& next) { next.orders[i] = {static_cast<std::uint8_t>(state), -1}; });
    };
    if (now == OrderState::pending) become(OrderState::paid);
    if (now != OrderState::none && now != OrderState::cancelled) become(OrderState::cancelled);
    if (now == OrderState::none && static_cast<int>(i) == world_.trialOrder) {
      become(OrderState::pending);
      become(OrderState::paid);
    }
  }
  const auto checkout = static_cast<std::size_t>(Store::checkout);
  for (std::uint16_t card = 0; card < kMaxCards; ++card)
    if ((here.saved[checkout] >> card & 1u) != 0)
      other([&](State& next) { next.saved[checkout] = static_cast<std::uint16_t>(next.saved[checkout] & ~(1u << card)); });
  for (const auto& [var, value] : sharedSettings_)
    other([&, v = var, x = value](State& next) { next.vars[v] = x; });
  if (here.verifying[at(side_)] != 0) other([&](State& next) { next.verifying[at(side_)] = 0; });
}

/// Shortest distances to the objective, backwards; edges cost 0 or 1.
void SideMap::measure() {
  std::vector<std::uint32_t> first(states_.size() + 1, 0), order(edges_.size());
  for (const Edge& edge : edges_) ++first[edge.to + 1];
  for (std::size_t i = 0; i < states_.size(); ++i) first[i + 1] += first[i];
  std::vector<std::uint32_t> place(first.begin(), first.end() - 1);
  for (std::uint32_t i = 0; i < edges_.size(); ++i) order[place[edges_[i].to]++] = i;

  distance_.assign(states_.size(), kUnreachable);
  std::deque<std::uint32_t> open;
  for (std::uint32_t i = 0; i < states_.size(); ++i)
    if (possible(world_, states_[i], objective_, side_).beTrue) {
      distance_[i] = 0;
      open.push_back(i);
    }
  std::vector<char> done(states_.size(), 0);
  while (!open.empty()) {
    const std::uint32_t here = open.front();
    open.pop_front();
    if (done[here] != 0) continue;
    done[here] = 1;
    for (std::uint32_t k = first[here]; k < first[here + 1]; ++k) {
      const Edge& edge = edges_[order[k]];
      const std::int32_t through = distance_[here] + edge.cost;
      std::int32_t& known = distance_[edge.from];
      if (known != kUnreachable && known <= through) continue;
      known = through;
      if (edge.cost == 0)
        open.push_front(edge.from);
      else
        open.push_back(edge.from);
    }
  }
}

int SideMap::distance(const State& state) {
  const std::size_t before = states_.size();
  const auto index = static_cast<std::size_t>(find(project(state)));
  if (states_.size() != before) {  // a state from elsewhere, e.g. a restored one: learn its surroundings
    explore(before);
    measure();
  }
  return distance_[index];
}

}  // namespace cardwalk
