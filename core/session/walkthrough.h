// A whole scenario as the coach leads through it: what it says and what is then done, to the end.
//
// What is in it: walkThrough, over a real session, so that the words are those of the window.
// What it DOES NOT do: print, or wait.
#pragma once

#include <string>
#include <vector>

#include "core/content/pack.h"
#include "core/session/view.h"
#include "core/sim/action.h"

namespace cardwalk {

struct WalkStep {
  NamedAction action;
  std::string instruction;
  std::string label;  ///< what is written on it; of a card its last four digits
};

struct Walkthrough {
  std::vector<WalkStep> steps;
  bool handedOver = false;  ///< it ends where somebody else has to go on
  std::string fault;        ///< set if the coach led to no end: a fault of the content
};

/// `scenario` is an index into the pack; an empty language is the pack's first. `mode`: who is spoken to.
Walkthrough walkThrough(const Pack& pack, int scenario, const std::string& language, Mode mode = Mode::guide);

}  // namespace cardwalk
