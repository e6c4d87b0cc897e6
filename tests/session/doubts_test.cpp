// Whoever is taught something that not all guides agree on is told so where it is taught.

#include "core/session/doubts.h"

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"

using namespace cardwalk;
using namespace cardwalk::support;

namespace {

Session sessionOf(const Pack& pack, const char* scenario) {
  return Session(pack, pack.scenarioIndex(scenario), Mode::guide, 1, 0);
}

bool speaksOf(const Doubts& doubts, const std::string& claim) {
  return std::any_of(doubts.here.begin(), doubts.here.end(),
                     [&](const ClaimView& each) { return each.id == claim; });
}

}  // namespace

TEST_SUITE("doubts") {
  TEST_CASE("that the lists are separate is called disputed while one side is clean and the other is not") {
    const Pack pack = shippedPack();
    Session session = sessionOf(pack, "S01");
    CHECK_FALSE(speaksOf(doubtsNow(session), "sync"));
    while (session.view().trap.empty()) session.step(0);
    const Doubts doubts = doubtsNow(session);
    REQUIRE(speaksOf(doubts, "sync"));
    CHECK(doubts.asOf == "11/2026");
    const auto sync = std::find_if(doubts.here.begin(), doubts.here.end(),
                                   [](const ClaimView& each) { return each.id == "sync"; });
    CHECK(sync->certainty == Certainty::disputed);
    while (!session.view().trap.empty()) session.step(0);
    CHECK_FALSE(speaksOf(doubtsNow(session), "sync"));
  }

  TEST_CASE("the words for the bot are called unconfirmed at the step that has them typed") {
    const Pack pack = shippedPack();
    Session session = sessionOf(pack, "S12");
    while (session.view().coach.target.gesture != Gesture::type) session.step(0);
    CHECK(speaksOf(doubtsNow(session), "keyword"));
  }

  TEST_CASE("each rule card tells whether the guide speaks of it, and how sure it is") {
    const Pack pack = shippedPack();
    Session session = sessionOf(pack, "S10");
    const Doubts doubts = doubtsNow(session);
    REQUIRE(doubts.rules.size() == session.view().rules.size());
    const std::string limit = pack.languages.front().get("rule.limit");
    for (std::size_t i = 0; i < doubts.rules.size(); ++i) {
      if (session.view().rules[i].title != limit) continue;
      CHECK(doubts.rules[i].fromGuide);
      CHECK(doubts.rules[i].certainty == Certainty::disputed);
    }
    const Doubts beyond = doubtsNow(sessionOf(pack, "X02"));
    REQUIRE_FALSE(beyond.rules.empty());
    CHECK(std::any_of(beyond.rules.begin(), beyond.rules.end(),
                      [](const RuleSource& each) { return !each.fromGuide; }));
  }

  TEST_CASE("where guides were never compared nothing is called doubtful") {
    Pack pack = shippedPack();
    pack.asOf.clear();
    Session session = sessionOf(pack, "S01");
    while (session.view().trap.empty()) session.step(0);
    CHECK(doubtsNow(session).here.empty());
    CHECK(doubtsNow(session).rules.empty());
  }
}
