// States by number, compactly: each state is kept once, in the order in which it was first met.
//
// What is in it: StateIndex, an open hash table of numbers beside a plain list.
// What it DOES NOT do: forget a state.
#pragma once

#include <cstdint>
#include <vector>

#include "core/sim/state.h"

namespace cardwalk {

class StateIndex {
 public:
  int size() const { return static_cast<int>(states_.size()); }
  const State& at(int number) const { return states_[static_cast<std::size_t>(number)]; }
  /// -1 if it is not known.
  int find(const State& state) const {
    if (states_.empty()) return -1;
    return slots_[slotOf(state, tagOf(state))].number;
  }
  /// Its number; a new one if it was not known.
  int add(const State& state) {
    if (2 * states_.size() >= slots_.size()) grow();
    const std::uint32_t tag = tagOf(state);
    Slot& slot = slots_[slotOf(state, tag)];
    if (slot.number < 0) {
      slot = {tag, size()};
      states_.push_back(state);
    }
    return slot.number;
  }

 private:
  struct Slot {
    std::uint32_t tag = 0;  ///< so that different states are seldom compared as bytes
    std::int32_t number = -1;
  };
  static std::uint32_t tagOf(const State& state) {
    const std::uint64_t hash = StateHash{}(state)*0x9e3779b97f4a7c15u;
    return static_cast<std::uint32_t>(hash >> 32);
  }
  std::size_t slotOf(const State& state, std::uint32_t tag) const {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t i = tag & mask;; i = (i + 1) & mask) {
      const Slot& slot = slots_[i];
      if (slot.number < 0 || (slot.tag == tag && at(slot.number) == state)) return i;
    }
  }
  void grow() {
    constexpr std::size_t kSmallest = 64;
    std::vector<Slot> old(slots_.empty() ? kSmallest : 2 * slots_.size());
    old.swap(slots_);
    const std::size_t mask = slots_.size() - 1;
    for (const Slot& slot : old) {
      if (slot.number < 0) continue;
      std::size_t i = slot.tag & mask;
      while (slots_[i].number >= 0) i = (i + 1) & mask;
      slots_[i] = slot;
    }
  }

  std::vector<Slot> slots_;  ///< a power of two, at most half of them taken
  std::vector<State> states_;
};

}  // namespace cardwalk
