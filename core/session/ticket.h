// A training ticket as it is drawn: the same work with other cards, another default, other order states,
// another wording. The same pack, ticket and seed give the same one everywhere.
//
// What is in it: drawing one ticket, and a set of tickets for a test. What it DOES NOT do: hold answers or a
// clock; no random source but the seed is read.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/content/pack.h"
#include "core/content/training.h"

namespace cardwalk {

inline constexpr char kDrawnMark = '~';  ///< stands between scenario and seed

/// Ids of drawn scenarios: "S05~1f" is ticket S05 with seed 0x1f. Seed 0 is the ticket as it is written.
std::string drawnId(std::string_view scenario, std::uint64_t seed);
struct DrawnId {
  std::string scenario;
  std::uint64_t seed = 0;
};
/// A plain "S05" has the seed 0; nothing for an id that drawnId() does not write otherwise.
std::optional<DrawnId> parseDrawnId(std::string_view id);

/// The ticket that an id is drawn from, in `pack` or in a pack with a drawn scenario; nullptr for none.
const TrainingTicket* ticketOf(const Pack& pack, std::string_view drawnId);

/// A copy of the pack whose last scenario is the drawn one, its texts naming the drawn cards: the scenario's
/// own, its ticket's, and all that are not about another scenario. Its shortest way has as many actions as
/// the ticket's own. Nothing for an id that is no ticket of the pack.
std::unique_ptr<const Pack> packWithTicket(const Pack& pack, std::string_view drawnId);

/// The ticket's scenario as it is drawn with a seed, its cards' digits as they are written: its shortest way
/// has as many actions as the written one, which it falls back to where no such draw is found.
Scenario drawScenario(const Pack& pack, const TrainingTicket& ticket, std::uint64_t seed);

inline constexpr int kMostInTest = 100;

struct TestWish {
  int tickets = 5;                  ///< 1 … kMostInTest; others are taken as the nearest of these
  std::vector<std::string> topics;  ///< ids; empty: all
  std::uint64_t seed = 1;
};
/// Ids of drawn tickets, no scenario twice as long as there are others, from each topic of the wish in turn
/// as long as it has any, and of each level as many as that allows: easy ones first. The same wish gives the
/// same test; empty if no ticket fits.
std::vector<std::string> drawTest(const Pack& pack, const TestWish& wish);

/// A seed from another one and a number: the only random source of training.
std::uint64_t mixSeed(std::uint64_t seed, std::uint64_t number);

}  // namespace cardwalk
