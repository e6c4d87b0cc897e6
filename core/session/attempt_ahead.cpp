// What an attempt would have to plan next, so that somebody can plan it beforehand.

#include <iterator>
#include <utility>

#include "core/session/attempt_impl.h"
#include "core/sim/machine.h"

namespace cardwalk {

bool Attempt::isDue(Millis now) const { return impl_->nextAt && now >= *impl_->nextAt; }

std::vector<PlanQuestion> Attempt::questions(const std::vector<NamedAction>& actions) const {
  const Impl& me = *impl_;
  std::vector<PlanQuestion> questions = me.session.questions(actions);
  if (!me.record.surprises) return questions;
  // Which surprise follows, if any, is decided when it does.
  State at = me.session.state();
  for (const NamedAction& action : actions) {
    const Outcome outcome = cardwalk::apply(me.world, at, action);
    if (!outcome.accepted) continue;
    at = outcome.state;
    for (const Surprise& each : me.pack->training->surprises) {
      State after = at;
      if (!cardwalk::happen(me.world, each.effects, after)) continue;
      PlanQuestion question{{}, after};
      if (!me.session.foresight().knows(question)) questions.push_back(std::move(question));
    }
  }
  return questions;
}

std::vector<PlanQuestion> Attempt::questionsOfWork() const {
  const Impl& me = *impl_;
  std::vector<PlanQuestion> questions;
  const auto add = [&](const NamedAction& action) {
    std::vector<PlanQuestion> more = this->questions({action});
    questions.insert(questions.end(), std::make_move_iterator(more.begin()),
                     std::make_move_iterator(more.end()));
  };
  if (const std::optional<NamedAction> next = me.session.next()) add(*next);
  // Some of what the customer is told is done in the model, too.
  for (const Statement& each : me.ticket->statements)
    if (each.control >= 0)
      add({Surface::desk, me.pack->controls[static_cast<std::size_t>(each.control)].id, Gesture::click, ""});
  return questions;
}

std::vector<PlanQuestion> Attempt::questionsOfClose() const {
  return impl_->session.questions({{Surface::desk, std::string(kCloseControl), Gesture::click, ""}});
}

Foresight& Attempt::foresight() { return impl_->session.foresight(); }

}  // namespace cardwalk
