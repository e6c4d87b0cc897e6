#include "ui/training/desk_pins.h"

#include <algorithm>
#include <utility>

#include "core/records/pin.h"

namespace cardwalk::ui {
namespace {

/// What the store says, or, while it says nothing, what it said before.
PinHash hashOf(StoreLink& link, const std::string& person, const PinHash& before) {
  if (ResultStore* store = link.store()) {
    PinHash now = store->pinHash(person);
    if (link.answered() && now.asked) return now;
  }
  return before.hash ? before : PinHash{};
}

PinAnswer compare(const PinHash& known, const std::string& pin) {
  if (!known.asked) return PinAnswer::lost;
  if (!known.hash) return pin.empty() ? PinAnswer::right : PinAnswer::missing;
  return !pin.empty() && pinMatches(*known.hash, pin) ? PinAnswer::right : PinAnswer::wrong;
}

}  // namespace

std::int64_t DeskPins::wait(const std::string& person) const {
  const auto found = tries_.find(person);
  if (found == tries_.end()) return 0;
  return std::max<std::int64_t>(0, found->second.at + pinDelay(found->second.wrong) - clock_());
}

void DeskPins::settle(const std::string& person, bool tried, const Asked& asked, const Then& then) {
  asked_();
  if (asked.hash.asked) known_[person] = asked.hash;
  if (tried && asked.answer == PinAnswer::right) tries_.erase(person);
  if (tried && asked.answer == PinAnswer::wrong) {
    Tries& tries = tries_[person];
    ++tries.wrong;
    tries.at = clock_();
  }
  then(asked.answer);
}

void DeskPins::ask(const std::string& person, Then then) { check(person, "", std::move(then)); }

void DeskPins::check(const std::string& person, const std::string& pin, Then then) {
  if (!pin.empty() && wait(person) > 0) return then(PinAnswer::wait);
  errands_.post(Lane::store,
                [this, link = link_, person, pin, before = known_[person],
                 then = std::move(then)]() -> Errands::Answer {
                  Asked asked;
                  asked.hash = hashOf(*link, person, before);
                  asked.answer = compare(asked.hash, pin);
                  return [this, person, tried = !pin.empty(), asked, then] {
                    settle(person, tried, asked, then);
                  };
                });
}

void DeskPins::choose(const std::string& person, const std::string& old, const std::string& pin, Then then) {
  if (wait(person) > 0) return then(PinAnswer::wait);
  errands_.post(Lane::store,
                [this, link = link_, person, old, pin, then = std::move(then)]() -> Errands::Answer {
                  Asked asked;
                  asked.hash = hashOf(*link, person, {});
                  const bool first = asked.hash.none();
                  asked.answer = first ? PinAnswer::right : compare(asked.hash, old);
                  const bool tried = !first;
                  if (asked.answer == PinAnswer::right) {
                    const std::optional<std::string> hash = hashPin(pin);
                    ResultStore* store = link->store();
                    if (!hash)
                      asked.answer = PinAnswer::tooShort;
                    else if (store == nullptr || store->setPinHash(person, *hash))
                      asked.answer = (link->answered(), PinAnswer::lost);
                    else
                      asked.hash.hash = hash;
                  }
                  return [this, person, tried, asked, then] { settle(person, tried, asked, then); };
                });
}

}  // namespace cardwalk::ui
