#include "core/plan/shared_list.h"

#include <bit>

namespace cardwalk {

namespace {

constexpr std::size_t at(Surface surface) { return static_cast<std::size_t>(surface); }

bool isSavedAnywhere(const State& state, int card) {
  return state.has(Store::app, card) || state.has(Store::website, card);
}

bool isDefaultAnywhere(const State& state, int card) {
  return state.standard[0] == card || state.standard[1] == card;
}

}  // namespace

std::uint8_t SharedList::openSteps(const State& state) const {
  const int target = world_.scenario->target;
  unsigned steps = 0;
  if (isSavedAnywhere(state, target)) steps |= kRemoval;
  if (isDefaultAnywhere(state, target)) steps |= kNewDefault;
  for (std::size_t side = 0; side < kDevices; ++side) {
    if (std::popcount(state.saved[side]) < 2) steps |= kAddition;  // PRE-3: a substitute comes first
    for (const int card : world_.scenario->stores[side].cards)
      if (card != target && !state.has(static_cast<Store>(side), card)) steps |= kAddition;
  }
  return static_cast<std::uint8_t>(steps);
}

State SharedList::leaving(const State& state, std::uint8_t steps) {
  State out = state;
  out.unused[0] = steps;
  return out;
}

std::uint8_t SharedList::stepsTaken(const State& before, const State& after) const {
  const int target = world_.scenario->target;
  unsigned steps = 0;
  for (std::size_t side = 0; side < kDevices; ++side) {
    const auto store = static_cast<Store>(side);
    if (before.has(store, target) && !after.has(store, target)) steps |= kRemoval;
    if (before.standard[side] == target && after.standard[side] != target) steps |= kNewDefault;
    if ((after.saved[side] & ~before.saved[side]) != 0) steps |= kAddition;
  }
  return static_cast<std::uint8_t>(steps);
}

void SharedList::note(const State& before, State& after) const {
  const unsigned taken = stepsTaken(before, after), open = openSteps(after);
  after.unused[0] = static_cast<std::uint8_t>(before.unused[0] | taken | (kEveryStep & ~open));
}

void SharedList::addIfAllowed(const State& before, State after, std::vector<State>& out) const {
  if (after == before || (stepsTaken(before, after) & ~left(before)) != 0) return;
  if (harm_.isHarm(before, after)) return;
  note(before, after);
  out.push_back(after);
}

void SharedList::changes(const State& state, Surface side, std::vector<State>& out) const {
  out.clear();
  const Surface other = side == Surface::app ? Surface::website : Surface::app;
  const auto store = static_cast<Store>(other);
  for (int card = 0; card < static_cast<int>(world_.scenario->cards.size()); ++card) {
    const auto bit = static_cast<std::uint16_t>(1u << card);
    const auto promoted = [&](State after) {
      for (std::size_t each = 0; each < kDevices; ++each)
        if (after.has(static_cast<Store>(each), card)) after.standard[each] = static_cast<std::int8_t>(card);
      return after;
    };
    State after = state;
    if (!state.has(store, card)) {
      for (std::size_t each = 0; each < kDevices; ++each) {
        if (after.saved[each] == 0) after.standard[each] = static_cast<std::int8_t>(card);
        after.saved[each] = static_cast<std::uint16_t>(after.saved[each] | bit);
      }
      addIfAllowed(state, after, out);
      addIfAllowed(state, promoted(after), out);
      continue;
    }
    addIfAllowed(state, promoted(state), out);
    if (deleteBlock(world_, state, other, card) != Block::none) continue;
    for (std::size_t each = 0; each < kDevices; ++each) {
      after.saved[each] = static_cast<std::uint16_t>(after.saved[each] & ~bit);
      after.verifying[each] = static_cast<std::uint16_t>(after.verifying[each] & ~bit);
      if (after.standard[each] == card) after.standard[each] = -1;
    }
    addIfAllowed(state, after, out);
  }
}

}  // namespace cardwalk
