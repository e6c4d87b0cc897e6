#include "ui/training/pin_entry.h"

#include <algorithm>
#include <utility>

#include "core/records/pin.h"

namespace cardwalk::ui {
namespace {

std::string handOver(std::string& typed) {
  std::string out = typed;
  std::fill(typed.begin(), typed.end(), ' ');
  typed.clear();
  return out;
}

}  // namespace

void PinEntry::submit(DeskPins& pins, const std::string& person, DeskPins::Then then) {
  if (asking) return;
  const std::string before = handOver(old), typed = handOver(pin), repeated = handOver(again);
  asking = true;
  if (kind == PinKind::enter) return pins.check(person, typed, std::move(then));
  if (typed.size() < kShortestPin || typed.size() > kLongestPin) return then(PinAnswer::tooShort);
  if (typed != repeated) return then(PinAnswer::differs);
  pins.choose(person, before, typed, std::move(then));
}

void PinEntry::answered(PinAnswer now) {
  asking = false;
  focus = true;
  answer = now;
}

}  // namespace cardwalk::ui
