// A ticket in hand that outlasts the window and changes of the pack.

#include <algorithm>
#include <utility>

#include "core/records/ticket_id.h"
#include "core/session/ticket.h"
#include "ui/training/desk.h"

namespace cardwalk::ui {

TrainingDesk::~TrainingDesk() {
  // What was pressed last counts, and nobody may plan on the attempt when it goes.
  while (!deeds_.idle()) {
    try {
      deeds_.settle();
    } catch (...) {  // that one cannot be done; the ticket is kept as it is
    }
  }
  keepUnfinished();
  attempt_.reset();
  noteWork();
}

/// The supervisor sees who works on what; what the program shows is nobody's work.
void TrainingDesk::noteWork() {
  const bool works = working() && !guest_ && attempt_->record().mode != TrainingMode::watch;
  const std::string ticket = works ? splitTicket(attempt_->record().ticket).scenario : std::string();
  if (ticket == notedWork_) return;
  notedWork_ = ticket;
  const TrainingMode mode = works ? attempt_->record().mode : TrainingMode::practice;
  records_.noteWork({form_.name, form_.team, ticket, mode, records_.wallClock()});
}

void TrainingDesk::keepUnfinished() {
  if (!working() || attempt_->record().mode == TrainingMode::watch || guest_) return;
  const bool resumable = keepsState(), begun = !attempt_->record().log.empty();
  if (!begun) return resumable ? keepState() : void();
  const Unfinished inHand = state();
  attempt_->leave(begunAt_);  // at the time of what was done last
  if (resumable)
    records_.keepUnfinished(inHand, graded());
  else
    records_.keep(graded());
}

std::string_view TrainingDesk::warning() const {
  return records_.unsaved() && keepsState() ? std::string_view("train.records.unfinished")
                                            : std::string_view();
}

bool TrainingDesk::keepsState() const {
  if (!records_.keepsUnfinished() || guest_ || form_.name.empty()) return false;
  if (working()) return attempt_->record().mode != TrainingMode::watch;
  return test_ && !test_->over() && page_ == DeskPage::inbox;
}

Unfinished TrainingDesk::state() const {
  Unfinished out;
  out.person = form_.name;
  out.team = form_.team;
  if (test_) {
    out.test = test_->id;
    out.tickets = test_->tickets;
    out.done = test_->done;
  }
  if (!working()) return out;
  out.id = attemptId_;
  out.record = attempt_->record();
  out.startedAt = startedAt_;
  out.used = now_ - begunAt_;
  out.branchOf = branchOf_;
  out.closing = page_ == DeskPage::closing;
  out.explained = page_ == DeskPage::reasons;
  out.surprise = attempt_->surprise() != nullptr;
  out.chosen = chosen_;
  out.said = said_;
  out.claimed = claimed_ ? static_cast<int>(*claimed_) : -1;
  return out;
}

void TrainingDesk::keepState() {
  if (keepsState()) records_.keepUnfinished(state());
}

/// The same attempt under this pack, with as much time used; nothing if its log leads elsewhere now.
std::optional<Attempt> TrainingDesk::carried(AttemptRecord record, std::int64_t used, Millis now) const {
  record.packVersion = pack_->version;
  const Millis last = record.log.empty() ? 0 : record.log.back().at;
  auto attempt = Attempt::replay(*pack_, record, language_, now - std::max<Millis>(0, used - last));
  if (!attempt || attempt->replayed() < static_cast<int>(record.log.size())) return std::nullopt;
  if (attempt->phase() == Phase::over) return std::nullopt;
  return attempt;
}

bool TrainingDesk::resumeCommand(std::string_view name, Millis now) {
  if (!offer_ || (name != "goOn" && name != "giveUp" && name != "start")) return false;
  const Unfinished unfinished = *std::exchange(offer_, std::nullopt);
  if (name == "goOn")
    goOnWith(unfinished, now);
  else if (name == "giveUp")
    giveUp(unfinished, now);
  else
    show(DeskPage::start);
  return true;
}

void TrainingDesk::goOnWith(const Unfinished& unfinished, Millis now) {
  form_.team = unfinished.team;
  test_.reset();
  if (!unfinished.tickets.empty()) {
    test_ = TestRun{unfinished.test, unfinished.tickets, unfinished.done};
    form_.mode = TrainingMode::test;
  }
  openInbox();
  if (!unfinished.record) return;
  std::optional<Attempt> attempt = carried(*unfinished.record, unfinished.used, now);
  if (!attempt) {
    // Nobody is blamed for a model that has changed meanwhile: the ticket begins anew.
    records_.dropUnfinished(form_.name);
    keepState();
    notice_ = "train.resume.changed";
    return;
  }
  form_.mode = unfinished.record->mode;
  form_.surprises = unfinished.record->surprises;
  take(std::move(attempt), unfinished.branchOf);
  if (!unfinished.id.empty()) attemptId_ = unfinished.id;
  startedAt_ = unfinished.startedAt;
  begunAt_ = now - unfinished.used;
  chosen_ = unfinished.chosen;
  said_ = unfinished.said;
  if (unfinished.claimed >= 0 && unfinished.claimed < kClaims)
    claimed_ = static_cast<Claimed>(unfinished.claimed);
  if (!unfinished.surprise) attempt_->dismissSurprise();
  if (unfinished.explained && attempt_->phase() == Phase::act) show(DeskPage::reasons);
  if (unfinished.closing) {
    attempt_->toClosing(now);
    showPhase();
  }
}

/// Counts as given up, at the time of what was done last.
void TrainingDesk::giveUp(const Unfinished& unfinished, Millis now) {
  if (unfinished.record && !unfinished.record->log.empty()) {
    if (auto attempt = carried(*unfinished.record, unfinished.used, now)) {
      test_.reset();
      if (!unfinished.tickets.empty()) test_ = TestRun{unfinished.test, unfinished.tickets, {}};
      attempt_ = std::move(attempt);
      attemptId_ = unfinished.id.empty() ? records_.uuid() : unfinished.id;
      startedAt_ = unfinished.startedAt;
      branchOf_ = unfinished.branchOf;
      attempt_->leave(now - unfinished.used);  // earlier than anything that was done
      KeptAttempt kept = graded();
      // The team it was begun in, whatever was typed since.
      kept.team = unfinished.team;
      records_.keep(kept);
      attempt_.reset();
    }
  }
  records_.dropUnfinished(form_.name);
  begin(now);
}

void TrainingDesk::adopt(const Pack& pack) {
  deeds_.settle();
  pack_ = &pack;
  moment_ = {};
  offer_ = page_ == DeskPage::resume ? std::move(offer_) : std::nullopt;
  if (test_ && !offered()) test_.reset();
  if (test_ && std::any_of(test_->tickets.begin(), test_->tickets.end(),
                           [&](const std::string& id) { return ticketOf(pack, id) == nullptr; }))
    test_.reset();
  if (!offered()) {
    attempt_.reset();
    open_ = false;
    return;
  }
  if (!open_) return;
  if (page_ == DeskPage::debrief) {
    const bool asSupervisor = fromSupervisor_;
    if (reviewed_.record.pack != pack.id || ticketOf(pack, reviewed_.record.ticket) == nullptr)
      return asSupervisor ? show(DeskPage::supervisor) : openInbox();
    review(std::move(reviewed_));
    fromSupervisor_ = asSupervisor;
    return;
  }
  if (page_ == DeskPage::inbox) return openInbox();
  if (!working()) return attempt_.reset();
  const bool told = attempt_->surprise() != nullptr, closes = attempt_->phase() == Phase::close;
  std::optional<Attempt> next = carried(attempt_->record(), now_ - begunAt_, now_);
  if (!next) {
    attempt_.reset();
    // A guest may have typed somebody's name, and has nothing there.
    if (!guest_) records_.dropUnfinished(form_.name);
    openInbox();
    keepState();
    notice_ = "train.reload.dropped";
    return;
  }
  attempt_ = std::move(next);
  if (!told) attempt_->dismissSurprise();
  if (closes) attempt_->toClosing(now_);
  ++serial_;
}

}  // namespace cardwalk::ui
