#include "ui/training/desk.h"

#include <algorithm>
#include <utility>

#include "core/session/ticket.h"
#include "ui/app/let_go.h"

namespace cardwalk::ui {
namespace {

constexpr std::uint64_t kDraws = 0xffff;  // seeds that people can read to one another

std::uint64_t shortSeed(std::uint64_t seed) { return seed % kDraws + 1; }

bool isDrawn(const std::string& id) {
  const auto drawn = parseDrawnId(id);
  return drawn && drawn->seed != 0;
}

/// Who wrote is known for a drawn ticket once it is drawn, which takes a while.
std::vector<InboxRow> rowsFor(const Pack& pack, const std::vector<std::string>& ids,
                              const std::string& language) {
  std::vector<InboxRow> rows;
  const TextCatalogue& words = pack.language(language);
  for (const std::string& id : ids) {
    const TrainingTicket* ticket = ticketOf(pack, id);
    if (ticket == nullptr) continue;
    const Scenario& scenario = pack.scenarios[static_cast<std::size_t>(ticket->scenario)];
    InboxRow row{id, words.get(scenario.title), "", {}, scenario.level};
    row.customer = words.get(scenario.customer);
    if (isDrawn(id))
      if (const auto other = packWithTicket(pack, id))
        row.customer = other->language(language).get(other->scenarios.back().customer);
    for (const std::int16_t topic : ticket->topics)
      row.topics.push_back(words.get(pack.training->topics[static_cast<std::size_t>(topic)].title));
    rows.push_back(std::move(row));
  }
  return rows;
}

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

void TrainingDesk::openInbox(std::function<void()> then) {
  records_.connect();
  std::vector<std::string> ids;
  if (test_)
    ids = test_->tickets;
  else
    for (const TrainingTicket& ticket : pack_->training->tickets)
      ids.push_back(drawn(pack_->scenarios[static_cast<std::size_t>(ticket.scenario)].id));
  const auto show = [this, then = std::move(then)](std::vector<InboxRow> rows) {
    showInbox(std::move(rows));
    if (then) then();
  };
  if (std::none_of(ids.begin(), ids.end(), isDrawn))
    return deeds_.perform({{}, [this, ids, show] { show(rowsFor(*pack_, ids, language_)); }});
  deeds_.make([pack = pack_, ids, language = language_] { return rowsFor(*pack, ids, language); }, show);
}

void TrainingDesk::showInbox(std::vector<InboxRow> rows) {
  letGo(deeds_, std::exchange(attempt_, std::nullopt));
  letGo(deeds_, std::exchange(moment_.attempt, std::nullopt));
  moment_ = {};
  fromSupervisor_ = false;
  inbox_ = std::move(rows);
  for (std::size_t i = 0; test_ && i < inbox_.size(); ++i) {
    inbox_[i].current = i == test_->done.size();
    if (!test_->over() || i >= test_->done.size()) continue;
    inbox_[i].best = test_->done[i].score.total();
    inbox_[i].passed = test_->done[i].score.passed;
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
  letGo(deeds_, std::exchange(attempt_, std::move(attempt)));
  attemptId_ = records_.uuid();
  startedAt_ = records_.wallClock();
  const auto& log = attempt_->record().log;
  begunAt_ = now_ - (log.empty() ? 0 : log.back().at);
  branchOf_ = branchOf;
  chosen_.clear();
  said_.clear();
  claimed_.reset();
  letGo(deeds_, std::exchange(moment_.attempt, std::nullopt));
  moment_ = {};
  fromSupervisor_ = false;
  ++serial_;
  showPhase();
}

}  // namespace cardwalk::ui
