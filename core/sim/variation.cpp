#include "core/sim/variation.h"

#include <algorithm>
#include <bit>

namespace cardwalk {

namespace {

using Kind = SituationChange::Kind;

Surface surfaceOf(const World& world, const Variant& variant) {
  if (variant.controls.empty()) return Surface::desk;
  const Control& control = world.pack->controls[static_cast<std::size_t>(variant.controls.front())];
  return world.pack->screens[static_cast<std::size_t>(control.screen)].surface;
}

/// The card leaves one list without anybody having removed it: it never was there. A list with cards keeps
/// exactly one default (invariant 4).
void takeOut(State& state, std::size_t store, int card) {
  const auto bit = static_cast<std::uint16_t>(1u << card);
  state.saved[store] = static_cast<std::uint16_t>(state.saved[store] & ~bit);
  if (store >= kDevices) return;
  state.verifying[store] = static_cast<std::uint16_t>(state.verifying[store] & ~bit);
  if (state.standard[store] == card)
    state.standard[store] = static_cast<std::int8_t>(
        state.saved[store] == 0 ? -1 : std::countr_zero(static_cast<unsigned>(state.saved[store])));
  if (state.at[store].hover == card) state.at[store].hover = -1;
}

bool takeOut(const World& world, State& state, std::int16_t store) {
  const int card = world.scenario->target;
  for (std::size_t each = 0; each < kStores; ++each) {
    const bool shared = world.sharedLists && each < kDevices && store < kDevices;
    if (static_cast<std::int16_t>(each) != store && !shared) continue;
    if (each < kDevices && state.at[each].card == card) return false;
    takeOut(state, each, card);
  }
  return true;
}

bool changesRules(const World& world, const Variant& variant) {
  return std::any_of(variant.changes.begin(), variant.changes.end(), [&](const SituationChange& change) {
    return change.kind == Kind::rule && world.scenario->rules[static_cast<std::size_t>(change.a)] != change.b;
  });
}

bool speaksOfTarget(const Variant& variant) {
  return std::any_of(variant.changes.begin(), variant.changes.end(),
                     [](const SituationChange& change) { return change.kind != Kind::rule; });
}

/// The card that a press on this control is about: the item of its line, else the one that is open.
bool isAboutTarget(const World& world, const State& state, const Action& action, Surface surface) {
  if (surface == Surface::desk) return false;
  const Control& control = world.pack->controls[static_cast<std::size_t>(action.control)];
  const int card =
      control.repeat != Repeat::none ? action.item : state.at[static_cast<std::size_t>(surface)].card;
  return card >= 0 && card == world.scenario->target;
}

}  // namespace

VariedWorld::VariedWorld(const Pack& pack, int scenario)
    : pack_(&pack), scenario_(scenario), world_(pack, scenario) {}

bool VariedWorld::follow(std::vector<const Variant*> variants) {
  if (variants == variants_) return false;
  variants_ = std::move(variants);
  const Scenario& own = pack_->scenarios[static_cast<std::size_t>(scenario_)];
  auto changed =
      variants_.empty() ? nullptr : std::make_unique<const Scenario>(withVariants(*pack_, own, variants_));
  world_ = changed ? World(*pack_, *changed) : World(*pack_, scenario_);
  changed_ = std::move(changed);
  return true;
}

std::optional<State> VariedWorld::take(const State& state, std::string_view control) {
  const Variant* variant = variantNamed(*pack_, control);
  if (variant == nullptr) return std::nullopt;
  const std::optional<State> after = stateAfter(world_, state, *variant);
  if (!after) return std::nullopt;
  std::vector<const Variant*> all = variants_;
  all.push_back(variant);
  follow(std::move(all));
  return after;
}

std::optional<State> stateAfter(const World& world, const State& state, const Variant& variant) {
  const int card = world.scenario->target;
  State after = state;
  for (const SituationChange& change : variant.changes) {
    if (change.kind == Kind::rule) continue;
    if (card < 0) return std::nullopt;
    if (change.kind == Kind::take && !takeOut(world, after, change.a)) return std::nullopt;
    const auto side = static_cast<std::size_t>(change.a);
    if (change.kind == Kind::standard && side < kDevices && after.has(static_cast<Store>(side), card))
      after.standard[side] = static_cast<std::int8_t>(card);
  }
  return after;
}

bool canMeet(const World& world, const State& state, const Action& action, const Variant& variant) {
  if (std::find(variant.controls.begin(), variant.controls.end(), action.control) == variant.controls.end())
    return false;
  const Surface surface = surfaceOf(world, variant);
  if (speaksOfTarget(variant) && !isAboutTarget(world, state, action, surface)) return false;
  if (!holds(world, state, variant.when, {.surface = surface})) return false;
  const std::optional<State> after = stateAfter(world, state, variant);
  return after && (*after != state || changesRules(world, variant));
}

}  // namespace cardwalk
