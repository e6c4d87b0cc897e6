#include "core/plan/planner.h"

namespace cardwalk {

namespace {

Obstacle obstacle(Surface side, Obstacle::Kind kind, const char* name, std::vector<std::string> facts) {
  return {side, kind, std::string("explain.") + name, std::string("repair.") + name, std::move(facts)};
}

/// The identity check is a matter of the pack, which says what counts the failed ones.
bool metIdentityCheck(const World& world, const State& state, Surface side) {
  const auto& vars = world.pack->vars;
  for (std::size_t i = 0; i < vars.size(); ++i)
    if (vars[i].identityTries && vars[i].surface == side && state.vars[i] != 0) return true;
  return false;
}

}  // namespace

std::vector<Obstacle> explain(const World& world, const State& state) {
  std::vector<Obstacle> found;
  const int target = world.scenario->target;
  for (const Surface side : {Surface::app, Surface::website}) {
    if (!state.has(static_cast<Store>(side), target)) {
      const bool checkoutOnly = !state.has(Store::app, target) && !state.has(Store::website, target);
      if (checkoutOnly && state.has(Store::checkout, target))
        found.push_back(obstacle(side, Obstacle::Kind::elsewhere, "elsewhere", {"TRB-4"}));
      continue;
    }
    const Block block = deleteBlock(world, state, side, target);
    const bool full = countCards(state, static_cast<Store>(side)) >= world.limit;
    if (block == Block::isDefault)
      found.push_back(obstacle(side, Obstacle::Kind::isDefault, "default", {"PRE-2", "TRB-1a", "FAQ-1b"}));
    if (block == Block::soleCard)
      found.push_back(obstacle(side, Obstacle::Kind::soleCard, "sole", {"PRE-3", "TRB-1c"}));
    // Only who has to store a card first is held up by a full list (C-11).
    if (block == Block::soleCard && full)
      found.push_back(obstacle(side, Obstacle::Kind::limit, "limit", {"NOTE-2b"}));
    if (metIdentityCheck(world, state, side))
      found.push_back(obstacle(side, Obstacle::Kind::identityCheck, "identity", {"APP-8", "TRB-3"}));
    if (unpaidNames(world, state, target))
      found.push_back(obstacle(side, Obstacle::Kind::unpaidOrder, "unpaid", {"PRE-5", "PRE-6"}));
  }
  return found;
}

}  // namespace cardwalk
