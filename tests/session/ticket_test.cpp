// Tickets drawn with a seed: other cards and circumstances, the same work, the same bytes everywhere.

#include "core/session/ticket.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/content/loader.h"
#include "core/plan/planner.h"
#include "core/session/made_scenario.h"
#include "core/session/session.h"
#include "tests/support/drawn_tickets.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/thorough.h"

using namespace cardwalk;
using namespace cardwalk::support;

namespace {

std::vector<TextKey> textsOf(const Scenario& scenario, const TrainingTicket& ticket) {
  std::vector<TextKey> keys{scenario.title, scenario.customer, scenario.summary, scenario.closing};
  if (!scenario.closingTitle.empty()) keys.push_back(scenario.closingTitle);
  keys.insert(keys.end(), ticket.account.begin(), ticket.account.end());
  for (const DiagnosisOption& option : ticket.options) keys.push_back(option.reason);
  for (const Statement& statement : ticket.statements) {
    keys.push_back(statement.text);
    keys.push_back(statement.reason);
  }
  return keys;
}

/// What a planner sees of a scenario: drawn cards alone make no other world.
std::string worldOf(const Scenario& scenario) {
  std::string all;
  for (const std::uint8_t rule : scenario.rules) all += static_cast<char>('a' + rule);
  for (const StartStore& store : scenario.stores) all += ' ' + std::to_string(store.standard);
  for (const Order& order : scenario.orders) all += ' ' + std::to_string(static_cast<int>(order.state));
  return all;
}

/// Everything about a drawn ticket that a person can see, as one text.
std::string seen(const Pack& pack, const TrainingTicket& ticket) {
  const Scenario& scenario = pack.scenarios.back();
  std::string all = scenario.id;
  for (const Card& card : scenario.cards) all += ' ' + card.last4;
  all += worldOf(scenario);
  for (const TextCatalogue& language : pack.languages)
    for (const TextKey& key : textsOf(scenario, ticket)) all += '\n' + language.get(key);
  return all;
}

int distance(const Pack& pack, int scenario) {
  const World world(pack, scenario);
  return Planner(world).distance(startState(world));
}

void checkCards(const Pack& pack, const Scenario& own, const Scenario& drawn) {
  std::set<std::string> digits;
  for (std::size_t i = 0; i < own.cards.size(); ++i) {
    const Card& before = own.cards[i];
    const Card& after = drawn.cards[i];
    CHECK(digits.insert(after.last4).second);
    CHECK(after.last4.size() == 4);
    CHECK((after.last4 == before.last4) == before.spare);
    if (before.spare) continue;
    for (const std::string& number : pack.testNumbers) CHECK_FALSE(number.ends_with(after.last4));
  }
}

void checkTexts(const Pack& pack, const Pack& drawn, const TrainingTicket& ticket) {
  const Scenario& own = written(pack, ticket);
  const Scenario& other = drawn.scenarios.back();
  for (std::size_t i = 0; i < own.cards.size(); ++i) {
    const std::string& before = own.cards[i].last4;
    const std::string& after = other.cards[i].last4;
    if (own.cards[i].spare) continue;
    for (std::size_t l = 0; l < drawn.languages.size(); ++l)
      for (const TextKey& key : textsOf(other, ticket)) {
        const std::string& now = drawn.languages[l].get(key);
        if (now.find(before) != std::string::npos) FAIL_CHECK(key, " still says ", before);
        const bool named = pack.languages[l].get(key).find(before) != std::string::npos;
        if (named != (now.find(after) != std::string::npos)) FAIL_CHECK(key, " does not say ", after);
      }
  }
}

/// Draws the ticket with the seeds 1 to `seeds`, and looks at each for what no drawn ticket may be.
void checkDrawn(const Pack& pack, const TrainingTicket& ticket, std::uint64_t seeds) {
  const Scenario& own = written(pack, ticket);
  const std::size_t actions = walked(pack, ticket.scenario);
  const int alone = distance(pack, ticket.scenario);
  std::set<std::string> worlds{worldOf(own)}, all;
  for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
    CAPTURE(drawnId(own.id, seed));
    const auto drawn = packWithTicket(pack, drawnId(own.id, seed));
    REQUIRE(drawn);
    const Scenario& scenario = drawn->scenarios.back();
    CHECK(scenario.id == drawnId(own.id, seed));
    checkCards(pack, own, scenario);
    checkTexts(pack, *drawn, ticket);
    std::string cards;
    for (const Card& card : scenario.cards) cards += card.last4;
    CHECK(all.insert(cards).second);
    if (!worlds.insert(worldOf(scenario)).second) continue;
    const int last = static_cast<int>(drawn->scenarios.size()) - 1;
    CHECK(walked(*drawn, last) == actions);
    CHECK(distance(*drawn, last) == alone);
  }
}

/// Follows the coach to the goal and reads everything that is said on the way.
void checkWords(const Pack& pack, const TrainingTicket& ticket) {
  const Scenario& own = written(pack, ticket);
  CAPTURE(own.id);
  const auto drawn = packWithTicket(pack, drawnId(own.id, 7));
  REQUIRE(drawn);
  Session session(*drawn, static_cast<int>(drawn->scenarios.size()) - 1, Mode::guide, 1, 0);
  Millis now = 0;
  for (int count = 0; count < 60 && !session.goalReached(); ++count) {
    const View& view = session.view();
    const std::string said = view.customer + view.coach.instruction + view.coach.because + view.coach.where +
                             view.coach.obstacle + view.message.text + view.storesTitle;
    for (const Card& card : own.cards) {
      CAPTURE(said);
      if (!card.spare) CHECK(said.find(card.last4) == std::string::npos);
    }
    const Target target = view.coach.target;
    session.apply({{target.surface, target.control, target.gesture, target.text}}, now += 1000);
  }
  CHECK(session.goalReached());
}

}  // namespace

TEST_SUITE("tickets drawn") {
  TEST_CASE("an id names scenario and seed, and reads back the same") {
    CHECK(drawnId("S05", 0x1f) == "S05~1f");
    CHECK(drawnId("S05", 0) == "S05~0");
    for (const std::uint64_t seed : {0ull, 1ull, 0x1full, 0xffff'ffff'ffff'ffffull}) {
      const auto back = parseDrawnId(drawnId("S05", seed));
      REQUIRE(back);
      CHECK(back->scenario == "S05");
      CHECK(back->seed == seed);
    }
    REQUIRE(parseDrawnId("S05"));
    CHECK(parseDrawnId("S05")->seed == 0);
    for (const char* wrong : {"", "~1", "S05~", "S05~1F", "S05~01", "S05~1g", "S05~-1", "S05~1~2",
                              "S05~10000000000000000", "S05~0x1", "S05~ 1"}) {
      CAPTURE(wrong);
      CHECK_FALSE(parseDrawnId(wrong));
      CHECK(packWithTicket(shippedPack(), wrong) == nullptr);
    }
    for (const char* other : {"S99~1", "X02~1", "X02"})
      CHECK(packWithTicket(shippedPack(), other) == nullptr);
  }

  TEST_CASE("a ticket with the seed 0 is as it is written") {
    const Pack& pack = shippedPack();
    for (const TrainingTicket& ticket : pack.training->tickets) {
      const auto drawn = packWithTicket(pack, drawnId(written(pack, ticket).id, 0));
      REQUIRE(drawn);
      Pack plain = pack;
      plain.scenarios.push_back(written(pack, ticket));
      plain.scenarios.back().id = drawnId(written(pack, ticket).id, 0);
      CHECK(seen(*drawn, ticket) == seen(plain, ticket));
    }
  }

  TEST_CASE(
      "a ticket that is drawn again has other cards, in every text of it too, and is as long as before") {
    std::size_t each = 0;
    for (const TrainingTicket& ticket : shippedPack().training->tickets)
      if (goesThrough(each++, 6)) checkDrawn(shippedPack(), ticket, 3);
  }

  TEST_CASE("what the coach and the customer say on the way names the drawn cards alone") {
    const Pack& pack = shippedPack();
    std::size_t each = 0;
    for (const char* id : {"S01", "S07", "S09"})
      if (goesThrough(each++)) checkWords(pack, *ticketOf(pack, id));
  }

  TEST_CASE("texts about other scenarios keep their cards") {
    const Pack& pack = shippedPack();
    const auto drawn = packWithTicket(pack, "S01~5");
    REQUIRE(drawn);
    for (const char* key : {"S02.customer", "ticket.S20.account.1", "S13.summary", "my.done.text"})
      CHECK(drawn->languages.front().get(key) == pack.languages.front().get(key));
  }

  TEST_CASE("the same seed gives the same ticket, byte by byte and for ever") {
    const Pack& pack = shippedPack();
    for (const char* id : {"S01~1", "S09~abcdef", "S10~3", "S20~ffffffffffffffff"}) {
      const TrainingTicket& ticket = *ticketOf(pack, id);
      CHECK(seen(*packWithTicket(pack, id), ticket) == seen(*packWithTicket(pack, id), ticket));
    }
    // Kept attempts name their ticket by its seed alone: these may never change.
    CHECK(mixSeed(0, 0) == 0xa706'dd2f'4d19'7e6full);
    CHECK(mixSeed(1, 2) == 0x0b95'f66d'327e'8d78ull);
  }

  TEST_CASE("a drawn scenario is opened by its id wherever a scenario is, and a wrong id nowhere") {
    const Pack& pack = shippedPack();
    CHECK(canOpen(pack, "S05"));
    CHECK(canOpen(pack, "S05~1f"));
    CHECK_FALSE(canOpen(pack, "X02~1f"));
    CHECK_FALSE(canOpen(pack, "S05~1F"));
    CHECK(isMadeId("S05~1f"));
    CHECK_FALSE(isMadeId("S05"));
    REQUIRE(packWithMade(pack, "S05~1f"));
    CHECK(packWithMade(pack, "S05~1f")->scenarioIndex("S05~1f") == static_cast<int>(pack.scenarios.size()));
    // Attempts find their ticket in the drawn pack too.
    CHECK(ticketOf(*packWithMade(pack, "S05~1f"), "S05~1f") == ticketOf(pack, "S05"));
  }

  TEST_CASE("tickets of an invented shop are drawn too, without a line of C++ for it") {
    const LoadResult loaded = loadPack(shippedPackFolder().parent_path() / "teapot", shippedSchemas());
    REQUIRE(loaded.pack);
    REQUIRE(loaded.pack->training);
    const auto drawn = packWithTicket(*loaded.pack, "T02~2a");
    REQUIRE(drawn);
    const Scenario& scenario = drawn->scenarios.back();
    CHECK(scenario.cards[0].last4 != "3302");
    const TrainingTicket& ticket = *ticketOf(*drawn, "T02~2a");
    for (const TextCatalogue& language : drawn->languages)
      CHECK(language.get(ticket.account.front()).find(scenario.cards[0].last4) != std::string::npos);
    CHECK(walked(*drawn, 2) == walked(*loaded.pack, 1));
    CHECK(drawTest(*loaded.pack, {2, {}, 9}).size() == 2);
  }
}

TEST_SUITE("soak tickets drawn") {
  TEST_CASE("every ticket drawn with twenty seeds has other cards and is as long as before") {
    for (const TrainingTicket& ticket : shippedPack().training->tickets)
      checkDrawn(shippedPack(), ticket, kSeeds);
  }

  TEST_CASE("whatever is said on the way through any drawn ticket names the drawn cards alone") {
    for (const TrainingTicket& ticket : shippedPack().training->tickets) checkWords(shippedPack(), ticket);
  }

  TEST_CASE(
      "each wording that a ticket may have is drawn sooner or later, and shown as a card if it is one") {
    const Pack& pack = shippedPack();
    const int label = pack.ruleIndex("appLabel");
    for (const TrainingTicket& ticket : pack.training->tickets)
      for (std::size_t i = 0; i < ticket.draw.rules.size(); ++i) {
        const auto rule = static_cast<std::size_t>(ticket.draw.rules[i]);
        CAPTURE(written(pack, ticket).id);
        CAPTURE(pack.rules[rule].id);
        std::uint32_t met = 0;
        for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
          const auto drawn = packWithTicket(pack, drawnId(written(pack, ticket).id, seed));
          const Scenario& scenario = drawn->scenarios.back();
          met |= 1u << scenario.rules[rule];
          const bool other = scenario.rules[rule] != pack.rules[rule].standard;
          const auto& shown = scenario.shownRules;
          if (other && static_cast<int>(rule) == label)
            CHECK(std::find(shown.begin(), shown.end(), label) != shown.end());
        }
        CHECK(met == ticket.draw.ruleValues[i]);
      }
  }
}
