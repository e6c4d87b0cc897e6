#include "core/session/variants.h"

#include "core/sim/machine.h"

namespace cardwalk {

namespace {

/// Whether the last action would have led to another screen, had the world been like this.
bool leadsElsewhere(const World& world, const State& state, const LastStep& last, const Variant& variant) {
  const std::optional<State> before = stateAfter(world, last.before, variant);
  if (!before) return false;
  const Variant* const variants[]{&variant};
  const Scenario changed = withVariants(*world.pack, *world.scenario, variants);
  const World other(*world.pack, changed);
  State after = *before;
  if (State next; step(other, *before, last.action, next)) after = next;
  for (std::size_t side = 0; side < kDevices; ++side)
    if (after.at[side].screen != state.at[side].screen) return true;
  return false;
}

}  // namespace

std::vector<Offer> offersFor(const World& world, const State& state, const Route& route,
                             const std::optional<LastStep>& last) {
  std::vector<Offer> offers;
  if (route.actions.empty()) return offers;
  for (const Variant& variant : world.pack->variants) {
    if (canMeet(world, state, route.actions.front(), variant)) {
      offers.push_back({&variant, false});
    } else if (variant.result && last && canMeet(world, last->before, last->action, variant) &&
               leadsElsewhere(world, state, *last, variant)) {
      offers.push_back({&variant, true});
    }
  }
  return offers;
}

}  // namespace cardwalk
