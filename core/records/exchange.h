// Actions as lines of JSON: what `plan --json` prints and `play` reads.
//
// What is in it: reading a list of actions with the number of the line that is none, and writing one.
// What it DOES NOT do: ask whether an action is possible; that is the machine's answer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/sim/action.h"

namespace cardwalk {

struct ParsedActions {
  std::vector<NamedAction> actions;
  std::string fault;  ///< "line 3: …", what to write instead; empty when all is well
};

/// Either one action a line (`{"surface", "control", "gesture", "text"?}`; `instruction` and `at` are passed
/// over, empty lines too), or one whole document with a `route`.
ParsedActions parseActions(std::string_view bytes);

/// One action a line, as parseActions reads them.
std::string actionLines(const std::vector<NamedAction>& actions);

}  // namespace cardwalk
