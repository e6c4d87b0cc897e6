// What many results cost: filling a store, the supervisor's view over it, the report of a year.
//
// What is in it: the figures with their bars, each from a process of its own over one store in a folder that
// is gone afterwards. What it DOES NOT do: touch anybody's results.
#pragma once

#include "core/records/report.h"
#include "ui/cli/arguments.h"

namespace cardwalk::ui {

/// Some ten seconds, most of them for filling the store.
void measureResults(const Arguments& arguments, BenchReport& report);

}  // namespace cardwalk::ui
