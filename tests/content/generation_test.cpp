// Generations as data: what a person gets who asks for one, and what an author reads who made a mistake.

#include <algorithm>
#include <initializer_list>
#include <regex>
#include <set>

#include <doctest/doctest.h>

#include "core/plan/planner.h"
#include "core/session/session.h"
#include "tests/support/broken_pack.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/thorough.h"

namespace cardwalk {
namespace {

const Pack& packOf(const GenerationChoice& choice) {
  const Pack& pack = support::shippedPack(choice);
  REQUIRE_FALSE(pack.scenarios.empty());
  return pack;
}

/// The coach's instructions, from the start of the scenario to its end.
std::vector<std::string> instructions(const Pack& pack, const std::string& scenario) {
  Session session(pack, pack.scenarioIndex(scenario), Mode::guide, 1, 0);
  std::vector<std::string> out;
  while (!session.view().coach.done && !session.view().coach.handedOver && out.size() < 200) {
    out.push_back(session.view().coach.instruction);
    session.step(0);
  }
  CHECK(session.goalReached());
  return out;
}

bool contains(const std::vector<std::string>& lines, const std::string& part) {
  return std::any_of(lines.begin(), lines.end(),
                     [&](const std::string& line) { return line.find(part) != std::string::npos; });
}

/// Every text that a person may be shown in this shop: not those of screens that its years lack.
std::set<std::string> shownTexts(const Pack& pack) {
  std::set<std::string> out;
  const auto add = [&](std::initializer_list<TextKey> keys) { out.insert(keys.begin(), keys.end()); };
  const auto said = [&](const std::vector<Effect>& effects) {
    for (const Effect& effect : effects) out.insert(effect.text);
  };
  for (const Screen& screen : pack.screens) {
    add({screen.title});
    said(screen.enter);
  }
  for (const Control& each : pack.controls) {
    add({each.label.text, each.detail, each.value, each.badge, each.disabledWhy, each.say, each.because,
         each.where, each.different});
    out.insert(each.label.byValue.begin(), each.label.byValue.end());
    for (const Remark& remark : each.disabledWhen) out.insert(remark.text);
    for (const auto* cases : {&each.press, &each.hover, &each.type})
      for (const Case& one : *cases) {
        add({one.say, one.because});
        said(one.effects);
      }
  }
  for (const Rejection& each : pack.rejections) add({each.text});
  for (const Scenario& each : pack.scenarios)
    add({each.title, each.customer, each.summary, each.diagnosis, each.closing, each.closingTitle});
  for (const GuideStep& each : pack.guide) {
    add({each.title, each.why, each.different});
    for (const Remark& remark : each.answers) out.insert(remark.text);
  }
  for (const HelpEntry& each : pack.help) add({each.title, each.text, each.cause, each.cure});
  for (const auto& [id, text] : pack.facts) add({text});
  for (const Rule& each : pack.rules) {
    add({each.title});
    out.insert(each.valueTexts.begin(), each.valueTexts.end());
  }
  out.erase("");
  return out;
}

std::vector<std::string> hostsIn(const std::string& text) {
  constexpr std::string_view kEnd = ".example";
  std::vector<std::string> out;
  for (std::size_t at = text.find(kEnd); at != std::string::npos; at = text.find(kEnd, at + 1)) {
    if (text.substr(at + kEnd.size(), 1) == "@") continue;  // the name in an address of mail
    std::size_t from = at;
    while (from > 0 && text[from - 1] >= 'a' && text[from - 1] <= 'z') --from;
    out.push_back(text.substr(from, at + kEnd.size() - from));
  }
  return out;
}

std::string oneError(const LoadResult& result) {
  CHECK_FALSE(result.pack.has_value());
  std::string text;
  for (const ContentError& error : result.errors)
    text += error.id + " " + error.file.substr(error.file.rfind('/') + 1) + error.pointer + " " +
            error.message + "\n";
  return text;
}

}  // namespace

TEST_SUITE("generations") {
  TEST_CASE("in every generation only the card in question brings the progress on") {
    for (const GenerationChoice& choice : everyGeneration(packOf({}))) {
      CAPTURE(choice[0]);
      const Pack& pack = packOf(choice);
      Session session(pack, pack.scenarioIndex("S01"), Mode::guide, 1, 0);
      for (int i = 0; i < 40 && session.view().coach.target.control != "app.cards.tile/4417"; ++i)
        session.step(i);
      REQUIRE(session.view().coach.target.control == "app.cards.tile/4417");
      const int before = session.view().coach.progress[0].done;
      session.apply({{Surface::app, "app.cards.tile/9026", Gesture::tap, ""}}, 50);
      CHECK(session.view().coach.progress[0].done == before);
    }
  }

  TEST_CASE("every scenario is won in every generation, and with an old app beside a new website") {
    std::vector<GenerationChoice> choices = everyGeneration(packOf({}));
    CHECK(choices.size() == 3);
    choices.push_back({"V1", "V3"});
    choices.push_back({"V3", "V1"});
    std::size_t each = 0;
    for (const GenerationChoice& choice : choices) {
      CAPTURE(choice[0]);
      CAPTURE(choice[1]);
      const Pack& pack = packOf(choice);
      CHECK(pack.generation == choice);
      for (std::size_t i = 0; i < pack.scenarios.size(); ++i) {
        if (!support::goesThrough(each++, 11)) continue;
        CAPTURE(pack.scenarios[i].id);
        const World world(pack, static_cast<int>(i));
        Planner planner(world);
        State state = startState(world);
        const Route route = planner.route(state);
        CHECK(route.end == Route::End::goal);
        for (const Action& action : route.actions) {
          const Outcome outcome = apply(world, state, action);
          REQUIRE(outcome.accepted);
          state = outcome.state;
        }
        CHECK(holds(world, state, world.scenario->goal));
      }
    }
  }

  TEST_CASE("each generation leads by the labels and places of its years") {
    const auto old = instructions(packOf({"V1", "V1"}), "S01");
    for (const char* label : {"three stripes", "“Coupons & payment”", "“My bank cards”", "“Delete”",
                              "Point at “My AliExpress”", "“My Alipay”", "“Go to my Alipay”", "“Edit cards”"})
      CHECK_MESSAGE(contains(old, label), label);
    CHECK_FALSE(contains(old, "Organize"));
    const auto guide = instructions(packOf({}), "S01");
    for (const char* label : {"“My Account”", "“Alipay”", "“Organize”", "“My Alipay Account”"})
      CHECK_MESSAGE(contains(guide, label), label);
    const auto fresh = instructions(packOf({"V3", "V3"}), "S01");
    for (const char* label : {"“Account”", "“Wallet”", "“Cards”", "“Payments”", "“Saved cards”"})
      CHECK_MESSAGE(contains(fresh, label), label);
    CHECK_FALSE(contains(fresh, "Alipay"));
    CHECK_FALSE(contains(fresh, "“Continue”"));
  }

  TEST_CASE("app and website may be of different years") {
    const auto mixed = instructions(packOf({"V1", "V3"}), "S01");
    CHECK(contains(mixed, "three stripes"));
    CHECK(contains(mixed, "“Payments”"));
    const auto half = instructions(packOf({"", "V3"}), "S01");
    CHECK(contains(half, "“Organize”"));
    CHECK(contains(half, "“Payments”"));
  }

  TEST_CASE("the newer website never leaves the shop's address, the older ones do") {
    for (const auto& [choice, leaves] :
         {std::pair{GenerationChoice{"V3", "V3"}, false}, {GenerationChoice{"V1", "V1"}, true}}) {
      const Pack& pack = packOf(choice);
      const bool away = std::any_of(pack.screens.begin(), pack.screens.end(),
                                    [](const Screen& s) { return s.host == "alipay.example"; });
      CHECK(away == leaves);
    }
  }

  TEST_CASE("no text names a site that the shop of its years never opens") {
    const auto hostsOf = [](const Pack& pack) {
      std::set<std::string> hosts;
      for (const Screen& screen : pack.screens) hosts.insert(screen.host);
      return hosts;
    };
    CHECK_FALSE(hostsOf(packOf({"V3", "V3"})).contains("alipay.example"));
    std::size_t each = 0;
    for (const std::string app : {"V1", "V2", "V3"}) {
      const std::set<std::string> known = hostsOf(packOf({app, app}));
      for (const std::string website : {"V1", "V2", "V3"}) {
        if (!support::goesThrough(each++, 5)) continue;
        const Pack& pack = packOf({app, website});
        // An older app beside a newer website goes on naming what it always named.
        std::set<std::string> hosts = hostsOf(pack);
        hosts.insert(known.begin(), known.end());
        int named = 0;
        for (const std::string& key : shownTexts(pack))
          for (const TextCatalogue& language : pack.languages)
            for (const std::string& host : hostsIn(language.get(key))) {
              ++named;
              CHECK_MESSAGE(hosts.contains(host), app << "/" << website << " " << language.language << " "
                                                      << key << " names " << host);
            }
        CHECK(named > 100);  // the links, the letter, the imitation and what is said about them
      }
    }
  }

  TEST_CASE("each side keeps its seven steps in every generation, one done after the other on the way") {
    for (const GenerationChoice& choice : everyGeneration(packOf({}))) {
      CAPTURE(choice[0]);
      const Pack& pack = packOf(choice);
      Session session(pack, pack.scenarioIndex("S01"), Mode::guide, 1, 0);
      std::array<int, kDevices> done{};
      int aside = 0;
      for (int i = 0; i < 60 && !session.view().coach.done; ++i) {
        const std::string& overline = session.view().coach.overline;
        for (const char* key : {"coach.overline.other.app", "coach.overline.other.website"})
          if (overline == pack.language("en").get(key)) ++aside;
        session.step(0);
        for (std::size_t side = 0; side < kDevices; ++side) {
          const ProgressView& progress = session.view().coach.progress[side];
          CHECK(progress.steps.size() == 7);
          // Going back from the orders may undo a step; reaching one must never jump over two.
          CHECK(progress.done <= done[side] + 2);
          done[side] = std::max(done[side], progress.done);
        }
      }
      CHECK(done == std::array<int, kDevices>{7, 7});
      CHECK(aside <= 1);  // every action belongs to a step or a check, but for the way back from the orders
    }
  }

  TEST_CASE("what a generation says differently it says in every language") {
    const Pack& pack = packOf({"V1", "V1"});
    CHECK(pack.language("fr").get("guide.app-3") == "Touchez «\u202fCoupons et paiement\u202f»");
    CHECK(pack.language("ru").get("guide.app-2").find("«Мой профиль»") != std::string::npos);
    CHECK(pack.language("en").get("guide.app-5") == "Find the card and tap it");
  }

  TEST_CASE("a generation that does not exist is named, with those that do") {
    const std::string text =
        oneError(loadPack(support::shippedPackFolder(), support::shippedSchemas(), {"V9", ""}));
    CHECK(text.find("unknown-generation pack.json/generations \"V9\"") == 0);
  }

  TEST_CASE("a wrong change of a generation is shown where it is written") {
    struct Wrong {
      const char *place, *value, *says;
    };
    const std::string file = "generations/V3.json";
    std::size_t each = 0;
    for (const Wrong& wrong :
         {Wrong{
              "/app/changes/-", R"({"change": "app.account.alipai", "set": {"icon": "card"}})",
              "unknown-control V3.json/app/changes/15/change \"app.account.alipai\" is no known control; did "
              "you mean \"app.account.alipay\"?"},
          Wrong{"/app/changes/-", R"({"change": "website.home.account", "set": {"icon": "card"}})",
                "wrong-surface V3.json/app/changes/15/change"},
          Wrong{"/app/changes/-", R"({"change": "app.account.alipay", "set": {"label": "no.such.text"}})",
                "unknown-text V3.json/app/changes/15/set/label"},
          Wrong{"/app/changes/-",
                R"({"retarget": "app.wallet.cards", "from": "app.home", "to": "app.cards"})",
                "bad-change V3.json/app/changes/15/from"},
          Wrong{"/app/changes/-",
                R"({"retarget": "app.wallet.cards", "from": "app.cards", "to": "app.crads"})",
                "unknown-screen V3.json/app/changes/15/to"},
          Wrong{"/app/changes/-",
                R"({"move": "app.account.coins", "to": "app.account", "after": "app.cards.add"})",
                "unknown-control V3.json/app/changes/15/after"},
          Wrong{"/app/changes/-", R"({"add": {"id": "app.wallet.x", "kind": "rows", "label": "orders.title"},
                                      "to": "app.wallet"})",
                "unknown-word V3.json/app/changes/15/add/kind"},
          Wrong{"/app/changes/-", R"({"changeStep": "app-9", "set": {"title": "guide.app-2"}})",
                "unknown-step V3.json/app/changes/15/changeStep"},
          Wrong{"/app/changes/-", R"({"mvoe": "app.account.coins"})",
                "unknown-word V3.json/app/changes/15 \"mvoe\" is no known change; did you mean \"move\"?"},
          Wrong{"/app/changes/-", R"({"move": "app.account.coins", "remove": "app.account.coins"})",
                "bad-change V3.json/app/changes/15/remove stands beside"},
          Wrong{"/app/changes/-", R"({"remove": "app.account.coins", "to": "app.wallet"})",
                "bad-change V3.json/app/changes/15/to does not go with"},
          Wrong{"/app/changes/-",
                R"({"change": "app.account.coins", "set": {"host": "a.example", "path": "/"}})",
                "bad-change V3.json/app/changes/15/set/host is no field"},
          Wrong{"/app/texts/guide.app-77", R"("guide.app-2")", "unknown-text V3.json/app/texts/guide.app-77"},
          Wrong{"/website/texts/guide.app-2", R"("guide.app-3")",
                "bad-change V3.json/website/texts/guide.app-2"}}) {
      if (!support::goesThrough(each++, 5)) continue;
      CAPTURE(wrong.value);
      support::BrokenPack pack;
      pack.put(file, wrong.place, wrong.value);
      // The standard generation does not read it.
      if (support::thorough()) CHECK(pack.load().pack.has_value());
      const std::string text = oneError(loadPack(pack.folder(), support::shippedSchemas(), {"V3", "V3"}));
      CHECK_MESSAGE(text.find(wrong.says) != std::string::npos, text);
    }
  }

  TEST_CASE("a screen that is left out while something still leads to it is found where that stands") {
    support::BrokenPack pack;
    pack.put("generations/V3.json", "/app/changes/-", R"({"removeScreen": "app.card.sheet"})");
    const std::string text = oneError(loadPack(pack.folder(), support::shippedSchemas(), {"V3", "V3"}));
    CHECK(text.find("unknown-screen app-cards.json/screens/1/controls/8/press/0/do/0") != std::string::npos);
  }

  TEST_CASE("a missing file of a generation is an error of that generation only") {
    support::BrokenPack pack;
    pack.remove("generations");
    CHECK(pack.load().pack.has_value());
    CHECK(oneError(loadPack(pack.folder(), support::shippedSchemas(), {"V1", ""}))
              .find("file-unreadable V1.json") == 0);
  }

  TEST_CASE("a control keeps the place where it is written, wherever a generation puts it") {
    const Pack& pack = packOf({"V1", "V1"});
    const auto at = [&](const char* id) {
      const Control& control = pack.controls[static_cast<std::size_t>(pack.controlIndex(id))];
      return control.file.substr(control.file.rfind('/') + 1) + control.pointer;
    };
    CHECK(at("app.card.sheet.delete") == "app-cards.json/screens/2/controls/1");
    CHECK(std::regex_match(at("app.payments.cards"),
                           std::regex("V1.json/app/changes/[0-9]+/addScreen/controls/0")));
  }
}

}  // namespace cardwalk
