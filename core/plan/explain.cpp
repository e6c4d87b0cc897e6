#include "core/plan/planner.h"

namespace cardwalk {

namespace {

Obstacle obstacle(Surface side, Obstacle::Kind kind, const char* name, std::vector<std::string> facts) {
  return {side, kind, std::string("explain.") + name, std::string("repair.") + name, std::move(facts)};
}

}  // namespace

std::vector<Obstacle> explain(const World& world, const State& state) {
  std::vector<Obstacle> found;
  const int target = world.scenario->target;
  for (const Surface side : {Surface::app, Surface::website}) {
    if (!state.has(static_cast<Store>(side), target)) continue;
    const Block block = deleteBlock(world, state, side, target);
    const bool full = countCards(state, static_cast<Store>(side)) >= world.limit;
    if (block == Block::isDefault)
      found.push_back(obstacle(side, Obstacle::Kind::isDefault, "default", {"PRE-2", "TRB-1a", "FAQ-1b"}));
    if (block == Block::soleCard)
      found.push_back(obstacle(side, Obstacle::Kind::soleCard, "sole", {"PRE-3", "TRB-1c"}));
    // Only who has to store a card first is held up by a full list (C-11).
    if (block == Block::soleCard && full)
      found.push_back(obstacle(side, Obstacle::Kind::limit, "limit", {"NOTE-2b"}));
    if (unpaidNames(world, state, target))
      found.push_back(obstacle(side, Obstacle::Kind::unpaidOrder, "unpaid", {"PRE-5", "PRE-6"}));
  }
  return found;
}

}  // namespace cardwalk
