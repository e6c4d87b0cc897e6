// Takes a walk over into another pack: an edited one, a later version of it, or another generation.
//
// What is in it: how far the guide's steps were done, and carryOver, which replays a log and, where the pack
// does not accept it any more, plans the way to the same step. The log that comes out leads to the place by
// itself, so it can be kept and undone like any other. What it DOES NOT do: go further than the person had
// come, ask anybody, or read files.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/content/pack.h"
#include "core/session/session.h"

namespace cardwalk {

/// Id of the last of the guide's leading steps that are done, by device; empty where none is.
using StepsReached = std::array<std::string, kDevices>;
StepsReached stepsReached(const Pack& pack, int scenario, const State& state);

/// What is open on a device, in words that outlive its pack.
struct OpenScreen {
  std::string screen, last4;  ///< id; digits of the card that is open, empty for none
  bool operator==(const OpenScreen&) const = default;
};
using OpenScreens = std::array<OpenScreen, kDevices>;
OpenScreens openScreens(const World& world, const State& state);

struct CarriedOver {
  std::vector<LogEntry> log;  ///< the session accepts every accepted entry of it
  bool exact = false;         ///< it is the whole old log, and leads to the very same steps
  StepsReached reached;       ///< where it leads
};

/// `reached`: as it was when the log was kept; all empty: unknown, what the log leads to counts.
/// `screens`: what was open; where another way is planned, it leads on to them if nothing has to be done for
/// it but going there. Empty: unknown.
CarriedOver carryOver(const Pack& pack, int scenario, const std::vector<LogEntry>& log,
                      const StepsReached& reached, const OpenScreens& screens = {});

}  // namespace cardwalk
