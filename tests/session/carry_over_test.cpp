// A place that was kept with another version of the pack: found again, or the nearest to it.

#include "core/session/carry_over.h"

#include <doctest/doctest.h>

#include "core/content/loader.h"
#include "core/records/progress.h"
#include "tests/support/broken_pack.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/thorough.h"

namespace cardwalk {
namespace {

const Pack& generation(const GenerationChoice& choice) {
  const Pack& pack = support::shippedPack(choice);
  REQUIRE_FALSE(pack.scenarios.empty());
  return pack;
}

Session walked(const Pack& pack, const std::string& scenario, int steps) {
  Session session(pack, pack.scenarioIndex(scenario), Mode::guide, 1, 0);
  for (int i = 0; i < steps; ++i) session.step(i);
  return session;
}

/// What somebody finds who comes back with `kept` and another pack.
Session cameBack(const Pack& pack, const Progress& kept, bool& exact) {
  const int scenario = pack.scenarioIndex(kept.scenario);
  const CarriedOver carried = carryOver(pack, scenario, kept.log, kept.reached);
  exact = carried.exact;
  Session session(pack, scenario, kept.mode, kept.seed, 0);
  CHECK(session.resume(carried.log, 0));
  CHECK(stepsReached(pack, scenario, session.state()) == carried.reached);
  return session;
}

}  // namespace

TEST_SUITE("carry over") {
  TEST_CASE("the same pack goes on at the very same place, refusals included, wherever one stopped") {
    const Pack& pack = support::shippedPack();
    for (const std::uint64_t seed : {1u, 2u, 3u}) {
      const auto log = support::randomLog(pack, pack.scenarioIndex("S04"), 60, seed);
      Session first(pack, pack.scenarioIndex("S04"), Mode::guide, seed, 0);
      REQUIRE(first.resume(log, 0));
      bool exact = false;
      const Session again = cameBack(pack, progressOf(first), exact);
      CHECK(exact);
      CHECK(again.state() == first.state());
      CHECK(again.log().size() == first.log().size());
    }
  }

  TEST_CASE("from every place of a way, each other generation is entered at the same step and can be won") {
    const Pack& guide = generation({});
    std::size_t each = 0;
    for (const GenerationChoice& choice : {GenerationChoice{"V1", "V1"}, {"V3", "V3"}, {"V1", "V3"}}) {
      const Pack& other = generation(choice);
      for (int steps = 0; steps <= 17; ++steps) {
        if (!support::goesThrough(each++, 10)) continue;
        CAPTURE(choice[0]);
        CAPTURE(steps);
        const Session before = walked(guide, "S01", steps);
        const Progress kept = progressOf(before);
        bool exact = false;
        Session after = cameBack(other, kept, exact);
        CHECK(after.view().coach.progress[0].done >= before.view().coach.progress[0].done);
        CHECK(after.view().coach.progress[1].done >= before.view().coach.progress[1].done);
        // Never further than the person had come: no card leaves a list in passing.
        for (std::size_t store = 0; store < kStores; ++store)
          CHECK(after.view().stores[store].rows.size() == before.view().stores[store].rows.size());
        for (int i = 0; i < 40 && !after.view().coach.done; ++i) after.step(i);
        CHECK(after.goalReached());
      }
    }
  }

  TEST_CASE("the place that is found is on the way to the card in question, not beside it") {
    const Pack& pack = support::shippedPack();
    // S07 has the default card first in the list, and it is not the one to go.
    Progress kept = progressOf(walked(pack, "S07", 5));
    REQUIRE(kept.log.size() == 5);
    kept.log.erase(kept.log.begin() + 1);
    bool exact = true;
    const Session after = cameBack(pack, kept, exact);
    CHECK_FALSE(exact);
    CHECK(after.state() == walked(pack, "S07", 5).state());
    CHECK(after.view().coach.instruction == walked(pack, "S07", 5).view().coach.instruction);
  }

  TEST_CASE("a control that the newer pack does not have any more costs nobody the place") {
    const Pack& old = support::shippedPack();
    const Progress kept = progressOf(walked(old, "S07", 6));
    support::BrokenPack edited;
    const std::string file = "screens/app-account.json";
    edited.put(file, support::pointerTo(edited, file, "app.account.alipay") + "/id",
               R"("app.account.purse")");
    edited.remove("variants.json");  // they speak of it
    const LoadResult loaded = edited.load();
    REQUIRE(loaded.pack.has_value());
    bool exact = true;
    const Session after = cameBack(*loaded.pack, kept, exact);
    CHECK_FALSE(exact);
    CHECK(after.view().coach.progress[0].done == walked(old, "S07", 6).view().coach.progress[0].done);
  }

  TEST_CASE("a walk over actions that lead elsewhere now is not taken for the same place") {
    const Pack& old = support::shippedPack();
    const Progress kept = progressOf(walked(old, "S07", 3));
    support::BrokenPack edited;
    const std::string file = "screens/app-account.json";
    edited.put(file, support::pointerTo(edited, file, "app.account.alipay") + "/press/0/do/0/go",
               R"("app.coupons")");
    edited.put(file, support::pointerTo(edited, file, "app.coupons.note") + "/kind", R"("row")");
    edited.put(file, support::pointerTo(edited, file, "app.coupons.note") + "/press",
               R"([{"do": [{"go": "app.cards"}]}])");
    const LoadResult loaded = edited.load();
    REQUIRE(loaded.pack.has_value());
    bool exact = true;
    const Session after = cameBack(*loaded.pack, kept, exact);
    CHECK_FALSE(exact);  // every action is accepted, yet the screen is another one
    CHECK(after.view().coach.progress[0].done >= 3);
  }

  TEST_CASE("progress keeps generation and steps, and older files without them are read as before") {
    const Pack& pack = generation({"V1", "V3"});
    const Progress kept = progressOf(walked(pack, "S01", 7));
    CHECK(kept.generation == GenerationChoice{"V1", "V3"});
    CHECK_FALSE(kept.reached[0].empty());
    const ParsedProgress read = progressFromJson(progressToJson(kept));
    REQUIRE(read.progress.has_value());
    CHECK(read.progress->generation == kept.generation);
    CHECK(read.progress->reached == kept.reached);
    CHECK_FALSE(keptElsewhere(*read.progress, pack));
    CHECK(keptElsewhere(*read.progress, generation({})));
    Progress old = kept;
    old.generation = {};
    old.reached = {};
    CHECK(progressToJson(old).find("generation") == std::string::npos);
    CHECK(progressFromJson(progressToJson(old)).progress.has_value());
  }
}

}  // namespace cardwalk
