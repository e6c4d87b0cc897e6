// The world and where the person is in it: one small value.
//
// What is in it: both devices' screens, the three stores with defaults, orders, holds, variables.
// What it DOES NOT do: hold texts, looks, scroll positions or history. It compares and hashes as bytes, so it
// has no padding; everything that follows from pack and scenario stays out of it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <type_traits>

#include "core/content/pack.h"

namespace cardwalk {

struct Place {
  std::uint8_t screen = 0;
  std::int8_t card = -1;   ///< card the surface has open
  std::int8_t order = -1;  ///< order the surface has open
  std::int8_t hover = -1;  ///< item under the pointer or focus
  bool operator==(const Place&) const = default;
};

struct OrderStatus {
  std::uint8_t state = 0;  ///< OrderState
  std::int8_t card = -1;   ///< card that pays or paid: the snapshot kept with the order
  bool operator==(const OrderStatus&) const = default;
};

struct State {
  std::array<std::uint16_t, kStores> saved{};          ///< bit per card of the scenario
  std::array<std::uint16_t, kDevices> verifying{};     ///< card check running, one hold each (NOTE-3a)
  std::array<std::uint16_t, kDevices> returned{};      ///< holds that came back (NOTE-3b)
  std::array<std::int8_t, kDevices> standard{-1, -1};  ///< default card per side
  std::uint8_t active = 0;                             ///< Surface the person acted on last
  std::uint8_t extraHolds = 0;                         ///< holds from earlier tries that still run (X-12)
  std::array<Place, kDevices> at{};
  std::array<OrderStatus, kMaxOrders> orders{};
  std::array<std::uint8_t, kMaxVars> vars{};
  std::array<std::uint8_t, 2> unused{};  ///< fills the last eight bytes for hashing
  bool operator==(const State&) const = default;

  bool has(Store store, int card) const {
    return card >= 0 && (saved[static_cast<std::size_t>(store)] >> card & 1u) != 0;
  }
};
static_assert(std::has_unique_object_representations_v<State>);
static_assert(sizeof(State) % 8 == 0);

struct StateHash {
  std::size_t operator()(const State& state) const noexcept {
    std::uint64_t hash = 0x9e3779b97f4a7c15u;
    std::array<std::uint64_t, sizeof(State) / 8> words;
    std::memcpy(words.data(), &state, sizeof(State));
    for (const std::uint64_t word : words) {
      hash = (hash ^ word) * 0xff51afd7ed558ccdu;
      hash ^= hash >> 32;
    }
    return static_cast<std::size_t>(hash);
  }
};

}  // namespace cardwalk
