// The planner against an independent, exhaustive search that knows none of its short cuts.

#include "core/plan/planner.h"

#include <queue>
#include <unordered_map>

#include <doctest/doctest.h>

#include "core/session/coach.h"
#include "tests/support/random_walker.h"
#include "tests/support/thorough.h"

namespace cardwalk {
namespace {

/// Cheapest way by plain breadth of cost over full states; -1 if it is dearer than `most`.
int exhaustiveCost(const World& world, const State& from, CondRef objective, int most) {
  std::unordered_map<State, int, StateHash> best{{from, 0}};
  using Entry = std::pair<int, State>;
  const auto dearer = [](const Entry& a, const Entry& b) { return a.first > b.first; };
  std::priority_queue<Entry, std::vector<Entry>, decltype(dearer)> open(dearer);
  open.push({0, from});
  std::vector<Action> actions;
  while (!open.empty()) {
    const auto [cost, state] = open.top();
    open.pop();
    if (best.at(state) < cost) continue;
    if (holds(world, state, objective)) return cost;
    possibleActions(world, state, actions);
    for (const Action& action : actions) {
      const Outcome outcome = apply(world, state, action);
      if (!outcome.accepted) continue;
      const int next = cost + 1 + (outcome.state.active != state.active ? kSwitchCost : 0);
      if (next > most) continue;
      const auto [known, fresh] = best.try_emplace(outcome.state, next);
      if (!fresh && known->second <= next) continue;
      known->second = next;
      open.push({next, outcome.state});
    }
  }
  return -1;
}

/// Walks the route for real; the cost as a person would pay it.
int walkedCost(const World& world, State state, const Route& route) {
  int cost = 0;
  for (const Action& action : route.actions) {
    const Outcome outcome = apply(world, state, action);
    REQUIRE(outcome.accepted);
    cost += 1 + (outcome.state.active != state.active ? kSwitchCost : 0);
    state = outcome.state;
  }
  CHECK(holds(world, state, world.scenario->goal));
  return cost;
}

}  // namespace

TEST_CASE("a route is never longer than what an exhaustive search finds") {
  const Pack& pack = support::shippedPack();
  constexpr int kNear = 8;  // the exhaustive search pays for every action it must look ahead
  int compared = 0;
  const int most = support::thorough() ? 60 : 20;
  for (const char* id : {"S02", "S03", "S06", "S11", "S12", "S17"}) {
    CAPTURE(id);
    Pack plain = pack;
    const int index = plain.scenarioIndex(id);
    REQUIRE(index >= 0);
    plain.scenarios[static_cast<std::size_t>(index)].stages.clear();
    const World world(plain, index);
    Planner planner(world);
    support::RandomWalker walker(world, 7);
    for (int step = 0; step < 400 && compared < most; ++step) {
      const State state = walker.next().outcome.state;
      const Route route = planner.route(state);
      if (route.end != Route::End::goal || route.cost > kNear) continue;
      CHECK(exhaustiveCost(world, state, world.scenario->goal, kNear) == route.cost);
      CHECK(walkedCost(world, state, route) == route.cost);
      ++compared;
    }
  }
  CHECK(compared >= 20);
}

TEST_CASE("buying anew what was paid with the wrong card takes no more than an exhaustive search finds") {
  Pack plain = support::shippedPack();
  const int index = plain.scenarioIndex("X18");
  REQUIRE(index >= 0);
  plain.scenarios[static_cast<std::size_t>(index)].stages.clear();
  const World world(plain, index);
  Planner planner(world);
  constexpr int kNear = 8;
  int compared = 0;
  for (std::uint64_t seed = 0; seed < 8; ++seed) {
    support::RandomWalker walker(world, seed);
    for (int step = 0; step < 300 && compared < 12; ++step) {
      const State state = walker.next().outcome.state;
      const Route route = planner.route(state);
      if (route.end != Route::End::goal || route.cost > kNear || route.cost == 0) continue;
      CHECK(exhaustiveCost(world, state, world.scenario->goal, kNear) == route.cost);
      CHECK(walkedCost(world, state, route) == route.cost);
      ++compared;
    }
  }
  CHECK(compared > 0);
}

TEST_CASE("no action on offer leads to a cheaper way than the route, whatever was bought meanwhile") {
  // What a person wanders into by chance: trial purchases that were paid, defaults changed to and fro, cards
  // stored. X21 has one list for both devices.
  std::size_t each = 0;
  for (const char* id : {"S02", "S04", "S17", "X21"}) {
    if (!support::goesThrough(each++)) continue;
    CAPTURE(id);
    Pack plain = support::shippedPack();
    const int index = plain.scenarioIndex(id);
    REQUIRE(index >= 0);
    plain.scenarios[static_cast<std::size_t>(index)].stages.clear();
    const World world(plain, index);
    Planner planner(world);
    const auto costToGoal = [&](const State& state) {
      const Route route = planner.route(state);
      return route.end == Route::End::goal ? route.cost : -1;
    };
    std::vector<Action> actions;
    int compared = 0, paidTrials = 0;
    for (const std::uint64_t seed : {3u, 4u, 5u, 6u}) {
      support::RandomWalker walker(world, seed);
      for (int count = 0; count < 250; ++count) {
        const State state = walker.next().outcome.state;
        const int cost = costToGoal(state);
        const auto trial = static_cast<std::size_t>(world.trialOrder);
        if (state.orders[trial].state == static_cast<std::uint8_t>(OrderState::paid)) ++paidTrials;
        possibleActions(world, state, actions);
        for (const Action& action : actions) {
          State next;
          if (!step(world, state, action, next)) continue;
          const int rest = costToGoal(next);
          if (rest < 0) continue;
          const int around = 1 + (next.active != state.active ? kSwitchCost : 0) + rest;
          CHECK(cost >= 0);
          CHECK(cost <= around);
          ++compared;
        }
      }
    }
    CHECK(compared > 1000);
    CHECK(paidTrials > 0);
  }
}

TEST_CASE("with one list for both devices a route takes no more than an exhaustive search finds") {
  const Pack& pack = support::shippedPack();
  const World world(pack, pack.scenarioIndex("X21"));
  REQUIRE(world.sharedLists);
  constexpr int kNear = 9;
  Planner planner(world);
  int compared = 0;
  for (std::uint64_t seed = 0; seed < 8 && compared < 12; ++seed) {
    support::RandomWalker walker(world, seed);
    State before = walker.state();
    for (int step = 0; step < 300 && compared < 12; ++step) {
      const State state = walker.next().outcome.state;
      const Route route = planner.route(state);
      if (state == before || route.end != Route::End::goal || route.cost > kNear || route.cost < 3) continue;
      before = state;
      CHECK(exhaustiveCost(world, state, world.scenario->goal, kNear) == route.cost);
      CHECK(walkedCost(world, state, route) == route.cost);
      ++compared;
    }
  }
  CHECK(compared == 12);
}

TEST_CASE("a planner that was asked a thousand times answers like a new one") {
  const Pack& pack = support::shippedPack();
  for (const char* id : {"S04", "X21"}) {
    CAPTURE(id);
    const World world(pack, pack.scenarioIndex(id));
    Planner asked(world);
    support::RandomWalker walker(world, 11);
    for (int count = 1; count <= (support::thorough() ? 1000 : 300); ++count) {
      const State state = walker.next().outcome.state;
      const Route route = asked.route(state);
      if (count % 50 != 0) continue;
      const Route fresh = Planner(world).route(state);
      CHECK(route.actions == fresh.actions);
      CHECK(route.cost == fresh.cost);
      CHECK(route.end == fresh.end);
    }
  }
}

TEST_CASE("the route from the start of every scenario reaches its goal as promised") {
  const Pack& pack = support::shippedPack();
  for (std::size_t i = 0; i < pack.scenarios.size(); ++i) {
    if (!support::goesThrough(i)) continue;
    CAPTURE(pack.scenarios[i].id);
    const World world(pack, static_cast<int>(i));
    Planner planner(world);
    const Route route = planner.route(startState(world));
    REQUIRE(route.end == Route::End::goal);
    CHECK(walkedCost(world, startState(world), route) == route.cost);
  }
}

TEST_CASE("a person is sent to the other device once at most") {
  const Pack& pack = support::shippedPack();
  for (std::size_t i = 0; i < pack.scenarios.size(); ++i) {
    if (!support::goesThrough(i, 4)) continue;
    CAPTURE(pack.scenarios[i].id);
    const World world(pack, static_cast<int>(i));
    Planner planner(world);
    State state = startState(world);
    int turns = 0;
    for (const Action& action : planner.route(state).actions) {
      const std::uint8_t before = state.active;
      REQUIRE(step(world, State(state), action, state));
      if (state.active != before) ++turns;
    }
    CHECK(turns <= 1);
  }
}

TEST_CASE("the route of the tutorial passes through the guide's seven and seven steps in their order") {
  const Pack& pack = support::shippedPack();
  const World world(pack, pack.scenarioIndex("S01"));
  Planner planner(world);
  State state = startState(world);
  std::array<int, kDevices> done{};
  const auto doneSteps = [&](Surface side) {
    int count = 0;
    for (const GuideStep& guide : pack.guide) {
      if (guide.surface != side) continue;
      if (!holds(world, state, guide.done, {.surface = side})) break;
      ++count;
    }
    return count;
  };
  for (const Action& action : planner.route(state).actions) {
    REQUIRE(step(world, State(state), action, state));
    for (const Surface side : {Surface::app, Surface::website}) {
      const int now = doneSteps(side);
      const auto index = static_cast<std::size_t>(side);
      // Never two at once, and a look at the orders may lead one step back, not more.
      CHECK(now <= done[index] + 1);
      CHECK(now >= done[index] - 1);
      done[index] = now;
    }
  }
  CHECK(done[0] == 7);
  CHECK(done[1] == 7);
}

TEST_CASE("a way that harmed a paid order leads to the honest hand-over and says so") {
  const Pack& pack = support::shippedPack();
  const World world(pack, pack.scenarioIndex("S02"));
  State state = startState(world);
  for (std::size_t i = 0; i < world.scenario->orders.size(); ++i)
    state.orders[i].state = static_cast<std::uint8_t>(OrderState::cancelled);
  Planner planner(world);
  const Route route = planner.route(state);
  CHECK(route.end == Route::End::handover);
  CHECK(!route.actions.empty());
}

TEST_CASE("what blocks a card is named together with its repair") {
  const Pack& pack = support::shippedPack();
  const World world(pack, pack.scenarioIndex("S04"));
  const std::vector<Obstacle> found = explain(world, startState(world));
  REQUIRE(found.size() == 2);
  CHECK(found[0].kind == Obstacle::Kind::isDefault);
  CHECK(found[0].side == Surface::app);
  CHECK(found[1].side == Surface::website);
  const auto& texts = pack.languages.front().texts;
  CHECK(texts.contains(found[0].text));
  CHECK(texts.contains(found[0].repair));
}

TEST_CASE("an unpaid order that counts on the card is settled before the card goes") {
  const Pack& pack = support::shippedPack();
  const World world(pack, pack.scenarioIndex("S08"));
  Planner planner(world);
  State state = startState(world);
  bool settled = false;
  for (const Action& action : planner.route(state).actions) {
    const Outcome outcome = apply(world, state, action);
    for (const Event& event : outcome.events) {
      if (event.kind == EventKind::orderPaid || event.kind == EventKind::orderCancelled) settled = true;
      if (event.kind == EventKind::removed) CHECK(settled);
    }
    state = outcome.state;
  }
  CHECK(settled);
}

TEST_CASE("what is done outside both devices is part of the way and counted once") {
  const Pack& pack = support::shippedPack();
  const World world(pack, pack.scenarioIndex("S11"));
  Planner planner(world);
  const Route route = planner.route(startState(world));
  CHECK(route.end == Route::End::goal);
  CHECK(route.cost == 2);
  REQUIRE(route.actions.size() == 2);
  CHECK(nameOf(world, route.actions.front()).surface == Surface::desk);
}

}  // namespace cardwalk
