#include "core/plan/split.h"

#include <algorithm>
#include <numeric>

namespace cardwalk {

namespace {

constexpr std::size_t kMostAlike = 5;  ///< more only costs time: their orders are gone through one by one

constexpr std::size_t otherOf(std::size_t side) { return side == 0 ? 1 : 0; }

}  // namespace

Split::Split(const World& world, const Influence& influence, Reduction reduction)
    : world_(world),
      influence_(influence),
      across_(world.pack->controls.size()),
      acrossOn_(world.pack->screens.size()) {
  const Writers& foreign = influence.foreignWriters();
  for (std::size_t side = 0; side < kDevices; ++side) {
    ownPlace_[side] = !foreign.place[side];
    ownStores_[side] = !foreign.stores[side];
    ownChecks_[side] = !foreign.verifying[side];
    for (std::size_t var = 0; var < world.pack->vars.size(); ++var)
      if (index(world.pack->vars[var].surface) == side && (foreign.vars >> var & 1u) == 0)
        ownVars_[side] |= 1u << var;
  }
  start_ = essence(startState(world));
  for (std::size_t i = 0; i < across_.size(); ++i)
    if (influence.matters(static_cast<int>(i)) || influence.isWatched(static_cast<int>(i)))
      noteReads(static_cast<int>(i));
  for (const CondRef atom : influence.ends()) noteAtom(atom, Surface::desk);
  if (reduction != Reduction::full) return;
  alike_ = alikeCards(world);
  if (alike_.size() > kMostAlike) alike_.resize(kMostAlike);
  if (alike_.size() < 2 || !mayExchange()) alike_.clear();
}

/// Like cards may be exchanged on one side alone only if nobody compares a card of one side with the same
/// card elsewhere. What the shared parts name is kept apart by `named`.
bool Split::mayExchange() const {
  for (std::size_t side = 0; side < kDevices; ++side) {
    if (views_[side].stores || views_[side].defaults || views_[side].checks) return false;
    if (!ownPlace_[side] || !ownStores_[side]) return false;
    if (influence_.usesChecks() && !ownChecks_[side]) return false;
  }
  for (const int card : alike_)
    if (start_.has(Store::checkout, card)) return false;
  // Where the pointer rests is a card then, never an order.
  for (const Control& control : world_.pack->controls) {
    if (control.repeat != Repeat::orders) continue;
    for (const auto* cases : {&control.press, &control.hover, &control.type})
      for (const Case& each : *cases)
        for (const Effect& effect : each.effects)
          if (effect.op == EffectOp::reveal) return false;
  }
  return true;
}

void Split::noteReads(int control) {
  const Control& known = world_.pack->controls[static_cast<std::size_t>(control)];
  const Surface reader = world_.pack->screens[static_cast<std::size_t>(known.screen)].surface;
  bool across = false;
  const auto lists = [&](std::size_t side) {
    if (index(reader) == side || !ownStores_[side]) return;
    views_[side].stores = true;
    across = true;
  };
  if (known.repeat == Repeat::appCards) lists(0);
  if (known.repeat == Repeat::websiteCards) lists(1);
  for (const auto* cases : {&known.press, &known.hover, &known.type})
    for (const Case& each : *cases)
      for (const Effect& effect : each.effects)
        for (std::size_t side = 0; side < kDevices; ++side)
          views_[side].running = views_[side].running || (reader == Surface::desk && ownChecks_[side] &&
                                                          effect.op == EffectOp::clock);
  for (const CondRef atom : influence_.reads(control)) across = noteAtom(atom, reader) || across;
  across_[static_cast<std::size_t>(control)] = across;
  if (across) acrossOn_[static_cast<std::size_t>(known.screen)] = true;
}

/// Notes what the reader sees of a side that is not its own; true if there is such a thing.
bool Split::noteAtom(CondRef ref, Surface reader) {
  const Cond& cond = world_.pack->conds[static_cast<std::size_t>(ref)];
  bool across = false;
  const auto see = [&](std::size_t side, bool own, bool* whole) {
    if (side >= kDevices || side == index(reader) || !own) return;
    across = true;
    Views& views = views_[side];
    if (whole != nullptr && cond.card == Operand::item) {
      *whole = true;
    } else if (std::find(views.atoms.begin(), views.atoms.end(), ref) == views.atoms.end()) {
      views.atoms.push_back(ref);
    }
  };
  const auto at = static_cast<std::size_t>(cond.a < 0 ? 0 : cond.a);
  switch (cond.op) {
    case CondOp::saved:
    case CondOp::canDelete:
      if (at < kDevices) see(at, ownStores_[at], &views_[at].stores);
      if (cond.op == CondOp::canDelete && cond.card == Operand::item && across) views_[at].defaults = true;
      break;
    case CondOp::countBelow:
      if (at < kDevices) see(at, ownStores_[at], nullptr);
      break;
    case CondOp::isDefault:
      see(at, ownStores_[at], &views_[at].defaults);
      break;
    case CondOp::verifying:
      see(at, ownChecks_[at], &views_[at].checks);
      break;
    case CondOp::var: {
      const std::size_t side = index(world_.pack->vars[at].surface);
      if (side < kDevices) see(side, (ownVars_[side] >> at & 1u) != 0, nullptr);
      break;
    }
    case CondOp::screen: {
      const std::size_t side = index(world_.pack->screens[at].surface);
      if (side < kDevices) see(side, ownPlace_[side], nullptr);
      break;
    }
    case CondOp::removedEverywhere:
    case CondOp::othersKept:
      for (std::size_t side = 0; side < kDevices; ++side) see(side, ownStores_[side], nullptr);
      break;
    case CondOp::holdPending:
      for (std::size_t side = 0; side < kDevices; ++side) see(side, ownChecks_[side], nullptr);
      break;
    default:
      break;
  }
  return across;
}

/// The condition as far as this side decides about it: the rest of the world agrees.
bool Split::sees(const State& side, std::size_t which, CondRef ref) const {
  const Cond& cond = world_.pack->conds[static_cast<std::size_t>(ref)];
  State here = side;
  const std::size_t other = otherOf(which);
  if (cond.op == CondOp::removedEverywhere) here.saved[other] = here.saved[2] = 0;
  if (cond.op == CondOp::othersKept) here.saved[other] = here.saved[2] = 0xffff;
  if (cond.op == CondOp::holdPending) {
    here.verifying[other] = 0;
    here.extraHolds = 0;
  }
  return holds(world_, here, ref);
}

int Split::looks(const State& side, Surface which) {
  const std::size_t at = index(which);
  Views& views = views_[at];
  std::vector<std::uint8_t> key;
  key.reserve(views.atoms.size() + 5);
  for (const CondRef atom : views.atoms) key.push_back(sees(side, at, atom) ? 1 : 0);
  const auto wide = [&](std::uint16_t bits) {
    key.push_back(static_cast<std::uint8_t>(bits & 0xffu));
    key.push_back(static_cast<std::uint8_t>(bits >> 8));
  };
  if (views.running) key.push_back(side.verifying[at] != 0 ? 1 : 0);
  if (views.stores) wide(side.saved[at]);
  if (views.defaults) key.push_back(static_cast<std::uint8_t>(side.standard[at]));
  if (views.checks) wide(side.verifying[at]);
  return views.known.try_emplace(std::move(key), static_cast<int>(views.known.size())).first->second;
}

State Split::essence(const State& state) const {
  State out = state;
  out.returned = {};
  out.active = 0;
  out.unused = {};
  if (!influence_.usesChecks()) {
    out.verifying = {};
    out.extraHolds = 0;
  }
  for (std::size_t i = 0; i < out.vars.size(); ++i)
    if (!influence_.usesVar(i)) out.vars[i] = 0;
  for (OrderStatus& order : out.orders)  // who paid is history; who is going to pay is not
    if (order.state != static_cast<std::uint8_t>(OrderState::pending)) order.card = -1;
  return out;
}

void Split::copyOwn(const State& from, State& to, std::size_t side) const {
  if (ownPlace_[side]) to.at[side] = from.at[side];
  if (ownStores_[side]) {
    to.saved[side] = from.saved[side];
    to.standard[side] = from.standard[side];
  }
  if (ownChecks_[side]) to.verifying[side] = from.verifying[side];
  for (std::uint32_t vars = ownVars_[side], var = 0; vars != 0; vars >>= 1, ++var)
    if ((vars & 1u) != 0) to.vars[var] = from.vars[var];
}

State Split::sideOf(const State& essence, Surface side) const {
  State out = essence;
  copyOwn(start_, out, otherOf(index(side)));
  return out;
}

State Split::sharedOf(const State& essence) const {
  State out = essence;
  for (std::size_t side = 0; side < kDevices; ++side) copyOwn(start_, out, side);
  return out;
}

State Split::join(const State& app, const State& website, const State& shared) const {
  State out = shared;
  copyOwn(app, out, 0);
  copyOwn(website, out, 1);
  return out;
}

State Split::under(const State& side, Surface which, const State& shared) const {
  State out = shared;
  copyOwn(side, out, index(which));
  return out;
}

/// Like cards that an unpaid order is going to use, in the order of the orders.
Split::Named Split::named(const State& shared) const {
  Named named;
  if (alike_.empty()) return named;
  for (const OrderStatus& order : shared.orders) {
    const auto end = named.cards.begin() + static_cast<std::ptrdiff_t>(named.count);
    if (std::find(alike_.begin(), alike_.end(), order.card) != alike_.end() &&
        std::find(named.cards.begin(), end, order.card) == end)
      named.cards[named.count++] = order.card;
  }
  return named;
}

CardMap Split::naming(const State& shared) const {
  CardMap map = sameCards();
  const Named first = named(shared);
  if (first.count == 0) return map;
  std::vector<int> order(first.cards.begin(), first.cards.begin() + static_cast<std::ptrdiff_t>(first.count));
  for (const int card : alike_)
    if (std::find(order.begin(), order.end(), card) == order.end()) order.push_back(card);
  for (std::size_t i = 0; i < order.size(); ++i)
    map[static_cast<std::size_t>(order[i])] = static_cast<std::int8_t>(alike_[i]);
  return map;
}

std::uint64_t Split::namings(const State& shared) const {
  std::uint64_t ways = 1;
  const std::size_t count = named(shared).count;
  for (std::size_t i = 0; i < count; ++i) ways *= alike_.size() - i;
  return ways;
}

std::uint32_t Split::markOf(const State& side, Surface which, int card) const {
  const std::size_t at = index(which);
  const auto bit = [](bool set) { return set ? 1u : 0u; };
  return bit(side.standard[at] == card) << 4 | bit(side.at[at].card == card) << 3 |
         bit(side.at[at].hover == card) << 2 | bit((side.verifying[at] >> card & 1u) != 0) << 1 |
         bit((side.saved[at] >> card & 1u) != 0);
}

State Split::canonical(const State& side, Surface which) const {
  if (alike_.empty()) return side;
  const std::size_t first = named(side).count, count = alike_.size() - first;
  std::array<std::pair<std::uint32_t, int>, kMostAlike> order;
  for (std::size_t i = 0; i < count; ++i) {
    const int card = alike_[first + i];
    order[i] = {markOf(side, which, card), card};
    // A few cards that are in order most of the time.
    for (std::size_t k = i; k > 0 && order[k - 1].first < order[k].first; --k)
      std::swap(order[k - 1], order[k]);
  }
  CardMap map = sameCards();
  bool same = true;
  for (std::size_t i = 0; i < count; ++i) {
    map[static_cast<std::size_t>(order[i].second)] = static_cast<std::int8_t>(alike_[first + i]);
    same = same && order[i].second == alike_[first + i];
  }
  if (same) return side;
  // The other side and what is shared do not tell unnamed like cards apart.
  return under(exchanged(side, map), which, side);
}

std::uint64_t Split::copies(const State& side, Surface which) const {
  if (alike_.empty()) return 1;
  std::uint64_t ways = 1, placed = 0;
  std::map<std::uint32_t, std::uint64_t> seen;
  for (std::size_t i = named(side).count; i < alike_.size(); ++i)
    ways = ways * ++placed / ++seen[markOf(side, which, alike_[i])];
  return ways;
}

bool Split::isBalanced(const State& side, Surface which) const {
  for (std::size_t i = named(side).count + 1; i < alike_.size(); ++i)
    if (markOf(side, which, alike_[i]) != markOf(side, which, alike_[i - 1])) return false;
  return true;
}

std::vector<CardMap> Split::arrangements(const State& shared) const {
  const std::size_t first = named(shared).count;
  std::vector<int> order(alike_.begin() + static_cast<std::ptrdiff_t>(std::min(first, alike_.size())),
                         alike_.end());
  std::vector<CardMap> all;
  do {
    CardMap map = sameCards();
    for (std::size_t i = 0; i < order.size(); ++i)
      map[static_cast<std::size_t>(alike_[first + i])] = static_cast<std::int8_t>(order[i]);
    all.push_back(map);
  } while (std::next_permutation(order.begin(), order.end()));
  return all;
}

}  // namespace cardwalk
