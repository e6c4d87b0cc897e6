// What the coach says off the beaten track: true, fitting, and never harmful.

#include <doctest/doctest.h>

#include "core/plan/planner.h"
#include "core/session/session.h"
#include "tests/support/random_walker.h"
#include "tests/support/thorough.h"

namespace cardwalk {
namespace {

NamedAction tap(const char* control, Gesture gesture = Gesture::tap) {
  return {Surface::app, control, gesture, ""};
}
NamedAction click(const char* control) { return {Surface::website, control, Gesture::click, ""}; }

}  // namespace

TEST_CASE("the coach never advises to delete a card that an unpaid order counts on") {
  const Pack& pack = support::shippedPack();
  const World world(pack, pack.scenarioIndex("S08"));
  Planner planner(world);
  for (std::uint64_t seed = 0; seed < 6; ++seed) {
    support::RandomWalker walker(world, seed);
    for (int i = 0; i < 150; ++i) {
      const State state = walker.next().outcome.state;
      const Route route = planner.route(state);
      State next = state;
      for (const Action& action : route.actions) {
        const State before = next;
        REQUIRE(step(world, before, action, next));
        const int target = world.scenario->target;
        for (const Store store : {Store::app, Store::website, Store::checkout})
          if (before.has(store, target) && !next.has(store, target))
            REQUIRE(!unpaidNames(world, before, target));
      }
    }
  }
}

TEST_CASE("starting with the website is another way, not a wrong turn") {
  const Pack& pack = support::shippedPack();
  Session session(pack, pack.scenarioIndex("S01"), Mode::guide, 1, 0);
  for (const char* control : {"website.signin.submit", "website.home.account", "website.menu.alipay",
                              "website.redirect.continue"}) {
    session.apply({click(control)}, 0);
    CAPTURE(control);
    CHECK(session.view().message.tone != MessageTone::wrongTurn);
  }
}

TEST_CASE("a dialog is left by its Cancel, and the coach calls it so") {
  const Pack& pack = support::shippedPack();
  Session session(pack, pack.scenarioIndex("S01"), Mode::guide, 1, 0);
  session.apply({tap("app.signin.submit"), tap("app.home.tab.account"), tap("app.account.orders"),
                 tap("app.orders.back", Gesture::back), tap("app.account.alipay"), tap("app.cards.tile/9026"),
                 tap("app.card.organize")},
                0);
  REQUIRE(session.view().coach.target.control == "app.card.sheet.back");
  CHECK(session.view().coach.instruction.find("arrow") == std::string::npos);
}

TEST_CASE("wherever a person strays, the coach has an instruction and a reason without loose ends") {
  const Pack& pack = support::shippedPack();
  for (std::size_t i = 0; i < pack.scenarios.size(); ++i) {
    if (!support::goesThrough(i, 5)) continue;
    CAPTURE(pack.scenarios[i].id);
    const World world(pack, static_cast<int>(i));
    support::RandomWalker walker(world, 3);
    Session session(pack, static_cast<int>(i), Mode::guide, 1, 0);
    for (int k = 0; k < 120; ++k) {
      session.apply({nameOf(world, walker.next().action)}, k);
      const CoachView& coach = session.view().coach;
      CAPTURE(coach.target.control);
      REQUIRE(coach.instruction.size() > 3);
      REQUIRE(coach.because.size() > 10);
      for (const std::string* text :
           {&coach.instruction, &coach.because, &coach.where, &coach.different, &coach.overline})
        REQUIRE(text->find('{') == std::string::npos);
    }
  }
}

TEST_CASE("a number as long as a card's is refused in every field, and nothing of it is kept") {
  const Pack& pack = support::shippedPack();
  Session session(pack, pack.scenarioIndex("S12"), Mode::guide, 1, 0);
  session.step(0);
  session.step(0);
  const State before = session.state();
  session.apply({{Surface::app, "app.chat.input", Gesture::type, "it is 4539 1488-0343 6467, thanks"}}, 0);
  CHECK(session.state() == before);
  CHECK(session.view().message.tone == MessageTone::warning);
  CHECK(session.log().back().action.text.empty());
}

TEST_CASE("an action that names the wrong device is refused") {
  const Pack& pack = support::shippedPack();
  const World world(pack, pack.scenarioIndex("S01"));
  const Outcome outcome =
      apply(world, startState(world), {Surface::website, "app.signin.submit", Gesture::click, ""});
  CHECK(!outcome.accepted);
}

TEST_CASE("a card that is kept at the checkout only is explained as being elsewhere") {
  const Pack& pack = support::shippedPack();
  const World world(pack, pack.scenarioIndex("S17"));
  const std::vector<Obstacle> found = explain(world, startState(world));
  REQUIRE(!found.empty());
  CHECK(found.front().kind == Obstacle::Kind::elsewhere);
}

}  // namespace cardwalk
