#include "ui/training/desk_records.h"

#include <algorithm>
#include <utility>

#include "core/records/ticket_id.h"
#include "core/records/uuid.h"

namespace cardwalk::ui {
namespace {

/// Between two tries of a lost store.
constexpr Millis kFirstPause = 2000, kLongestPause = 120000;

std::shared_ptr<Errands> errandsOf(const DeskHooks& hooks) {
  return hooks.errands ? hooks.errands : std::make_shared<Errands>();
}

DeskHooks withDisk(DeskHooks hooks) {
  if (!hooks.disk) hooks.disk = realFileOps();
  return hooks;
}

std::string_view faultKey(ResultsFault kind) {
  switch (kind) {
    case ResultsFault::locked:
      return "train.records.locked";
    case ResultsFault::full:
      return "train.records.full";
    case ResultsFault::damaged:
      return "train.records.damaged";
    case ResultsFault::denied:
      return "train.records.denied";
    case ResultsFault::newer:
      return "train.records.newer";
    case ResultsFault::unreachable:
      return "train.records.waits";
    default:
      return "train.records.fault";
  }
}

}  // namespace

AttemptRow rowOf(const KeptAttempt& attempt) {
  const TicketId ticket = splitTicket(attempt.record.ticket);
  const Score& score = attempt.score;
  AttemptRow row;
  row.id = attempt.id;
  row.person = attempt.person;
  row.team = attempt.team;
  row.test = attempt.test;
  row.branchOf = attempt.branchOf;
  row.ticket = ticket.scenario;
  row.packVersion = attempt.record.packVersion;
  row.seed = ticket.seed;
  row.mode = attempt.record.mode;
  row.startedAt = attempt.startedAt;
  row.duration = score.duration;
  row.diagnosis = score.diagnosis;
  row.endState = score.endState;
  row.noDamage = score.noDamage;
  row.told = score.told;
  row.actions = score.actions;
  row.optimum = score.optimum;
  row.hints = score.hints;
  row.passed = score.passed;
  row.fatal = !score.fatals.empty();
  return row;
}

DeskRecords::DeskRecords(DeskHooks hooks)
    : hooks_(withDisk(std::move(hooks))),
      errands_(errandsOf(hooks_)),
      link_(std::make_shared<StoreLink>(hooks_.open, hooks_.outbox, hooks_.disk)),
      pins_(*errands_,
            {link_, [this] { return wallClock(); }, [this] { learn(); }, hooks_.pinTries, hooks_.disk}) {}

DeskRecords::~DeskRecords() { errands_->retire(); }

void DeskRecords::learn() {
  state_ = link_->state();
  if (state_.connected || !state_.tried) pause_ = 0;
}

void DeskRecords::connect() {
  if (!keeps() || asked_) return;
  asked_ = true;
  retryAt_.reset();
  errands_->post(
      Lane::store,
      [this, link = link_, errands = errands_.get()]() -> Errands::Answer {
        // A closed window's outbox is delivered if the store has answered so far, and otherwise the next
        // time.
        if (!errands->retired() || link->state().connected) link->deliver();
        if (!link->state().connected && !errands->retired())
          errands->post(Lane::disk, [this, link]() -> Errands::Answer {
            link->probe();
            return [this] { learn(); };
          });
        return [this] {
          asked_ = false;
          learn();
        };
      },
      true);
}

Wake DeskRecords::tick(Millis now) {
  const bool come = errands_->take();
  const bool lost = keeps() && state_.tried && !state_.connected && !asked_;
  if (!lost) retryAt_.reset();
  if (lost && !retryAt_) {
    pause_ = std::clamp(pause_ * 2, kFirstPause, kLongestPause);
    retryAt_ = now + pause_;
  }
  if (retryAt_ && now >= *retryAt_) connect();
  return come ? Wake{now} : Wake{retryAt_};
}

std::string_view DeskRecords::state() const {
  if (!keeps()) return "train.records.none";
  if (state_.unkept > 0) return "train.records.unkept";
  if (state_.connected && state_.refused > 0) return "train.records.refused";
  if (state_.connected && pins_.unsaved()) return "train.records.tries";
  if (state_.connected && !undeleted().empty()) return "train.records.undeleted";
  if (state_.connected || !state_.tried) return {};
  return state_.nowhere ? std::string_view("train.records.unkept") : faultKey(state_.kind);
}

const std::string& DeskRecords::undeleted() const {
  return undeleted_.empty() ? state_.undeleted : undeleted_.begin()->second;
}

void DeskRecords::keep(const KeptAttempt& attempt) {
  seen_.push_back(attempt);
  if (!keeps()) return;
  errands_->post(
      Lane::disk,
      [this, link = link_, attempt]() -> Errands::Answer {
        link->put(attempt);
        return [this] { learn(); };
      },
      true);
  // Its own errand, whatever is under way: what is under way may have looked into the outbox before.
  errands_->post(
      Lane::disk,
      [this, errands = errands_.get(), link = link_]() -> Errands::Answer {
        errands->post(
            Lane::store,
            [this, errands, link]() -> Errands::Answer {
              if (!errands->retired() || link->state().connected) link->deliver();
              return [this] { learn(); };
            },
            true);
        return {};
      },
      true);
}

std::vector<AttemptRow> DeskRecords::rowsOf(const std::string& person) const {
  std::vector<AttemptRow> out;
  if (!person.empty() && person == rowsPerson_) out = rows_;
  for (const KeptAttempt& each : seen_) {
    const bool known =
        std::any_of(out.begin(), out.end(), [&](const AttemptRow& row) { return row.id == each.id; });
    if (!known && each.person == person) out.insert(out.begin(), rowOf(each));
  }
  return out;
}

void DeskRecords::noteWork(const AtWork& work) {
  if (!keeps() || work.person.empty()) return;
  // Otherwise a supervisor would see somebody at work who has long gone.
  const bool must = work.ticket.empty() && state_.connected;
  errands_->post(
      Lane::store,
      [this, errands = errands_.get(), link = link_, work]() -> Errands::Answer {
        if (errands->retired() && !link->state().connected) return {};
        ResultStore* store = link->ready();
        if (store == nullptr) return {};
        store->noteWork(work);
        link->answered();
        return [this] { learn(); };
      },
      must);
}

std::optional<KeptAttempt> DeskRecords::attempt(const std::string& id) const {
  for (const KeptAttempt& each : seen_)
    if (each.id == id) return each;
  return std::nullopt;
}

std::uint64_t DeskRecords::draw() const {
  std::uint64_t out = 0;
  if (hooks_.random)
    for (const std::uint8_t byte : hooks_.random()) out = out * 257 + byte;
  return out;
}

std::string DeskRecords::uuid() const {
  return randomUuid(hooks_.random ? hooks_.random() : std::array<std::uint8_t, 16>{});
}

}  // namespace cardwalk::ui
