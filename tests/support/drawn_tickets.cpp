#include "tests/support/drawn_tickets.h"

#include <doctest/doctest.h>

#include "core/plan/planner.h"

namespace cardwalk::support {

const Scenario& written(const Pack& pack, const TrainingTicket& ticket) {
  return pack.scenarios[static_cast<std::size_t>(ticket.scenario)];
}

std::size_t walked(const Pack& pack, int scenario) {
  const World world(pack, scenario);
  Planner planner(world);
  State state = startState(world), next;
  const Route route = planner.route(state);
  REQUIRE(route.end == Route::End::goal);
  for (const Action& action : route.actions) {
    REQUIRE(step(world, state, action, next));
    state = next;
  }
  REQUIRE(holds(world, state, world.scenario->goal));
  return route.actions.size();
}

}  // namespace cardwalk::support
