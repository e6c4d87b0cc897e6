// The questionnaire: every combination of answers builds a world that is sound, unsolved and solvable.

#include <algorithm>
#include <array>
#include <set>

#include <doctest/doctest.h>

#include "core/plan/planner.h"
#include "core/session/help_desk.h"
#include "tests/support/broken_pack.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/thorough.h"

namespace cardwalk {
namespace {

/// One copy of the pack with all of them: copying it for each would be most of the test.
Pack withAll(const Pack& pack, const std::vector<Answers>& all) {
  Pack extended = pack;
  for (const Answers& answers : all)
    if (std::optional<Scenario> scenario = situationScenario(pack, answers))
      extended.scenarios.push_back(std::move(*scenario));
  return extended;
}

void checkSound(const Scenario& scenario) {
  CHECK(scenario.target >= 0);
  int places = 0;
  for (const StartStore& store : scenario.stores) {
    CHECK(store.cards.size() <= 5);
    places += static_cast<int>(std::count(store.cards.begin(), store.cards.end(), scenario.target));
  }
  CHECK(places > 0);  // otherwise there is nothing to remove
  for (const Surface side : {Surface::app, Surface::website}) {
    const StartStore& store = scenario.stores[static_cast<std::size_t>(side)];
    const bool listed =
        std::find(store.cards.begin(), store.cards.end(), store.standard) != store.cards.end();
    CHECK(listed == !store.cards.empty());
    CHECK((store.standard < 0) == store.cards.empty());
  }
}

/// The planned route is followed to its end, which is the goal, or customer support where nothing else is
/// left.
void checkSolvable(const Pack& pack, const std::vector<Answers>& some) {
  const Pack extended = withAll(pack, some);
  for (std::size_t i = pack.scenarios.size(); i < extended.scenarios.size(); ++i) {
    const Scenario& scenario = extended.scenarios[i];
    CAPTURE(scenario.id);
    const World world(extended, static_cast<int>(i));
    State state = startState(world), next;
    const Route route = Planner(world).route(state);
    CHECK(route.end != Route::End::none);
    CHECK(route.actions.size() >= 4);
    const bool locked = scenario.id.find("code=unpassable") != std::string::npos;
    CHECK((route.end == Route::End::handover) == locked);
    for (const Action& action : route.actions) {
      REQUIRE(step(world, state, action, next));
      state = next;
    }
    CHECK(holds(world, state, route.end == Route::End::goal ? scenario.goal : scenario.handover));
  }
}

using Pair = std::array<int, 4>;  ///< question, answer, later question, answer

std::set<Pair> pairsOf(const Situations& situations, const Answers& answers) {
  std::set<Pair> pairs;
  const int count = static_cast<int>(answers.size());
  const auto at = [](int index) { return static_cast<std::size_t>(index); };
  for (int a = 0; a < count; ++a)
    for (int b = a + 1; b < count; ++b)
      if (isAsked(situations, answers, at(a)) && isAsked(situations, answers, at(b)))
        pairs.insert({a, answers[at(a)], b, answers[at(b)]});
  return pairs;
}

/// Few combinations in which every two answers that can be given together are: the richest one first.
std::vector<Answers> everyPair(const Situations& situations) {
  std::vector<std::pair<Answers, std::set<Pair>>> all;
  std::set<Pair> open;
  for (const Answers& answers : allAnswers(situations)) {
    all.emplace_back(answers, pairsOf(situations, answers));
    open.insert(all.back().second.begin(), all.back().second.end());
  }
  std::vector<Answers> chosen;
  while (!open.empty()) {
    const auto fresh = [&](const std::set<Pair>& pairs) {
      return std::count_if(pairs.begin(), pairs.end(), [&](const Pair& pair) { return open.contains(pair); });
    };
    const auto best = std::max_element(all.begin(), all.end(), [&](const auto& a, const auto& b) {
      return fresh(a.second) < fresh(b.second);
    });
    for (const Pair& pair : best->second) open.erase(pair);
    chosen.push_back(best->first);
  }
  return chosen;
}

std::string id(const Pack& pack, std::initializer_list<std::pair<const char*, const char*>> given) {
  Answers answers = firstAnswers(pack.situations);
  for (const auto& [question, answer] : given)
    for (std::size_t q = 0; q < pack.situations.questions.size(); ++q) {
      if (pack.situations.questions[q].id != question) continue;
      const auto& choices = pack.situations.questions[q].answers;
      const auto at =
          std::find_if(choices.begin(), choices.end(), [&](const auto& a) { return a.id == answer; });
      REQUIRE(at != choices.end());
      answers[q] = static_cast<std::int16_t>(at - choices.begin());
    }
  return situationId(pack.situations, answers);
}

}  // namespace

TEST_CASE("every combination of answers has an id of its own, and the id brings the answers back") {
  const Pack& pack = support::shippedPack();
  std::set<std::string> ids;
  const std::vector<Answers> all = allAnswers(pack.situations);
  CHECK(all.size() > 500);
  for (const Answers& answers : all) {
    const std::string name = situationId(pack.situations, answers);
    CAPTURE(name);
    CHECK(ids.insert(name).second);
    const auto back = situationAnswers(pack.situations, name);
    REQUIRE(back.has_value());
    CHECK(situationId(pack.situations, *back) == name);
  }
}

TEST_CASE(
    "every combination of answers is a sound world that is not solved yet, but for the one that says so") {
  const Pack& pack = support::shippedPack();
  const std::vector<Answers> all = allAnswers(pack.situations);
  const Pack extended = withAll(pack, all);
  for (std::size_t i = pack.scenarios.size(); i < extended.scenarios.size(); ++i) {
    const Scenario& scenario = extended.scenarios[i];
    CAPTURE(scenario.id);
    checkSound(scenario);
    const World world(extended, static_cast<int>(i));
    CHECK_FALSE(holds(world, startState(world), scenario.goal));
    CHECK_FALSE(holds(world, startState(world), scenario.handover));
  }
  CHECK(extended.scenarios.size() - pack.scenarios.size() + 1 == all.size());
}

TEST_CASE("every two answers that go together lead to a good or an honest end") {
  const Pack& pack = support::shippedPack();
  std::vector<Answers> chosen = everyPair(pack.situations);
  CHECK(chosen.size() > 15);
  if (!support::thorough()) chosen.resize(4);
  checkSolvable(pack, chosen);
}

TEST_SUITE("soak situations") {
  TEST_CASE("every combination of answers leads to a good or an honest end" * doctest::skip()) {
    const Pack& pack = support::shippedPack();
    checkSolvable(pack, allAnswers(pack.situations));
  }
}

TEST_CASE("somebody with both sides clean is told so and gets no scenario") {
  const Pack& pack = support::shippedPack();
  const std::string done = id(pack, {{"side", "both"}});
  CHECK(done == "my:side=both");
  CHECK_FALSE(knowsScenario(pack, done));
  CHECK(packWith(pack, done) == nullptr);
  CHECK(previewOf(pack, *situationAnswers(pack.situations, done), "en").finished);
}

TEST_CASE("what is answered is what the lists show") {
  const Pack& pack = support::shippedPack();
  const auto lists = [&](const std::string& name) {
    return previewOf(pack, *situationAnswers(pack.situations, name), "en");
  };
  const SituationPreview half = lists(id(pack, {{"side", "website"}, {"default", "yes"}}));
  REQUIRE(half.stores[0].rows.size() == 2);
  CHECK(half.stores[0].holdsTarget);
  CHECK_FALSE(half.stores[1].holdsTarget);
  const auto target = std::find_if(half.stores[0].rows.begin(), half.stores[0].rows.end(),
                                   [](const StoreRow& row) { return row.card.isTarget; });
  REQUIRE(target != half.stores[0].rows.end());
  CHECK(target->card.isDefault);
  const SituationPreview only = lists(id(pack, {{"only", "lets"}}));
  CHECK(only.stores[0].rows.size() == 1);
  CHECK(only.stores[1].rows.size() == 1);
  CHECK_FALSE(only.rules.empty());  // the rule card that decides it is in sight
  const SituationPreview checkout = lists(id(pack, {{"side", "checkout"}}));
  CHECK(checkout.stores[2].holdsTarget);
  CHECK_FALSE(checkout.stores[0].holdsTarget);
}

TEST_CASE("harder answers never lead to a shorter way") {
  const Pack& pack = support::shippedPack();
  const auto presses = [&](std::initializer_list<std::pair<const char*, const char*>> given) {
    return previewOf(pack, *situationAnswers(pack.situations, id(pack, given)), "en").actions;
  };
  const int plain = presses({});
  CHECK(presses({{"side", "app"}}) < plain);
  CHECK(presses({{"default", "yes"}}) > plain);
  CHECK(presses({{"orders", "one"}}) > plain);
  CHECK(presses({{"app", "chat"}}) > plain);
  CHECK(presses({{"only", "refuses"}}) > presses({{"only", "lets"}}));
}

TEST_CASE("an id that the questions cannot give builds nothing") {
  const Pack& pack = support::shippedPack();
  const std::string good = id(pack, {});
  CHECK(knowsScenario(pack, good));
  CHECK(knowsScenario(pack, "S01"));
  for (const std::string& bad :
       {std::string(), std::string("my:"), std::string("S99"), good + ";", good + ";side=app",
        std::string("my:side=none"), std::string("my:side=app;side=none"),
        std::string("my:default=yes;side=none"), "x" + good})
    CHECK_FALSE(knowsScenario(pack, bad));
}

TEST_CASE("a fault in help or questionnaire is named with its place and what to write instead") {
  struct Fault {
    const char *file, *pointer, *value, *id, *at, *words;
  };
  const std::vector<Fault> faults{
      Fault{"help.json", "/entries/0/show/scenario", R"("S94")", "unknown-scenario",
            "/entries/0/show/scenario", "S"},
      Fault{"help.json", "/entries/0/show/screen", R"("app.card.shet")", "unknown-screen",
            "/entries/0/show/screen", "app.card.sheet"},
      Fault{"help.json", "/entries/2/show/control", R"("app.cards.tile")", "wrong-surface",
            "/entries/2/show/control", "another screen"},
      Fault{"help.json", "/entries/0/facts/0", R"("TRB-9")", "unknown-fact", "/entries/0/facts/0", "TRB-"},
      Fault{"help.json", "/entries/0/title", R"("help.T-1.titel")", "unknown-text", "/entries/0/title",
            "help.T-1.title"},
      Fault{"help.json", "/entries/1/id", R"("T-1")", "duplicate-id", "/entries/1/id", "T-1"},
      Fault{"help.json", "/entries/0/kind", R"("truble")", "unknown-word", "/entries/0/kind", "trouble"},
      Fault{"help.json", "/claims/0/facts/0", R"("ZZZ-1")", "unknown-fact", "/claims/0/facts/0", "fact"},
      Fault{"help.json", "/asOf", R"("yesterday")", "schema", "/asOf", ""},
      Fault{"situations.json", "/questions/1/unless/0/question", R"("look")", "unknown-question",
            "/questions/1/unless/0/question", "side"},
      Fault{"situations.json", "/questions/0/answers/1/do/0/card", R"("0000")", "unknown-card",
            "/questions/0/answers/1/do/0/card", "4417"},
      Fault{"situations.json", "/questions/3/answers/0/do/0/is", R"("gray")", "unknown-value",
            "/questions/3/answers/0/do/0/is", "greyed"},
      Fault{"situations.json", "/questions/4/answers/1/do/0/order", R"("B7")", "unknown-order",
            "/questions/4/answers/1/do/0/order", "A1"},
      Fault{"situations.json", "/questions/4/answers/2/do/0/stage", "7", "unknown-value",
            "/questions/4/answers/2/do/0/stage", "counted from 0"},
      Fault{"situation.json", "/target", R"("0000")", "unknown-card", "/target", "4417"},
  };
  support::BrokenPack broken;
  for (const Fault& fault : faults) broken.put(fault.file, fault.pointer, fault.value);
  const LoadResult result = broken.load();  // one load finds them all
  CHECK_FALSE(result.pack.has_value());
  for (const Fault& fault : faults) {
    CAPTURE(std::string(fault.file) + fault.pointer);
    CHECK(std::any_of(result.errors.begin(), result.errors.end(), [&](const ContentError& error) {
      return error.id == fault.id && error.file.ends_with(fault.file) && error.pointer == fault.at &&
             error.message.find(fault.words) != std::string::npos;
    }));
  }
  support::BrokenPack half;
  half.remove("situation.json");
  CHECK_FALSE(half.load().pack.has_value());
  support::BrokenPack without;
  without.remove("situation.json");
  without.remove("situations.json");
  const LoadResult plain = without.load();
  REQUIRE(plain.pack.has_value());
  CHECK(plain.pack->situations.empty());
}

}  // namespace cardwalk
