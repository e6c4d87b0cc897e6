// What the shipped content promises as a whole: every fact is taught, every help entry can be shown.

#include <map>
#include <set>

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"

namespace cardwalk {
TEST_CASE("every one of the 66 facts has a text and is taught by one of the guide's own scenarios") {
  const Pack pack = support::shippedPack();
  CHECK(pack.facts.size() == 66);
  std::set<std::string> taught;
  int own = 0;
  for (const Scenario& scenario : pack.scenarios) {
    own += scenario.extension ? 0 : 1;
    for (const std::string& fact : scenario.facts) {
      CAPTURE(scenario.id);
      CAPTURE(fact);
      CHECK(pack.facts.contains(fact));
      if (!scenario.extension) taught.insert(fact);
    }
  }
  CHECK(taught.size() == pack.facts.size());
  CHECK(own == 20);
}

TEST_CASE("what goes beyond the guide is marked and stands after the guide's own scenarios") {
  const Pack pack = support::shippedPack();
  std::vector<std::string> extras;
  for (const Scenario& scenario : pack.scenarios) {
    CAPTURE(scenario.id);
    CHECK(scenario.extension == scenario.id.starts_with("X"));
    CHECK(scenario.extension == (scenario.rules[static_cast<std::size_t>(pack.ruleIndex("extra"))] != 0));
    if (scenario.extension)
      extras.push_back(scenario.id);
    else
      CHECK(extras.empty());
  }
  CHECK(extras == std::vector<std::string>{"X02", "X06", "X07", "X12", "X13", "X18", "X19", "X20", "X21"});
}

TEST_CASE("an imitated address ends in .example, so that it can belong to nobody") {
  const Pack pack = support::shippedPack();
  for (const Screen& screen : pack.screens)
    if (!screen.host.empty()) CHECK(screen.host.ends_with(".example"));
  for (const TextCatalogue& language : pack.languages)
    for (const auto& [key, text] : language.texts) {
      CAPTURE(key);
      CHECK(text.find("exarnple") == std::string::npos);
    }
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
