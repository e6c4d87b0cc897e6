// What a part of the benchmark says about itself to the process that started it.
//
// What is in it: "KEY VALUE" lines, the shared clock, the memory of this process.
// What it DOES NOT do: measure anything else, or read such lines (child.h does).
#pragma once

#include <vector>

namespace cardwalk::ui {

struct PartLine {
  const char* key;
  double value;
};

/// Prints them, one below the other; the exit code.
int say(const std::vector<PartLine>& lines);
/// Milliseconds on the clock that every process shares, for whoever started this one.
double readyAt();
/// Proportional set size in MiB: shared pages count by the number of processes that share them. 0 where the
/// system does not tell.
double pssMib();

}  // namespace cardwalk::ui
