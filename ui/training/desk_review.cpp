// A ticket that is over: graded, kept, looked at again moment by moment, and gone on from.

#include <algorithm>
#include <charconv>
#include <memory>
#include <utility>

#include "core/session/ticket.h"
#include "ui/app/let_go.h"
#include "ui/training/desk.h"

namespace cardwalk::ui {
namespace {

Moment momentOf(const Pack& pack, AttemptRecord record, const std::string& language, int entry) {
  Moment moment;
  moment.entry = std::clamp(entry, 0, static_cast<int>(record.log.size()));
  // What is looked at again is shown whole, whatever the person could see then.
  record.mode = TrainingMode::guide;
  moment.attempt = Attempt::replay(pack, record, language, 0, moment.entry);
  return moment;
}

/// At that moment; without one, where the way was left, or at the end.
Reviewed reviewOf(const Pack& pack, const AttemptRecord& record, const std::string& language,
                  std::optional<int> entry = {}) {
  Reviewed out;
  out.debrief = debriefOf(pack, record, language);
  const int left = out.debrief.leftRouteAt;
  const int end = static_cast<int>(record.log.size());
  out.moment = momentOf(pack, record, language, entry.value_or(left >= 0 ? left : end));
  return out;
}

}  // namespace

int TrainingDesk::momentNamed(std::string_view words, int now) {
  int out = now;
  if (words == "next" || words == "back") return words == "next" ? now + 1 : now - 1;
  std::from_chars(words.data(), words.data() + words.size(), out);
  return out;
}

KeptAttempt TrainingDesk::ungraded(AttemptRecord record) const {
  KeptAttempt kept;
  kept.id = attemptId_;
  kept.person = form_.name;
  kept.team = form_.team;
  kept.test = test_ ? test_->id : std::string();
  kept.testTickets = test_ ? static_cast<int>(test_->tickets.size()) : 0;
  kept.branchOf = branchOf_;
  kept.startedAt = startedAt_;
  kept.record = std::move(record);
  return kept;
}

/// Graded and kept; in a test the next ticket comes before any explanation. The ticket stays on the page
/// until that is done.
void TrainingDesk::finish() {
  struct Graded {
    KeptAttempt kept;
    std::optional<Reviewed> reviewed;
  };
  const bool explained = !test_ || test_->over();
  deeds_.make(
      [pack = pack_, kept = ungraded(attempt_->record()), language = language_, explained] {
        Graded graded{kept, std::nullopt};
        graded.kept.score = score(*pack, kept.record);
        if (explained) graded.reviewed = reviewOf(*pack, kept.record, language);
        return graded;
      },
      [this](Graded graded) { finished(std::move(graded.kept), std::move(graded.reviewed)); });
}

void TrainingDesk::finished(KeptAttempt kept, std::optional<Reviewed> reviewed) {
  // What the program did is nobody's attempt.
  if (kept.record.mode != TrainingMode::watch && !guest_) records_.keep(kept);
  if (test_ && !test_->over()) {
    test_->done.push_back(std::move(kept));
    return openInbox([this, over = test_->over()] {
      if (!over) return keepState();
      if (!guest_) records_.dropUnfinished(form_.name);
    });
  }
  if (!guest_) records_.dropUnfinished(form_.name);
  if (reviewed) showDebrief(std::move(kept), std::move(*reviewed), false);
}

void TrainingDesk::review(KeptAttempt kept, bool bySupervisor) {
  const auto make = [pack = pack_, record = kept.record, language = language_] {
    return reviewOf(*pack, record, language);
  };
  deeds_.make(make, [this, kept = std::move(kept), bySupervisor](Reviewed reviewed) {
    if (bySupervisor && page_ != DeskPage::debrief &&
        !(page_ == DeskPage::supervisor && supervisor_.unlocked))
      return;
    showDebrief(kept, std::move(reviewed), bySupervisor);
  });
}

void TrainingDesk::showDebrief(KeptAttempt kept, Reviewed reviewed, bool bySupervisor) {
  letGo(deeds_, std::exchange(attempt_, std::nullopt));
  letGo(deeds_, std::exchange(moment_.attempt, std::nullopt));
  reviewed_ = std::move(kept);
  debrief_ = std::move(reviewed.debrief);
  moment_ = std::move(reviewed.moment);
  wantedMoment_ = moment_.entry;
  fromSupervisor_ = bySupervisor;
  ++serial_;
  show(DeskPage::debrief);
}

/// The slider moves faster than a moment is found: of those that it passes meanwhile, the last one counts.
void TrainingDesk::lookAt(int entry) {
  wantedMoment_ = std::clamp(entry, 0, static_cast<int>(reviewed_.record.log.size()));
  if (std::exchange(moving_, true)) return;
  const auto make = [pack = pack_, record = reviewed_.record, language = language_, entry = wantedMoment_] {
    return momentOf(*pack, record, language, entry);
  };
  deeds_.make(make, [this, of = serial_](Moment moment) {
    moving_ = false;
    if (page_ != DeskPage::debrief || serial_ != of) return;
    letGo(deeds_, std::exchange(moment_.attempt, std::nullopt));
    moment_ = std::move(moment);
    if (wantedMoment_ != moment_.entry) lookAt(wantedMoment_);
  });
}

bool TrainingDesk::movesMoment(std::string_view argument) {
  if (!moving_ || page_ != DeskPage::debrief) return false;
  lookAt(momentNamed(argument, wantedMoment_));
  return true;
}

void TrainingDesk::goOnFrom(Millis now) {
  // The last step to go on from is the one before the ticket was closed.
  int entry = moment_.entry;
  const auto& log = reviewed_.record.log;
  while (entry > 0 && (log[static_cast<std::size_t>(entry - 1)].kind == EntryKind::close ||
                       log[static_cast<std::size_t>(entry - 1)].kind == EntryKind::left))
    --entry;
  const auto make = [pack = pack_, record = reviewed_.record, entry, language = language_, now] {
    return Attempt::branch(*pack, record, entry, language, now);
  };
  deeds_.make(make, [this, of = reviewed_.id](std::optional<Attempt> attempt) {
    test_.reset();
    take(std::move(attempt), of);
    if (working()) keepState();
    noteWork();
  });
}

/// The first ticket after the one looked at that has not been passed; otherwise simply the next.
std::string TrainingDesk::nextTicket() const {
  const auto id = parseDrawnId(reviewed_.record.ticket);
  const auto& tickets = pack_->training->tickets;
  const auto scenarioOf = [&](std::size_t i) {
    return pack_->scenarios[static_cast<std::size_t>(tickets[i].scenario)].id;
  };
  for (std::size_t i = 0; id && i < tickets.size(); ++i)
    if (scenarioOf(i) == id->scenario) return scenarioOf((i + 1) % tickets.size());
  return scenarioOf(0);
}

void TrainingDesk::setLanguage(const std::string& tag) {
  const auto reviewed = std::make_shared<std::optional<Reviewed>>();
  const auto ahead = [this, reviewed, tag]() -> Worker::Work {
    if (page_ != DeskPage::debrief) return {};
    return [reviewed, pack = pack_, record = reviewed_.record, entry = moment_.entry, tag] {
      *reviewed = reviewOf(*pack, record, tag, entry);
    };
  };
  const auto act = [this, reviewed, tag] {
    language_ = tag;
    if (attempt_) attempt_->setLanguage(tag);
    if (*reviewed && page_ == DeskPage::debrief) {
      debrief_ = std::move((*reviewed)->debrief);
      moment_ = std::move((*reviewed)->moment);
    }
    if (page_ == DeskPage::inbox) openInbox();
  };
  deeds_.perform({ahead, act});
}

}  // namespace cardwalk::ui
