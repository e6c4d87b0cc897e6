// What can be met in the shipped pack, and what put into it can not.

#include "core/plan/coverage.h"

#include <string>

#include <doctest/doctest.h>

#include "core/plan/planner.h"
#include "tests/support/broken_pack.h"

namespace cardwalk {
namespace {

Coverage covered(const Pack& pack) {
  Coverage coverage(pack);
  for (std::size_t i = 0; i < pack.scenarios.size(); ++i) {
    const World world(pack, static_cast<int>(i));
    coverage.addRoute(pack.scenarios[i], Planner(world).route(startState(world)).actions);
  }
  coverage.explore(true);
  return coverage;
}

}  // namespace

TEST_SUITE("soak coverage") {
  TEST_CASE("in the large pack a guard that never holds hides its control, and nothing else is hidden" *
            doctest::skip()) {
    constexpr const char* kFile = "screens/app-cards.json";
    support::BrokenPack broken;
    const std::string about = support::pointerTo(broken, kFile, "app.cards.about");
    for (const char* never :
         {R"({"all": [{"rule": "appLabel", "is": "organize"}, {"rule": "appLabel", "is": "manage"}]})",
          R"({"all": [{"removedEverywhere": "target"}, {"saved": "app", "card": "target"}]})"}) {
      CAPTURE(never);
      broken.put(kFile, about + "/visible", never);
      const LoadResult loaded = broken.load();
      REQUIRE(loaded.pack);
      const Coverage coverage = covered(*loaded.pack);
      for (std::size_t i = 0; i < loaded.pack->controls.size(); ++i) {
        const Control& control = loaded.pack->controls[i];
        CAPTURE(control.id);
        CHECK(coverage.isShown(static_cast<int>(i)) == (control.id != "app.cards.about"));
      }
    }
  }
}

}  // namespace cardwalk
