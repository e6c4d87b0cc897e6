// Parts of the benchmark around a results store with many attempts, each in a process of its own.
//
// What is in it: filling a store, and the supervisor's view over it; `--results` says where it lies.
// What it DOES NOT do: remove the store.
#pragma once

#include "ui/cli/arguments.h"
#include "ui/cli/places.h"

namespace cardwalk::ui {

inline constexpr int kBenchAttempts = 100'000;

/// Puts that many invented attempts into the store, and the PIN that viewResults() enters.
int fillResults(const Arguments& arguments, const PackPlace& place);
/// Opens the supervisor's view as a person does and turns its pages without graphics.
int viewResults(const Arguments& arguments, const PackPlace& place);

}  // namespace cardwalk::ui
