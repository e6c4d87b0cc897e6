// Step by step through a ticket: what the person does, what the program does for them, and the page that
// belongs to it.

#include <algorithm>

#include "core/sim/action.h"
#include "ui/training/desk.h"

namespace cardwalk::ui {

/// The page that belongs to where the attempt is.
void TrainingDesk::showPhase() {
  switch (attempt_->phase()) {
    case Phase::diagnose:
      return show(DeskPage::diagnose);
    case Phase::act:
      return show(attempt_->record().mode == TrainingMode::watch && attempt_->record().log.size() == 1
                      ? DeskPage::reasons
                      : DeskPage::work);
    case Phase::close:
      if (attempt_->record().mode == TrainingMode::watch) answerRightly();
      return show(DeskPage::closing);
    case Phase::over:
      return finish();
  }
}

/// Who watches sees what the program is about to claim and to say.
void TrainingDesk::answerRightly() {
  const TrainingTicket& ticket = attempt_->ticket();
  const auto right = std::find(ticket.claims.begin(), ticket.claims.end(), true);
  claimed_ = static_cast<Claimed>(right - ticket.claims.begin());
  said_.clear();
  for (const Statement& each : ticket.statements)
    if (each.kind == StatementKind::needed && !each.before) said_.push_back(each.id);
}

void TrainingDesk::apply(const std::vector<NamedAction>& actions, Millis now) {
  if (!attempt_ || page_ != DeskPage::work || actions.empty()) return;
  now_ = now;
  attempt_->apply(actions, now);
  keepState();
  noteWork();
}

void TrainingDesk::step(Millis now) {
  now_ = now;
  advance(now);
  keepState();
  noteWork();
}

void TrainingDesk::advance(Millis now) {
  if (watches()) {
    attempt_->step(now);
    return showPhase();
  }
  if (!attempt_ || page_ != DeskPage::work) return;
  if (attempt_->record().mode == TrainingMode::practice) return attempt_->askForHelp(now);
  const std::vector<Action>& route = attempt_->session().route().actions;
  if (attempt_->record().mode != TrainingMode::guide || route.empty()) return;
  const NamedAction next = nameOf(attempt_->session().world(), route.front());
  if (next.control == "desk.close") {
    attempt_->toClosing(now);
    return showPhase();
  }
  attempt_->apply({next}, now);
}

void TrainingDesk::stepBack(Millis now) {
  if (!watches()) return;
  attempt_->stepBack(*pack_, now);
  showPhase();
}

Wake TrainingDesk::tick(Millis now) {
  now_ = now;
  const Wake news = records_.tick(now);
  if (!watches()) return news;
  const std::size_t known = attempt_->record().log.size();
  const Phase phase = attempt_->phase();
  const Wake wake = attempt_->tick(now);
  if (attempt_->phase() != phase || attempt_->record().log.size() != known) showPhase();
  if (!news.at || (wake.at && *wake.at < *news.at)) return wake;
  return news;
}

}  // namespace cardwalk::ui
