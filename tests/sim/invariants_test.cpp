// What must hold in every world, whatever a person presses: twelve promises, over random walks.

#include <algorithm>
#include <bit>

#include <doctest/doctest.h>

#include "core/plan/planner.h"
#include "core/session/view_builder.h"
#include "tests/support/random_walker.h"
#include "tests/support/thorough.h"

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

/// What must be true after each move.
struct Promise {
  std::string sentence;
  void (*check)(const World&, const RandomWalker::Move&);
};

/// One pack with every scenario under another rule.
Pack underRule(Pack pack, const std::string& rule, const std::string& value) {
  const auto which = static_cast<std::size_t>(pack.ruleIndex(rule));
  const auto& values = pack.rules[which].values;
  const auto found = std::find(values.begin(), values.end(), value);
  REQUIRE(found != values.end());
  for (Scenario& scenario : pack.scenarios)
    scenario.rules[which] = static_cast<std::uint8_t>(found - values.begin());
  return pack;
}

/// Every scenario as it is, and each again with the switches that the written ones leave at their standard.
/// Each walk is gone once, and each promise asked after each of its moves.
void walkEverywhere(const Pack& shipped, const std::vector<Promise>& promises) {
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
  std::size_t each = 0;
  for (const auto& [rule, value] : switches) {
    CAPTURE(rule);
    CAPTURE(value);
    const Pack pack = rule.empty() ? shipped : underRule(shipped, rule, value);
    for (std::size_t i = 0; i < pack.scenarios.size(); ++i) {
      if (!support::goesThrough(each++, 4)) continue;
      const std::string id = pack.scenarios[i].id;
      CAPTURE(id);
      const World world(pack, static_cast<int>(i));
      for (std::uint64_t seed = 0; seed < (rule.empty() ? kSeeds : 1); ++seed) {
        CAPTURE(seed);
        RandomWalker walker(world, seed);
        for (int step = 0; step < kSteps; ++step) {
          const RandomWalker::Move move = walker.next();
          for (const Promise& promise : promises) {
            CAPTURE(promise.sentence);
            promise.check(world, move);
          }
        }
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

void onlyOneSideChanges(const World& world, const RandomWalker::Move& move) {
  if (world.sharedLists) {
    MUST(move.outcome.state.saved[0] == move.outcome.state.saved[1]);
    return;
  }
  const Surface surface = surfaceOf(world, move.action);
  for (const Surface side : {Surface::app, Surface::website})
    if (side != surface)
      MUST(move.before.saved[static_cast<std::size_t>(side)] ==
           move.outcome.state.saved[static_cast<std::size_t>(side)]);
}

void paidOrdersStay(const World&, const RandomWalker::Move& move) {
  if (!hasEvent(move.outcome, EventKind::removed)) return;
  for (std::size_t i = 0; i < kMaxOrders; ++i)
    if (paidOrLater(move.before.orders[i])) MUST(move.before.orders[i] == move.outcome.state.orders[i]);
}

void fiveCardsAndOneDefault(const World& world, const RandomWalker::Move& move) {
  for (std::size_t side = 0; side < kDevices; ++side) {
    const std::uint16_t saved = move.outcome.state.saved[side];
    MUST(std::popcount(saved) <= world.limit);
    const int standard = move.outcome.state.standard[side];
    MUST((saved == 0) == (standard < 0));
    if (standard >= 0) MUST((saved >> standard & 1) != 0);
  }
}

void leavingAPromptChangesNothing(const World& world, const RandomWalker::Move& move) {
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
}

void holdsComeBack(const World& world, const RandomWalker::Move& move) {
  const State& here = move.outcome.state;
  const Outcome later = apply(world, here, NamedAction{Surface::desk, "desk.wait", Gesture::click, ""});
  const State& after = later.accepted ? later.state : here;
  MUST(after.verifying[0] == 0);
  MUST(after.verifying[1] == 0);
  MUST(after.extraHolds == 0);
}

void strictSideNeverEmpty(const World& world, const RandomWalker::Move& move) {
  if (!world.strictLastCard) return;
  for (std::size_t side = 0; side < kDevices; ++side)
    if (!world.scenario->stores[side].cards.empty()) MUST(move.outcome.state.saved[side] != 0);
}

void goneMeansAllThreeLists(const World& world, const RandomWalker::Move& move) {
  if (!holds(world, move.outcome.state, world.scenario->goal)) return;
  for (const Store store : {Store::app, Store::website, Store::checkout})
    MUST(!move.outcome.state.has(store, world.scenario->target));
}

void sameActionSameOutcome(const World& world, const RandomWalker::Move& move) {
  State next;
  const bool accepted = step(world, move.before, move.action, next);
  MUST(accepted == move.outcome.accepted);
  if (accepted) MUST(next == move.outcome.state);
  if (!accepted) MUST(move.outcome.state == move.before);
  MUST(StateHash{}(move.outcome.state) == StateHash{}(State(move.outcome.state)));
}

void rejectionSaysWhy(const World& world, const RandomWalker::Move& move) {
  if (move.outcome.accepted) return;
  MUST(move.outcome.rejection.has_value());
  CAPTURE(move.outcome.rejection->id);
  MUST(world.pack->languages.front().get(move.outcome.rejection->text).size() > 10);
}

/// Walks through every scenario and asks for the way after every `each`-th move.
void askTheWay(int each) {
  const Pack& pack = support::shippedPack();
  for (std::size_t i = 0; i < pack.scenarios.size(); ++i) {
    if (each > 1 && !support::goesThrough(i)) continue;
    CAPTURE(pack.scenarios[i].id);
    const World world(pack, static_cast<int>(i));
    Planner planner(world);
    for (std::uint64_t seed = 0; seed < 4; ++seed) {
      CAPTURE(seed);
      RandomWalker walker(world, seed);
      for (int step = 1; step <= 200; ++step) {
        const State here = walker.next().outcome.state;
        if (step % each == 0) MUST(planner.route(here).end != Route::End::none);
      }
    }
  }
}

}  // namespace

TEST_CASE("whatever a person presses, in every world, nine promises hold") {
  walkEverywhere(
      support::shippedPack(),
      {
          {"a removal on one side changes only that side's list, or the one list that both share",
           onlyOneSideChanges},
          {"no removal ever changes an order that is paid or on its way", paidOrdersStay},
          {"a side holds at most five cards, and exactly one default unless it is empty",
           fiveCardsAndOneDefault},
          {"leaving a prompt by Cancel, Escape or the backdrop changes nothing in the world",
           leavingAPromptChangesNothing},
          {"every hold comes back once time has passed", holdsComeBack},
          {"under the strict reading a side that began with a card never becomes empty",
           strictSideNeverEmpty},
          {"a card counts as gone only when all three lists are clear of it", goneMeansAllThreeLists},
          {"the same action in the same state always has the same outcome, with and without words",
           sameActionSameOutcome},
          {"every rejection says why in words", rejectionSaysWhy},
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

TEST_CASE("every control that is blocked explains itself in words") {
  const Pack& pack = support::shippedPack();
  int seen = 0;
  for (std::size_t i = 0; i < pack.scenarios.size(); ++i) {
    if (!support::goesThrough(i)) continue;
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

TEST_CASE("there is a way forward from wherever a random walk leads") {
  askTheWay(10);  // the soak asks after every move
}

TEST_CASE("the order of the two sides does not matter for the result") {
  const Pack& pack = support::shippedPack();
  for (std::size_t i = 0; i < pack.scenarios.size(); ++i) {
    if (!support::goesThrough(i)) continue;
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

TEST_SUITE("soak walks") {
  TEST_CASE("after every single move of a random walk there is a way forward" * doctest::skip()) {
    askTheWay(1);
  }
}

}  // namespace cardwalk
