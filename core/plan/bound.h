// How much is left to do at least, on both devices together.
//
// What is in it: Bound, which puts the two side maps together: what both devices can do is shared out among
// them in every way, and the cheapest counts. It is never too large, and a step never lessens it by more than
// it costs. What it DOES NOT do: find the way.
#pragma once

#include <vector>

#include "core/plan/shared_list.h"
#include "core/plan/side_map.h"

namespace cardwalk {

class Bound {
 public:
  static constexpr int kNoWay = -1;

  Bound(const World& world, CondRef objective, const Relevance& relevance, const Harm& harm);

  /// Least cost from an essence to the objective, or kNoWay.
  int remaining(const State& state);
  std::size_t size() const { return app_.size() + website_.size(); }

 private:
  void share(std::size_t facet, const State& forApp, const State& forWebsite);
  void shareList(const State& forApp, const State& forWebsite);
  void weigh(const State& forApp, const State& forWebsite);

  const World& world_;
  SharedList list_;
  Facets facets_;
  SideMap app_, website_;
  std::vector<Facet> openFacets_;
  int best_ = kNoWay;
};

}  // namespace cardwalk
