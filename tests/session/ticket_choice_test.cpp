// Tests of several tickets: which ones are drawn for the topics and the number that were wished.

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/session/ticket.h"
#include "tests/support/shipped_pack.h"

using namespace cardwalk;
using namespace cardwalk::support;

namespace {

constexpr std::uint64_t kSeeds = 20;

int levelOf(const Pack& pack, const std::string& id) {
  const TrainingTicket* ticket = ticketOf(pack, id);
  REQUIRE(ticket != nullptr);
  return pack.scenarios[static_cast<std::size_t>(ticket->scenario)].level;
}

}  // namespace

TEST_SUITE("tests drawn") {
  TEST_CASE("a test has as many tickets of each level as the topics allow, easy ones first, none twice") {
    const Pack& pack = shippedPack();
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed)
      for (const int wanted : {1, 4, 7, 12, 20}) {
        const std::vector<std::string> test = drawTest(pack, {wanted, {}, seed});
        REQUIRE(test.size() == static_cast<std::size_t>(wanted));
        std::set<std::string> scenarios;
        std::map<int, int> levels{{1, 0}, {2, 0}, {3, 0}, {4, 0}};
        int before = 0;
        for (const std::string& id : test) {
          CHECK(scenarios.insert(parseDrawnId(id)->scenario).second);
          CHECK(parseDrawnId(id)->seed != 0);
          CHECK(levelOf(pack, id) >= before);
          before = levelOf(pack, id);
          ++levels[before];
        }
        // Six tickets are of level 1, eight of 2, five of 3 and one of 4.
        const std::map<int, int> there{{1, 6}, {2, 8}, {3, 5}, {4, 1}};
        for (const auto& [level, count] : levels)
          for (const auto& [other, more] : levels) CHECK((count + 1 >= more || count == there.at(level)));
      }
  }

  TEST_CASE("a test over two topics takes from both, whichever they are") {
    const Pack& pack = shippedPack();
    const auto& topics = pack.training->topics;
    for (std::size_t a = 0; a < topics.size(); ++a)
      for (std::size_t b = 0; b < topics.size(); ++b) {
        if (a == b) continue;
        CAPTURE(topics[a].id);
        CAPTURE(topics[b].id);
        for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
          const std::vector<std::string> test = drawTest(pack, {2, {topics[a].id, topics[b].id}, seed});
          REQUIRE(test.size() == 2);
          std::set<std::size_t> met;
          for (const std::string& id : test)
            for (const std::int16_t topic : ticketOf(pack, id)->topics)
              met.insert(static_cast<std::size_t>(topic));
          CHECK(met.count(a) == 1);
          CHECK(met.count(b) == 1);
          // In whichever order they were chosen.
          CHECK(drawTest(pack, {2, {topics[b].id, topics[a].id}, seed}) == test);
        }
      }
  }

  TEST_CASE("a test over topics goes on when one of them has no more, and has no ticket twice before all") {
    const Pack& pack = shippedPack();
    // Advice has three tickets, checks six; one has both.
    const std::vector<std::string> test = drawTest(pack, {8, {"advice", "checks"}, 4});
    REQUIRE(test.size() == 8);
    std::set<std::string> scenarios;
    for (const std::string& id : test) scenarios.insert(parseDrawnId(id)->scenario);
    CHECK(scenarios.size() == 8);
  }

  TEST_CASE(
      "a test is drawn from its topics alone, the same for the same wish and another for another seed") {
    const Pack& pack = shippedPack();
    const TestWish wish{4, {"orders", "checks"}, 77};
    CHECK(drawTest(pack, wish) == drawTest(pack, wish));
    for (const std::string& id : drawTest(pack, wish)) {
      const TrainingTicket* ticket = ticketOf(pack, id);
      REQUIRE(ticket != nullptr);
      CHECK(std::any_of(ticket->topics.begin(), ticket->topics.end(), [&](std::int16_t topic) {
        const std::string& name = pack.training->topics[static_cast<std::size_t>(topic)].id;
        return name == "orders" || name == "checks";
      }));
    }
    std::set<std::vector<std::string>> tests;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) tests.insert(drawTest(pack, {5, {}, seed}));
    CHECK(tests.size() == kSeeds);
    CHECK(drawTest(pack, {5, {"nothing-like-it"}, 1}).empty());
    CHECK(drawTest(pack, {0, {}, 1}).size() == 1);
    // More than there are: the same situations again, drawn otherwise.
    const std::vector<std::string> many = drawTest(pack, {25, {}, 3});
    CHECK(many.size() == 25);
    CHECK(std::set<std::string>(many.begin(), many.end()).size() == 25);
  }
}
