// `cardwalk capture`: a walk as something to hand out, in as many formats and languages as wanted; and
// whether what was made earlier still shows what the program shows now.
//
// What is in it: both commands on checked arguments, giving back the exit code.
// What it DOES NOT do: parse arguments (arguments.h), draw or write a format (ui/handout).
#pragma once

#include "core/records/handout_manifest.h"
#include "ui/cli/arguments.h"
#include "ui/cli/places.h"
#include "ui/handout/maker.h"

namespace cardwalk::ui {

class TimeTrace;

inline constexpr int kExitStopped = 130;

/// 0; 2 after a message (nothing to draw with, nowhere to write); 130 if somebody ended it, with nothing left
/// behind.
int runCapture(const Arguments& arguments, const PackPlace& place, TimeTrace* trace);
/// 0: all pictures show what would be drawn now; 1: some do not, and the reasons were printed, with --json
/// for programs; 2: cannot tell.
int runCaptureCheck(const Arguments& arguments, const PackPlace& place);

}  // namespace cardwalk::ui
