#include "core/session/harm.h"

#include <algorithm>

namespace cardwalk {

namespace {

bool isPaid(const OrderStatus& order) {
  const auto state = static_cast<OrderState>(order.state);
  return state == OrderState::paid || state == OrderState::shipped || state == OrderState::delivered;
}

bool wasThereAtStart(const World& world, int store, int card) {
  const auto& cards = world.scenario->stores[static_cast<std::size_t>(store)].cards;
  return std::find(cards.begin(), cards.end(), card) != cards.end();
}

std::string orderName(const World& world, int order) {
  const auto& orders = world.scenario->orders;
  return static_cast<std::size_t>(order) < orders.size() ? orders[static_cast<std::size_t>(order)].id
                                                         : "trial";
}

const std::string& cardName(const World& world, int card) {
  return world.scenario->cards[static_cast<std::size_t>(card)].last4;
}

/// One event; nothing if it harms nobody.
std::optional<HarmDone> harmOf(const World& world, const Trace& trace, const Event& event, Allowed& allowed) {
  const Pack& pack = *world.pack;
  switch (event.kind) {
    case EventKind::removed:
      if (event.b == world.scenario->target)
        return unpaidNames(world, trace.before, event.b)
                   ? std::optional(HarmDone{cardName(world, event.b), pack.answer(Answer::unpaid), {}})
                   : std::nullopt;
      if (wasThereAtStart(world, event.a, event.b))
        return HarmDone{cardName(world, event.b), pack.answer(Answer::notAsked), {Fatal::wrongCard}};
      return std::nullopt;
    case EventKind::added:
      if (allowed.added[static_cast<std::size_t>(event.a)]-- > 0) return std::nullopt;
      return HarmDone{cardName(world, event.b), nullptr, {}};
    case EventKind::orderCancelled:
      if (event.a == world.trialOrder || !isPaid(trace.before.orders[static_cast<std::size_t>(event.a)]))
        return std::nullopt;
      return HarmDone{orderName(world, event.a), nullptr, {Fatal::paidOrder}};
    case EventKind::orderPlaced:
      if (allowed.ordered-- > 0) return std::nullopt;
      return HarmDone{orderName(world, event.a), nullptr, {}};
    default:
      return std::nullopt;
  }
}

}  // namespace

bool changedForGood(const State& before, const State& after) {
  return before.saved != after.saved || before.standard != after.standard || before.orders != after.orders;
}

const Rejection* remarkOn(const World& world, const Trace& trace) {
  for (const Event& event : trace.events)
    if (event.kind == EventKind::noted) return &world.pack->rejections[static_cast<std::size_t>(event.a)];
  return nullptr;
}

Allowed allowedBy(const World& world, const Route& plan) {
  Allowed allowed;
  State state = startState(world);
  for (const Action& action : plan.actions) {
    const Outcome outcome = apply(world, state, action);
    for (const Event& event : outcome.events) {
      if (event.kind == EventKind::added) ++allowed.added[static_cast<std::size_t>(event.a)];
      if (event.kind == EventKind::orderPlaced) ++allowed.ordered;
    }
    state = outcome.state;
  }
  return allowed;
}

std::optional<HarmDone> harmOf(const World& world, const Trace& trace, Allowed& allowed) {
  std::optional<HarmDone> harm;
  for (const Event& event : trace.events) {
    std::optional<HarmDone> one = harmOf(world, trace, event, allowed);
    if (!one) continue;
    if (harm) one->fatals.insert(one->fatals.end(), harm->fatals.begin(), harm->fatals.end());
    harm = std::move(one);
  }
  // The pack's own remark on what was changed for good: it knows what the customer wanted.
  const Rejection* remark = changedForGood(trace.before, trace.after) ? remarkOn(world, trace) : nullptr;
  if (remark == nullptr) return harm;
  if (!harm) harm = HarmDone{remark->id, nullptr, {}};
  harm->reason = remark;
  return harm;
}

}  // namespace cardwalk
