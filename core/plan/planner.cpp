#include "core/plan/planner.h"

#include <algorithm>
#include <queue>
#include <unordered_map>

#include "core/plan/side_map.h"

namespace cardwalk {

namespace {

/// Best-first search to one objective, guided by the two side maps (A*; the bound is never too large).
class Search {
 public:
  Search(const World& world, CondRef objective)
      : world_(world),
        objective_(objective),
        relevance_(world, objective),
        facets_(world, relevance_),
        harm_(world, world.scenario->goal) {
    // With shared lists one side's actions count for the other, so the sum would be too large.
    if (world.sharedLists) return;
    app_.emplace(world, Surface::app, objective, relevance_, facets_, harm_);
    website_.emplace(world, Surface::website, objective, relevance_, facets_, harm_);
  }

  struct Found {
    std::vector<Action> actions;
    State end;
    int cost = 0;
  };

  std::optional<Found> run(const State& from);
  std::size_t size() const { return app_ ? app_->size() + website_->size() : 0; }

 private:
  static constexpr int kNoWay = -1;
  static constexpr std::size_t kMostNodes = 400'000;

  struct Node {
    State state;  ///< with everything, for its successors
    int parent;
    Action action;
    int cost;
    bool closed = false;
  };
  struct Entry {
    int bound, cost, node;
    /// Smallest bound first, then the deepest, then the first one found: the order in the pack.
    bool operator<(const Entry& other) const {
      if (bound != other.bound) return bound > other.bound;
      if (cost != other.cost) return cost < other.cost;
      return node > other.node;
    }
  };

  int remaining(const State& state);
  void share(std::size_t facet, const State& forApp, const State& forWebsite, std::uint8_t active, int& best);
  void reach(const State& state, int parent, const Action& action, int cost);
  void expand(int node);
  Found trace(int node) const;

  const World& world_;
  CondRef objective_;
  Relevance relevance_;
  Facets facets_;
  Harm harm_;
  std::optional<SideMap> app_, website_;
  std::vector<Facet> openFacets_;
  std::vector<Node> nodes_;
  std::unordered_map<State, int, StateHash> index_;
  std::priority_queue<Entry> open_;
  std::vector<Action> actions_;
};

int Search::remaining(const State& state) {
  if (!app_) return 0;
  facets_.openIn(state, openFacets_);
  int best = kNoWay;
  share(0, state, state, state.active, best);
  return best;
}

/// What both sides can do is done by one of them: each facet in turn is left alone, or changed for one side
/// by the other. The cheapest sharing out of the work is the bound.
void Search::share(std::size_t facet, const State& forApp, const State& forWebsite, std::uint8_t active,
                   int& best) {
  if (facet < openFacets_.size()) {
    share(facet + 1, forApp, forWebsite, active, best);
    const Facet& each = openFacets_[facet];
    State changed = forApp;
    each.applyTo(changed);
    if (each.changes(forApp)) share(facet + 1, changed, forWebsite, active, best);
    changed = forWebsite;
    each.applyTo(changed);
    if (each.changes(forWebsite)) share(facet + 1, forApp, changed, active, best);
    return;
  }
  const int app = app_->distance(forApp);
  if (app == SideMap::kUnreachable) return;
  const int website = website_->distance(forWebsite);
  if (website == SideMap::kUnreachable) return;
  const int other = active == static_cast<std::uint8_t>(Surface::app) ? website : app;
  const int bound = app + website + (other > 0 ? kSwitchCost : 0);
  if (best == kNoWay || bound < best) best = bound;
}

void Search::reach(const State& state, int parent, const Action& action, int cost) {
  const auto [entry, fresh] = index_.try_emplace(relevance_.essence(state), static_cast<int>(nodes_.size()));
  if (!fresh) {
    Node& known = nodes_[static_cast<std::size_t>(entry->second)];
    if (known.closed || known.cost <= cost) return;
  }
  const int rest = remaining(state);
  if (rest == kNoWay) return;
  entry->second = static_cast<int>(nodes_.size());
  nodes_.push_back({state, parent, action, cost});
  open_.push({cost + rest, cost, entry->second});
}

void Search::expand(int node) {
  const State here = nodes_[static_cast<std::size_t>(node)].state;
  const int cost = nodes_[static_cast<std::size_t>(node)].cost;
  State next;
  const auto first = static_cast<Surface>(here.active);
  const auto second = first == Surface::app ? Surface::website : Surface::app;
  for (const Surface surface : {first, second, Surface::desk}) {
    changingActions(world_, here, surface, actions_);
    for (const Action& action : actions_) {
      if (!step(world_, here, action, next) || harm_.isHarm(here, next)) continue;
      const bool turned = next.active != here.active;
      reach(next, node, action, cost + 1 + (turned ? kSwitchCost : 0));
    }
  }
}

Search::Found Search::trace(int node) const {
  Found found;
  found.end = nodes_[static_cast<std::size_t>(node)].state;
  found.cost = nodes_[static_cast<std::size_t>(node)].cost;
  for (int i = node; nodes_[static_cast<std::size_t>(i)].parent >= 0;
       i = nodes_[static_cast<std::size_t>(i)].parent)
    found.actions.push_back(nodes_[static_cast<std::size_t>(i)].action);
  std::reverse(found.actions.begin(), found.actions.end());
  return found;
}

std::optional<Search::Found> Search::run(const State& from) {
  nodes_.clear();
  index_.clear();
  open_ = {};
  reach(from, -1, {}, 0);
  while (!open_.empty() && nodes_.size() < kMostNodes) {
    const Entry entry = open_.top();
    open_.pop();
    Node& node = nodes_[static_cast<std::size_t>(entry.node)];
    if (node.closed || node.cost != entry.cost || index_.at(relevance_.essence(node.state)) != entry.node)
      continue;
    if (holds(world_, node.state, objective_)) return trace(entry.node);
    node.closed = true;
    expand(entry.node);
  }
  return std::nullopt;
}

}  // namespace

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

}  // namespace cardwalk
