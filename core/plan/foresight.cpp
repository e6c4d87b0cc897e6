#include "core/plan/foresight.h"

#include <algorithm>

namespace cardwalk {

Foresight::Shops::const_iterator Foresight::find(const std::vector<const Variant*>& variants) const {
  return std::find_if(shops_.begin(), shops_.end(),
                      [&](const std::unique_ptr<Shop>& each) { return each->variants == variants; });
}

Foresight::Shop& Foresight::shop(const std::vector<const Variant*>& variants) {
  if (const auto found = find(variants); found != shops_.end()) {
    // The one that was asked last goes last.
    const auto at = shops_.begin() + (found - shops_.cbegin());
    std::rotate(at, at + 1, shops_.end());
    return *shops_.back();
  }
  if (shops_.size() == kMostShops) {
    earlierEffort_ += shops_.front()->planner->effort();
    shops_.erase(shops_.begin());
  }
  shops_.push_back(std::make_unique<Shop>(*pack_, scenario_, variants));
  return *shops_.back();
}

const Plan& Foresight::plan(const PlanQuestion& question) {
  Shop& in = shop(question.shop);
  if (const auto known = in.plans.find(question.from); known != in.plans.end()) return known->second;
  if (in.plans.size() >= kMostPlans) in.plans.clear();
  Plan plan;
  plan.route = in.planner->route(question.from);
  plan.distance = in.planner->distance(question.from);
  return in.plans.emplace(question.from, std::move(plan)).first->second;
}

bool Foresight::knows(const PlanQuestion& question) const {
  const auto in = find(question.shop);
  return in != shops_.end() && (*in)->plans.contains(question.from);
}

std::uint64_t Foresight::effort() const {
  std::uint64_t effort = earlierEffort_;
  for (const std::unique_ptr<Shop>& each : shops_) effort += each->planner->effort();
  return effort;
}

}  // namespace cardwalk
