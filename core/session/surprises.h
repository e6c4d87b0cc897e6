// When something happens in the middle of the work: seeded, so that it happens again at the same moment.
//
// What is in it: SurpriseClock, which counts accepted actions and says when one of the pack's surprises is
// due, at most two in an attempt. What it DOES NOT do: change a state or tell anybody.
#pragma once

#include <cstdint>
#include <vector>

#include "core/content/training.h"
#include "core/sim/world.h"

namespace cardwalk {

inline constexpr int kMostSurprises = 2;
inline constexpr int kSurpriseGap = 3;  ///< actions between two of them

class SurpriseClock {
 public:
  /// Without surprises, or switched off, it never strikes. Both arguments must outlive it.
  SurpriseClock(const World& world, const Training& training, std::uint64_t seed, bool on);

  /// Before an action on `control` that would change something: the surprise that swallows it; nullptr: none.
  const Surprise* swallows(const State& before, int control);
  /// After an accepted action: the surprise that follows it; nullptr: none.
  const Surprise* follows(const State& after);

 private:
  struct Due {
    const Surprise* surprise;
    int after;  ///< opportunities to let pass
    bool over = false;
  };
  const Surprise* strike(Due& due);

  bool hasRoom(const Surprise& surprise) const;

  const World& world_;
  std::vector<Due> due_;
  bool keepsRoom_ = false;  ///< for one that waits for a certain control, which often comes late
  int happened_ = 0;
  int since_ = kSurpriseGap;  ///< actions since the last one
};

}  // namespace cardwalk
