// Scenarios: the start world, its rules and its goal.

#include <algorithm>

#include "core/content/pack_reader.h"
#include "core/content/words.h"

namespace cardwalk {

namespace {

bool isFourDigits(const std::string& text) {
  return text.size() == 4 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

int PackReader::cardIndex(const Scenario& scenario, const Spot& spot) {
  const std::string last4 = spot.text();
  std::vector<std::string> known;
  for (std::size_t i = 0; i < scenario.cards.size(); ++i) {
    if (scenario.cards[i].last4 == last4) return static_cast<int>(i);
    known.push_back(scenario.cards[i].last4);
  }
  unknown("unknown-card", spot, "card of this scenario", last4, known);
  return -1;
}

void PackReader::readScenario(const Spot& root) {
  if (std::optional<Scenario> scenario = scenarioFrom(root)) pack_.scenarios.push_back(std::move(*scenario));
}

std::optional<Scenario> PackReader::scenarioFrom(const Spot& root) {
  Scenario scenario;
  scenario.id = root.at("id").text();
  scenario.file = root.file;
  if (!unique(pack_.scenarios, scenario.id, root.at("id"))) return std::nullopt;
  scenario.title = textKey(root.at("title"));
  scenario.customer = textKey(root.at("customer"));
  scenario.summary = textKey(root.at("summary"));
  scenario.closing = textKey(root.at("closing"));
  if (root.at("closingTitle").exists()) scenario.closingTitle = textKey(root.at("closingTitle"));
  scenario.diagnosis = root.at("diagnosis").text();
  scenario.level = root.at("level").number(1);
  scenario.extension = root.at("extension").flag();
  scenario.extraHolds = std::clamp(root.at("extraHolds").number(0), 0, 9);
  scenario.facts = strings(root.at("facts"));
  readScenarioRules(root, scenario);
  readScenarioCards(root, scenario);
  readScenarioStores(root, scenario);
  readScenarioOrders(root, scenario);
  readScenarioStart(root, scenario);
  Setting setting;
  setting.scenario = &scenario;
  const Spot stages = root.at("stages");
  for (std::size_t i = 0; i < stages.size(); ++i)
    scenario.stages.push_back(
        {readCond(stages.at(i).at("reach"), setting), readCond(stages.at(i).at("unless"), setting)});
  scenario.goal = readCond(root.at("goal"), setting);
  scenario.handover = readCond(root.at("handover"), setting);
  return scenario;
}

void PackReader::readScenarioRules(const Spot& root, Scenario& scenario) {
  for (const Rule& rule : pack_.rules) scenario.rules.push_back(static_cast<std::uint8_t>(rule.standard));
  const Spot rules = root.at("rules");
  if (rules.exists() && rules.node->isObject()) {
    for (const auto& [name, value] : rules.node->members) {
      const Spot each = rules.at(name);
      const int rule = pack_.ruleIndex(name);
      if (rule < 0) {
        unknown("unknown-rule", each, "rule", name, idsOf(pack_.rules));
        continue;
      }
      const auto& values = pack_.rules[static_cast<std::size_t>(rule)].values;
      const auto found = std::find(values.begin(), values.end(), each.text());
      if (found == values.end())
        unknown("unknown-value", each, "value of this rule", each.text(), values);
      else
        scenario.rules[static_cast<std::size_t>(rule)] = static_cast<std::uint8_t>(found - values.begin());
    }
  }
  const Spot shown = root.at("showRules");
  for (std::size_t i = 0; i < shown.size(); ++i)
    if (const int rule = find(pack_.rules, shown.at(i), "unknown-rule", "rule"); rule >= 0)
      scenario.shownRules.push_back(static_cast<std::int16_t>(rule));
  // What differs from the usual changes the right answer, and nobody may have to guess it.
  for (std::size_t i = 0; i < pack_.rules.size(); ++i) {
    const bool differs = pack_.rules[i].card && scenario.rules[i] != pack_.rules[i].standard;
    const auto rule = static_cast<std::int16_t>(i);
    if (differs &&
        std::find(scenario.shownRules.begin(), scenario.shownRules.end(), rule) == scenario.shownRules.end())
      scenario.shownRules.push_back(rule);
  }
}

void PackReader::readScenarioCards(const Spot& root, Scenario& scenario) {
  const Spot cards = root.at("cards");
  if (cards.size() > kMaxCards)
    fail("too-many", cards, "a scenario knows at most " + std::to_string(kMaxCards) + " cards");
  for (std::size_t i = 0; i < cards.size() && i < kMaxCards; ++i) {
    const Spot spot = cards.at(i);
    Card card;
    card.last4 = spot.at("last4").text();
    card.brand = spot.at("brand").text();
    card.bank = spot.at("bank").text();
    card.expiry = spot.at("expiry").text();
    card.expired = spot.at("expired").flag();
    card.virtualNumber = spot.at("virtual").flag();
    card.spare = spot.at("spare").flag();
    card.colour = spot.at("colour").number(static_cast<int>(i));
    if (!isFourDigits(card.last4))
      fail("bad-number", spot.at("last4"),
           "a card is known by its last four digits only; write exactly four");
    for (const Card& other : scenario.cards)
      if (other.last4 == card.last4)
        fail("duplicate-id", spot.at("last4"),
             "\"" + card.last4 + "\" exists already; the last four digits have to tell cards apart");
    const bool testNumber =
        std::any_of(pack_.testNumbers.begin(), pack_.testNumbers.end(),
                    [&](const std::string& number) { return number.ends_with(card.last4); });
    if (card.spare && !testNumber)
      fail("bad-number", spot.at("last4"),
           "a card that can be stored has to end like one of the published test numbers in pack.json");
    scenario.cards.push_back(std::move(card));
  }
  if (root.at("target").exists()) scenario.target = cardIndex(scenario, root.at("target"));
  if (root.at("new").exists()) scenario.fresh = cardIndex(scenario, root.at("new"));
}

void PackReader::readScenarioStores(const Spot& root, Scenario& scenario) {
  readStartStores(root, scenario);
  const int rule = pack_.ruleIndex("syncMode");
  const StartStore& app = scenario.stores[0];
  const StartStore& website = scenario.stores[1];
  if (rule < 0 ||
      pack_.rules[static_cast<std::size_t>(rule)].values[scenario.rules[static_cast<std::size_t>(rule)]] !=
          "shared")
    return;
  const auto sorted = [](std::vector<int> cards) {
    std::sort(cards.begin(), cards.end());
    return cards;
  };
  if (sorted(app.cards) != sorted(website.cards) || app.standard != website.standard)
    fail("bad-start", root.at("stores"),
         "both sides share one list under this rule, so \"app\" and \"website\" start with the same cards");
}

void PackReader::readStartStores(const Spot& root, Scenario& scenario) {
  for (std::size_t store = 0; store < kStores; ++store) {
    const Spot spot = root.at("stores").at(storeWords()[store]);
    if (!spot.exists()) continue;
    StartStore& start = scenario.stores[store];
    const Spot cards = spot.at("cards");
    for (std::size_t i = 0; i < cards.size(); ++i)
      if (const int card = cardIndex(scenario, cards.at(i)); card >= 0) start.cards.push_back(card);
    const Spot verifying = spot.at("verifying");
    for (std::size_t i = 0; i < verifying.size(); ++i)
      if (const int card = cardIndex(scenario, verifying.at(i)); card >= 0) start.verifying.push_back(card);
    const auto isSaved = [&](int card) {
      return std::find(start.cards.begin(), start.cards.end(), card) != start.cards.end();
    };
    for (const int card : start.verifying)
      if (!isSaved(card))
        fail("bad-start", verifying, "a card that is being checked has to be in the list too");
    if (store == static_cast<std::size_t>(Store::checkout)) continue;
    if (spot.at("default").exists()) start.standard = cardIndex(scenario, spot.at("default"));
    if (start.cards.empty() != (start.standard < 0) || (start.standard >= 0 && !isSaved(start.standard)))
      fail("bad-start", spot, "a list with cards has exactly one of them as default, an empty list has none");
    const int limit = pack_.ruleIndex("limit");
    const std::string most = limit < 0 ? "5"
                                       : pack_.rules[static_cast<std::size_t>(limit)]
                                             .values[scenario.rules[static_cast<std::size_t>(limit)]];
    const int count = std::atoi(most.c_str());
    // A limit that is no number is an error of the rule and reported there, once.
    if (count > 0 && start.cards.size() > static_cast<std::size_t>(count))
      fail("bad-start", cards, "a list holds at most " + most + " cards (NOTE-2a)");
  }
}

void PackReader::readScenarioOrders(const Spot& root, Scenario& scenario) {
  const Spot orders = root.at("orders");
  constexpr std::size_t kMost = kMaxOrders - 1;  // one slot stays free for the trial purchase
  if (orders.size() > kMost)
    fail("too-many", orders, "a scenario has at most " + std::to_string(kMost) + " orders");
  for (std::size_t i = 0; i < orders.size() && i < kMost; ++i) {
    const Spot spot = orders.at(i);
    Order order;
    order.id = spot.at("id").text();
    if (!unique(scenario.orders, order.id, spot.at("id"))) continue;
    order.item = textKey(spot.at("item"));
    order.state = static_cast<OrderState>(word(spot.at("state"), orderStateWords(), "order state", 1));
    if (spot.at("card").exists()) order.card = cardIndex(scenario, spot.at("card"));
    scenario.orders.push_back(std::move(order));
  }
}

void PackReader::readScenarioStart(const Spot& root, Scenario& scenario) {
  scenario.vars.assign(pack_.vars.size(), 0);
  const Spot vars = root.at("vars");
  if (vars.exists() && vars.node->isObject()) {
    Setting setting;
    std::vector<Effect> sets;
    readSet(vars, setting, sets);
    for (const Effect& each : sets)
      scenario.vars[static_cast<std::size_t>(each.a)] = static_cast<std::uint8_t>(each.b);
  }
  for (std::size_t side = 0; side < kDevices; ++side) {
    const Spot spot = root.at("screens").at(surfaceWords()[side]);
    if (!spot.exists()) {
      fail("missing", root, "name the start screen of both devices in \"screens\"");
      continue;
    }
    const int screen = find(pack_.screens, spot, "unknown-screen", "screen");
    if (screen >= 0 && pack_.screens[static_cast<std::size_t>(screen)].surface != static_cast<Surface>(side))
      fail("wrong-surface", spot, "this screen belongs to the other device");
    scenario.screens[side] = static_cast<std::int16_t>(std::max(0, screen));
  }
  scenario.active = static_cast<Surface>(word(root.at("active"), surfaceWords().first(kDevices), "side", 0));
}

}  // namespace cardwalk
