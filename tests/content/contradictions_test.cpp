// The places where the guide contradicts itself, C-1 to C-19: how each is modelled, and where a person meets
// it.

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/session/help_desk.h"
#include "core/session/view_builder.h"
#include "core/sim/machine.h"
#include "tests/support/shipped_pack.h"

namespace cardwalk {
namespace {

struct Content {
  const Pack& pack;
  const HelpDesk& desk;

  const Scenario& scenario(const char* id) const {
    return pack.scenarios[static_cast<std::size_t>(pack.scenarioIndex(id))];
  }
  std::string rule(const char* scenarioId, const char* id) const {
    const auto at = static_cast<std::size_t>(pack.ruleIndex(id));
    return pack.rules[at].values[scenario(scenarioId).rules[at]];
  }
  std::size_t values(const char* id) const {
    const int at = pack.ruleIndex(id);
    return at < 0 ? 0 : pack.rules[static_cast<std::size_t>(at)].values.size();
  }
  bool shows(const char* scenarioId, const char* id) const {
    const auto& shown = scenario(scenarioId).shownRules;
    return std::find(shown.begin(), shown.end(), pack.ruleIndex(id)) != shown.end();
  }
  bool says(const char* key, std::initializer_list<const char*> words) const {
    const std::string& text = pack.language("en").get(key);
    return std::all_of(words.begin(), words.end(),
                       [&](const char* word) { return text.find(word) != std::string::npos; });
  }
  bool has(const char* control) const { return pack.controlIndex(control) >= 0; }
  bool rejects(const char* id) const {
    return std::any_of(pack.rejections.begin(), pack.rejections.end(),
                       [&](const Rejection& each) { return each.id == id; });
  }
  Block block(const char* scenarioId) const {
    const World world(pack, pack.scenarioIndex(scenarioId));
    return deleteBlock(world, startState(world), Surface::app, world.scenario->target);
  }
  bool teaches(const char* scenarioId, const char* fact) const {
    const auto& facts = scenario(scenarioId).facts;
    return std::find(facts.begin(), facts.end(), fact) != facts.end();
  }
};

struct Contradiction {
  const char* id;
  std::vector<const char*> facts;  ///< that pull in two directions
  std::function<bool(const Content&)> modelled, taught;
};

std::vector<Contradiction> table() {
  using C = const Content&;
  return {
      {"C-1",
       {"PRE-3", "PRE-4", "FAQ-1a", "FAQ-1c"},
       [](C c) {
         return c.rule("S05", "lastCardRule") == "strict" && c.rule("S06", "lastCardRule") == "lenient" &&
                c.block("S05") == Block::soleCard && c.block("S06") == Block::none;
       },
       [](C c) {
         return c.shows("S05", "lastCardRule") && c.shows("S06", "lastCardRule") &&
                c.desk.find("Q-1")->rules.size() == 2 &&
                c.says("S05.closing", {"guide", "another reading"}) &&
                c.says("S06.closing", {"guide", "stricter reading"});
       }},
      {"C-2",
       {"PRE-2", "FAQ-1c"},
       [](C c) {  // lenient is for an only card; between two the default stays
         Pack lenient = c.pack;
         const auto rule = static_cast<std::size_t>(lenient.ruleIndex("lastCardRule"));
         const int index = lenient.scenarioIndex("S04");
         lenient.scenarios[static_cast<std::size_t>(index)].rules[rule] = 1;
         const World world(lenient, index);
         return deleteBlock(world, startState(world), Surface::app, world.scenario->target) ==
                Block::isDefault;
       },
       [](C c) {
         return c.says("help.Q-1.text", {"only one", "default"}) && c.teaches("S04", "PRE-2");
       }},
      {"C-3",
       {"APP-4", "WEB-4", "SYNC-1"},
       [](C c) {
         return c.values("syncMode") == 2 && c.has("app.cards.about") && c.has("website.cards.about");
       },
       [](C c) {
         return c.says("answer.cards.about", {"guide", "other sources disagree", "both"});
       }},
      {"C-4",
       {"APP-5", "TRB-4"},
       [](C c) {
         return !c.scenario("S17").stores[2].cards.empty() && c.scenario("S17").stores[0].cards.empty();
       },
       [](C c) {
         return c.says("stores.empty.app", {"checkout"}) && c.says("stores.empty.website", {"checkout"});
       }},
      {"C-5",
       {"FIN-3", "SYNC-4", "TRB-4"},
       [](C c) {  // clean means all three lists
         const World world(c.pack, c.pack.scenarioIndex("S17"));
         return !holds(world, startState(world), world.scenario->goal);
       },
       [](C c) {
         return c.says("coach.done.text", {"App", "website", "checkout"});
       }},
      {"C-6",
       {"FAQ-1d", "FIN-3"},
       [](C c) { return c.has("app.checkout.number") && c.has("website.checkout.number"); },
       [](C c) { return c.says("pay.none", {"Type"}) && c.says("S06.closing", {"type card details"}); }},
      {"C-7",
       {"PRE-6", "NOTE-1", "FAQ-2"},
       [](C c) { return c.values("pendingRule") == 2 && c.rejects("R-05") && c.rejects("R-18"); },
       [](C c) {
         return c.teaches("S08", "PRE-6") && c.teaches("S09", "FAQ-2") && c.shows("S20", "pendingRule");
       }},
      {"C-8",
       {"NOTE-3a"},
       [](C c) { return c.values("verification") == 2; },
       [](C c) {
         return c.says("help.N-3.text", {"may", "1.00", "returns"});
       }},
      {"C-9",
       {"FAQ-4b", "NOTE-3a"},
       [](C c) { return c.teaches("S18", "FAQ-4b") && c.teaches("S18", "NOTE-3a"); },
       [](C c) {
         return c.says("answer.desk.tell.advice", {"retype", "card check"});
       }},
      {"C-10",
       {"TRB-1c", "PRE-2"},
       [](C c) { return c.rejects("R-04") && c.has("app.add.default") && c.has("website.add.default"); },
       [](C c) {
         return c.says("reject.R-04", {"not the default", "Set as default"});
       }},
      {"C-11",
       {"TRB-1c", "NOTE-2b"},
       [](C c) {
         return c.scenario("S10").stores[0].cards.size() == 5 && c.block("S10") == Block::isDefault;
       },
       [](C c) {
         return c.says("S10.closing", {"already", "nothing had to be added first"});
       }},
      {"C-12",
       {"TRB-1a", "TRB-1b", "PRE-2"},
       [](C c) { return c.values("blockedStyle") == 3 && c.rule("S05", "blockedStyle") == "hidden"; },
       [](C c) { return c.says("help.T-1.text", {"one rule in three looks"}); }},
      {"C-13",
       {"CHAT-4", "CHAT-5", "FAQ-5c"},
       [](C c) {  // option, group, entry, link: one talk that fits both descriptions
         for (const char* part : {"option", "group", "entry", "link"})
           for (const char* side : {"app.chat.", "website.chat."})
             if (!c.has((std::string(side) + part).c_str())) return false;
         return true;
       },
       [](C c) { return c.teaches("S12", "CHAT-5") && c.teaches("S13", "FAQ-5c"); }},
      {"C-14",
       {"CHAT-1", "FAQ-5b"},
       [](C c) { return c.rule("S12", "appRoute") == "chatbot" && c.has("website.alipay.chat"); },
       [](C c) { return c.desk.find("T-6") != nullptr && c.says("help.Q-5.text", {"support chat"}); }},
      {"C-15",
       {"APP-8", "TRB-3"},
       [](C c) {
         return c.values("idCheckApp") == 3 && c.values("idCheckWebsite") == 3 &&
                c.rule("S15", "idCheckWebsite") == "none" && c.rule("S16", "idCheckWebsite") == "none";
       },
       [](C c) { return c.shows("S16", "idCheckApp") && c.shows("S16", "idCheckWebsite"); }},
      {"C-16",
       {"TRB-4", "PRE-5"},
       [](C c) { return c.rejects("R-14") && c.has("app.checkout.later") && c.has("app.checkout.back"); },
       [](C c) {
         return c.says("help.T-4.cure", {"leave without ordering"}) && c.says("reject.R-14", {"trial"});
       }},
      {"C-17",
       {"FIN-1", "SYNC-5"},
       [](C c) { return c.teaches("S01", "FIN-1") && c.teaches("S02", "SYNC-5"); },
       [](C c) {
         return c.says("fact.FIN-1", {"two minutes"}) && c.says("fact.SYNC-5", {"two minutes more"});
       }},
      {"C-18",
       {"APP-2", "APP-3", "APP-7", "WEB-2", "WEB-3", "WEB-9"},
       [](C c) {
         return c.says("app.card.sheet.delete.label", {"Delete"}) &&
                c.says("website.cards.remove.label", {"Remove"});
       },
       [](C c) {
         return c.says("S14.closing", {"Delete", "Remove"}) && c.desk.find("T-12") != nullptr;
       }},
      {"C-19",
       {"NOTE-2a", "SYNC-1"},
       [](C c) {  // five on each side, not five in all
         const Scenario& full = c.scenario("S10");
         return full.stores[0].cards.size() == 5 && full.stores[1].cards.size() == 5;
       },
       [](C c) { return c.says("rule.limit.5", {"each side"}) && c.shows("S20", "limit"); }},
  };
}

}  // namespace

TEST_CASE("every contradiction of the guide is modelled as described and met by a person") {
  const Pack pack = support::shippedPack();
  const HelpDesk desk(pack, "en");
  const Content content{pack, desk};
  int count = 0;
  for (const Contradiction& each : table()) {
    CAPTURE(each.id);
    CHECK(std::string(each.id) == "C-" + std::to_string(++count));
    for (const char* fact : each.facts) CHECK(pack.facts.contains(fact));
    CHECK(each.modelled(content));
    CHECK(each.taught(content));
  }
  CHECK(count == 19);
}

TEST_CASE("Delete in the app and Remove on the website stay two words wherever the language has two") {
  const Pack pack = support::shippedPack();
  for (const TextCatalogue& language : pack.languages) {
    CAPTURE(language.language);
    const bool same =
        language.get("app.card.sheet.delete.label") == language.get("website.cards.remove.label");
    CHECK(same == (language.language == "ru"));
  }
}

TEST_CASE("a rule that changes the right answer is in sight wherever it differs from the usual") {
  const Pack pack = support::shippedPack();
  for (const Scenario& scenario : pack.scenarios) {
    for (std::size_t rule = 0; rule < pack.rules.size(); ++rule) {
      if (!pack.rules[rule].card || scenario.rules[rule] == pack.rules[rule].standard) continue;
      CAPTURE(scenario.id);
      CAPTURE(pack.rules[rule].id);
      View view;
      const int index = pack.scenarioIndex(scenario.id);
      const World world(pack, index);
      describeWorld(Phrases(world, pack.language("en")), startState(world), view);
      const std::string& title = pack.language("en").get(pack.rules[rule].title);
      CHECK(std::any_of(view.rules.begin(), view.rules.end(),
                        [&](const RuleCardView& card) { return card.title == title; }));
    }
  }
}

}  // namespace cardwalk
