#include "core/plan/way_to_screen.h"

#include "core/plan/way.h"

namespace cardwalk {

std::optional<std::vector<Action>> wayToScreen(const World& world, const State& from, int screen) {
  const Screen& wanted = world.pack->screens[static_cast<std::size_t>(screen)];
  if (wanted.surface == Surface::desk) return std::nullopt;
  const auto open = [&](const State& state) { return openScreen(state, wanted.surface) == screen; };
  const auto withTarget = [&](const State& state) {
    return open(state) && state.at[static_cast<std::size_t>(wanted.surface)].card == world.scenario->target;
  };
  // Where a screen shows one card, the card in question is meant, unless it is not there any more.
  if (wanted.keepsCard && world.scenario->target >= 0)
    if (auto way = wayTo(world, from, {withTarget, wanted.surface, true})) return way;
  return wayTo(world, from, {open, wanted.surface, true});
}

}  // namespace cardwalk
