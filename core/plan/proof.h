// The proof that nobody gets stuck: every reachable state of a scenario, judged.
//
// What is in it: prove(), which counts states and transitions, finds the states from which neither goal nor
// honest hand-over can be reached any more, and the longest of all shortest ways.
//
// Why it may take many states at once. (1) States that differ only in what no guard, goal or hand-over can
// see behave alike; they are one state here and count once. (2) A move of one device reads and writes its own
// parts, what is shared, and at most what it can see of the other device. So while one device rests, the
// other one's possibilities do not change: a strongly connected region of one side times one of the other
// side is strongly connected as a whole, and exactly reachable as a whole. Pairs of regions are all that has
// to be explored. (3) Exchanging like cards on one side is a symmetry as long as no order names them; orders
// that do are kept apart, and where a pair would stand for more states than can be reached, the proof starts
// again without this. `explored` counts what was looked at, `states` what it stands for; tests hold both
// against a search that knows none of this. What it DOES NOT do: judge words or screens (coverage.h).
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/plan/split.h"

namespace cardwalk {

struct Proof {
  std::uint64_t states = 0;       ///< reachable, that differ in something that matters
  std::uint64_t transitions = 0;  ///< accepted actions from them that change something that matters
  std::uint64_t explored = 0;     ///< states of one side, and pairs of regions, that were looked at
  std::uint64_t deadEnds = 0;     ///< states without a way to goal or hand-over
  std::optional<int> longest;     ///< actions of the longest shortest way to the goal, from wherever it is
                                  ///< not lost; nothing if it could not be determined
  State farthest;                 ///< a state that far away
  bool complete = true;           ///< false: more than could be explored; the numbers are lower bounds
  bool goalReachable = false, handoverReachable = false;
  /// One dead end of each kind: where every action leads back into the trap, and whether one can act there.
  struct Trap {
    State state;
    bool canAct = false;
  };
  std::vector<Trap> traps;
};

struct ProofLimits {
  std::size_t pairs = 20'000'000;
  bool likeCards = true;  ///< use symmetry (3)
};

Proof prove(const World& world, const ProofLimits& limits = {});

/// The part of a state that the proof tells apart, for whoever wants to compare.
class ProvenPart {
 public:
  explicit ProvenPart(const World& world);
  State operator()(const State& state) const { return split_.essence(state); }

 private:
  Influence influence_;
  Split split_;
};

}  // namespace cardwalk
