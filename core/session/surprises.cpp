#include "core/session/surprises.h"

#include <algorithm>

#include "core/session/ticket.h"

namespace cardwalk {

namespace {

/// How many opportunities pass by. One that waits for a certain control may have no second one.
int opportunities(const Surprise& surprise, std::uint64_t random) {
  constexpr std::uint64_t kAtPlaces = 3, kAnywhere = 12, kStart = 2;
  if (!surprise.controls.empty()) return 0;
  if (surprise.when != kAlways) return static_cast<int>(random % kAtPlaces);
  return static_cast<int>(kStart + random % kAnywhere);
}

}  // namespace

SurpriseClock::SurpriseClock(const World& world, const Training& training, std::uint64_t seed, bool on)
    : world_(world) {
  if (!on) return;
  for (std::size_t i = 0; i < training.surprises.size(); ++i)
    due_.push_back({&training.surprises[i], opportunities(training.surprises[i], mixSeed(seed, i + 1))});
  if (due_.empty()) return;
  constexpr std::uint64_t kForRoom = 0x100;
  const State start = startState(world_);
  keepsRoom_ =
      mixSeed(seed, kForRoom) % 3 != 0 && std::any_of(due_.begin(), due_.end(), [&](const Due& each) {
        return !each.surprise->controls.empty() && holds(world_, start, each.surprise->when);
      });
  // Which of two comes first when both could: not always the same.
  const std::uint64_t turn = mixSeed(seed, 0) % due_.size();
  std::rotate(due_.begin(), due_.begin() + static_cast<std::ptrdiff_t>(turn), due_.end());
}

bool SurpriseClock::hasRoom(const Surprise& surprise) const {
  const bool waits =
      keepsRoom_ && surprise.controls.empty() && std::none_of(due_.begin(), due_.end(), [](const Due& each) {
        return each.over && !each.surprise->controls.empty();
      });
  return happened_ < (waits ? kMostSurprises - 1 : kMostSurprises);
}

const Surprise* SurpriseClock::strike(Due& due) {
  if (due.after-- > 0 || since_ < kSurpriseGap || !hasRoom(*due.surprise)) return nullptr;
  due.over = true;
  ++happened_;
  since_ = 0;
  return due.surprise;
}

const Surprise* SurpriseClock::swallows(const State& before, int control) {
  for (Due& due : due_) {
    const auto& controls = due.surprise->controls;
    if (due.over || !due.surprise->swallows || !holds(world_, before, due.surprise->when)) continue;
    if (!controls.empty() && std::find(controls.begin(), controls.end(), control) == controls.end()) continue;
    if (const Surprise* struck = strike(due)) return struck;
  }
  return nullptr;
}

const Surprise* SurpriseClock::follows(const State& after) {
  ++since_;
  for (Due& due : due_) {
    if (due.over || due.surprise->swallows || !holds(world_, after, due.surprise->when)) continue;
    if (const Surprise* struck = strike(due)) return struck;
  }
  return nullptr;
}

}  // namespace cardwalk
