#include "core/plan/relevance.h"

#include <algorithm>
#include <utility>

namespace cardwalk {

namespace {

Possible known(bool value) { return {value, !value}; }
constexpr Possible kOpen{true, true};

/// True only if this side agrees; the rest is not known.
Possible needsThisSide(bool here) { return {here, true}; }

Surface sideOfCond(const World& world, const Cond& cond) {
  switch (cond.op) {
    case CondOp::saved:
    case CondOp::countBelow:
      return static_cast<Store>(cond.a) == Store::checkout ? Surface::desk : static_cast<Surface>(cond.a);
    case CondOp::isDefault:
    case CondOp::canDelete:
    case CondOp::verifying:
      return static_cast<Surface>(cond.a);
    case CondOp::var:
      return world.pack->vars[static_cast<std::size_t>(cond.a)].surface;
    case CondOp::screen:
      return world.pack->screens[static_cast<std::size_t>(cond.a)].surface;
    default:
      return Surface::desk;
  }
}

Possible possibleAtom(const World& world, const State& state, CondRef ref, Surface side) {
  const Cond& cond = world.pack->conds[static_cast<std::size_t>(ref)];
  const Surface owner = sideOfCond(world, cond);
  if (owner != Surface::desk && owner != side) return kOpen;
  State here = state;  // the other side must not speak: it is taken for whatever suits
  const auto other = static_cast<std::size_t>(side == Surface::app ? Surface::website : Surface::app);
  switch (cond.op) {
    case CondOp::removedEverywhere:
      here.saved[other] = 0;
      return needsThisSide(holds(world, here, ref));
    case CondOp::othersKept:
      here.saved[other] = 0xffff;
      return needsThisSide(holds(world, here, ref));
    case CondOp::earlierHolds:
      return kOpen;
    case CondOp::holdPending:
      here.verifying[other] = 0;
      return holds(world, here, ref) ? known(true) : kOpen;
    default:
      return known(holds(world, state, ref));
  }
}

}  // namespace

/// Grows from the objective: a guard is looked at only if what it guards can matter itself.
Relevance::Relevance(const World& world, CondRef objective) : world_(world) {
  mark(objective);
  orderStates_ = orderConds_;
  for (bool grown = true; grown;) {
    const auto before = std::pair(vars_, verifying_);
    for (const Control& control : world.pack->controls) markGuards(control);
    grown = before != std::pair(vars_, verifying_);
  }
}

void Relevance::markGuards(const Control& control) {
  bool any = false;
  for (const auto* cases : {&control.press, &control.hover, &control.type})
    for (const Case& each : *cases) any = any || matters(each.effects);
  if (!any) return;
  mark(control.visible);
  mark(control.enabled);
  for (const auto* cases : {&control.press, &control.hover, &control.type})
    for (const Case& each : *cases) mark(each.when);
}

bool Relevance::matters(const std::vector<Effect>& effects) const {
  return std::any_of(effects.begin(), effects.end(), [&](const Effect& effect) {
    switch (effect.op) {
      case EffectOp::say:
      case EffectOp::note:
        return false;
      case EffectOp::set:
        return usesVar(static_cast<std::size_t>(effect.a));
      case EffectOp::clock:
        return verifying_;
      default:
        return true;
    }
  });
}

void Relevance::mark(CondRef ref) {
  if (ref == kAlways) return;
  const Cond& cond = world_.pack->conds[static_cast<std::size_t>(ref)];
  if (cond.op == CondOp::all || cond.op == CondOp::any || cond.op == CondOp::negate)
    for (std::int32_t i = 0; i < cond.count; ++i)
      mark(world_.pack->condParts[static_cast<std::size_t>(cond.first + i)]);
  if (cond.op == CondOp::orderState) orderConds_ = true;
  if (cond.op == CondOp::var) vars_ |= 1u << cond.a;
  if (cond.op == CondOp::verifying || cond.op == CondOp::holdPending || cond.op == CondOp::earlierHolds)
    verifying_ = true;
}

State Relevance::essence(const State& state) const {
  State out = state;
  out.returned = {};
  if (!verifying_) {
    out.verifying = {};
    out.extraHolds = 0;
  }
  for (std::size_t i = 0; i < out.vars.size(); ++i)
    if (!usesVar(i)) out.vars[i] = 0;
  for (OrderStatus& order : out.orders)  // who paid is history; who is going to pay is not
    if (order.state != static_cast<std::uint8_t>(OrderState::pending)) order.card = -1;
  return out;
}

Possible possible(const World& world, const State& state, CondRef ref, Surface side) {
  if (ref == kAlways) return known(true);
  const Cond& cond = world.pack->conds[static_cast<std::size_t>(ref)];
  if (cond.op != CondOp::all && cond.op != CondOp::any && cond.op != CondOp::negate)
    return possibleAtom(world, state, ref, side);
  const auto part = [&](std::int32_t i) {
    return possible(world, state, world.pack->condParts[static_cast<std::size_t>(cond.first + i)], side);
  };
  if (cond.op == CondOp::negate) {
    const Possible inner = part(0);
    return {inner.beFalse, inner.beTrue};
  }
  const bool all = cond.op == CondOp::all;
  Possible result = known(all);
  for (std::int32_t i = 0; i < cond.count; ++i) {
    const Possible each = part(i);
    if (all) {
      result.beTrue = result.beTrue && each.beTrue;
      result.beFalse = result.beFalse || each.beFalse;
    } else {
      result.beTrue = result.beTrue || each.beTrue;
      result.beFalse = result.beFalse && each.beFalse;
    }
  }
  return result;
}

}  // namespace cardwalk
