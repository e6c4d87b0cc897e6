// How much of a large matrix a build goes through.
//
// What is in it: one constant, and which of many like cases it means. What it DOES NOT do: leave out a test;
// the sanitizers look for faults of memory, which a language or a text size more does not add to, and take
// ten times as long for it.
#pragma once

#include <cstddef>

namespace cardwalk::support {

#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool kThorough = false;
#else
inline constexpr bool kThorough = true;
#endif

/// Of a long row of like cases: all of them, or with the sanitizers every third one.
constexpr bool goesThrough(std::size_t index) { return kThorough || index % 3 == 0; }

}  // namespace cardwalk::support
