// How often memory was asked for, so that a test can say that it was not.
//
// What is in it: counting in the calling thread. What it DOES NOT do: say by whom.
#pragma once

#include <cstdint>

namespace cardwalk::support {

/// Since the start of the thread.
std::uint64_t allocations();

}  // namespace cardwalk::support
