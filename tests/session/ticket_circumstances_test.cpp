// What else is drawn with a ticket: order states, the side of the check, the default card, rules.

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/session/ticket.h"
#include "tests/support/drawn_tickets.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/thorough.h"

using namespace cardwalk;
using namespace cardwalk::support;

namespace {

Pack withDraw(const Pack& pack, const char* scenario, const DrawChoices& choices) {
  Pack changed = pack;
  auto training = std::make_shared<Training>(*pack.training);
  for (TrainingTicket& ticket : training->tickets)
    if (written(pack, ticket).id == scenario) ticket.draw = choices;
  changed.training = std::move(training);
  return changed;
}

}  // namespace

TEST_SUITE("tickets drawn") {
  TEST_CASE("paid orders exchange their states, and nothing else about orders changes") {
    const Pack& pack = shippedPack();
    const Scenario& own = pack.scenarios[static_cast<std::size_t>(pack.scenarioIndex("S09"))];
    std::set<std::vector<OrderState>> met;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
      const auto drawn = packWithTicket(pack, drawnId("S09", seed));
      std::vector<OrderState> states;
      for (const Order& order : drawn->scenarios.back().orders) states.push_back(order.state);
      met.insert(states);
      std::vector<OrderState> all, before;
      for (const Order& order : own.orders) before.push_back(order.state);
      all = states;
      std::sort(all.begin(), all.end());
      std::sort(before.begin(), before.end());
      CHECK(all == before);
    }
    CHECK(met.size() >= 4);
  }

  TEST_CASE("the check is drawn on one side or the other, never on both, and the ticket stays as long") {
    const Pack& pack = shippedPack();
    const auto app = static_cast<std::size_t>(pack.ruleIndex("idCheckApp"));
    const auto website = static_cast<std::size_t>(pack.ruleIndex("idCheckWebsite"));
    const std::size_t actions = walked(pack, pack.scenarioIndex("S15"));
    int onWebsite = 0;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
      if (!goesThrough(seed, 4)) continue;
      const auto drawn = packWithTicket(pack, drawnId("S15", seed));
      const auto& rules = drawn->scenarios.back().rules;
      CHECK((rules[app] == 0) != (rules[website] == 0));
      onWebsite += rules[website] != 0 ? 1 : 0;
      CHECK(walked(*drawn, static_cast<int>(drawn->scenarios.size()) - 1) == actions);
    }
    if (!thorough()) return;
    CHECK(onWebsite > 4);
    CHECK(onWebsite < static_cast<int>(kSeeds) - 4);
  }

  TEST_CASE("the default card of a ticket about names is drawn too, the same one on both sides") {
    const Pack& pack = shippedPack();
    const std::size_t actions = walked(pack, pack.scenarioIndex("S14"));
    std::set<int> met;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
      if (!goesThrough(seed, 4)) continue;
      const auto drawn = packWithTicket(pack, drawnId("S14", seed));
      const Scenario& scenario = drawn->scenarios.back();
      CHECK(scenario.stores[0].standard == scenario.stores[1].standard);
      CHECK(scenario.stores[0].standard != scenario.target);
      met.insert(scenario.stores[0].standard);
      CHECK(walked(*drawn, static_cast<int>(drawn->scenarios.size()) - 1) == actions);
    }
    CHECK((met.size() == 2 || !thorough()));
  }

  TEST_CASE("another default is drawn only where it is neither the card in question nor out of date") {
    DrawChoices choices;
    choices.otherDefault = true;
    Pack pack = withDraw(shippedPack(), "S04", choices);
    const auto at = static_cast<std::size_t>(pack.scenarioIndex("S04"));
    // As it is written the default is the card in question, which stays so.
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed)
      CHECK(packWithTicket(pack, drawnId("S04", seed))->scenarios.back().stores[0].standard == 0);
    for (std::size_t side = 0; side < kDevices; ++side) pack.scenarios[at].stores[side].standard = 1;
    std::set<int> met;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
      const auto drawn = packWithTicket(pack, drawnId("S04", seed));
      const Scenario& scenario = drawn->scenarios.back();
      CHECK(scenario.stores[0].standard == scenario.stores[1].standard);
      met.insert(scenario.stores[0].standard);
    }
    CHECK(met == std::set<int>{1, 2});
  }

  TEST_CASE("a circumstance that would make the work longer or shorter is not drawn") {
    const Pack& shipped = shippedPack();
    DrawChoices choices;
    const int check = shipped.ruleIndex("idCheckApp");
    choices.rules.push_back(static_cast<std::int16_t>(check));
    choices.ruleValues.push_back(0b11);  // none, passable: one is two actions longer
    const Pack pack = withDraw(shipped, "S01", choices);
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
      if (!goesThrough(seed, 4)) continue;
      const auto drawn = packWithTicket(pack, drawnId("S01", seed));
      CHECK(drawn->scenarios.back().rules[static_cast<std::size_t>(check)] == 0);
    }
  }
}
