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
