// A session as a person meets it: led, straying, coming back, resumed.

#include "core/session/session.h"

#include <doctest/doctest.h>

#include "tests/support/random_walker.h"
#include "tests/support/thorough.h"

namespace cardwalk {
namespace {

NamedAction targetOf(const View& view) {
  const Target& target = view.coach.target;
  return {target.surface, target.control, target.gesture, target.text};
}

void follow(Session& session, int most = 60) {
  for (int i = 0; i < most && !session.view().coach.done; ++i)
    session.apply({targetOf(session.view())}, i * 100);
}

}  // namespace

TEST_CASE(
    "doing what the coach says reaches the goal, and removes the card everywhere where that is the goal") {
  const Pack& pack = support::shippedPack();
  for (std::size_t i = 0; i < pack.scenarios.size(); ++i) {
    if (!support::goesThrough(i, 4)) continue;
    CAPTURE(pack.scenarios[i].id);
    Session session(pack, static_cast<int>(i), Mode::guide, 1, 0);
    follow(session);
    CHECK(session.goalReached());
    CHECK(session.view().coach.done);
    // One ticket has nothing to remove, and one leaves an entry to customer support.
    const bool removal = pack.scenarios[i].target >= 0 && pack.scenarios[i].diagnosis != "D-ID-FAIL";
    if (removal) CHECK(session.view().placesLeft == 0);
    if (removal) CHECK(session.view().sidesDone == 2);
    CHECK(session.view().coach.instruction.find('{') == std::string::npos);
  }
}

TEST_CASE("nobody who does what the coach says is told of a wrong turn, not on a check on the way either") {
  const Pack& pack = support::shippedPack();
  for (std::size_t i = 0; i < pack.scenarios.size(); ++i) {
    if (!support::goesThrough(i, 4)) continue;
    CAPTURE(pack.scenarios[i].id);
    Session session(pack, static_cast<int>(i), Mode::guide, 1, 0);
    for (int step = 0; step < 60 && !session.view().coach.done && !session.view().coach.handedOver; ++step) {
      CAPTURE(session.view().coach.instruction);
      session.apply({targetOf(session.view())}, step * 100);
      CHECK(session.view().message.tone != MessageTone::wrongTurn);
    }
  }
}

TEST_CASE("every step has an instruction, a reason and a target that is on the screen") {
  const Pack& pack = support::shippedPack();
  for (std::size_t i = 0; i < pack.scenarios.size(); ++i) {
    if (!support::goesThrough(i, 4)) continue;
    Session session(pack, static_cast<int>(i), Mode::guide, 1, 0);
    for (int k = 0; k < 60 && !session.view().coach.done; ++k) {
      const View& view = session.view();
      CAPTURE(view.coach.target.control);
      CHECK(view.coach.instruction.size() > 3);
      CHECK(view.coach.because.size() > 10);
      CHECK(view.coach.instruction.find('{') == std::string::npos);
      CHECK(view.coach.because.find('{') == std::string::npos);
      const Surface surface = view.coach.target.surface;
      const auto& controls = surface == Surface::desk
                                 ? view.desk
                                 : view.surfaces[static_cast<std::size_t>(surface)].layers.back().controls;
      CHECK(std::any_of(controls.begin(), controls.end(),
                        [&](const ControlView& control) { return control.id == view.coach.target.control; }));
      session.apply({targetOf(view)}, k);
    }
  }
}

TEST_CASE("after the first side is done the trap is shown, and it is gone after the second") {
  const Pack& pack = support::shippedPack();
  Session session(pack, pack.scenarioIndex("S01"), Mode::guide, 1, 0);
  CHECK(session.view().trap.empty());
  while (session.view().sidesDone == 0) session.step(0);
  CHECK(!session.view().trap.empty());
  CHECK(session.view().message.tone == MessageTone::success);
  CHECK(session.view().stores[1].holdsTarget);
  CHECK(!session.view().coach.done);
  follow(session);
  CHECK(session.view().trap.empty());
}

TEST_CASE("a wrong turn is explained in one sentence and led back from") {
  const Pack& pack = support::shippedPack();
  Session session(pack, pack.scenarioIndex("S02"), Mode::guide, 1, 0);
  session.step(0);
  session.apply({{Surface::app, "app.account.settings", Gesture::tap, ""}}, 10);
  CHECK(session.view().message.tone == MessageTone::wrongTurn);
  CHECK(session.view().message.text.size() > 20);
  follow(session);
  CHECK(session.goalReached());
}

TEST_CASE("a control that is not on the screen is refused and explained, and nothing changes") {
  const Pack& pack = support::shippedPack();
  Session session(pack, pack.scenarioIndex("S01"), Mode::guide, 1, 0);
  const State before = session.state();
  session.apply({{Surface::app, "app.card.confirm.delete", Gesture::tap, ""}}, 10);
  CHECK(session.state() == before);
  CHECK(session.view().message.tone == MessageTone::warning);
  session.apply({{Surface::app, "no.such.control", Gesture::tap, ""}}, 20);
  CHECK(session.state() == before);
  CHECK(session.log().size() == 1);  // only what exists is written down
}

TEST_CASE("watch mode acts by itself at its pace, pauses, steps and ends at the goal") {
  const Pack& pack = support::shippedPack();
  Session session(pack, pack.scenarioIndex("S02"), Mode::watch, 1, 0);
  CHECK(session.view().playing);
  const Wake first = session.tick(0);
  REQUIRE(first.at.has_value());
  session.tick(*first.at - 1);
  CHECK(session.view().actionsTaken == 0);
  session.tick(*first.at);
  CHECK(session.view().actionsTaken == 1);
  session.setPlaying(false, *first.at);
  CHECK(!session.tick(*first.at + 100000).at.has_value());
  CHECK(session.view().actionsTaken == 1);
  session.step(*first.at);
  CHECK(session.view().actionsTaken == 2);
  Millis now = 200000;
  session.setPlaying(true, now);
  session.setSpeed(4, now);
  for (int i = 0; i < 1000 && !session.view().coach.done; ++i) session.tick(now += 200);
  CHECK(session.goalReached());
  session.tick(now + 100000);
  CHECK(!session.view().playing);
}

TEST_CASE("going back undoes one action, and restarting undoes all") {
  const Pack& pack = support::shippedPack();
  Session session(pack, pack.scenarioIndex("S01"), Mode::guide, 1, 0);
  CHECK(!session.undo(0));
  session.step(1);
  const State one = session.state();
  session.step(2);
  session.apply({{Surface::app, "app.card.confirm.delete", Gesture::tap, ""}}, 3);  // refused
  CHECK(session.undo(4));
  CHECK(session.state() == one);
  CHECK(session.log().size() == 1);
  session.restart(5);
  CHECK(session.log().empty());
  CHECK(session.view().actionsTaken == 0);
}

TEST_CASE("a session is resumed to the very same screen from its log") {
  const Pack& pack = support::shippedPack();
  std::size_t each = 0;
  for (const char* id : {"S01", "S12"}) {
    for (int steps = 0; steps < 16; ++steps) {
      if (!support::goesThrough(each++, 5)) continue;
      Session first(pack, pack.scenarioIndex(id), Mode::guide, 9, 0);
      for (int i = 0; i < steps; ++i) first.step(i * 1000);
      first.apply({{Surface::app, "app.orders.back", Gesture::back, ""}}, 99000);
      Session second(pack, pack.scenarioIndex(id), Mode::guide, 9, 0);
      REQUIRE(second.resume(first.log(), 5));
      CHECK(second.state() == first.state());
      CHECK(second.view().coach.instruction == first.view().coach.instruction);
      CHECK(second.log().size() == first.log().size());
    }
  }
}

TEST_CASE("a log that no longer fits starts again instead of showing a wrong screen") {
  const Pack& pack = support::shippedPack();
  Session session(pack, pack.scenarioIndex("S01"), Mode::guide, 1, 0);
  CHECK(!session.resume({{0, {Surface::app, "app.card.confirm.delete", Gesture::tap, ""}, true}}, 0));
  CHECK(session.state() == startState(World(pack, pack.scenarioIndex("S01"))));
  CHECK(session.view().message.text == pack.language("en").get("session.dropped"));
  CHECK(session.log().empty());
}

TEST_CASE("what is typed is kept only if the pack expects it") {
  const Pack& pack = support::shippedPack();
  Session session(pack, pack.scenarioIndex("S12"), Mode::guide, 1, 0);
  session.step(0);
  session.step(0);
  session.apply({{Surface::app, "app.chat.input", Gesture::type, "my number is 4539 1488 0343 6467"}}, 0);
  CHECK(session.log().back().action.text.empty());
  session.apply({{Surface::app, "app.chat.input", Gesture::type, "  CARD   management "}}, 0);
  CHECK(session.log().back().action.text == "Card Management");
  for (const LogEntry& entry : session.log()) CHECK(entry.action.text.find("4539") == std::string::npos);
}

TEST_CASE("where no card is to be removed, no text shows an empty place") {
  const Pack& pack = support::shippedPack();
  const int index = pack.scenarioIndex("S11");
  const World world(pack, index);
  for (std::uint64_t seed = 0; seed < (support::thorough() ? 4 : 1); ++seed) {
    support::RandomWalker walker(world, seed);
    Session session(pack, index, Mode::guide, 1, 0);
    for (int step = 0; step < 150; ++step) {
      session.apply({nameOf(world, walker.next().action)}, step);
      const View& view = session.view();
      for (const std::string* text : {&view.message.text, &view.coach.instruction, &view.coach.because,
                                      &view.coach.obstacle, &view.storesTitle, &view.trap})
        CHECK(text->find('{') == std::string::npos);
      for (const SurfaceView& surface : view.surfaces)
        for (const ControlView& control : surface.layers.back().controls) {
          CAPTURE(control.id);
          CHECK((control.label + control.detail + control.value + control.why).find('{') ==
                std::string::npos);
        }
    }
  }
}

TEST_CASE("an end that is not a removal has a headline of its own") {
  const Pack& pack = support::shippedPack();
  for (const char* id : {"S11", "S16"}) {
    CAPTURE(id);
    Session session(pack, pack.scenarioIndex(id), Mode::guide, 1, 0);
    follow(session);
    REQUIRE(session.view().coach.done);
    CHECK(session.view().coach.instruction.find("everywhere") == std::string::npos);
  }
}

TEST_CASE("starting again can be taken back as long as nothing else was done, to the very same place") {
  const Pack& pack = support::shippedPack();
  Session session(pack, pack.scenarioIndex("S01"), Mode::guide, 1, 0);
  for (int i = 1; i <= 5; ++i) session.step(i * 100);
  const State before = session.state();
  session.restart(1000);
  CHECK(session.view().message.offersUndo);
  CHECK(session.view().actionsTaken == 0);
  CHECK(session.view().canUndo);
  CHECK(session.undo(2000));
  CHECK(session.state() == before);
  CHECK(session.view().actionsTaken == 5);
  CHECK(session.log().size() == 5);
  CHECK_FALSE(session.view().message.offersUndo);
  session.step(2500);
  for (std::size_t i = 1; i < session.log().size(); ++i)
    CHECK(session.log()[i].at >= session.log()[i - 1].at);

  session.restart(3000);
  session.step(3100);
  CHECK_FALSE(session.view().message.offersUndo);
  CHECK(session.undo(3200));
  CHECK_FALSE(session.undo(3300));
  CHECK(session.view().actionsTaken == 0);
  session.restart(3400);
  CHECK_FALSE(session.view().message.offersUndo);
}

TEST_CASE("only the card in question brings the progress on, not any other card that is opened") {
  const Pack& pack = support::shippedPack();
  Session session(pack, pack.scenarioIndex("S01"), Mode::guide, 1, 0);
  while (session.view().coach.target.control != "app.cards.tile/4417") session.step(0);
  const int before = session.view().coach.progress[0].done;
  session.apply({{Surface::app, "app.cards.tile/9026", Gesture::tap, ""}}, 1);
  CHECK(session.view().coach.progress[0].done == before);
  session.undo(2);
  session.apply({{Surface::app, "app.cards.tile/4417", Gesture::tap, ""}}, 3);
  CHECK(session.view().coach.progress[0].done == before + 1);
}

TEST_CASE("a check that is done says what was found") {
  const Pack& pack = support::shippedPack();
  Session session(pack, pack.scenarioIndex("S01"), Mode::guide, 1, 0);
  const std::string question = session.view().coach.checks.at(0).title;
  CHECK(question.back() == '?');
  while (!session.view().coach.checks.at(0).done) session.step(0);
  CHECK(session.view().coach.checks.at(0).title.find("9026") != std::string::npos);
  Session expired(pack, pack.scenarioIndex("S04"), Mode::guide, 1, 0);
  while (!expired.view().coach.checks.at(0).done) expired.step(0);
  CHECK(expired.view().coach.checks.at(0).title.starts_with("Yes"));
}

TEST_CASE("a refused hover points at the three dots of the same line") {
  const Pack& pack = support::shippedPack();
  for (std::size_t i = 0; i < pack.scenarios.size(); ++i) {
    const auto& rules = pack.scenarios[i].rules;
    const int reveal = pack.ruleIndex("webReveal");
    if (pack.rules[static_cast<std::size_t>(reveal)].values[rules[static_cast<std::size_t>(reveal)]] !=
        "kebabOnly")
      continue;
    CAPTURE(pack.scenarios[i].id);
    Session session(pack, static_cast<int>(i), Mode::guide, 1, 0);
    for (int k = 0; k < 60 && session.view().surfaces[1].layers.back().id != "website.cards"; ++k)
      session.step(k);
    REQUIRE(session.view().surfaces[1].layers.back().id == "website.cards");
    std::string row;
    for (const ControlView& control : session.view().surfaces[1].layers.back().controls)
      if (control.id.starts_with("website.cards.row/")) row = control.id;
    session.apply({{Surface::website, row, Gesture::hover, ""}}, 100);
    CHECK(session.view().message.look == "website.cards.more" + row.substr(row.find('/')));
    return;
  }
  FAIL("no scenario refuses hovering");
}

}  // namespace cardwalk
