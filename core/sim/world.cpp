#include "core/sim/world.h"

#include <bit>

namespace cardwalk {

namespace {

constexpr std::size_t at(Surface surface) { return static_cast<std::size_t>(surface); }
constexpr std::size_t at(Store store) { return static_cast<std::size_t>(store); }

std::uint16_t bitOf(int card) { return card < 0 ? std::uint16_t{0} : static_cast<std::uint16_t>(1u << card); }

std::string ruleValue(const Pack& pack, const Scenario& scenario, std::string_view id, const char* fallback) {
  const int rule = pack.ruleIndex(id);
  if (rule < 0) return fallback;
  const auto index = static_cast<std::size_t>(rule);
  return pack.rules[index].values[scenario.rules[index]];
}

bool isPaidOrLater(std::uint8_t state) {
  const auto order = static_cast<OrderState>(state);
  return order == OrderState::paid || order == OrderState::shipped || order == OrderState::delivered;
}

/// Orders that were paid at the start must be exactly as they were (NOTE-1, FAQ-2).
bool paidOrdersUntouched(const World& world, const State& state) {
  const auto& orders = world.scenario->orders;
  for (std::size_t i = 0; i < orders.size(); ++i)
    if (isPaidOrLater(static_cast<std::uint8_t>(orders[i].state)) &&
        state.orders[i].state != static_cast<std::uint8_t>(orders[i].state))
      return false;
  return true;
}

bool anyUnpaid(const State& state) {
  for (const OrderStatus& order : state.orders)
    if (order.state == static_cast<std::uint8_t>(OrderState::pending)) return true;
  return false;
}

/// Cards nobody would store again: the one that is to go, and expired ones.
std::uint32_t unwanted(const World& world) {
  std::uint32_t bits = bitOf(world.scenario->target);
  for (std::size_t i = 0; i < world.scenario->cards.size(); ++i)
    if (world.scenario->cards[i].expired) bits |= 1u << i;
  return bits;
}

/// The trial purchase of TRB-4 was left before it became an order, or cancelled again.
bool noTrialOrder(const World& world, const State& state) {
  if (world.trialOrder < 0) return true;
  const auto trial = static_cast<OrderState>(state.orders[static_cast<std::size_t>(world.trialOrder)].state);
  return trial == OrderState::none || trial == OrderState::cancelled;
}

std::uint16_t startCards(const World& world, Store store) {
  std::uint16_t bits = 0;
  for (const int card : world.scenario->stores[at(store)].cards)
    bits = static_cast<std::uint16_t>(bits | bitOf(card));
  return bits;
}

bool othersKept(const World& world, const State& state) {
  for (const Store store : {Store::app, Store::website, Store::checkout}) {
    const auto others = static_cast<std::uint16_t>(startCards(world, store) & ~bitOf(world.scenario->target));
    if ((state.saved[at(store)] & others) != others) return false;
  }
  return true;
}

bool screenIsOpen(const World& world, const State& state, int screen) {
  const Screen& wanted = world.pack->screens[static_cast<std::size_t>(screen)];
  if (wanted.surface == Surface::desk) return true;
  int open = state.at[at(wanted.surface)].screen;
  for (int depth = 0; open >= 0 && depth < kMaxScreens; ++depth) {
    if (open == screen) return true;
    open = world.pack->screens[static_cast<std::size_t>(open)].over;
  }
  return false;
}

int cardOf(const World& world, const State& state, Operand operand, const Scope& scope) {
  if (operand == Operand::target) return world.scenario->target;
  if (operand == Operand::fresh) return world.scenario->fresh;
  if (scope.item >= 0 && !scope.itemIsOrder) return scope.item;
  return scope.surface == Surface::desk ? -1 : state.at[at(scope.surface)].card;
}

int orderOf(const State& state, const Scope& scope) {
  if (scope.item >= 0 && scope.itemIsOrder) return scope.item;
  return scope.surface == Surface::desk ? -1 : state.at[at(scope.surface)].order;
}

bool hasBit(std::uint32_t bits, int index) { return (bits >> index & 1u) != 0; }

bool typedIs(const World& world, const Cond& cond, const Scope& scope) {
  if (scope.control == nullptr || scope.typed >= kTypedTestNumber) return false;
  return scope.control->accepts[scope.typed] == world.pack->condTexts[static_cast<std::size_t>(cond.first)];
}

bool storable(const World& world, const State& state, int card, Surface side) {
  return hasBit(repeatItems(world, state, Repeat::addableCards, side), card);
}

bool orderIs(const State& state, const Cond& cond, const Scope& scope) {
  const int order = cond.a >= 0 ? cond.a : orderOf(state, scope);
  return order >= 0 && hasBit(cond.values, state.orders[static_cast<std::size_t>(order)].state);
}

bool holdsAtom(const World& world, const State& state, const Cond& cond, const Scope& scope) {
  const auto index = static_cast<std::size_t>(cond.a < 0 ? 0 : cond.a);
  const int card = cardOf(world, state, cond.card, scope);
  switch (cond.op) {
    case CondOp::rule:
      return hasBit(cond.values, world.scenario->rules[index]);
    case CondOp::var:
      return hasBit(cond.values, state.vars[index]);
    case CondOp::saved:
      return state.has(static_cast<Store>(cond.a), card);
    case CondOp::countBelow:
      return countCards(state, static_cast<Store>(cond.a)) < (cond.first < 0 ? world.limit : cond.first);
    case CondOp::isDefault:
      return card >= 0 && state.standard[index] == card;
    case CondOp::canDelete:
      return deleteBlock(world, state, static_cast<Surface>(cond.a), card) == Block::none;
    case CondOp::expired:
      return card >= 0 && world.scenario->cards[static_cast<std::size_t>(card)].expired;
    case CondOp::verifying:
      return (state.verifying[index] & bitOf(card)) != 0;
    case CondOp::holdPending:
      return state.verifying[0] != 0 || state.verifying[1] != 0 || state.extraHolds != 0;
    case CondOp::earlierHolds:
      return state.extraHolds != 0;
    case CondOp::unpaidNames:
      return unpaidNames(world, state, card);
    case CondOp::orderState:
      return orderIs(state, cond, scope);
    case CondOp::anyUnpaid:
      return anyUnpaid(state);
    case CondOp::screen:
      return screenIsOpen(world, state, cond.a);
    case CondOp::typed:
      return typedIs(world, cond, scope);
    case CondOp::typedTestNumber:
      return scope.typed >= kTypedTestNumber && scope.typed != kTypedOther &&
             storable(world, state, scope.typed - kTypedTestNumber, scope.surface);
    case CondOp::revealed:
      return scope.surface != Surface::desk && scope.item >= 0 &&
             state.at[at(scope.surface)].hover == scope.item;
    case CondOp::opened: {
      const int wanted = cond.card == Operand::target ? card : scope.item;
      return scope.surface != Surface::desk && wanted >= 0 && state.at[at(scope.surface)].card == wanted;
    }
    case CondOp::sameCard:
      return card >= 0 && cardOf(world, state, static_cast<Operand>(cond.a), scope) == card;
    case CondOp::removedEverywhere:
      return card < 0 || ((state.saved[0] | state.saved[1] | state.saved[2]) & bitOf(card)) == 0;
    case CondOp::othersKept:
      return othersKept(world, state);
    case CondOp::paidOrdersUntouched:
      return paidOrdersUntouched(world, state);
    case CondOp::noTrialOrder:
      return noTrialOrder(world, state);
    case CondOp::all:
    case CondOp::any:
    case CondOp::negate:
      break;
  }
  return false;
}

}  // namespace

World::World(const Pack& thePack, int scenarioIndex)
    : World(thePack, thePack.scenarios[static_cast<std::size_t>(scenarioIndex)]) {}

World::World(const Pack& thePack, const Scenario& theScenario) : pack(&thePack), scenario(&theScenario) {
  strictLastCard = ruleValue(thePack, *scenario, "lastCardRule", "strict") == "strict";
  blockUnpaid = ruleValue(thePack, *scenario, "pendingRule", "warn") == "block";
  hold = ruleValue(thePack, *scenario, "verification", "hold") == "hold";
  sharedLists = ruleValue(thePack, *scenario, "syncMode", "independent") == "shared";
  limit = std::stoi(ruleValue(thePack, *scenario, "limit", "5"));
  for (std::size_t i = 0; i < thePack.screens.size() && desk < 0; ++i)
    if (thePack.screens[i].surface == Surface::desk) desk = static_cast<int>(i);
  if (scenario->orders.size() < kMaxOrders) trialOrder = static_cast<int>(scenario->orders.size());
}

State startState(const World& world) {
  const Scenario& scenario = *world.scenario;
  State state;
  for (std::size_t store = 0; store < kStores; ++store)
    state.saved[store] = startCards(world, static_cast<Store>(store));
  for (std::size_t side = 0; side < kDevices; ++side) {
    state.standard[side] = static_cast<std::int8_t>(scenario.stores[side].standard);
    for (const int card : scenario.stores[side].verifying)
      state.verifying[side] = static_cast<std::uint16_t>(state.verifying[side] | bitOf(card));
    state.at[side].screen = static_cast<std::uint8_t>(scenario.screens[side]);
  }
  for (std::size_t i = 0; i < scenario.orders.size(); ++i)
    state.orders[i] = {static_cast<std::uint8_t>(scenario.orders[i].state),
                       static_cast<std::int8_t>(scenario.orders[i].card)};
  for (std::size_t i = 0; i < scenario.vars.size(); ++i) state.vars[i] = scenario.vars[i];
  state.active = static_cast<std::uint8_t>(scenario.active);
  state.extraHolds = static_cast<std::uint8_t>(scenario.extraHolds);
  return state;
}

bool holds(const World& world, const State& state, CondRef ref, const Scope& scope) {
  if (ref == kAlways) return true;
  const Cond& cond = world.pack->conds[static_cast<std::size_t>(ref)];
  // Depth is bounded by the loader (kMaxDepth), so the recursion is too.
  const auto part = [&](std::int32_t i) {
    return holds(world, state, world.pack->condParts[static_cast<std::size_t>(cond.first + i)], scope);
  };
  switch (cond.op) {
    case CondOp::all:
      for (std::int32_t i = 0; i < cond.count; ++i)
        if (!part(i)) return false;
      return true;
    case CondOp::any:
      for (std::int32_t i = 0; i < cond.count; ++i)
        if (part(i)) return true;
      return false;
    case CondOp::negate:
      return !part(0);
    default:
      return holdsAtom(world, state, cond, scope);
  }
}

Block deleteBlock(const World& world, const State& state, Surface side, int card) {
  const auto index = at(side);
  if (!state.has(static_cast<Store>(side), card)) return Block::notThere;
  if (state.standard[index] != card) return Block::none;               // FAQ-1a
  if (std::popcount(state.saved[index]) > 1) return Block::isDefault;  // PRE-2
  return world.strictLastCard ? Block::soleCard : Block::none;         // PRE-3 / PRE-4
}

bool unpaidNames(const World&, const State& state, int card) {
  for (const OrderStatus& order : state.orders)
    if (order.state == static_cast<std::uint8_t>(OrderState::pending) && card >= 0 && order.card == card)
      return true;
  return false;
}

int countCards(const State& state, Store store) { return std::popcount(state.saved[at(store)]); }

std::uint32_t repeatItems(const World& world, const State& state, Repeat repeat, Surface surface) {
  const auto known = (1u << world.scenario->cards.size()) - 1u;
  switch (repeat) {
    case Repeat::none:
      return 0;
    case Repeat::appCards:
      return state.saved[at(Store::app)];
    case Repeat::websiteCards:
      return state.saved[at(Store::website)];
    case Repeat::checkoutCards:
      return state.saved[at(Store::checkout)];
    case Repeat::offeredCards:
      return surface == Surface::desk
                 ? 0u
                 : static_cast<std::uint32_t>(state.saved[at(surface)] | state.saved[at(Store::checkout)]);
    case Repeat::addableCards:
      return surface == Surface::desk
                 ? 0u
                 : known & ~static_cast<std::uint32_t>(state.saved[at(surface)]) & ~unwanted(world);
    case Repeat::appHolds:
    case Repeat::websiteHolds: {
      const std::size_t side = at(repeat == Repeat::appHolds ? Surface::app : Surface::website);
      return static_cast<std::uint32_t>(state.verifying[side] | state.returned[side]);
    }
    case Repeat::orders: {
      std::uint32_t bits = 0;
      for (std::size_t i = 0; i < kMaxOrders; ++i)
        if (state.orders[i].state != 0) bits |= 1u << i;
      return bits;
    }
  }
  return 0;
}

}  // namespace cardwalk
