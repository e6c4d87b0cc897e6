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
  KeptAttempt kept = ungraded(attempt_->record());
  kept.score = score(*pack_, kept.record);
  if (resumable)
    records_.keepUnfinished(inHand, kept);
  else
    records_.keep(kept);
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
  // One that is being graded is kept as it was before it was closed, until the grade is there.
  if (working() && attempt_->phase() == Phase::over) return;
  if (keepsState()) records_.keepUnfinished(state());
}

std::optional<Attempt> TrainingDesk::carried(const Pack& pack, AttemptRecord record,
                                             const std::string& language, std::int64_t used, Millis now) {
  record.packVersion = pack.version;
  const Millis last = record.log.empty() ? 0 : record.log.back().at;
  auto attempt = Attempt::replay(pack, record, language, now - std::max<Millis>(0, used - last));
  if (!attempt || attempt->replayed() < static_cast<int>(record.log.size())) return std::nullopt;
  if (attempt->phase() == Phase::over) return std::nullopt;
  return attempt;
}

bool TrainingDesk::resumeCommand(std::string_view name, Millis now) {
  if (!offer_ || (name != "goOn" && name != "giveUp" && name != "start")) return false;
  if (name == "goOn") {
    goOnWith(*offer_, now);
  } else if (name == "giveUp") {
    giveUp(*offer_, now);
  } else {
    offer_.reset();
    show(DeskPage::start);
  }
  return true;
}

void TrainingDesk::goOnWith(const Unfinished& unfinished, Millis now) {
  const auto make = [pack = pack_, record = unfinished.record, language = language_, used = unfinished.used,
                     now] { return record ? carried(*pack, *record, language, used, now) : std::nullopt; };
  deeds_.make(make, [this, unfinished, now](std::optional<Attempt> made) {
    const auto attempt = std::make_shared<std::optional<Attempt>>(std::move(made));
    offer_.reset();
    form_.team = unfinished.team;
    test_.reset();
    if (!unfinished.tickets.empty()) {
      test_ = TestRun{unfinished.test, unfinished.tickets, unfinished.done};
      form_.mode = TrainingMode::test;
    }
    openInbox([this, unfinished, attempt, now] {
      if (unfinished.record) takeUp(unfinished, std::move(*attempt), now);
      if (working()) keepState();
      noteWork();
    });
  });
}

void TrainingDesk::takeUp(const Unfinished& unfinished, std::optional<Attempt> attempt, Millis now) {
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
  const auto make = [pack = pack_, unfinished, language = language_, now] {
    std::optional<KeptAttempt> left;
    if (!unfinished.record || unfinished.record->log.empty()) return left;
    auto attempt = carried(*pack, *unfinished.record, language, unfinished.used, now);
    if (!attempt) return left;
    attempt->leave(now - unfinished.used);  // earlier than anything that was done
    left.emplace().record = attempt->record();
    left->score = score(*pack, left->record);
    return left;
  };
  deeds_.make(make, [this, unfinished, now](std::optional<KeptAttempt> left) {
    offer_.reset();
    if (left) {
      KeptAttempt kept = ungraded(std::move(left->record));
      kept.score = std::move(left->score);
      kept.id = unfinished.id.empty() ? records_.uuid() : unfinished.id;
      // The team it was begun in, whatever was typed since; and the test.
      kept.team = unfinished.team;
      kept.test = unfinished.tickets.empty() ? std::string() : unfinished.test;
      kept.testTickets = static_cast<int>(unfinished.tickets.size());
      kept.startedAt = unfinished.startedAt;
      kept.branchOf = unfinished.branchOf;
      records_.keep(kept);
    }
    records_.dropUnfinished(form_.name);
    begin(now);
  });
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
    return review(reviewed_, asSupervisor);
  }
  if (page_ == DeskPage::inbox) return openInbox();
  if (!working()) return attempt_.reset();
  const bool told = attempt_->surprise() != nullptr, closes = attempt_->phase() == Phase::close;
  std::optional<Attempt> next = carried(*pack_, attempt_->record(), language_, now_ - begunAt_, now_);
  if (!next) {
    attempt_.reset();
    // A guest may have typed somebody's name, and has nothing there.
    if (!guest_) records_.dropUnfinished(form_.name);
    return openInbox([this] {
      keepState();
      notice_ = "train.reload.dropped";
    });
  }
  attempt_ = std::move(next);
  if (!told) attempt_->dismissSurprise();
  if (closes) attempt_->toClosing(now_);
  ++serial_;
}

}  // namespace cardwalk::ui
