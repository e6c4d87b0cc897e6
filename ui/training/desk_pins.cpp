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
  if (setup_.triesFile.empty()) return;
  for (const auto& [name, tries] : loadPinTries(*setup_.disk, setup_.triesFile, setup_.clock()))
    noted_[name].tries = tries;
}

std::int64_t DeskPins::wait(const std::string& person) const {
  const auto found = noted_.find(person);
  return found == noted_.end() ? 0 : pinWait(found->second.tries, setup_.clock());
}

bool DeskPins::mustWait(const std::string& person) {
  if (const auto found = noted_.find(person); found != noted_.end()) {
    PinTries& tries = found->second.tries;
    // A clock that was set back makes nobody wait longer than the delay.
    tries.at = std::min(tries.at, setup_.clock());
    if (triesForgotten(tries, setup_.clock())) tries = {};
  }
  return wait(person) > 0;
}

bool DeskPins::unsaved() const {
  return std::any_of(noted_.begin(), noted_.end(), [](const auto& each) { return each.second.unsaved; });
}

/// Counts `more` wrong tries at once, and on the disk as soon as it comes to that.
void DeskPins::note(const std::string& person, int more) {
  Noted& mine = noted_[person];
  const std::int64_t now = setup_.clock();
  const int before = mine.tries.wrong;
  mine.tries.wrong += more;
  if (more > 0) mine.tries.at = now;
  if (setup_.triesFile.empty()) return;
  const std::uint64_t change = mine.change = ++changes_;
  errands_.post(
      Lane::disk,
      [this, disk = setup_.disk, file = setup_.triesFile, person, known = PinTries{before, mine.tries.at},
       more, now, change]() -> Errands::Answer {
        return [this, person, change, noted = notePinTries(*disk, file, person, known, more, now)] {
          Noted& his = noted_[person];
          // What came later knows better.
          if (his.change == change) his = {noted.tries, change, !noted.save.saved};
        };
      },
      true);
}

void DeskPins::settle(const std::string& person, bool tried, const Asked& asked, const Then& then) {
  setup_.asked();
  if (asked.hash.asked) known_[person] = asked.hash;
  const bool right = tried && asked.answer == PinAnswer::right;
  const bool wrong = tried && asked.answer == PinAnswer::wrong;
  if (right) noted_[person].tries = {};
  if (right || wrong) note(person, wrong ? 1 : 0);
  // What the disk did not take before it may take now.
  for (const auto& [name, each] : noted_)
    if (each.unsaved && (name != person || !(right || wrong))) note(name, 0);
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
