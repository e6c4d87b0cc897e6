// What a person in training may see: a view with less in it.
//
// What it DOES NOT do: decide what was done, or add anything but the plain answer of a test.
#pragma once

#include "core/session/attempt.h"

namespace cardwalk {

struct Shown {
  TrainingMode mode = TrainingMode::practice;
  Phase phase = Phase::act;
  HelpLevel help = HelpLevel::none;
  bool refused = false;  ///< the last action came to nothing
  std::string refusal;   ///< what a test says to that
};

/// Takes out of a session's view what is not to be seen at this moment.
void withhold(View& view, const Shown& shown);

}  // namespace cardwalk
