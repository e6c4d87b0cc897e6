#include "core/plan/planner.h"

#include <unordered_map>

#include "core/plan/search.h"

namespace cardwalk {

struct Planner::Impl {
  explicit Impl(const World& theWorld) : world(theWorld) {}

  Search& searchFor(CondRef objective) {
    std::unique_ptr<Search>& search = searches[objective];
    if (search == nullptr) search = std::make_unique<Search>(world, objective);
    return *search;
  }

  /// Appends the way to `objective`; false, and nothing appended, if there is none.
  bool append(CondRef objective, State& from, Route& route) {
    if (holds(world, from, objective)) return true;
    const std::optional<Search::Found> found = searchFor(objective).run(from);
    if (!found) return false;
    route.actions.insert(route.actions.end(), found->actions.begin(), found->actions.end());
    route.cost += found->cost;
    from = found->end;
    return true;
  }

  World world;
  std::unordered_map<CondRef, std::unique_ptr<Search>> searches;
};

Planner::Planner(const World& world) : impl_(std::make_unique<Impl>(world)) {}
Planner::~Planner() = default;
Planner::Planner(Planner&&) noexcept = default;
Planner& Planner::operator=(Planner&&) noexcept = default;

Route Planner::route(const State& from) {
  const Scenario& scenario = *impl_->world.scenario;
  Route route;
  State state = from;
  if (holds(impl_->world, state, scenario.goal)) {
    route.end = Route::End::goal;
    return route;
  }
  // A stage that is out of reach must not stand in the way of the goal.
  for (const Stage& stage : scenario.stages) {
    const bool moot = stage.unless != kAlways && holds(impl_->world, state, stage.unless);
    if (!moot) impl_->append(stage.reach, state, route);
  }
  if (impl_->append(scenario.goal, state, route)) {
    route.end = Route::End::goal;
    return route;
  }
  route = {};
  state = from;
  if (scenario.handover != kAlways && impl_->append(scenario.handover, state, route))
    route.end = Route::End::handover;
  return route;
}

int Planner::cost(const State& from) {
  const Route found = route(from);
  return found.end == Route::End::none ? -1 : found.cost;
}

int Planner::distance(const State& from) {
  Route route;
  State state = from;
  return impl_->append(impl_->world.scenario->goal, state, route) ? static_cast<int>(route.actions.size())
                                                                  : -1;
}

std::size_t Planner::tableSize() const {
  std::size_t size = 0;
  for (const auto& [objective, search] : impl_->searches) size += search->size();
  return size;
}

std::uint64_t Planner::effort() const {
  std::uint64_t effort = 0;
  for (const auto& [objective, search] : impl_->searches) effort += search->effort();
  return effort;
}

}  // namespace cardwalk
