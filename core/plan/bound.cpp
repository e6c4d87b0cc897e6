#include "core/plan/bound.h"

#include "core/plan/planner.h"

namespace cardwalk {

Bound::Bound(const World& world, CondRef objective, const Relevance& relevance, const Harm& harm)
    : world_(world),
      list_(world, harm),
      facets_(world, relevance),
      app_(world, Surface::app, objective, relevance, facets_, harm),
      website_(world, Surface::website, objective, relevance, facets_, harm) {}

int Bound::remaining(const State& state) {
  facets_.openIn(state, openFacets_);
  best_ = kNoWay;
  share(0, state, state);
  return best_;
}

/// What both sides can do is done by one of them: each facet in turn is left alone, or changed for one side
/// by the other. The cheapest sharing out of the work is the bound.
void Bound::share(std::size_t facet, const State& forApp, const State& forWebsite) {
  if (facet >= openFacets_.size()) {
    if (world_.sharedLists)
      shareList(forApp, forWebsite);
    else
      weigh(forApp, forWebsite);
    return;
  }
  share(facet + 1, forApp, forWebsite);
  const Facet& each = openFacets_[facet];
  State changed = forApp;
  each.applyTo(changed);
  if (each.changes(forApp)) share(facet + 1, changed, forWebsite);
  changed = forWebsite;
  each.applyTo(changed);
  if (each.changes(forWebsite)) share(facet + 1, forApp, changed);
}

/// With shared lists one side's work counts for the other. Whatever has to happen to the list is done first
/// by one of them; for the other one it costs nothing.
void Bound::shareList(const State& forApp, const State& forWebsite) {
  const unsigned open = list_.openSteps(forApp), others = SharedList::kEveryStep & ~open;
  for (unsigned byApp = 0; byApp <= open; ++byApp) {
    if ((byApp & ~open) != 0) continue;
    weigh(SharedList::leaving(forApp, static_cast<std::uint8_t>(others | (open & ~byApp))),
          SharedList::leaving(forWebsite, static_cast<std::uint8_t>(others | byApp)));
  }
}

void Bound::weigh(const State& forApp, const State& forWebsite) {
  const int app = app_.distance(forApp);
  if (app == SideMap::kUnreachable) return;
  const int website = website_.distance(forWebsite);
  if (website == SideMap::kUnreachable) return;
  const int other = forApp.active == static_cast<std::uint8_t>(Surface::app) ? website : app;
  const int bound = app + website + (other > 0 ? kSwitchCost : 0);
  if (best_ == kNoWay || bound < best_) best_ = bound;
}

}  // namespace cardwalk
