// Step by step through a ticket: what the person does, what the program does for them, and the page that
// belongs to it.

#include <algorithm>
#include <memory>
#include <utility>

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

void TrainingDesk::oncePlanned(std::function<std::vector<PlanQuestion>(const Attempt&)> questions,
                               std::function<void()> act) {
  const auto ahead = [this, questions = std::move(questions)]() -> Worker::Work {
    if (!attempt_) return {};
    std::vector<PlanQuestion> open = questions(*attempt_);
    if (open.empty()) return {};
    return [&foresight = attempt_->foresight(), open = std::move(open)] {
      for (const PlanQuestion& each : open) foresight.plan(each);
    };
  };
  deeds_.perform({ahead, std::move(act)});
}

void TrainingDesk::oncePlannedForWork(std::function<void()> act) {
  oncePlanned([](const Attempt& attempt) { return attempt.questionsOfWork(); }, std::move(act));
}

void TrainingDesk::apply(const std::vector<NamedAction>& actions, Millis now) {
  if (actions.empty()) return;
  oncePlanned([actions](const Attempt& attempt) { return attempt.questions(actions); },
              [this, actions, now] {
                if (!attempt_ || page_ != DeskPage::work) return;
                now_ = now;
                attempt_->apply(actions, now);
                keepState();
                noteWork();
              });
}

void TrainingDesk::step(Millis now) {
  oncePlannedForWork([this, now] {
    now_ = now;
    advance(now);
    keepState();
    noteWork();
  });
}

void TrainingDesk::tell(const std::string& statement, Millis now) {
  oncePlannedForWork([this, statement, now] {
    if (!attempt_ || page_ != DeskPage::work) return;
    attempt_->tell(statement, now);
    keepState();
    noteWork();
  });
}

void TrainingDesk::openTicket(const std::string& id, TrainingMode mode, Millis now) {
  const auto attempt = std::make_shared<std::optional<Attempt>>();
  const auto ahead = [this, attempt, id, mode, now]() -> Worker::Work {
    return [attempt, pack = pack_, id, mode, surprises = form_.surprises, language = language_, now] {
      *attempt = Attempt::start(*pack, id, mode, surprises, language, now);
    };
  };
  const auto act = [this, attempt, now] {
    now_ = now;  // the time counts from the press, however long the ticket took to open
    take(std::move(*attempt), "");
    if (working()) keepState();
    noteWork();
  };
  deeds_.perform({ahead, act});
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
  const auto earlier = std::make_shared<std::optional<Attempt>>();
  const auto ahead = [this, earlier, now]() -> Worker::Work {
    if (!watches()) return {};
    return [earlier, pack = pack_, &attempt = std::as_const(*attempt_), now] {
      *earlier = attempt.beforeLastStep(*pack, now);
    };
  };
  const auto act = [this, earlier, now] {
    if (!watches()) return;
    attempt_->stepBack(std::move(*earlier), now);
    showPhase();
  };
  deeds_.perform({ahead, act});
}

Wake TrainingDesk::tick(Millis now) {
  now_ = now;
  const bool done = goOn();
  Wake wake = deeds_.idle() ? tickAttempt(now) : Wake{};  // whoever plans beside the frames wakes the window
  if (done) wake.at = now;                                // something else is to be shown
  return wake;
}

/// The store's answers, and the program that works on a ticket by itself.
Wake TrainingDesk::tickAttempt(Millis now) {
  const Wake news = records_.tick(now);
  if (!watches()) return news;
  if (attempt_->isDue(now)) {
    oncePlannedForWork([this, now] {
      if (!watches()) return;
      const std::size_t known = attempt_->record().log.size();
      const Phase phase = attempt_->phase();
      attempt_->tick(now);
      if (attempt_->phase() != phase || attempt_->record().log.size() != known) showPhase();
    });
    if (!deeds_.idle() || !watches()) return news;
  }
  const Wake wake = attempt_->tick(now);
  if (!news.at || (wake.at && *wake.at < *news.at)) return wake;
  return news;
}

}  // namespace cardwalk::ui
