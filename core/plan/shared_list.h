// One list of cards on both devices (syncMode: shared): what the other device may do to it meanwhile.
//
// What is in it: SharedList, for bounds that look at one device alone. Most of what the other device does to
// the list costs nothing there. Three steps are different, because they take much work and somebody has to do
// them first: they are kept for this device until it has done them, or left to the other one.
// What it DOES NOT do: say who does them; whoever shares out the work tries every way.
#pragma once

#include <cstdint>
#include <vector>

#include "core/plan/side_map.h"

namespace cardwalk {

class SharedList {
 public:
  /// Steps, as bits. What is left to the other device is noted in the state itself, see `left`.
  enum Step : std::uint8_t {
    kRemoval = 1,     ///< the target leaves the list
    kNewDefault = 2,  ///< the target is the default no more (PRE-2)
    kAddition = 4     ///< a card is added
  };
  static constexpr std::uint8_t kEveryStep = kRemoval | kNewDefault | kAddition;

  SharedList(const World& world, const Harm& harm) : world_(world), harm_(harm) {}

  /// Steps that somebody seems to have to take from here; the others are anybody's.
  std::uint8_t openSteps(const State& state) const;
  /// The state with these steps left to the other device.
  static State leaving(const State& state, std::uint8_t steps);
  static std::uint8_t left(const State& state) { return state.unused[0]; }
  /// To be called after each move: a step that was taken is anybody's from then on.
  void note(const State& before, State& after) const;
  /// What the other device than `side` may make of the list, by one change. `out` is cleared first.
  void changes(const State& state, Surface side, std::vector<State>& out) const;

 private:
  void addIfAllowed(const State& before, State after, std::vector<State>& out) const;
  std::uint8_t stepsTaken(const State& before, const State& after) const;

  const World& world_;
  const Harm& harm_;
};

}  // namespace cardwalk
