// No frame waits for a plan: the last highlight stays until the next one is known, and nothing that is done
// meanwhile is lost or done in another order.

#include <random>
#include <stdexcept>

#include <doctest/doctest.h>

#include "core/sim/machine.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/thorough.h"
#include "tests/ui/paced_window.h"
#include "tests/ui/slow_worker.h"
#include "ui/app/worker.h"

namespace cardwalk::ui {
namespace {

struct Walk {
  explicit Walk(const std::string& scenario, std::shared_ptr<Worker> worker = nullptr)
      : conductor(support::shippedPack(), {scenario, Mode::guide, ""}, {}, 0) {
    if (worker) conductor.planBeside(std::move(worker));
  }
  const View& view() const { return conductor.view(); }
  SessionConductor conductor;
};

NamedAction anything(const Session& session, std::mt19937_64& random) {
  std::vector<Action> actions;
  possibleActions(session.world(), session.state(), actions);
  return nameOf(session.world(), actions[random() % actions.size()]);
}

void checkSame(const SessionConductor& a, const SessionConductor& b) {
  REQUIRE(a.session().log().size() == b.session().log().size());
  for (std::size_t i = 0; i < a.session().log().size(); ++i) {
    const LogEntry &one = a.session().log()[i], &other = b.session().log()[i];
    CHECK(one.at == other.at);
    CHECK(one.action == other.action);
    CHECK(one.accepted == other.accepted);
  }
  CHECK(a.session().state() == b.session().state());
  CHECK(a.view().scenarioId == b.view().scenarioId);
  CHECK(a.view().language == b.view().language);
  CHECK(a.view().coach.target.control == b.view().coach.target.control);
  CHECK(a.view().coach.instruction == b.view().coach.instruction);
  CHECK(a.view().message.text == b.view().message.text);
  CHECK(a.view().message.offersUndo == b.view().message.offersUndo);
}

bool opensAnother(std::uint64_t what) { return what % 16 == 5 && what / 16 % 4 == 0; }

/// The same deed for any walk, chosen by what the one that is never behind shows.
void doSomething(SessionConductor& walk, std::uint64_t what, const NamedAction& action, Millis now) {
  switch (what % 16) {
    case 0:
      return walk.undo(now);
    case 1:
      return walk.step(now);
    case 2:
      return walk.dismissMessage();
    case 3:
      return walk.setLanguage(what % 32 == 3 ? "ru" : "en");
    case 4:
      if (what % 5 == 0) return walk.restart(now);
      return walk.setMode(what % 3 == 0 ? Mode::companion : Mode::guide, now);
    case 5:
      if (opensAnother(what)) return walk.openScenario(what / 16 % 8 == 0 ? "S15" : "X12", now);
      [[fallthrough]];
    default:
      return walk.apply({action}, now);
  }
}

}  // namespace

TEST_CASE("while the way is being looked for nothing changes, and then all of it does, without any input") {
  const auto worker = std::make_shared<SlowWorker>();
  PacedWindow window(support::shippedPack(), {.scenario = "S01"});
  window.walk().step(0);
  window.walk().planBeside(worker);
  const std::string first = window.walk().view().coach.target.control;
  const Rect* lit = &window.shell().state().highlight.covered;
  std::string second;
  Rect before;
  window.at(2, [&] {
    before = *lit;
    window.walk().step(millis(window.now()));
    CHECK(worker->busy());
  });
  window.lookAt(3, [&] {
    CHECK(window.walk().view().coach.target.control == first);
    CHECK(lit->min.x == before.min.x);  // the ring stands where it stood
    CHECK(lit->max.y == before.max.y);
    CHECK_FALSE(lit->empty());
    worker->run();  // wakes the loop, as the thread does
  });
  window.lookAt(3.01, [&] { second = window.walk().view().coach.target.control; });
  window.run(20);
  CHECK_FALSE(second.empty());
  CHECK(second != first);
  CHECK(window.frames(2.2, 3) > 5);  // the pulse went on meanwhile
  CHECK(window.frames(3, 3.1) > 1);
  CHECK(lit->min.x != before.min.x);
}

TEST_CASE(
    "whatever is done while a plan is made is done afterwards, in the same order, with the same words") {
  std::size_t each = 0;
  for (const std::uint64_t seed : {1, 2, 3, 4}) {
    if (!support::goesThrough(each++, 4)) continue;
    CAPTURE(seed);
    const auto worker = std::make_shared<SlowWorker>();
    Walk slow("S16", worker), quick("S16");
    std::mt19937_64 random(seed);
    for (int i = 0; i < 200; ++i) {
      CAPTURE(i);
      const Millis now = i * 50;
      const NamedAction action = anything(quick.conductor.session(), random);
      const std::uint64_t what = random();
      doSomething(quick.conductor, what, action, now);
      doSomething(slow.conductor, what, action, now);
      // What is pressed while another walk is being opened is meant for the one that is still shown.
      while (opensAnother(what) && slow.conductor.planning()) {
        worker->run();
        slow.conductor.tick(now);
      }
      if (random() % 3 == 0) worker->run();
      if (random() % 2 == 0) slow.conductor.tick(now);
      if (random() % 20 != 0) continue;
      while (slow.conductor.planning()) {
        worker->run();
        slow.conductor.tick(now);
      }
      checkSame(slow.conductor, quick.conductor);
    }
  }
}

TEST_CASE("the frame's own share of planning is nothing, in the states that take longest") {
  std::size_t each = 0;
  for (const char* scenario : {"S15", "S16", "X12"}) {
    if (!support::goesThrough(each++)) continue;
    CAPTURE(scenario);
    const auto worker = std::make_shared<SlowWorker>();
    Walk walk(scenario, worker);
    std::mt19937_64 random(20240607);
    std::uint64_t beside = 0;
    for (int i = 0; i < 200; ++i) {
      const Foresight& plans = walk.conductor.session().foresight();
      const std::uint64_t before = plans.effort();
      walk.conductor.apply({anything(walk.conductor.session(), random)}, i);
      REQUIRE(plans.effort() == before);
      worker->run();
      beside = std::max(beside, plans.effort() - before);
      const std::uint64_t planned = plans.effort();
      walk.conductor.tick(i);
      REQUIRE(plans.effort() == planned);
    }
    CHECK(beside > 1000);  // one of these took a frame before, and more
  }
}

TEST_CASE("a watched walk goes on at its own pace while plans are made beside it") {
  const auto thread = std::make_shared<WorkerThread>([] {});
  const Pack& pack = support::shippedPack();
  SessionConductor beside(pack, {"S16", Mode::watch, ""}, {}, 0);
  SessionConductor atOnce(pack, {"S16", Mode::watch, ""}, {}, 0);
  beside.planBeside(thread);
  for (Millis now = 0; now < 120'000; now += 100) {
    atOnce.tick(now);
    beside.tick(now);
    thread->over(kForever);
    beside.tick(now);
  }
  CHECK(beside.session().goalReached());
  checkSame(beside, atOnce);
}

TEST_CASE("a window that is closed while a plan is being made waits for it and goes") {
  for (const bool thread : {false, true}) {
    CAPTURE(thread);
    std::shared_ptr<Worker> worker = std::make_shared<SlowWorker>();
    if (thread) worker = std::make_shared<WorkerThread>([] {});
    std::string scenario;
    std::size_t actions = 0;
    ProgressHooks hooks;
    hooks.save = [&](const Session& session) {
      scenario = session.view().scenarioId;
      actions = session.log().size();
    };
    {
      SessionConductor walk(support::shippedPack(), {"S01", Mode::guide, ""}, hooks, 0);
      walk.planBeside(worker);
      walk.openScenario("X18", 0);
      while (walk.planning() && worker->over(kForever)) walk.tick(5);
      walk.step(10);
      walk.step(15);
      walk.openScenario("S15", 20);
    }
    CHECK(scenario == "X18");  // what was pressed last is done and kept
    CHECK(actions == 2);
  }
}

TEST_CASE("what was pressed on one walk is not done in another one that was being opened") {
  const auto worker = std::make_shared<SlowWorker>();
  Walk walk("S01", worker);
  const NamedAction first = *walk.conductor.session().next();
  walk.conductor.openScenario("S02", 0);
  walk.conductor.apply({first}, 10);
  walk.conductor.step(20);
  walk.conductor.undo(30);
  walk.conductor.openScenario("S01", 40);  // the same scenario is another walk nevertheless
  walk.conductor.step(50);
  while (walk.conductor.planning()) {
    worker->run();
    walk.conductor.tick(60);
  }
  CHECK(walk.view().scenarioId == "S01");
  CHECK(walk.conductor.session().log().empty());
  walk.conductor.apply({first}, 70);
  worker->run();
  walk.conductor.tick(80);
  CHECK(walk.conductor.session().log().size() == 1);
}

TEST_CASE("a scenario that took long to open is shown although nobody touches the window") {
  const auto worker = std::make_shared<SlowWorker>();
  PacedWindow window(support::shippedPack(), {.scenario = "S01", .reducedMotion = true});
  window.walk().planBeside(worker);
  window.at(20, [&] { window.walk().openScenario("S02", millis(window.now())); });
  window.lookAt(40, [&] {
    REQUIRE(window.walk().view().scenarioId == "S01");
    worker->run();  // wakes the loop, as the thread does
  });
  window.run(60);
  CHECK(window.walk().view().scenarioId == "S02");
  CHECK(window.frames(39.9, 41) > 0);
}

TEST_CASE("work that cannot be done is told to whoever waits for it, and the next one is done") {
  WorkerThread worker([] {});
  worker.start([] { throw std::runtime_error("no memory"); });
  CHECK_THROWS_AS(worker.over(kForever), std::runtime_error);
  bool done = false;
  worker.start([&] { done = true; });
  CHECK(worker.over(kForever));
  CHECK(done);
  CHECK(worker.over(kForever));
}

}  // namespace cardwalk::ui
