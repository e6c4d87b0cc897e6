// How much of a large matrix a build goes through.
//
// What is in it: whether all of it, and which of many like cases otherwise. What it DOES NOT do: leave out a
// test; the sanitizers look for faults of memory, which a language or a text size more does not add to, and
// take ten times as long for it. `./dev soak` goes through all of it under the sanitizers as well.
#pragma once

#include <cstddef>
#include <cstdlib>

namespace cardwalk::support {

/// For what can never hold under the sanitizers: they keep memory that was given back.
#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool kSanitized = true;
#else
inline constexpr bool kSanitized = false;
#endif

/// Whether all of a matrix is gone through: without sanitizers always, with them when CARDWALK_THOROUGH is
/// set.
inline bool thorough() { return !kSanitized || std::getenv("CARDWALK_THOROUGH") != nullptr; }

/// Of a long row of like cases: all of them, or each `every`-th one when it need not be thorough.
inline bool goesThrough(std::size_t index, std::size_t every = 3) { return index % every == 0 || thorough(); }

}  // namespace cardwalk::support
