// How fast the model and the planner are, without a window.
//
// What it DOES NOT do: draw, or start another process.
#pragma once

#include "core/records/report.h"
#include "ui/cli/places.h"

namespace cardwalk::ui {

/// Loading the pack, steps of the machine, and for every scenario planning from reachable states, views and
/// the proof. About as long as the proofs take and a few seconds more.
/// `thorough`: ten thousand states of each scenario instead of some hundred.
void measureCore(const Pack& pack, const PackPlace& place, bool thorough, BenchReport& report);

}  // namespace cardwalk::ui
