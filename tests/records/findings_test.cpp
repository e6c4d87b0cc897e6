#include "core/records/findings.h"

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "core/plan/planner.h"
#include "tests/support/corner_shop.h"

namespace cardwalk {
namespace {

CheckReport checked(const support::CornerShop& shop, std::optional<Pack>& pack) {
  CheckReport report;
  LoadResult loaded = shop.load();
  for (const ContentError& error : loaded.errors)
    report.findings.push_back({error.id, error.file, error.pointer, error.message, {}});
  pack = std::move(loaded.pack);
  if (pack) examine(*pack, {}, report);
  return report;
}

std::string listOf(const CheckReport& report) {
  std::string text;
  for (const Finding& each : report.findings)
    text += each.id + " " + each.file + " " + each.pointer + ": " + each.message + "\n";
  return text;
}

}  // namespace

TEST_SUITE("figures of a language") {
  TEST_CASE("a language lacks what it does not say, not the plural forms that only another one has") {
    TextCatalogue first, russian;
    first.language = "en";
    first.texts = {{"ui.title", "Walk"},
                   {"stores.places.one", "{count} place"},
                   {"stores.places.other", "{count} places"},
                   {"my.orders", "Orders"},
                   {"my.orders.one", "One"}};
    russian.language = "ru";
    russian.texts = {{"ui.title", "A"},           {"stores.places.one", "B"}, {"stores.places.few", "C"},
                     {"stores.places.many", "D"}, {"my.orders", "E"},         {"my.orders.one", "F"}};
    CHECK(languageFigures(first, russian).missing == 0);
    CHECK(languageFigures(first, russian).texts == 6);
    russian.texts.erase("stores.places.few");
    russian.texts.erase("ui.title");
    CHECK(languageFigures(first, russian).missing == 2);
    CHECK(languageFigures(first, first).missing == 0);
  }
}

TEST_SUITE("findings") {
  TEST_CASE("nothing is found in the sound corner shop") {
    const support::CornerShop shop;
    std::optional<Pack> pack;
    const CheckReport report = checked(shop, pack);
    CAPTURE(listOf(report));
    CHECK(pack);
    CHECK(report.findings.empty());
    for (const ScenarioFigures& figures : report.scenarios) CHECK(figures.deadEnds == 0u);
  }

  TEST_CASE("each defect is found by its name, with file, pointer and a way there that can be played") {
    const std::vector<support::Defect> defects = support::allDefects();
    CHECK(defects.size() >= 7);
    for (const support::Defect& defect : defects) {
      CAPTURE(defect.name);
      support::CornerShop shop;
      shop.breakBy(defect);
      std::optional<Pack> pack;
      const CheckReport report = checked(shop, pack);
      CAPTURE(listOf(report));
      const auto found = std::ranges::find_if(report.findings, [&](const Finding& each) {
        return each.id == defect.id && each.file.ends_with(defect.file) && each.pointer == defect.pointer;
      });
      REQUIRE(found != report.findings.end());
      CHECK(found->message.size() > 20);
      if (!defect.actions) continue;
      REQUIRE(pack);
      REQUIRE_FALSE(found->actions.empty());
      const World world(*pack, pack->scenarioIndex(defect.scenario));
      State state = startState(world);
      for (const NamedAction& action : found->actions) {
        const Outcome outcome = apply(world, state, action);
        REQUIRE(outcome.accepted);
        state = outcome.state;
      }
      CHECK(Planner(world).route(state).end == Route::End::none);
    }
  }
}

}  // namespace cardwalk
