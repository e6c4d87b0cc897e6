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

DeskPins::DeskPins(Errands& errands, Setup setup) : errands_(errands), setup_(std::move(setup)) {
  if (!setup_.triesFile.empty()) tries_ = loadPinTries(*setup_.disk, setup_.triesFile, setup_.clock());
}

std::int64_t DeskPins::wait(const std::string& person) const {
  const auto found = tries_.find(person);
  return found == tries_.end() ? 0 : pinWait(found->second, setup_.clock());
}

bool DeskPins::mustWait(const std::string& person) {
  // A clock that was set back makes nobody wait longer than the delay.
  if (const auto found = tries_.find(person); found != tries_.end())
    found->second.at = std::min(found->second.at, setup_.clock());
  return wait(person) > 0;
}

void DeskPins::keepTries() {
  if (setup_.triesFile.empty()) return;
  errands_.post(
      Lane::disk,
      [disk = setup_.disk, file = setup_.triesFile, tries = tries_]() -> Errands::Answer {
        savePinTries(*disk, file, tries);
        return {};
      },
      true);
}

void DeskPins::settle(const std::string& person, bool tried, const Asked& asked, const Then& then) {
  setup_.asked();
  if (asked.hash.asked) known_[person] = asked.hash;
  if (tried && asked.answer == PinAnswer::right && tries_.erase(person) > 0) keepTries();
  if (tried && asked.answer == PinAnswer::wrong) {
    PinTries& tries = tries_[person];
    ++tries.wrong;
    tries.at = setup_.clock();
    keepTries();
  }
  then(asked.answer);
}

void DeskPins::ask(const std::string& person, Then then) { check(person, "", std::move(then)); }

void DeskPins::check(const std::string& person, const std::string& pin, Then then) {
  if (!pin.empty() && mustWait(person)) return then(PinAnswer::wait);
  errands_.post(Lane::store,
                [this, link = setup_.link, person, pin, before = known_[person],
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
  if (mustWait(person)) return then(PinAnswer::wait);
  errands_.post(Lane::store,
                [this, link = setup_.link, person, old, pin, then = std::move(then)]() -> Errands::Answer {
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
