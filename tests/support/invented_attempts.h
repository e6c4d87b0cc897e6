// Attempts that nobody made, for tests: the same ones that the benchmark fills its store with.
//
// What is in it: the names of ui/bench/invented_attempts.h, where tests look for their helpers.
// What it DOES NOT do: invent anything of its own.
#pragma once

#include "ui/bench/invented_attempts.h"

namespace cardwalk::support {

using ui::fillWithInvented;
using ui::inventAttempt;
using ui::inventAttempts;
using ui::kInventedFrom;
using ui::kInventedTo;

}  // namespace cardwalk::support
