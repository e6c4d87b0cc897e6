// The pack that is shipped, and walks through it.
//
// What is in it: loading it (a test cannot go on without), and seeded random walks over a scenario.
// What it DOES NOT do: change; the pack is read once for each run of the test program, and whoever wants to
// alter it takes a copy.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "core/content/pack.h"
#include "core/session/session.h"

namespace cardwalk::support {

std::filesystem::path shippedPackFolder();
std::filesystem::path shippedSchemas();
const Pack& shippedPack();

/// As it was in other years, e.g. {"V1", "V3"}; each of them is read once, too. Throws if there is none such.
const Pack& shippedPack(const GenerationChoice& generation);

/// A log of `length` attempts at whatever is on offer, refused ones included, times rising.
std::vector<LogEntry> randomLog(const Pack& pack, int scenario, int length, std::uint64_t seed);

}  // namespace cardwalk::support
