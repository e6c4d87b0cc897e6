// The commands that need no window: check, diff, plan, play, report, results, bench.
//
// What is in it: each command on checked arguments, giving back the exit code.
// What it DOES NOT do: parse arguments (arguments.h) or write pictures (capture.h).
#pragma once

#include <filesystem>

#include "core/content/pack.h"
#include "ui/app/time_trace.h"
#include "ui/cli/arguments.h"
#include "ui/cli/places.h"

namespace cardwalk::ui {

int runCheck(const Arguments& arguments, const PackPlace& place);
int runDiff(const Arguments& arguments);
int runPlan(const Arguments& arguments, const Pack& pack);
int runPlay(const Arguments& arguments, const Pack& pack);
int runReport(const Arguments& arguments, const PackPlace& place);
int runResults(const Arguments& arguments);
int runBench(const Arguments& arguments, const PackPlace& place, TimeTrace* trace);

}  // namespace cardwalk::ui
