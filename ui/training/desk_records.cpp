#include "ui/training/desk_records.h"

#include <algorithm>

#include "core/records/certificate.h"
#include "core/records/pin.h"
#include "core/records/ticket_id.h"
#include "core/records/uuid.h"

namespace cardwalk::ui {

AttemptRow rowOf(const KeptAttempt& attempt) {
  const TicketId ticket = splitTicket(attempt.record.ticket);
  const Score& score = attempt.score;
  AttemptRow row;
  row.id = attempt.id;
  row.person = attempt.person;
  row.team = attempt.team;
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

void DeskRecords::connect() {
  if (!hooks_.open) return;
  if (!outbox_ && !hooks_.outbox.empty()) outbox_.emplace(hooks_.outbox);
  if (store_ == nullptr) {
    OpenedResults opened = hooks_.open();
    store_ = std::move(opened.store);
    fault_ = opened.fault ? opened.fault->message : std::string();
  }
  lost_ = store_ == nullptr;
  if (lost_) return;
  if (outbox_) {
    outbox_->deliver(*store_);
    lost_ = outbox_->waiting() > 0;
  }
  while (!unkept_.empty() && !lost_) {
    if (const auto fault = store_->add(unkept_.front())) {
      fault_ = fault->message;
      lost_ = true;
    } else {
      unkept_.erase(unkept_.begin());
    }
  }
  if (!lost_) fault_.clear();
}

std::string_view DeskRecords::state() const {
  if (!keeps()) return "train.records.none";
  if (!unkept_.empty()) return "train.records.unkept";
  return connected() ? std::string_view() : std::string_view("train.records.waits");
}

void DeskRecords::keep(const KeptAttempt& attempt) {
  seen_.push_back(attempt);
  if (!hooks_.open) return;
  if (!outbox_ && !hooks_.outbox.empty()) outbox_.emplace(hooks_.outbox);
  std::optional<ResultsError> unwritten;
  if (outbox_) unwritten = outbox_->put(attempt);
  // Where even the folder refuses, the window itself remembers until the store answers.
  if (!outbox_ || unwritten) unkept_.push_back(attempt);
  connect();
  if (unwritten && lost_) fault_ = unwritten->message;
}

/// An empty answer may also mean that nobody answered.
void DeskRecords::noteFault() {
  if (store_ == nullptr) return;
  if (const auto fault = store_->fault()) {
    lost_ = true;
    fault_ = fault->message;
  }
}

std::vector<AttemptRow> DeskRecords::rows(const AttemptFilter& filter) {
  if (store_ == nullptr) return {};
  std::vector<AttemptRow> out = store_->rows(filter);
  noteFault();
  return out;
}

std::vector<AttemptRow> DeskRecords::rowsOf(const std::string& person) {
  AttemptFilter filter;
  filter.person = person;
  std::vector<AttemptRow> out;
  if (!person.empty()) out = rows(filter);
  for (const KeptAttempt& each : seen_) {
    const bool known =
        std::any_of(out.begin(), out.end(), [&](const AttemptRow& row) { return row.id == each.id; });
    if (!known && each.person == person) out.insert(out.begin(), rowOf(each));
  }
  return out;
}

ResultSums DeskRecords::sums(const AttemptFilter& filter) {
  if (store_ == nullptr) return {};
  ResultSums out = store_->sums(filter);
  noteFault();
  return out;
}

std::optional<KeptAttempt> DeskRecords::attempt(const std::string& id) {
  for (const KeptAttempt& each : seen_)
    if (each.id == id) return each;
  return store_ != nullptr ? store_->attempt(id) : std::nullopt;
}

std::vector<std::string> DeskRecords::people() {
  return store_ != nullptr ? store_->people() : std::vector<std::string>{};
}

bool DeskRecords::hasPin(const std::string& person) {
  return store_ != nullptr && store_->pinHash(person).has_value();
}

std::int64_t DeskRecords::pinWait() const {
  return std::max<std::int64_t>(0, triedAt_ + pinDelay(wrongTries_) - wallClock());
}

PinAnswer DeskRecords::tryPin(const std::string& person, const std::string& pin, bool choose) {
  if (store_ == nullptr) return PinAnswer::lost;
  if (pinWait() > 0) return PinAnswer::wait;
  const std::optional<std::string> known = store_->pinHash(person);
  // Who cannot be asked has not said that there is none.
  if (!known && store_->fault()) return PinAnswer::lost;
  if (!known) {
    if (!choose) return PinAnswer::wrong;
    const std::optional<std::string> hash = hashPin(pin);
    if (!hash) return PinAnswer::tooShort;
    return store_->setPinHash(person, *hash) ? PinAnswer::lost : PinAnswer::right;
  }
  if (pinMatches(*known, pin)) {
    wrongTries_ = 0;
    return PinAnswer::right;
  }
  ++wrongTries_;
  triedAt_ = wallClock();
  return PinAnswer::wrong;
}

std::string DeskRecords::certify(const std::vector<AttemptRow>& rows, const ReportWords& words) {
  if (store_ == nullptr || !hooks_.write) return {};
  for (const AttemptRow& row : rows) {
    if (row.mode != TrainingMode::test || !row.passed) continue;
    const std::optional<KeptAttempt> kept = store_->attempt(row.id);
    if (!kept) continue;
    const auto answer = certificateOf(*store_, kept->test.empty() ? kept->id : kept->test);
    if (const auto* earned = std::get_if<Certificate>(&answer))
      return hooks_.write("certificate-" + earned->number + ".html", certificateHtml(*earned, words));
  }
  return {};
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
