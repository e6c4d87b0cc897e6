// Numbers that look random and follow from a seed alone: the same on every machine and compiler.
//
// What is in it: RandomDraw over mixSeed (ticket.h).
// What it DOES NOT do: use the standard library's distributions, which differ between its makers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/session/ticket.h"

namespace cardwalk {

class RandomDraw {
 public:
  explicit RandomDraw(std::uint64_t seed) : seed_(seed) {}

  /// 0 … count - 1; `count` is small and at least 1, so that the remainder favours nothing anybody could see.
  std::size_t below(std::size_t count) { return static_cast<std::size_t>(mixSeed(seed_, drawn_++) % count); }

  template <typename T>
  void shuffle(std::vector<T>& list) {
    for (std::size_t left = list.size(); left > 1; --left) {
      using std::swap;
      swap(list[left - 1], list[below(left)]);
    }
  }

 private:
  std::uint64_t seed_ = 0, drawn_ = 0;
};

}  // namespace cardwalk
