// How often a way was searched for, so that a test can say that a frame did none of it.
//
// What is in it: counting in the calling thread. What it DOES NOT do: say for whom.
#pragma once

#include <cstdint>

namespace cardwalk::support {

/// Searches of the planner since the start of the thread.
std::uint64_t searches();

}  // namespace cardwalk::support
