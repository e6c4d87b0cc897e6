// How much of planning a frame has to do itself.
//
// What is in it: walks about every scenario with plans made beside the frames, as the window makes them, and
// the largest share that was left to the thread that draws. What it DOES NOT do: draw.
#pragma once

#include "core/content/pack.h"
#include "core/records/report.h"

namespace cardwalk::ui {

/// Some seconds; `steps` presses in each scenario.
void measurePlanningInFrames(const Pack& pack, int steps, BenchReport& report);

}  // namespace cardwalk::ui
