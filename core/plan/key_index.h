// Whole numbers by a 64-bit key, compactly: an open hash table.
//
// What is in it: KeyIndex, for keys that are met many million times.
// What it DOES NOT do: forget a key, or take kEmpty for one.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace cardwalk {

class KeyIndex {
 public:
  static constexpr std::uint64_t kEmpty = ~std::uint64_t{0};

  /// The number of a key, and true if the key is new; a new key gets `number`.
  std::pair<int, bool> add(std::uint64_t key, int number) {
    if (2 * count_ >= slots_.size()) grow();
    Slot& slot = slots_[slotOf(key)];
    if (slot.key == key) return {slot.number, false};
    slot = {key, number};
    ++count_;
    return {number, true};
  }

 private:
  struct Slot {
    std::uint64_t key = kEmpty;
    int number = 0;
  };
  std::size_t slotOf(std::uint64_t key) const {
    const std::size_t mask = slots_.size() - 1;
    const std::uint64_t hash = key * 0x9e3779b97f4a7c15u;
    std::size_t i = static_cast<std::size_t>(hash ^ hash >> 32) & mask;
    while (slots_[i].key != kEmpty && slots_[i].key != key) i = (i + 1) & mask;
    return i;
  }
  void grow() {
    constexpr std::size_t kSmallest = 64;
    std::vector<Slot> old(slots_.empty() ? kSmallest : 2 * slots_.size());
    old.swap(slots_);
    for (const Slot& slot : old)
      if (slot.key != kEmpty) slots_[slotOf(slot.key)] = slot;
  }

  std::vector<Slot> slots_;  ///< a power of two, at most half of them taken
  std::size_t count_ = 0;
};

}  // namespace cardwalk
