// How fast the model and the planner are, without a window.
//
// What it DOES NOT do: draw, or start another process.
#pragma once

#include "core/records/report.h"
#include "ui/cli/places.h"

namespace cardwalk::ui {

/// Loading the pack, steps of the machine, and planning and views of every scenario.
void measureCore(const Pack& pack, const PackPlace& place, BenchReport& report);

}  // namespace cardwalk::ui
