// What the shipped content promises as a whole: every fact is taught, every help entry can be shown.

#include <map>
#include <set>

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"

namespace cardwalk {
TEST_CASE("every one of the 66 facts has a text and is taught by a scenario") {
  const Pack pack = support::shippedPack();
  CHECK(pack.facts.size() == 66);
  std::set<std::string> taught;
  for (const Scenario& scenario : pack.scenarios)
    for (const std::string& fact : scenario.facts) {
      CAPTURE(scenario.id);
      CAPTURE(fact);
      CHECK(pack.facts.contains(fact));
      taught.insert(fact);
    }
  CHECK(taught.size() == pack.facts.size());
  CHECK(pack.scenarios.size() >= 20);
}

TEST_CASE(
    "the help tells all rows, notes, questions and situations, and names a place wherever there is one") {
  const Pack pack = support::shippedPack();
  std::map<HelpKind, int> count;
  for (const HelpEntry& entry : pack.help) {
    CAPTURE(entry.id);
    ++count[entry.kind];
    CHECK_FALSE(entry.title.empty());
    CHECK((entry.kind == HelpKind::trouble) == !entry.cause.empty());
    CHECK(entry.cause.empty() == entry.cure.empty());
    CHECK_FALSE((entry.text.empty() && entry.cure.empty()));
    // Something that renews itself lies outside both devices.
    if (entry.id != "X-10") CHECK(entry.show.scenario >= 0);
  }
  CHECK(count[HelpKind::trouble] == 4 + 8);  // the guide's four, and what else a screen may show
  CHECK(count[HelpKind::note] == 4);
  CHECK(count[HelpKind::question] == 5);
  CHECK(count[HelpKind::extension] == 18);
}

}  // namespace cardwalk
