// The check is drawn on one side: whatever is done first, what has to be told of it stays due until then.

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "core/plan/planner.h"
#include "core/session/score.h"
#include "core/session/ticket.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/thorough.h"
#include "tests/support/trainee.h"

using namespace cardwalk;
using namespace cardwalk::support;

namespace {

constexpr std::string_view kTell = "desk.tell.code";

bool leadsToTelling(const Attempt& attempt) {
  const World& world = attempt.session().world();
  const auto& actions = attempt.session().route().actions;
  return std::any_of(actions.begin(), actions.end(),
                     [&](const Action& action) { return nameOf(world, action).control == kTell; });
}

bool isSaved(const Attempt& attempt, Store store) {
  return attempt.session().state().has(store, attempt.session().world().scenario->target);
}

/// Takes the card off one side, on the shortest way and without a word.
void clearWithoutAWord(Trainee& trainee, Store store) {
  Attempt& attempt = trainee.attempt();
  World alone = attempt.session().world();
  Scenario onlyThere = *alone.scenario;
  onlyThere.stages.clear();
  alone.scenario = &onlyThere;
  for (int i = 0; i < 50 && isSaved(attempt, store); ++i) {
    const Route route = Planner(alone).route(attempt.session().state());
    REQUIRE_FALSE(route.actions.empty());
    trainee.act(nameOf(alone, route.actions.front()));
  }
  REQUIRE_FALSE(isSaved(attempt, store));
}

bool checkIsOn(const Attempt& attempt, const char* rule) {
  const auto at = static_cast<std::size_t>(attempt.pack().ruleIndex(rule));
  return attempt.session().world().scenario->rules[at] != 0;
}

}  // namespace

TEST_CASE("who clears the side without the check first has still to tell of the code, and is in time") {
  int onWebsite = 0;
  for (std::uint64_t seed = 1; seed <= (thorough() ? 12 : 4); ++seed) {
    CAPTURE(seed);
    Trainee trainee(shippedPack(), drawnId("S15", seed));
    Attempt& attempt = trainee.attempt();
    if (!checkIsOn(attempt, "idCheckWebsite")) continue;
    ++onWebsite;
    trainee.diagnose();
    clearWithoutAWord(trainee, Store::app);
    CHECK(leadsToTelling(attempt));
    trainee.tellBefore();
    trainee.followRoute();
    trainee.closeRightly();
    const Score score = cardwalk::score(shippedPack(), trainee.record());
    CHECK(score.total() == 100);
    CHECK(score.mistakes.empty());
  }
  CHECK(onWebsite > (thorough() ? 2 : 0));
}

TEST_CASE("who tells of the code only after it was entered comes too late, and is led there no more") {
  int tried = 0;
  for (std::uint64_t seed = 0; seed <= (thorough() ? 6 : 2); ++seed) {
    CAPTURE(seed);
    Trainee trainee(shippedPack(), drawnId("S15", seed));
    Attempt& attempt = trainee.attempt();
    if (!checkIsOn(attempt, "idCheckApp")) continue;
    ++tried;
    trainee.diagnose();
    clearWithoutAWord(trainee, Store::app);
    CHECK_FALSE(leadsToTelling(attempt));
    trainee.act(std::string(kTell));
    trainee.tellBefore();
    trainee.followRoute();
    trainee.closeRightly();
    const Score score = cardwalk::score(shippedPack(), trainee.record());
    CHECK(score.told == 0);
  }
  CHECK(tried > (thorough() ? 1 : 0));
}
