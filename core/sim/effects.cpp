#include "core/sim/effects.h"

#include <algorithm>
#include <bit>

namespace cardwalk {

namespace {

constexpr std::size_t at(Surface surface) { return static_cast<std::size_t>(surface); }

std::uint16_t bitOf(int card) { return card < 0 ? std::uint16_t{0} : static_cast<std::uint16_t>(1u << card); }
void setBit(std::uint16_t& bits, int card) { bits = static_cast<std::uint16_t>(bits | bitOf(card)); }
void clearBit(std::uint16_t& bits, int card) { bits = static_cast<std::uint16_t>(bits & ~bitOf(card)); }

}  // namespace

bool EffectRun::run(const std::vector<Effect>& effects) {
  for (const Effect& effect : effects)
    if (!runOne(effect)) return false;
  return true;
}

bool EffectRun::runOne(const Effect& effect) {
  switch (effect.op) {
    case EffectOp::go:
      return go(effect.a);
    case EffectOp::open:
      if (Place* here = place()) here->card = static_cast<std::int8_t>(effect.none ? -1 : card(effect.card));
      return true;
    case EffectOp::openOrder:
      if (Place* here = place()) here->order = static_cast<std::int8_t>(order());
      return true;
    case EffectOp::openTyped:
      if (Place* here = place();
          here != nullptr && scope_.typed >= kTypedTestNumber && scope_.typed != kTypedOther)
        here->card = static_cast<std::int8_t>(scope_.typed - kTypedTestNumber);
      return true;
    case EffectOp::reveal:
      if (Place* here = place()) here->hover = effect.none ? std::int8_t{-1} : scope_.item;
      return true;
    case EffectOp::set:
      state_.vars[static_cast<std::size_t>(effect.a)] = static_cast<std::uint8_t>(effect.b);
      report(EventKind::varChanged, effect.a, effect.b);
      return true;
    case EffectOp::remove:
      return remove(static_cast<Store>(effect.a));
    case EffectOp::add:
      return add(static_cast<Surface>(effect.a), false);
    case EffectOp::addDefault:
      return add(static_cast<Surface>(effect.a), true);
    case EffectOp::makeDefault:
      return makeDefault(static_cast<Surface>(effect.a));
    case EffectOp::payOrder:
      return payOrder();
    case EffectOp::cancelOrder:
      return cancelOrder();
    case EffectOp::placeOrder:
      return placeOrder(static_cast<OrderState>(effect.a));
    case EffectOp::clock:
      advanceClock();
      return true;
    case EffectOp::say:
      report(EventKind::said, 0, 0, effect.text);
      return true;
    case EffectOp::note:
      report(EventKind::noted, effect.b);
      return true;
  }
  return true;
}

bool EffectRun::go(int screen) {
  const Screen& target = world_.pack->screens[static_cast<std::size_t>(screen)];
  if (target.surface == Surface::desk) return true;
  Place& here = state_.at[at(target.surface)];
  here.screen = static_cast<std::uint8_t>(screen);
  here.hover = -1;
  if (!target.keepsCard) here.card = -1;
  if (!target.keepsOrder) here.order = -1;
  resetVars(target.surface);
  report(EventKind::opened, screen);
  return run(target.enter);
}

void EffectRun::resetVars(Surface surface) {
  const auto& vars = world_.pack->vars;
  for (std::size_t i = 0; i < vars.size(); ++i) {
    if (vars[i].surface != surface || vars[i].livesOn.empty() || state_.vars[i] == 0) continue;
    bool alive = false;
    for (int open = state_.at[at(surface)].screen; open >= 0 && !alive;
         open = world_.pack->screens[static_cast<std::size_t>(open)].over)
      alive = std::find(vars[i].livesOn.begin(), vars[i].livesOn.end(), open) != vars[i].livesOn.end();
    if (!alive) state_.vars[i] = 0;
  }
}

/// T8, T9, T14, T19: one store only (invariant 1), unless the scenario contrasts with shared lists.
bool EffectRun::remove(Store store) {
  const int gone = card(Operand::item);
  if (!state_.has(store, gone)) return refuse(Answer::notThere);
  if (store != Store::checkout) {
    const auto side = static_cast<Surface>(store);
    if (deleteBlock(world_, state_, side, gone) != Block::none) return refuse(Answer::blocked);
    if (world_.blockUnpaid && unpaidNames(world_, state_, gone)) return refuse(Answer::unpaid);
  }
  for (const Store each : {Store::app, Store::website, Store::checkout}) {
    const bool shared = world_.sharedLists && each != Store::checkout && store != Store::checkout;
    if ((each != store && !shared) || !state_.has(each, gone)) continue;
    const auto index = static_cast<std::size_t>(each);
    clearBit(state_.saved[index], gone);
    if (each != Store::checkout) {
      // The hold of a card that leaves while it is being checked comes back at once (NOTE-3b).
      if ((state_.verifying[index] & bitOf(gone)) != 0) setBit(state_.returned[index], gone);
      clearBit(state_.verifying[index], gone);
      if (state_.standard[index] == gone) state_.standard[index] = -1;
    }
    report(EventKind::removed, static_cast<int>(each), gone);
  }
  // allowed, but nobody asked for it.
  const int notAsked = world_.pack->answers[static_cast<std::size_t>(Answer::notAsked)];
  if (gone != world_.scenario->target && notAsked >= 0) report(EventKind::noted, notAsked);
  return true;
}

/// T16: at most `limit` cards (NOTE-2a/b); default only if the list was empty or the box was ticked.
bool EffectRun::add(Surface side, bool makeDefault) {
  const int fresh = card(Operand::item);
  if (fresh < 0 || state_.has(static_cast<Store>(side), fresh)) return refuse(Answer::nothing);
  for (const Surface each : {Surface::app, Surface::website}) {
    if (each != side && !world_.sharedLists) continue;
    const auto index = at(each);
    if (std::popcount(state_.saved[index]) >= world_.limit) return refuse(Answer::full);
    const bool first = state_.saved[index] == 0;
    setBit(state_.saved[index], fresh);
    if (world_.hold && each == side) setBit(state_.verifying[index], fresh);
    if (first || makeDefault) state_.standard[index] = static_cast<std::int8_t>(fresh);
    report(EventKind::added, static_cast<int>(each), fresh);
  }
  return true;
}

/// T15: a verifying card may be promoted, an expired one may not.
bool EffectRun::makeDefault(Surface side) {
  const int chosen = card(Operand::item);
  if (!state_.has(static_cast<Store>(side), chosen)) return refuse(Answer::notThere);
  if (world_.scenario->cards[static_cast<std::size_t>(chosen)].expired) return refuse(Answer::nothing);
  for (const Surface each : {Surface::app, Surface::website}) {
    if ((each != side && !world_.sharedLists) || !state_.has(static_cast<Store>(each), chosen)) continue;
    state_.standard[at(each)] = static_cast<std::int8_t>(chosen);
    report(EventKind::defaultChanged, static_cast<int>(each), chosen);
  }
  return true;
}

bool EffectRun::payOrder() {
  const int which = order();
  const int payer = card(Operand::item);
  if (which < 0 || payer < 0) return refuse(Answer::nothing);
  OrderStatus& status = state_.orders[static_cast<std::size_t>(which)];
  if (status.state != static_cast<std::uint8_t>(OrderState::pending)) return refuse(Answer::nothing);
  status = {static_cast<std::uint8_t>(OrderState::paid), static_cast<std::int8_t>(payer)};
  report(EventKind::orderPaid, which, payer);
  return true;
}

bool EffectRun::cancelOrder() {
  const int which = order();
  if (which < 0) return refuse(Answer::nothing);
  OrderStatus& status = state_.orders[static_cast<std::size_t>(which)];
  if (status.state == static_cast<std::uint8_t>(OrderState::cancelled)) return refuse(Answer::nothing);
  status.state = static_cast<std::uint8_t>(OrderState::cancelled);
  report(EventKind::orderCancelled, which);
  return true;
}

bool EffectRun::placeOrder(OrderState as) {
  if (world_.trialOrder < 0) return refuse(Answer::nothing);
  OrderStatus& status = state_.orders[static_cast<std::size_t>(world_.trialOrder)];
  if (status.state != static_cast<std::uint8_t>(OrderState::none)) return refuse(Answer::nothing);
  status = {static_cast<std::uint8_t>(as), static_cast<std::int8_t>(card(Operand::item))};
  report(EventKind::orderPlaced, world_.trialOrder, static_cast<int>(as));
  return true;
}

/// T17: every running check ends well and every hold comes back (invariant 7).
void EffectRun::advanceClock() {
  for (std::size_t side = 0; side < kDevices; ++side) {
    state_.returned[side] = static_cast<std::uint16_t>(state_.returned[side] | state_.verifying[side]);
    state_.verifying[side] = 0;
  }
  state_.extraHolds = 0;
  report(EventKind::holdsReturned);
}

int EffectRun::card(Operand operand) const {
  if (operand == Operand::target) return world_.scenario->target;
  if (operand == Operand::fresh) return world_.scenario->fresh;
  if (scope_.item >= 0 && !scope_.itemIsOrder) return scope_.item;
  return scope_.surface == Surface::desk ? -1 : state_.at[at(scope_.surface)].card;
}

int EffectRun::order() const {
  if (scope_.item >= 0 && scope_.itemIsOrder) return scope_.item;
  return scope_.surface == Surface::desk ? -1 : state_.at[at(scope_.surface)].order;
}

Place* EffectRun::place() {
  return scope_.surface == Surface::desk ? nullptr : &state_.at[at(scope_.surface)];
}

bool EffectRun::refuse(Answer why) {
  refused_ = why;
  return false;
}

void EffectRun::report(EventKind kind, int a, int b, const TextKey& text) {
  if (events_ != nullptr) events_->push_back({kind, a, b, text});
}

}  // namespace cardwalk
