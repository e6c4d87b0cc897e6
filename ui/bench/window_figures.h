// What the window costs: starting, a frame, an answer, the pulse, standing still, memory, size.
//
// What is in it: the figures with their bars; what needs a process of its own runs as a part (parts.h).
// What it DOES NOT do: fail when a figure is over its bar. A figure that cannot be measured here is named.
#pragma once

#include "core/content/pack.h"
#include "core/records/report.h"
#include "ui/app/time_trace.h"
#include "ui/cli/arguments.h"
#include "ui/cli/places.h"

namespace cardwalk::ui {

/// Parts that run in processes of their own, one after the other; takes some ten seconds, a display adds
/// twenty.
void measureProcesses(const Arguments& arguments, const Pack& pack, BenchReport& report);

/// Every step of every scenario without graphics, in this process.
void measureFrames(const Pack& pack, TimeTrace* trace, BenchReport& report);

}  // namespace cardwalk::ui
