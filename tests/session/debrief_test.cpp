// The picture afterwards: where the way was left, what is left where, and the checkout that still offers it.

#include <algorithm>

#include <doctest/doctest.h>

#include "core/session/score.h"
#include "core/sim/machine.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/thorough.h"
#include "tests/support/trainee.h"

namespace cardwalk {
namespace {

using support::Trainee;

std::vector<std::string> screensOf(const std::vector<PathPoint>& path) {
  std::vector<std::string> out;
  for (const PathPoint& point : path) out.push_back(point.screen);
  return out;
}

bool offers(const SurfaceView& surface, const std::string& last4) {
  if (surface.layers.empty()) return false;
  const auto& controls = surface.layers.back().controls;
  return std::any_of(controls.begin(), controls.end(), [&](const ControlView& control) {
    return control.hasCard && control.card.last4 == last4;
  });
}

/// The ticket closed as done after these steps.
Debrief closedAfter(const char* ticket, const std::string& steps) {
  Trainee trainee(support::shippedPack(), ticket);
  trainee.diagnose();
  trainee.act(steps);
  trainee.closeRightly();
  return debriefOf(support::shippedPack(), trainee.record(), "en");
}

}  // namespace

TEST_CASE("who keeps to the best way sees both ways alike, clean lists and no forgotten side") {
  const Pack& pack = support::shippedPack();
  Trainee trainee(pack, "S01");
  trainee.solve();
  const Debrief debrief = debriefOf(pack, trainee.record(), "fr");
  CHECK(screensOf(debrief.taken) == screensOf(debrief.best));
  CHECK(debrief.best.size() > 8);
  CHECK(debrief.leftRouteAt == -1);
  CHECK(debrief.forgotten.layers.empty());
  for (const PathPoint& point : debrief.taken) {
    CHECK(!point.offRoute);
    CHECK(!point.mistake);
    CHECK(!point.title.empty());
    CHECK(point.title.find('{') == std::string::npos);
  }
  for (const StoreView& store : debrief.stores) CHECK(!store.holdsTarget);
  CHECK(debrief.stores[0].rows.size() == 1);
}

TEST_CASE("after the app alone the website's checkout still offers the card") {
  const Debrief debrief = closedAfter("S01",
                                      "app.signin.submit @app app.cards.tile/4417 app.card.organize "
                                      "app.card.sheet.delete app.card.confirm.delete");
  CHECK(debrief.score.fatals == std::vector<Fatal>{Fatal::falselyDeclared});
  CHECK(debrief.score.cardLeft == std::array<bool, kStores>{false, true, false});
  CHECK(debrief.stores[1].holdsTarget);
  CHECK(debrief.forgottenSide == Surface::website);
  CHECK(debrief.forgotten.layers.back().id == "website.checkout");
  CHECK(offers(debrief.forgotten, "4417"));
}

TEST_CASE(
    "the checkout is found from the middle of a question too, and for a card kept by the checkout alone") {
  const Debrief asked = closedAfter("S19", "@web ~website.cards.row/9217 website.cards.remove/9217");
  CHECK(asked.forgottenSide == Surface::website);
  CHECK(offers(asked.forgotten, "9217"));
  const Debrief kept = closedAfter("S17", "@app");
  CHECK(kept.score.cardLeft == std::array<bool, kStores>{false, false, true});
  CHECK(offers(kept.forgotten, "4004"));
}

TEST_CASE("every ticket that is closed with its card left has a checkout that still offers it") {
  const Pack& pack = support::shippedPack();
  std::size_t each = 0;
  for (const TrainingTicket& ticket : pack.training->tickets) {
    const Scenario& scenario = pack.scenarios[static_cast<std::size_t>(ticket.scenario)];
    if (scenario.target < 0 || !support::goesThrough(each++, 7)) continue;
    CAPTURE(scenario.id);
    Trainee trainee(pack, scenario.id);
    trainee.diagnose();
    // At the start, and from where the planned way stands while the card is still somewhere.
    for (int steps = 0; steps < 60; ++steps) {
      const auto& route = trainee.attempt().session().route().actions;
      if (route.empty()) break;
      if (steps > 0) trainee.act(nameOf(trainee.attempt().session().world(), route.front()));
      if (steps % 5 != 0) continue;
      AttemptRecord record = trainee.record();
      AttemptEntry end;
      end.kind = EntryKind::left;
      end.at = record.log.back().at;
      record.log.push_back(end);
      const Debrief debrief = debriefOf(pack, record, "en");
      const auto& left = debrief.score.cardLeft;
      if (std::find(left.begin(), left.end(), true) == left.end()) break;
      const auto& log = record.log;
      CAPTURE(log[log.size() - 2].action.control);
      CHECK(offers(debrief.forgotten, scenario.cards[static_cast<std::size_t>(scenario.target)].last4));
    }
  }
}

TEST_CASE("an end that was not reached is a moment of its own, with what was missing in words") {
  const Pack& pack = support::shippedPack();
  Trainee trainee(pack, "S11~3");
  trainee.diagnose();
  trainee.act("desk.tell.dollar");
  trainee.closeRightly();
  const Debrief debrief = debriefOf(pack, trainee.record(), "en");
  CHECK(debrief.score.total() == 60);
  REQUIRE(debrief.score.mistakes.size() == 1);
  const Mistake& mistake = debrief.score.mistakes.front();
  CHECK(mistake.kind == MistakeKind::unreached);
  CHECK(mistake.entry == static_cast<int>(trainee.record().log.size()) - 1);
  CHECK(mistake.text == "reject.R-13.hold");
  CHECK(mistake.facts == std::vector<std::string>{"NOTE-3b"});
  CHECK(debrief.missing == 1);
  CHECK(debrief.nextMissing == "Let some time pass");
}

TEST_CASE("a ticket that is given up says what it still wanted; one whose card is left says it once") {
  const Pack& pack = support::shippedPack();
  Trainee trainee(pack, "S01");
  trainee.diagnose();
  trainee.attempt().leave(trainee.tick());
  const Debrief left = debriefOf(pack, trainee.record(), "en");
  REQUIRE(left.score.mistakes.size() >= 1);
  const auto unreached = [](const Mistake& each) { return each.kind == MistakeKind::unreached; };
  CHECK(std::count_if(left.score.mistakes.begin(), left.score.mistakes.end(), unreached) == 1);
  CHECK(left.missing == left.score.optimum);
  CHECK_FALSE(left.nextMissing.empty());
  const Debrief claimed = closedAfter("S01", "app.signin.submit");
  CHECK(std::none_of(claimed.score.mistakes.begin(), claimed.score.mistakes.end(), unreached));
}

TEST_CASE("what is done outside both devices stands on the ways as a point of its own") {
  const Pack& pack = support::shippedPack();
  Trainee trainee(pack, "S11");
  trainee.solve();
  const Debrief debrief = debriefOf(pack, trainee.record(), "en");
  CHECK(debrief.missing == 0);
  CHECK(debrief.score.optimum == 1);
  for (const auto* path : {&debrief.best, &debrief.taken}) {
    REQUIRE(path->size() == 2);
    CHECK(path->back().title == "Let some time pass");
    CHECK(path->back().icon == "clock");
    CHECK(path->back().surface == Surface::desk);
  }
  CHECK(debrief.taken.back().entry >= 0);
}

TEST_CASE("a duration is shown in whole seconds, and a begun second does not count anywhere") {
  CHECK(clockText(0) == "0:00");
  CHECK(clockText(59'999) == "0:59");
  CHECK(clockText(60'000) == "1:00");
  CHECK(clockText(245'500) == "4:05");
  CHECK(clockText(-7) == "0:00");
  CHECK(wholeSeconds(245'999) == 245);
}

TEST_CASE("the first step off every shortest way is marked where it happened") {
  const Debrief debrief = closedAfter("S01",
                                      "app.signin.submit app.home.tab.basket app.basket.tab.home @app "
                                      "app.cards.tile/4417 app.card.organize");
  REQUIRE(debrief.leftRouteAt == 2);  // after the diagnosis and the sign-in
  const auto point = std::find_if(debrief.taken.begin(), debrief.taken.end(),
                                  [](const PathPoint& each) { return each.entry == 2; });
  REQUIRE(point != debrief.taken.end());
  CHECK(point->screen == "app.basket");
  CHECK(point->offRoute);
  CHECK(point->mistake);
}

TEST_CASE("the moment of a refusal is marked on the screen where it was met") {
  const Debrief debrief =
      closedAfter("S04", "@app app.cards.tile/3391 app.card.organize app.card.sheet.delete");
  REQUIRE(!debrief.taken.empty());
  CHECK(debrief.taken.back().screen == "app.card.sheet");
  CHECK(debrief.taken.back().mistake);
  CHECK(debrief.leftRouteAt >= 0);  // another card has to take over first
}

TEST_CASE("a record that cannot be replayed has no pictures, and says so") {
  AttemptRecord unknown;
  unknown.pack = support::shippedPack().id;
  unknown.ticket = "S99";
  const Debrief debrief = debriefOf(support::shippedPack(), unknown, "en");
  CHECK(!debrief.score.valid);
  CHECK(debrief.taken.empty());
}

}  // namespace cardwalk
