// What the inspector says about a session is what the session does.

#include "core/session/inspection.h"

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "core/records/exchange.h"
#include "core/session/jump.h"
#include "core/sim/machine.h"
#include "tests/support/action_words.h"
#include "tests/support/shipped_pack.h"

using namespace cardwalk;
using namespace cardwalk::support;

namespace {

std::string valueOf(const std::vector<InspectedValue>& list, const std::string& name) {
  for (const InspectedValue& each : list)
    if (each.name == name) return each.value;
  return "(not there)";
}

/// Does what the jump asks for; false if an action is refused.
bool follow(Session& session, const Jump& jump) {
  if (jump.fromStart) session.restart(0);
  for (const NamedAction& action : jump.actions) {
    session.apply({action}, 0);
    if (!session.log().back().accepted) return false;
  }
  return true;
}

}  // namespace

TEST_SUITE("inspection") {
  TEST_CASE("the world is listed with its cards, variables and what has changed") {
    const Pack pack = shippedPack();
    Session session(pack, pack.scenarioIndex("S01"), Mode::guide, 1, 0);
    InspectedWorld world = inspectWorld(session);
    REQUIRE(world.stores[0].size() == 2);
    CHECK(world.stores[0][0].last4 == "4417");
    CHECK(world.stores[0][0].isTarget);
    CHECK(world.stores[0][1].marks == "default");
    CHECK(valueOf(world.vars, "app.session") == "out");
    CHECK(valueOf(world.rules, "lastCardRule") == "strict");
    CHECK(valueOf(world.places, "app") == "app.signin");
    CHECK(std::none_of(world.vars.begin(), world.vars.end(), [](const auto& each) { return each.changed; }));
    while (session.state().has(Store::app, 0)) session.step(0);
    world = inspectWorld(session);
    CHECK(world.stores[0].size() == 1);
    CHECK(valueOf(world.vars, "app.session") == "in");
    CHECK(std::any_of(world.vars.begin(), world.vars.end(), [](const auto& each) { return each.changed; }));
  }

  TEST_CASE("each label says where its wording comes from, in the language that is shown") {
    const Pack pack = shippedPack();
    Session session(pack, pack.scenarioIndex("S01"), Mode::guide, 1, 0);
    while (session.view().coach.target.control != "app.card.organize") session.step(0);
    const auto organize = [&] {
      for (const InspectedScreen& screen : inspectScreens(session))
        for (const InspectedControl& control : screen.controls)
          if (control.id == "app.card.organize") return control;
      return InspectedControl{};
    };
    CHECK(organize().origin == "guide");
    session.setLanguage("ru");
    CHECK(organize().origin == "proposed");
    session.undo(0);
    CHECK(inspectScreens(session).front().titleOrigin == "machine");
  }

  TEST_CASE("the answer that is marked is the one that a press gets, wherever somebody goes") {
    const Pack pack = shippedPack();
    for (const char* id : {"S04", "S16"}) {
      const int scenario = pack.scenarioIndex(id);
      const World world(pack, scenario);
      Session session(pack, scenario, Mode::guide, 1, 0);
      int compared = 0;
      for (const LogEntry& entry : randomLog(pack, scenario, 60, 3)) {
        for (const InspectedScreen& screen : inspectScreens(session))
          for (const InspectedControl& control : screen.controls) {
            const NamedAction press{screen.surface, control.id,
                                    screen.surface == Surface::app ? Gesture::tap : Gesture::click, ""};
            CAPTURE(control.id);
            CHECK(control.visible == resolve(world, session.state(), press).has_value());
            const Outcome outcome = apply(world, session.state(), press);
            for (const InspectedAnswer& answer : control.answers) {
              if (!answer.chosen || answer.gesture != "press") continue;
              ++compared;
              if (outcome.accepted) CHECK_FALSE(answer.does.starts_with("reject"));
              if (answer.does.starts_with("reject")) CHECK(answer.does == "reject " + outcome.rejection->id);
            }
            for (const InspectedGuard& guard : control.guards)
              if (guard.name == "visible") CHECK(guard.lines.front().holds == control.visible);
          }
        session.apply({entry.action}, entry.at);
      }
      CHECK(compared > 100);
    }
  }

  TEST_CASE("the planned way is told with its end, its figures and every action in words") {
    const Pack pack = shippedPack();
    Session session(pack, pack.scenarioIndex("S01"), Mode::guide, 1, 0);
    const InspectedRoute route = inspectRoute(session);
    CHECK(route.end == Route::End::goal);
    CHECK(route.steps.size() == static_cast<std::size_t>(session.view().coach.remaining));
    CHECK(route.steps.front().instruction == session.view().coach.instruction);
    CHECK(route.steps.front().action.control == session.view().coach.target.control);
    CHECK(route.cost >= static_cast<int>(route.steps.size()));
    CHECK_FALSE(route.stages.empty());
    CHECK_FALSE(route.goal.empty());
    CHECK_FALSE(route.goal.front().holds);
    const Session blocked(pack, pack.scenarioIndex("S04"), Mode::guide, 1, 0);
    CHECK_FALSE(inspectRoute(blocked).obstacles.empty());
  }

  TEST_CASE("a jump to any screen of the plain case leads there by actions that a person could do") {
    const Pack pack = shippedPack();
    const int scenario = pack.scenarioIndex("S01");
    Session session(pack, scenario, Mode::guide, 1, 0);
    int reached = 0;
    for (const JumpTarget& target : jumpTargets(session)) {
      if (target.isStep || target.id.find("confirm") != std::string::npos) continue;
      if (++reached % 4 != 0) continue;  // a quarter of them is enough for every run
      CAPTURE(target.id);
      const std::optional<Jump> jump = wayToTarget(session, target.id);
      if (!jump) continue;
      CHECK(follow(session, *jump));
      CHECK(pack.screens[static_cast<std::size_t>(openScreen(session.state(), target.surface))].id ==
            target.id);
      CHECK(session.state().has(Store::app, 0));
    }
    CHECK(reached > 20);
  }

  TEST_CASE("a jump to a step of the guide makes it the next one, forwards and backwards") {
    const Pack pack = shippedPack();
    Session session(pack, pack.scenarioIndex("S01"), Mode::guide, 1, 0);
    for (const std::string& id :
         std::vector<std::string>{"web-4", "app-3", "app-6", "web-1", "check-orders"}) {
      CAPTURE(id);
      const std::optional<Jump> jump = wayToTarget(session, id);
      REQUIRE(jump);
      CHECK(follow(session, *jump));
      for (const JumpTarget& target : jumpTargets(session))
        if (target.id == id) CHECK((target.here || target.done));
    }
    CHECK_FALSE(wayToTarget(session, "no.such.place"));
  }

  TEST_CASE("the actions so far are lines that play reads back to the very same place") {
    const Pack pack = shippedPack();
    const int scenario = pack.scenarioIndex("S07");
    Session session(pack, scenario, Mode::guide, 1, 0);
    for (const LogEntry& entry : randomLog(pack, scenario, 50, 9)) session.apply({entry.action}, entry.at);
    std::vector<NamedAction> actions;
    for (const LogEntry& entry : session.log()) actions.push_back(entry.action);
    const ParsedActions parsed = parseActions(actionLines(actions), englishActionWords());
    CHECK(parsed.fault.empty());
    CHECK(parsed.actions == actions);
    Session again(pack, scenario, Mode::guide, 1, 0);
    again.apply(parsed.actions, 1);
    CHECK(again.state() == session.state());
  }

  TEST_CASE("a condition is told part by part, each with whether it holds") {
    const Pack pack = shippedPack();
    const World world(pack, pack.scenarioIndex("S01"));
    const auto lines = describeCond(world, startState(world), world.scenario->goal, {});
    REQUIRE(lines.size() == 7);
    CHECK(lines[0].text == "all");
    CHECK_FALSE(lines[0].holds);
    CHECK(lines[1].text == "removedEverywhere target");
    CHECK(lines[1].depth == 1);
    CHECK_FALSE(lines[1].holds);
    CHECK(lines[2].text == "othersKept");
    CHECK(lines[2].holds);
    CHECK(describeCond(world, startState(world), kAlways, {}).empty());
  }
}
