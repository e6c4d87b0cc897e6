// What was right and wrong about an attempt, entry by entry: what the points are given for.
//
// What is in it: Verdict: mistakes at their first occurrence, fatal ones, harm, what was told and claimed.
// What it DOES NOT do: give points (score.h) or put anything into words; texts are keys.
#pragma once

#include <vector>

#include "core/session/attempt_trace.h"
#include "core/session/score.h"

namespace cardwalk {

struct Verdict {
  std::vector<Mistake> mistakes;  ///< in order of their entries; what was never done comes last
  std::vector<Fatal> fatals;      ///< each once
  bool harmed = false;
  bool toldAll = true;                         ///< everything needed, in time, and nothing wrong
  bool endHolds = false;                       ///< what the ticket asks for holds at the end
  int rightDiagnoses = 0, wrongDiagnoses = 0;  ///< chosen ones
};
Verdict judge(const Attempt& attempt);

/// The state at the end of the attempt.
const State& endState(const Attempt& attempt);

}  // namespace cardwalk
