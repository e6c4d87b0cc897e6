#include "core/plan/foresight.h"

#include <algorithm>

namespace cardwalk {

const Foresight::Shop* Foresight::find(const std::vector<const Variant*>& variants) const {
  for (const std::unique_ptr<Shop>& each : shops_)
    if (each->variants == variants) return each.get();
  return nullptr;
}

Foresight::Shop& Foresight::shop(const std::vector<const Variant*>& variants) {
  const auto found = std::find_if(shops_.begin(), shops_.end(), [&](const std::unique_ptr<Shop>& each) {
    return each->variants == variants;
  });
  if (found != shops_.end()) {
    std::rotate(found, found + 1, shops_.end());
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
  const Shop* in = find(question.shop);
  return in != nullptr && in->plans.contains(question.from);
}

std::uint64_t Foresight::effort() const {
  std::uint64_t effort = earlierEffort_;
  for (const std::unique_ptr<Shop>& each : shops_) effort += each->planner->effort();
  return effort;
}

}  // namespace cardwalk
