// A walk as a line of ControlIds, so that tests of wrong turns read as a table.
//
// What is in it: steps parted by blanks: "~" points at one, "=" types (with "_" for a blank), "@app" and
// "@web" go to the list of that side from its home page. What it DOES NOT do: act.
#pragma once

#include <string>
#include <vector>

#include "core/sim/action.h"

namespace cardwalk::support {

std::vector<std::string> spelledOut(const std::string& steps);
NamedAction actionFor(std::string step);

}  // namespace cardwalk::support
