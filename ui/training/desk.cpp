#include "ui/training/desk.h"

#include <algorithm>
#include <utility>

#include "core/session/ticket.h"

namespace cardwalk::ui {
namespace {

constexpr std::uint64_t kDraws = 0xffff;  // seeds that people can read to one another

std::uint64_t shortSeed(std::uint64_t seed) { return seed % kDraws + 1; }

}  // namespace

TrainingDesk::TrainingDesk(const Pack& pack, DeskHooks hooks, const DeskWish& wish,
                           const std::string& language, Millis now)
    : pack_(&pack), language_(language), records_(std::move(hooks)), seed_(wish.seed), now_(now) {
  if (language_.empty() && !pack.languages.empty()) language_ = pack.languages.front().language;
  form_.name = wish.person;
  form_.team = wish.team;
  form_.mode = wish.mode;
  form_.surprises = wish.surprises;
  form_.topics = wish.topics;
  if (wish.tickets > 0) {
    form_.mode = TrainingMode::test;
    form_.tickets = wish.tickets;
  }
  const auto id = parseDrawnId(wish.ticket);
  wantedTicket_ = id && id->seed == 0 && seed_ ? drawnId(wish.ticket, *seed_) : wish.ticket;
  if (!wish.open || !offered()) return;
  open_ = true;
  records_.connect();
  show(DeskPage::start);
  // A name that needs a PIN has to be claimed before anything is kept under it. Whoever started the program
  // with a name vouches for it while the store cannot be asked.
  if (!form_.name.empty()) signInCommand(true);
}

const TextCatalogue& TrainingDesk::texts() const {
  if (page_ == DeskPage::debrief && moment_.attempt) return moment_.attempt->pack().language(language_);
  if (attempt_ && working()) return attempt_->pack().language(language_);
  return pack_->language(language_);
}

void TrainingDesk::show(DeskPage page) {
  if (page_ != page) ++serial_;
  page_ = page;
  asksToLeave_ = false;
  notice_ = {};
  noteWork();
}

/// From the first page: the ticket that was asked for, a test of several, or the inbox.
void TrainingDesk::begin(Millis now) {
  test_.reset();
  if (const std::string wanted = std::exchange(wantedTicket_, {}); !wanted.empty()) {
    openInbox();
    return openTicket(wanted, form_.mode, now);
  }
  if (form_.mode == TrainingMode::test) {
    TestRun run;
    run.id = records_.uuid();
    run.tickets =
        drawTest(*pack_, {form_.tickets, form_.topics, seed_ ? *seed_ : shortSeed(records_.draw())});
    if (!run.tickets.empty()) test_ = std::move(run);
  }
  openInbox();
}

std::string TrainingDesk::drawn(const std::string& ticket) const {
  return seed_ ? drawnId(ticket, *seed_) : ticket;
}

void TrainingDesk::openInbox() {
  records_.connect();
  attempt_.reset();
  moment_ = {};
  fromSupervisor_ = false;
  inbox_.clear();
  const TextCatalogue& words = pack_->language(language_);
  const auto add = [&](const TrainingTicket& ticket, const std::string& id) {
    const Scenario& scenario = pack_->scenarios[static_cast<std::size_t>(ticket.scenario)];
    InboxRow row{id, words.get(scenario.title), "", {}, scenario.level};
    row.customer = words.get(scenario.customer);
    if (parseDrawnId(id)->seed != 0)
      if (const auto other = packWithTicket(*pack_, id))
        row.customer = other->language(language_).get(other->scenarios.back().customer);
    for (const std::int16_t topic : ticket.topics)
      row.topics.push_back(words.get(pack_->training->topics[static_cast<std::size_t>(topic)].title));
    inbox_.push_back(std::move(row));
  };
  if (test_) {
    for (const std::string& id : test_->tickets)
      if (const TrainingTicket* ticket = ticketOf(*pack_, id)) add(*ticket, id);
    for (std::size_t i = 0; i < inbox_.size(); ++i) {
      inbox_[i].current = i == test_->done.size();
      if (!test_->over() || i >= test_->done.size()) continue;
      inbox_[i].best = test_->done[i].score.total();
      inbox_[i].passed = test_->done[i].score.passed;
    }
  } else {
    for (const TrainingTicket& ticket : pack_->training->tickets)
      add(ticket, drawn(pack_->scenarios[static_cast<std::size_t>(ticket.scenario)].id));
  }
  ++serial_;
  show(DeskPage::inbox);
  readInbox();
}

/// What the store knows of this person comes when it comes; the tickets are there at once.
void TrainingDesk::readInbox() {
  showBest();
  if (test_ || guest_) return;
  records_.readRowsOf(form_.name, [this] {
    if (page_ == DeskPage::inbox && !test_) showBest();
  });
}

void TrainingDesk::showBest() {
  if (test_) return;
  const std::vector<AttemptRow> rows = records_.rowsOf(form_.name);
  for (InboxRow& row : inbox_) {
    const auto id = parseDrawnId(row.id);
    row.best = -1;
    row.passed = false;
    for (const AttemptRow& each : rows) {
      if (!id || each.ticket != id->scenario || !each.counts()) continue;
      row.best = std::max(row.best, each.fatal ? 0 : each.total());
      row.passed = row.passed || each.passed;
    }
    row.read = row.best >= 0 || !records_.reading();
  }
}

void TrainingDesk::take(std::optional<Attempt> attempt, const std::string& branchOf) {
  if (!attempt) return;
  attempt_ = std::move(attempt);
  attemptId_ = records_.uuid();
  startedAt_ = records_.wallClock();
  const auto& log = attempt_->record().log;
  begunAt_ = now_ - (log.empty() ? 0 : log.back().at);
  branchOf_ = branchOf;
  chosen_.clear();
  said_.clear();
  claimed_.reset();
  moment_ = {};
  fromSupervisor_ = false;
  ++serial_;
  showPhase();
}

KeptAttempt TrainingDesk::graded() const {
  KeptAttempt kept;
  kept.id = attemptId_;
  kept.person = form_.name;
  kept.team = form_.team;
  kept.test = test_ ? test_->id : std::string();
  kept.testTickets = test_ ? static_cast<int>(test_->tickets.size()) : 0;
  kept.branchOf = branchOf_;
  kept.startedAt = startedAt_;
  kept.record = attempt_->record();
  kept.score = score(*pack_, kept.record);
  return kept;
}

/// Graded and kept; in a test the next ticket comes before any explanation.
void TrainingDesk::finish() {
  KeptAttempt kept = graded();
  // What the program did is nobody's attempt.
  if (kept.record.mode != TrainingMode::watch && !guest_) records_.keep(kept);
  if (test_ && !test_->over()) {
    test_->done.push_back(std::move(kept));
    const bool over = test_->over();
    openInbox();
    if (!over) return keepState();
    if (!guest_) records_.dropUnfinished(form_.name);
    return;
  }
  if (!guest_) records_.dropUnfinished(form_.name);
  review(std::move(kept));
}

void TrainingDesk::review(KeptAttempt kept) {
  reviewed_ = std::move(kept);
  debrief_ = debriefOf(*pack_, reviewed_.record, language_);
  attempt_.reset();
  const int left = debrief_.leftRouteAt;
  lookAt(left >= 0 ? left : static_cast<int>(reviewed_.record.log.size()));
  ++serial_;
  show(DeskPage::debrief);
}

void TrainingDesk::lookAt(int entry) {
  const int last = static_cast<int>(reviewed_.record.log.size());
  moment_.entry = std::clamp(entry, 0, last);
  AttemptRecord record = reviewed_.record;
  // What is looked at again is shown whole, whatever the person could see then.
  record.mode = TrainingMode::guide;
  moment_.attempt = Attempt::replay(*pack_, record, language_, 0, moment_.entry);
}

void TrainingDesk::goOnFrom(Millis now) {
  // The last step to go on from is the one before the ticket was closed.
  int entry = moment_.entry;
  const auto& log = reviewed_.record.log;
  while (entry > 0 && (log[static_cast<std::size_t>(entry - 1)].kind == EntryKind::close ||
                       log[static_cast<std::size_t>(entry - 1)].kind == EntryKind::left))
    --entry;
  test_.reset();
  take(Attempt::branch(*pack_, reviewed_.record, entry, language_, now), reviewed_.id);
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
  const auto act = [this, tag] {
    language_ = tag;
    if (attempt_) attempt_->setLanguage(tag);
    if (page_ == DeskPage::debrief) {
      debrief_ = debriefOf(*pack_, reviewed_.record, language_);
      lookAt(moment_.entry);
    }
    if (page_ == DeskPage::inbox) openInbox();
  };
  deeds_.perform({{}, act});
}

}  // namespace cardwalk::ui
