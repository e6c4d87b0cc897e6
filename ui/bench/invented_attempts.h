// Attempts that nobody made, as a team might have made them.
//
// What is in it: any number of them, quickly, the same for the same seed: people of different skill, tickets
// of different difficulty, spread over a year. What it DOES NOT do: replay; their logs are plausible, no
// more.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/content/pack.h"
#include "core/records/results.h"

namespace cardwalk::ui {

inline constexpr std::int64_t kInventedFrom = 1767225600000;  ///< 2026-01-01
inline constexpr std::int64_t kInventedTo = 1798761600000;    ///< 2027-01-01

/// The `number`th of a row of attempts: oldest first if `of` says how many there will be.
KeptAttempt inventAttempt(const Pack& pack, int number, int of, std::uint64_t seed);
std::vector<KeptAttempt> inventAttempts(const Pack& pack, int count, std::uint64_t seed);

/// Puts them into the store, many in each transaction; the first fault in words, or nothing.
std::string fillWithInvented(ResultStore& store, const Pack& pack, int count, std::uint64_t seed);

}  // namespace cardwalk::ui
