// What the benchmark measures in processes of their own: start-up, drawing and memory, each from nothing.
//
// What is in it: every part by name; a part prints "KEY VALUE" lines for the process that started it.
// What it DOES NOT do: start processes or judge figures.
#pragma once

#include <string>

#include "ui/app/time_trace.h"
#include "ui/cli/arguments.h"
#include "ui/cli/places.h"

namespace cardwalk::ui {

/// The exit code: 0, or 2 after a message on stderr (no such part, or it cannot be measured here).
int runBenchPart(const std::string& name, const Arguments& arguments, const PackPlace& place,
                 TimeTrace* trace);

}  // namespace cardwalk::ui
