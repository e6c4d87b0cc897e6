// This program once more, in a process of its own, for what can only be measured from the start.
//
// What is in it: starting it, its "KEY VALUE" lines, and how long it took.
// What it DOES NOT do: wait for ever; a child that does not come back in time is ended.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cardwalk::ui {

struct ChildResult {
  bool good = false;   ///< it ended with 0
  double begun = 0;    ///< milliseconds on the steady clock, before it was started
  double seconds = 0;  ///< until it ended
  std::string errors;  ///< what it said on stderr
  std::map<std::string, double> values;
};

/// Runs this program with these words.
ChildResult runChild(const std::vector<std::string>& words);

/// The size of this program's file without its symbols, in MiB, as `strip` would leave it; nothing if its
/// format is not known.
std::optional<double> strippedMib();

}  // namespace cardwalk::ui
