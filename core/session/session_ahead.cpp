// What a session would have to plan next, so that somebody can plan it beforehand.

#include <utility>

#include "core/session/session_impl.h"
#include "core/sim/machine.h"

namespace cardwalk {

bool Session::Impl::isDue(Millis now) const {
  return view.mode == Mode::watch && view.playing && nextAt && now >= *nextAt;
}

std::vector<PlanQuestion> Session::Impl::unknown(std::vector<PlanQuestion> questions) const {
  std::erase_if(questions, [this](const PlanQuestion& each) { return foresight.knows(each); });
  return questions;
}

/// As adjust() goes: the change, and then the action that showed it.
std::vector<PlanQuestion> Session::Impl::questionsOfVariant(const Variant& variant) const {
  for (const Offer& offer : offers()) {
    if (offer.variant != &variant) continue;
    const State& from = offer.again ? history.back() : state;
    const std::optional<State> after = stateAfter(world(), from, variant);
    if (!after) return {};
    const NamedAction shown = nameOf(world(), offer.again ? lastStep()->action : route.actions.front());
    VariedWorld shop(*pack, scenario);
    std::vector<const Variant*> variants = varied.variants();
    variants.push_back(&variant);
    shop.follow(variants);
    std::vector<PlanQuestion> questions{{variants, *after}};
    if (!variant.result) return questions;
    const Outcome outcome = cardwalk::apply(shop.world(), *after, shown);
    if (outcome.accepted) questions.push_back({std::move(variants), outcome.state});
    return questions;
  }
  return {};
}

std::vector<PlanQuestion> Session::questions(const std::vector<NamedAction>& actions) const {
  std::vector<PlanQuestion> questions;
  State at = impl_->state;
  for (const NamedAction& action : actions) {
    // What comes after it depends on what the plan says; it comes alone.
    if (const Variant* variant = variantNamed(*impl_->pack, action.control))
      return impl_->unknown(impl_->questionsOfVariant(*variant));
    const Outcome outcome = cardwalk::apply(world(), at, action);
    if (!outcome.accepted) continue;
    at = outcome.state;
    questions.push_back({impl_->varied.variants(), at});
  }
  return impl_->unknown(std::move(questions));
}

std::vector<PlanQuestion> Session::questionsOfUndo() const {
  const Impl& me = *impl_;
  if (!me.view.canUndo) return {};
  if (me.history.empty())
    return me.unknown({{me.variantsIn(me.beforeRestart->log), me.beforeRestart->state}});
  // A variant that is taken back leaves another shop: the one before it.
  std::vector<LogEntry> earlier = me.log;
  while (!earlier.empty() && !earlier.back().accepted) earlier.pop_back();
  if (!earlier.empty()) earlier.pop_back();
  return me.unknown({{me.variantsIn(earlier), me.history.back()}});
}

std::vector<PlanQuestion> Session::questionsOfRestart() const {
  return impl_->unknown({{{}, startState(World(*impl_->pack, impl_->scenario))}});
}

std::vector<PlanQuestion> Session::questionsFromStart(const std::vector<NamedAction>& actions) const {
  const World plain(*impl_->pack, impl_->scenario);
  State at = startState(plain);
  std::vector<PlanQuestion> questions{{{}, at}};
  for (const NamedAction& action : actions) {
    const Outcome outcome = cardwalk::apply(plain, at, action);
    if (!outcome.accepted) continue;
    at = outcome.state;
    questions.push_back({{}, at});
  }
  return impl_->unknown(std::move(questions));
}

std::optional<NamedAction> Session::next() const {
  if (impl_->route.actions.empty()) return std::nullopt;
  return nameOf(impl_->world(), impl_->route.actions.front());
}

std::optional<NamedAction> Session::due(Millis now) const {
  return impl_->isDue(now) ? next() : std::nullopt;
}

Foresight& Session::foresight() { return impl_->foresight; }
const Foresight& Session::foresight() const { return impl_->foresight; }

}  // namespace cardwalk
