// How much of a large matrix a build goes through.
//
// What is in it: one constant. What it DOES NOT do: leave out a test; the sanitizers look for faults of
// memory, which a language or a text size more does not add to, and take ten times as long for it.
#pragma once

namespace cardwalk::support {

#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool kThorough = false;
#else
inline constexpr bool kThorough = true;
#endif

}  // namespace cardwalk::support
