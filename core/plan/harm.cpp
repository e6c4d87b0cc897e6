#include "core/plan/side_map.h"

namespace cardwalk {

Harm::Harm(const World& world, CondRef goal) : world_(world) { collect(goal); }

/// Only what the goal demands without alternative counts: parts of `all`, at any depth.
void Harm::collect(CondRef ref) {
  if (ref == kAlways) return;
  const Cond& cond = world_.pack->conds[static_cast<std::size_t>(ref)];
  cards_ = cards_ || cond.op == CondOp::othersKept;
  orders_ = orders_ || cond.op == CondOp::paidOrdersUntouched;
  trial_ = trial_ || cond.op == CondOp::noTrialOrder;
  if (cond.op != CondOp::all) return;
  for (std::int32_t i = 0; i < cond.count; ++i)
    collect(world_.pack->condParts[static_cast<std::size_t>(cond.first + i)]);
}

bool Harm::isHarm(const State& before, const State& after) const {
  // PRE-6: a card that an unpaid order counts on goes after the order is settled.
  const int target = world_.scenario->target;
  for (std::size_t store = 0; store < kStores; ++store)
    if (before.has(static_cast<Store>(store), target) && !after.has(static_cast<Store>(store), target) &&
        unpaidNames(world_, before, target))
      return true;
  if (cards_) {
    for (std::size_t store = 0; store < kStores; ++store) {
      const auto lost = static_cast<std::uint32_t>(before.saved[store] & ~after.saved[store]);
      if (lost == 0) continue;
      for (const int card : world_.scenario->stores[store].cards)
        if (card != world_.scenario->target && (lost >> card & 1u) != 0) return true;
    }
  }
  const auto paid = [](const OrderStatus& order) {
    const auto state = static_cast<OrderState>(order.state);
    return state == OrderState::paid || state == OrderState::shipped || state == OrderState::delivered;
  };
  for (std::size_t i = 0; i < kMaxOrders; ++i) {
    if (before.orders[i].state == after.orders[i].state) continue;
    const bool trial = static_cast<int>(i) == world_.trialOrder;
    if (trial && trial_ &&
        (before.orders[i].state == 0 || after.orders[i].state == static_cast<std::uint8_t>(OrderState::paid)))
      return true;
    if (!trial && orders_ && paid(before.orders[i])) return true;
  }
  return false;
}

void Facet::applyTo(State& state) const {
  switch (kind) {
    case Kind::order:
      state.orders[index] = {value, -1};
      break;
    case Kind::checkoutCard:
      state.saved[2] = static_cast<std::uint16_t>(state.saved[2] & ~(1u << index));
      break;
    case Kind::variable:
      state.vars[index] = value;
      break;
  }
}

bool Facet::changes(const State& state) const {
  switch (kind) {
    case Kind::order:
      return state.orders[index].state == from;
    case Kind::checkoutCard:
      return (state.saved[2] >> index & 1u) != 0;
    case Kind::variable:
      return state.vars[index] != value;
  }
  return false;
}

Facets::Facets(const World& world, const Relevance& relevance)
    : world_(world), paidToo_(relevance.namesOrderStates()) {
  const auto collect = [&](const std::vector<Effect>& effects) {
    for (const Effect& effect : effects) {
      const auto var = static_cast<std::size_t>(effect.a);
      if (effect.op != EffectOp::set || !relevance.usesVar(var) ||
          world.pack->vars[var].surface != Surface::desk)
        continue;
      const Facet facet{Facet::Kind::variable, static_cast<std::uint8_t>(effect.a),
                        static_cast<std::uint8_t>(effect.b)};
      bool known = false;
      for (const Facet& each : variables_)
        known = known || (each.index == facet.index && each.value == facet.value);
      if (!known) variables_.push_back(facet);
    }
  };
  for (const Screen& screen : world.pack->screens) collect(screen.enter);
  // The desk belongs to neither device; both side maps know its moves themselves.
  for (const Control& control : world.pack->controls)
    if (world.pack->screens[static_cast<std::size_t>(control.screen)].surface != Surface::desk)
      for (const auto* cases : {&control.press, &control.hover, &control.type})
        for (const Case& each : *cases) collect(each.effects);
}

void Facets::openIn(const State& state, std::vector<Facet>& out) const {
  out.clear();
  for (std::uint8_t i = 0; i < kMaxOrders; ++i) {
    const std::uint8_t from = state.orders[i].state;
    const auto becomes = [&](OrderState value) {
      out.push_back({Facet::Kind::order, i, static_cast<std::uint8_t>(value), from});
    };
    const bool trial = static_cast<int>(i) == world_.trialOrder;
    switch (static_cast<OrderState>(from)) {
      case OrderState::pending:
        becomes(OrderState::cancelled);
        if (paidToo_ && !trial) becomes(OrderState::paid);
        break;
      case OrderState::paid:  // an order that was paid with the wrong card is cancelled and placed anew
                              // a trial purchase that was paid is cancelled as well
        if (paidToo_ || trial) becomes(OrderState::cancelled);
        break;
      case OrderState::none:
        if (paidToo_ && trial) becomes(OrderState::paid);
        break;
      default:
        break;
    }
  }
  const int target = world_.scenario->target;
  if (state.has(Store::checkout, target))
    out.push_back({Facet::Kind::checkoutCard, static_cast<std::uint8_t>(target), 0});
  for (const Facet& each : variables_)
    if (each.changes(state)) out.push_back(each);
}

}  // namespace cardwalk
