#include "core/plan/likeness.h"

#include <algorithm>
#include <tuple>

namespace cardwalk {

std::vector<int> alikeCards(const World& world) {
  const Scenario& scenario = *world.scenario;
  const State start = startState(world);
  const auto hasNumber = [&](const Card& card) {
    return std::any_of(world.pack->testNumbers.begin(), world.pack->testNumbers.end(),
                       [&](const std::string& number) { return number.ends_with(card.last4); });
  };
  const auto traits = [&](int card) {
    const Card& known = scenario.cards[static_cast<std::size_t>(card)];
    return std::tuple{start.has(Store::app, card),
                      start.has(Store::website, card),
                      start.has(Store::checkout, card),
                      start.verifying[0] >> card & 1,
                      start.verifying[1] >> card & 1,
                      known.expired,
                      known.virtualNumber,
                      known.spare,
                      hasNumber(known)};
  };
  const auto plain = [&](int card) {
    return card != scenario.target && card != scenario.fresh && start.standard[0] != card &&
           start.standard[1] != card &&
           std::none_of(scenario.orders.begin(), scenario.orders.end(),
                        [&](const Order& order) { return order.card == card; });
  };
  std::vector<int> best;
  for (int first = 0; first < static_cast<int>(scenario.cards.size()); ++first) {
    std::vector<int> group;
    for (int card = first; card < static_cast<int>(scenario.cards.size()); ++card)
      if (plain(first) && plain(card) && traits(card) == traits(first)) group.push_back(card);
    if (group.size() > best.size()) best = std::move(group);
  }
  return best;
}

CardMap sameCards() {
  CardMap map{};
  for (std::size_t i = 0; i < map.size(); ++i) map[i] = static_cast<std::int8_t>(i);
  return map;
}

State exchanged(const State& state, const CardMap& map) {
  State out = state;
  const auto bits = [&](std::uint16_t& set) {
    const std::uint16_t before = set;
    set = 0;
    for (std::size_t card = 0; card < kMaxCards; ++card)
      if ((before >> card & 1u) != 0) set = static_cast<std::uint16_t>(set | 1u << map[card]);
  };
  const auto name = [&](std::int8_t& card) {
    if (card >= 0 && static_cast<std::size_t>(card) < kMaxCards) card = map[static_cast<std::size_t>(card)];
  };
  for (std::uint16_t& store : out.saved) bits(store);
  for (std::uint16_t& checks : out.verifying) bits(checks);
  for (std::uint16_t& holds : out.returned) bits(holds);
  for (std::int8_t& card : out.standard) name(card);
  for (Place& place : out.at) {
    name(place.card);
    name(place.hover);
  }
  for (OrderStatus& order : out.orders) name(order.card);
  return out;
}

}  // namespace cardwalk
