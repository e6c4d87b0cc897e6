// The smallest complete pack: another shop, with lists that are shared, in data alone.

#include <filesystem>
#include <string>

#include <doctest/doctest.h>

#include "core/content/loader.h"
#include "core/plan/planner.h"
#include "core/sim/machine.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/temp_folder.h"

using namespace cardwalk;
using namespace cardwalk::support;

namespace {

std::filesystem::path tinyFolder() { return shippedPackFolder().parent_path() / "teapot"; }

Pack tinyPack() {
  LoadResult loaded = loadPack(tinyFolder(), shippedSchemas());
  for (const ContentError& error : loaded.errors) FAIL_CHECK(error.file, error.pointer, ": ", error.message);
  REQUIRE(loaded.pack);
  return std::move(*loaded.pack);
}

State press(const World& world, const State& state, Surface surface, const std::string& control) {
  const Gesture gesture = surface == Surface::app ? Gesture::tap : Gesture::click;
  const Outcome outcome = apply(world, state, NamedAction{surface, control, gesture, ""});
  CAPTURE(control);
  REQUIRE(outcome.accepted);
  return outcome.state;
}

}  // namespace

TEST_SUITE("tiny pack") {
  TEST_CASE("an invented shop of four screens a device has no fault and speaks two languages") {
    const Pack pack = tinyPack();
    CHECK(pack.scenarios.size() >= 2);
    CHECK(pack.languages.size() >= 2);
    for (const Surface surface : {Surface::app, Surface::website}) {
      const auto here = [&](const Screen& screen) { return screen.surface == surface; };
      CHECK(std::count_if(pack.screens.begin(), pack.screens.end(), here) == 4);
    }
  }

  TEST_CASE("the planned way leads to the goal in every scenario of the invented shop") {
    const Pack pack = tinyPack();
    for (std::size_t i = 0; i < pack.scenarios.size(); ++i) {
      CAPTURE(pack.scenarios[i].id);
      const World world(pack, static_cast<int>(i));
      Planner planner(world);
      State state = startState(world);
      const Route route = planner.route(state);
      REQUIRE(route.end == Route::End::goal);
      for (const Action& action : route.actions) {
        const Outcome outcome = apply(world, state, action);
        REQUIRE(outcome.accepted);
        state = outcome.state;
      }
      CHECK(holds(world, state, world.scenario->goal));
    }
  }

  TEST_CASE("a card that is removed on the website is gone from the phone in the same moment") {
    const Pack pack = tinyPack();
    const World world(pack, pack.scenarioIndex("T01"));
    State state = startState(world);
    state = press(world, state, Surface::website, "website.home.wallet");
    state = press(world, state, Surface::website, "website.wallet.more/3302");
    state = press(world, state, Surface::website, "website.menu.remove");
    REQUIRE(state.has(Store::app, 0));
    state = press(world, state, Surface::website, "website.confirm.yes");
    CHECK_FALSE(state.has(Store::website, 0));
    CHECK_FALSE(state.has(Store::app, 0));
    state = press(world, state, Surface::app, "app.home.wallet");
    CHECK_FALSE(resolve(world, state, NamedAction{Surface::app, "app.wallet.card/3302", Gesture::tap, ""}));
    CHECK(holds(world, state, world.scenario->goal));
  }

  TEST_CASE("a default made on the phone is the default on the website, and the old one can go there") {
    const Pack pack = tinyPack();
    const World world(pack, pack.scenarioIndex("T02"));
    State state = startState(world);
    state = press(world, state, Surface::website, "website.home.wallet");
    state = press(world, state, Surface::website, "website.wallet.more/3302");
    const NamedAction remove{Surface::website, "website.menu.remove", Gesture::click, ""};
    const Outcome before = apply(world, state, remove);
    REQUIRE_FALSE(before.accepted);
    CHECK(before.rejection->id == "standard");
    CHECK(pack.languages.front().get(before.rejection->text).find("default") != std::string::npos);
    state = press(world, state, Surface::app, "app.home.wallet");
    state = press(world, state, Surface::app, "app.wallet.card/8145");
    state = press(world, state, Surface::app, "app.card.default");
    CHECK(apply(world, state, remove).accepted);
  }

  TEST_CASE("a control that does nothing is answered with the words of the pack, whatever they are called") {
    const Pack pack = tinyPack();
    const World world(pack, 0);
    const Outcome outcome =
        apply(world, startState(world), NamedAction{Surface::app, "app.home.teas", Gesture::tap, ""});
    REQUIRE(outcome.rejection);
    CHECK(outcome.rejection->id == "nothing");
    CHECK(outcome.rejection->text == "reject.nothing");
  }

  TEST_CASE("removing the wrong card is said to be what nobody asked for") {
    const Pack pack = tinyPack();
    const World world(pack, pack.scenarioIndex("T02"));
    State state = startState(world);
    state = press(world, state, Surface::app, "app.home.wallet");
    state = press(world, state, Surface::app, "app.wallet.card/8145");
    state = press(world, state, Surface::app, "app.card.remove");
    const Outcome outcome =
        apply(world, state, NamedAction{Surface::app, "app.confirm.yes", Gesture::tap, ""});
    REQUIRE(outcome.accepted);
    bool told = false;
    for (const Event& event : outcome.events)
      told = told || (event.kind == EventKind::noted &&
                      pack.rejections[static_cast<std::size_t>(event.a)].id == "notAsked");
    CHECK(told);
  }

  TEST_CASE("lists that are shared cannot start with different cards") {
    const TempFolder folder;
    std::filesystem::copy(tinyFolder(), folder / "teapot", std::filesystem::copy_options::recursive);
    const std::filesystem::path file = folder / "teapot/scenarios/T01.json";
    std::string text = readFile(file);
    const std::string both = R"("website": { "cards": ["3302", "8145"])";
    REQUIRE(text.find(both) != std::string::npos);
    text.replace(text.find(both), both.size(), R"("website": { "cards": ["8145"])");
    writeFile(file, text);
    const LoadResult loaded = loadPack(folder / "teapot", shippedSchemas());
    REQUIRE(loaded.errors.size() == 1);
    CHECK(loaded.errors.front().id == "bad-start");
    CHECK(loaded.errors.front().pointer == "/stores");
  }

  TEST_CASE("a pack without a general answer, or with two, is refused") {
    const TempFolder folder;
    std::filesystem::copy(tinyFolder(), folder / "teapot", std::filesystem::copy_options::recursive);
    const std::filesystem::path file = folder / "teapot/rejections.json";
    const std::string good = readFile(file);
    const auto with = [&](const std::string& from, const std::string& to) {
      std::string text = good;
      REQUIRE(text.find(from) != std::string::npos);
      writeFile(file, text.replace(text.find(from), from.size(), to));
      const LoadResult loaded = loadPack(folder / "teapot", shippedSchemas());
      return loaded.errors.empty() ? std::string() : loaded.errors.front().id;
    };
    CHECK(with(R"("answers": "nothing", )", "") == "missing");
    CHECK(with(R"("answers": "blocked")", R"("answers": "nothing")") == "duplicate-id");
    CHECK(with(R"("answers": "blocked")", R"("answers": "bloked")") == "unknown-word");
    CHECK(with("TEA-2", "TEA-2").empty());
  }
}
