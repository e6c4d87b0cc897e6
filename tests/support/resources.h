// What this process holds at the moment, as the system and the allocator tell it.
//
// What is in it: memory, file descriptors, and the slope of a row of samples. What it DOES NOT do: judge.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace cardwalk::support {

std::size_t heapInUse();      ///< bytes that are allocated and not given back
std::size_t residentBytes();  ///< of this process
int openFiles();              ///< file descriptors

/// Of the straight line that fits the points best: y for each x.
double slope(const std::vector<std::pair<double, double>>& points);

}  // namespace cardwalk::support
