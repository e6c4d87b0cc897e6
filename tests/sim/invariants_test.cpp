// What must hold in every world, whatever a person presses: twelve promises, over random walks.

#include <algorithm>
#include <bit>

#include <doctest/doctest.h>

#include "core/plan/planner.h"
#include "core/session/view_builder.h"
#include "tests/support/random_walker.h"

/// A REQUIRE that costs nothing while it holds: these are asked millions of times.
#define MUST(condition)                 \
  do {                                  \
    if (!(condition)) FAIL(#condition); \
  } while (false)

namespace cardwalk {
namespace {

using support::RandomWalker;

constexpr int kSeeds = 6;
constexpr int kSteps = 500;

/// Every scenario as it is, and each again with the switches that the written ones leave at their standard.
template <typename Check>
void walkEverywhere(const Pack& shipped, Check check) {
  const std::vector<std::pair<std::string, std::string>> switches{{"", ""},
                                                                  {"lastCardRule", "lenient"},
                                                                  {"blockedStyle", "hidden"},
                                                                  {"blockedStyle", "message"},
                                                                  {"pendingRule", "block"},
                                                                  {"idCheckApp", "passable"},
                                                                  {"idCheckApp", "unpassable"},
                                                                  {"idCheckWebsite", "passable"},
                                                                  {"verification", "none"},
                                                                  {"appRoute", "chatbot"},
                                                                  {"webSection", "moved"},
                                                                  {"webReveal", "kebabOnly"}};
  for (const auto& [rule, value] : switches) {
    for (std::size_t i = 0; i < shipped.scenarios.size(); ++i) {
      const std::string id = shipped.scenarios[i].id;
      CAPTURE(id);
      CAPTURE(rule);
      const Pack pack = rule.empty() ? shipped : support::withRule(shipped, id, rule, value);
      const World world(pack, static_cast<int>(i));
      for (std::uint64_t seed = 0; seed < (rule.empty() ? kSeeds : 1); ++seed) {
        CAPTURE(seed);
        RandomWalker walker(world, seed);
        for (int step = 0; step < kSteps; ++step) check(world, walker.next());
      }
    }
  }
}

bool paidOrLater(const OrderStatus& order) {
  const auto state = static_cast<OrderState>(order.state);
  return state == OrderState::paid || state == OrderState::shipped || state == OrderState::delivered;
}

bool hasEvent(const Outcome& outcome, EventKind kind) {
  return std::any_of(outcome.events.begin(), outcome.events.end(),
                     [&](const Event& event) { return event.kind == kind; });
}

/// Everything that a prompt may not change when it is left.
bool sameWorld(const State& a, const State& b) {
  return a.saved == b.saved && a.verifying == b.verifying && a.standard == b.standard &&
         a.orders == b.orders && a.extraHolds == b.extraHolds;
}

Surface surfaceOf(const World& world, const Action& action) {
  const Control& control = world.pack->controls[static_cast<std::size_t>(action.control)];
  return world.pack->screens[static_cast<std::size_t>(control.screen)].surface;
}

}  // namespace

TEST_CASE("a removal on one side changes only that side's list") {
  walkEverywhere(support::shippedPack(), [](const World& world, const RandomWalker::Move& move) {
    const Surface surface = surfaceOf(world, move.action);
    for (const Surface side : {Surface::app, Surface::website})
      if (side != surface)
        MUST(move.before.saved[static_cast<std::size_t>(side)] ==
             move.outcome.state.saved[static_cast<std::size_t>(side)]);
  });
}

TEST_CASE("no removal ever changes an order that is paid or on its way") {
  walkEverywhere(support::shippedPack(), [](const World&, const RandomWalker::Move& move) {
    if (!hasEvent(move.outcome, EventKind::removed)) return;
    for (std::size_t i = 0; i < kMaxOrders; ++i)
      if (paidOrLater(move.before.orders[i])) MUST(move.before.orders[i] == move.outcome.state.orders[i]);
  });
}

TEST_CASE("a side holds at most five cards, and exactly one default unless it is empty") {
  walkEverywhere(support::shippedPack(), [](const World& world, const RandomWalker::Move& move) {
    for (std::size_t side = 0; side < kDevices; ++side) {
      const std::uint16_t saved = move.outcome.state.saved[side];
      MUST(std::popcount(saved) <= world.limit);
      const int standard = move.outcome.state.standard[side];
      MUST((saved == 0) == (standard < 0));
      if (standard >= 0) MUST((saved >> standard & 1) != 0);
    }
  });
}

TEST_CASE("leaving a prompt by Cancel, Escape or the backdrop changes nothing in the world") {
  walkEverywhere(support::shippedPack(), [](const World& world, const RandomWalker::Move& move) {
    const State& here = move.outcome.state;
    for (const Surface side : {Surface::app, Surface::website}) {
      const Screen& screen = world.pack->screens[static_cast<std::size_t>(openScreen(here, side))];
      if (screen.frame == Frame::page) continue;
      CAPTURE(screen.id);
      MUST(screen.back >= 0);
      Action back;
      back.control = screen.back;
      back.gesture = Gesture::back;
      const Outcome left = apply(world, here, back);
      MUST(left.accepted);
      MUST(sameWorld(here, left.state));
      MUST(openScreen(left.state, side) != openScreen(here, side));
    }
  });
}

TEST_CASE("with an identity check nothing is removed before it is passed") {
  const Pack shipped = support::shippedPack();
  for (const auto& [rule, side] :
       {std::pair{"idCheckApp", Surface::app}, std::pair{"idCheckWebsite", Surface::website}}) {
    for (const char* value : {"passable", "unpassable"}) {
      const Pack pack = support::withRule(shipped, "S01", rule, value);
      const World world(pack, pack.scenarioIndex("S01"));
      int removals = 0;
      for (std::uint64_t seed = 0; seed < 12; ++seed) {
        RandomWalker walker(world, seed);
        for (int step = 0; step < 1500; ++step) {
          const RandomWalker::Move move = walker.next();
          const auto index = static_cast<std::size_t>(side);
          const auto lost =
              static_cast<std::uint16_t>(move.before.saved[index] & ~move.outcome.state.saved[index]);
          if (lost == 0) continue;
          ++removals;
          MUST(move.action.gesture == Gesture::type);  // only the right code removes
        }
      }
      CAPTURE(rule);
      if (std::string(value) == "unpassable") CHECK(removals == 0);
    }
  }
}

TEST_CASE("every hold comes back once time has passed") {
  walkEverywhere(support::shippedPack(), [](const World& world, const RandomWalker::Move& move) {
    const State& here = move.outcome.state;
    const Outcome later = apply(world, here, NamedAction{Surface::desk, "desk.wait", Gesture::click, ""});
    const State& after = later.accepted ? later.state : here;
    MUST(after.verifying[0] == 0);
    MUST(after.verifying[1] == 0);
    MUST(after.extraHolds == 0);
  });
}

TEST_CASE("under the strict reading a side that began with a card never becomes empty") {
  walkEverywhere(support::shippedPack(), [](const World& world, const RandomWalker::Move& move) {
    if (!world.strictLastCard) return;
    for (std::size_t side = 0; side < kDevices; ++side)
      if (!world.scenario->stores[side].cards.empty()) MUST(move.outcome.state.saved[side] != 0);
  });
}

TEST_CASE("every control that is blocked explains itself in words") {
  const Pack pack = support::shippedPack();
  int seen = 0;
  for (std::size_t i = 0; i < pack.scenarios.size(); ++i) {
    const World world(pack, static_cast<int>(i));
    const Phrases phrases(world, pack.languages.front());
    RandomWalker walker(world, i);
    for (int step = 0; step < 300; ++step) {
      View view;
      describeWorld(phrases, walker.next().outcome.state, view);
      for (const SurfaceView& surface : view.surfaces)
        for (const ControlView& control : surface.layers.back().controls)
          if (!control.enabled) {
            ++seen;
            CAPTURE(control.id);
            MUST(control.why.size() > 10);
          }
    }
  }
  CHECK(seen > 0);
}

TEST_CASE("a card counts as gone only when all three lists are clear of it") {
  walkEverywhere(support::shippedPack(), [](const World& world, const RandomWalker::Move& move) {
    if (!holds(world, move.outcome.state, world.scenario->goal)) return;
    for (const Store store : {Store::app, Store::website, Store::checkout})
      MUST(!move.outcome.state.has(store, world.scenario->target));
  });
}

TEST_CASE("there is a way forward from wherever a random walk leads") {
  const Pack pack = support::shippedPack();
  for (std::size_t i = 0; i < pack.scenarios.size(); ++i) {
    CAPTURE(pack.scenarios[i].id);
    const World world(pack, static_cast<int>(i));
    Planner planner(world);
    for (std::uint64_t seed = 0; seed < 4; ++seed) {
      RandomWalker walker(world, seed);
      for (int step = 0; step < 200; ++step)
        MUST(planner.route(walker.next().outcome.state).end != Route::End::none);
    }
  }
}

TEST_CASE("the order of the two sides does not matter for the result") {
  const Pack pack = support::shippedPack();
  for (std::size_t i = 0; i < pack.scenarios.size(); ++i) {
    CAPTURE(pack.scenarios[i].id);
    const World world(pack, static_cast<int>(i));
    Planner planner(world);
    std::array<State, 2> ends;
    for (const std::uint8_t first : {std::uint8_t{0}, std::uint8_t{1}}) {
      State state = startState(world);
      state.active = first;
      const Route route = planner.route(state);
      MUST(route.end == Route::End::goal);
      for (const Action& action : route.actions) MUST(step(world, State(state), action, state));
      ends[first] = state;
    }
    CHECK(ends[0].saved == ends[1].saved);
    CHECK(ends[0].standard == ends[1].standard);
    CHECK(ends[0].orders == ends[1].orders);
  }
}

TEST_CASE("the same action in the same state always has the same outcome, with and without words") {
  walkEverywhere(support::shippedPack(), [](const World& world, const RandomWalker::Move& move) {
    State next;
    const bool accepted = step(world, move.before, move.action, next);
    MUST(accepted == move.outcome.accepted);
    if (accepted) MUST(next == move.outcome.state);
    if (!accepted) MUST(move.outcome.state == move.before);
    MUST(StateHash{}(move.outcome.state) == StateHash{}(State(move.outcome.state)));
  });
}

TEST_CASE("every rejection says why in words") {
  walkEverywhere(support::shippedPack(), [](const World& world, const RandomWalker::Move& move) {
    if (move.outcome.accepted) return;
    MUST(move.outcome.rejection.has_value());
    CAPTURE(move.outcome.rejection->id);
    MUST(world.pack->languages.front().get(move.outcome.rejection->text).size() > 10);
  });
}

}  // namespace cardwalk
