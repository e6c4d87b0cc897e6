// The help in words: found by what people type, shown where it says, honest about what is not certain.

#include "core/session/help_desk.h"

#include <algorithm>
#include <map>
#include <set>

#include <doctest/doctest.h>

#include "core/plan/way_to_screen.h"
#include "tests/support/shipped_pack.h"

namespace cardwalk {
namespace {

std::set<std::string> found(const HelpDesk& desk, const std::string& query) {
  std::set<std::string> ids;
  for (const HelpItem& item : desk.items())
    if (desk.matches(item, query)) ids.insert(item.id);
  return ids;
}

bool teaches(const HelpItem& item, const std::string& fact) {
  return std::any_of(item.facts.begin(), item.facts.end(), [&](const FactView& f) { return f.id == fact; });
}

}  // namespace

TEST_CASE(
    "every place that the help names can be reached without harm, and its picture holds what is meant") {
  const Pack pack = support::shippedPack();
  for (const HelpEntry& entry : pack.help) {
    CAPTURE(entry.id);
    if (entry.show.scenario < 0) continue;
    const World world(pack, entry.show.scenario);
    const State start = startState(world);
    const auto way = wayToScreen(world, start, entry.show.screen);
    REQUIRE(way.has_value());
    State state = start, next;
    for (const Action& action : *way) {
      REQUIRE(step(world, state, action, next));
      state = next;
    }
    CHECK(state.saved == start.saved);
    CHECK(state.orders == start.orders);
    for (const TextCatalogue& language : pack.languages) {
      const auto picture = pictureOf(pack, entry.show, language.language);
      REQUIRE(picture.has_value());
      CHECK(picture->view.layers.back().id == pack.screens[static_cast<std::size_t>(entry.show.screen)].id);
      if (entry.show.control >= 0) CHECK_FALSE(picture->focus.empty());
    }
  }
}

TEST_CASE("the picture of a grey Delete is grey, and of a missing one has none") {
  const Pack pack = support::shippedPack();
  const HelpDesk desk(pack, "en");
  const auto deleteIn = [&](const char* id) {
    const auto picture = pictureOf(pack, desk.find(id)->show, "en");
    REQUIRE(picture.has_value());
    const auto& controls = picture->view.layers.back().controls;
    const auto at = std::find_if(controls.begin(), controls.end(),
                                 [](const ControlView& c) { return c.id == "app.card.sheet.delete"; });
    return at == controls.end() ? -1 : (at->enabled ? 1 : 0);
  };
  CHECK(deleteIn("T-1") == 0);
  CHECK(deleteIn("T-5") == -1);
}

TEST_CASE("an answer is found whatever the case and the accents, in the shown language") {
  const Pack pack = support::shippedPack();
  CHECK(found(HelpDesk(pack, "en"), "VIRTUAL number").contains("N-4"));
  CHECK(found(HelpDesk(pack, "es"), "numero virtual").contains("N-4"));
  CHECK(found(HelpDesk(pack, "es"), "PÁGINAS").contains("Q-5"));
  CHECK(found(HelpDesk(pack, "fr"), "verification").contains("N-3"));
  CHECK(found(HelpDesk(pack, "fr"), "VÉRIFICATION").contains("N-3"));
  CHECK(found(HelpDesk(pack, "pt-BR"), "cartao").size() > 10);
  CHECK(found(HelpDesk(pack, "ru"), "еще") == found(HelpDesk(pack, "ru"), "ещё"));
  CHECK_FALSE(found(HelpDesk(pack, "ru"), "КАРТУ").empty());
  CHECK(found(HelpDesk(pack, "en"), "trb-3").contains("T-3"));
  CHECK(found(HelpDesk(pack, "en"), "").size() == pack.help.size());
  CHECK(found(HelpDesk(pack, "en"), "zebra").empty());
}

TEST_CASE("text is folded for the search as people type it") {
  CHECK(foldForSearch("Où est l’Élève ?") == "ou est l eleve");
  CHECK(foldForSearch("  ЁЛКА «ёж» ") == "елка еж");
  CHECK(foldForSearch("São   Paulo, Ñandú") == "sao paulo nandu");
  CHECK(foldForSearch("œuf\xff") == "oeuf\xff");
}

TEST_CASE("whatever other guides dispute says so, with a date, and teaches what is right either way") {
  const Pack pack = support::shippedPack();
  for (const TextCatalogue& language : pack.languages) {
    const HelpDesk desk(pack, language.language);
    CAPTURE(language.language);
    CHECK(desk.asOf().size() == 7);
    CHECK(desk.claims().size() == 10);
    for (const HelpItem& item : desk.items()) {
      CAPTURE(item.id);
      for (const ClaimView& claim : desk.claims()) {
        const bool rests = std::any_of(claim.facts.begin(), claim.facts.end(),
                                       [&](const FactView& fact) { return teaches(item, fact.id); });
        const bool says = std::any_of(item.doubts.begin(), item.doubts.end(),
                                      [&](const ClaimView& doubt) { return doubt.id == claim.id; });
        CHECK(says == (rests && claim.certainty != Certainty::confirmed));
      }
    }
    for (const ClaimView& claim : desk.claims()) {
      CAPTURE(claim.id);
      CHECK(claim.others.size() > 30);
      CHECK_FALSE(claim.facts.empty());
    }
    REQUIRE(desk.find("T-2") != nullptr);
    CHECK(desk.find("T-2")->doubts.size() == 1);  // both lists: the weakest claim of all
  }
}

TEST_CASE("a rule that changes the right answer is shown in both readings") {
  const Pack pack = support::shippedPack();
  const HelpDesk desk(pack, "en");
  REQUIRE(desk.find("Q-1") != nullptr);
  const auto& rules = desk.find("Q-1")->rules;
  REQUIRE(rules.size() == 2);
  CHECK(rules[0].title == rules[1].title);
  CHECK(rules[0].value != rules[1].value);
}

}  // namespace cardwalk
