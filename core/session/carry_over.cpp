#include "core/session/carry_over.h"

#include <algorithm>

#include "core/plan/planner.h"
#include "core/sim/variation.h"

namespace cardwalk {

namespace {

bool isDone(const World& world, const State& state, const GuideStep& step) {
  return holds(world, state, step.done, {.surface = step.surface});
}

/// How many of a device's steps stand up to this one; 0 for an id that the guide does not have.
int rankOf(const Pack& pack, Surface side, const std::string& id) {
  int rank = 0;
  for (const GuideStep& step : pack.guide) {
    if (step.surface != side) continue;
    ++rank;
    if (step.id == id) return rank;
  }
  return 0;
}

struct Replay {
  State state;
  std::vector<LogEntry> log;
  bool whole = true;
};

/// What an entry leads to; nothing if the pack does not accept it. Entries also tell how the shop looked.
std::optional<State> after(VariedWorld& shop, const State& state, const NamedAction& action) {
  if (action.control.starts_with(kVariantMark)) return shop.take(state, action.control);
  const Outcome outcome = apply(shop.world(), state, action);
  return outcome.accepted ? std::optional(outcome.state) : std::nullopt;
}

/// What the pack accepts of a log. `leap`: goes on after what it does not accept.
Replay replay(VariedWorld& shop, const std::vector<LogEntry>& log, bool leap) {
  shop.follow({});
  Replay out{startState(shop.world()), {}, true};
  for (const LogEntry& entry : log) {
    if (!entry.accepted) continue;
    const std::optional<State> next = after(shop, out.state, entry.action);
    if (!next) {
      out.whole = false;
      if (leap) continue;
      break;
    }
    out.state = *next;
    out.log.push_back(entry);
  }
  return out;
}

/// Carries out what a plan does on one device until `arrived`; false, and nothing done, if it never is.
template <class Arrived>
bool follow(const World& world, Surface side, const std::vector<Action>& plan, Replay& walk,
            const Arrived& arrived) {
  const Pack& pack = *world.pack;
  const Millis at = walk.log.empty() ? 0 : walk.log.back().at;
  Replay tried = walk;
  for (const Action& action : plan) {
    if (arrived(tried.state)) break;
    const Control& control = pack.controls[static_cast<std::size_t>(action.control)];
    if (pack.screens[static_cast<std::size_t>(control.screen)].surface != side) continue;
    const Outcome outcome = apply(world, tried.state, action);
    if (!outcome.accepted) return false;
    tried.log.push_back({at, nameOf(world, action), true});
    tried.state = outcome.state;
  }
  if (!arrived(tried.state)) return false;
  walk = std::move(tried);
  return true;
}

/// The way to the goal comes by the step with the right card open; any other way to it is second choice.
void planTo(const World& world, const GuideStep& step, Replay& walk) {
  const auto done = [&](const State& state) { return isDone(world, state, step); };
  if (follow(world, step.surface, Planner(world).route(walk.state).actions, walk, done)) return;
  Scenario towards = *world.scenario;
  towards.stages = {{step.done, kAlways}};
  World staged = world;
  staged.scenario = &towards;
  const Route route = Planner(staged).route(walk.state);
  if (route.end == Route::End::goal) follow(world, step.surface, route.actions, walk, done);
}

/// The steps of another guide may end elsewhere: on to the screen that was open, as long as that is nothing
/// but going there.
void planTo(const World& world, Surface surface, const OpenScreen& screen, Replay& walk) {
  const auto side = static_cast<std::size_t>(surface);
  if (screen.screen.empty() || world.pack->screenIndex(screen.screen) < 0) return;
  const State before = walk.state;
  const auto there = [&](const State& state) {
    return state.saved == before.saved && state.standard == before.standard &&
           state.orders == before.orders && openScreens(world, state)[side] == screen;
  };
  follow(world, surface, Planner(world).route(before).actions, walk, there);
}

}  // namespace

OpenScreens openScreens(const World& world, const State& state) {
  OpenScreens out;
  for (std::size_t side = 0; side < kDevices; ++side) {
    const Place& at = state.at[side];
    out[side].screen = world.pack->screens[at.screen].id;
    if (at.card >= 0) out[side].last4 = world.scenario->cards[static_cast<std::size_t>(at.card)].last4;
  }
  return out;
}

StepsReached stepsReached(const Pack& pack, int scenario, const State& state) {
  const World world(pack, scenario);
  StepsReached reached;
  std::array<bool, kDevices> open{};
  for (const GuideStep& step : pack.guide) {
    if (step.surface == Surface::desk) continue;
    const auto side = static_cast<std::size_t>(step.surface);
    open[side] = open[side] || !isDone(world, state, step);
    if (!open[side]) reached[side] = step.id;
  }
  return reached;
}

CarriedOver carryOver(const Pack& pack, int scenario, const std::vector<LogEntry>& log,
                      const StepsReached& reached, const OpenScreens& screens) {
  VariedWorld shop(pack, scenario);
  const bool known = reached != StepsReached{};
  Replay walk = replay(shop, log, true);
  const World& world = shop.world();
  // Leaping over a refusal may lead astray; what came before the first one never did.
  const auto winnable = [&](const State& state) {
    return Planner(world).route(state).end == Route::End::goal;
  };
  if (!walk.whole && winnable(startState(world)) && !winnable(walk.state)) walk = replay(shop, log, false);
  CarriedOver out;
  out.reached = stepsReached(pack, scenario, walk.state);
  if (walk.whole && (!known || out.reached == reached)) {
    out.log = log;
    out.exact = true;
    return out;
  }
  // The device that was used last comes last, so that it is the one in front again.
  std::array<Surface, kDevices> order{Surface::app, Surface::website};
  if (!log.empty() && log.back().action.surface == Surface::app) std::swap(order[0], order[1]);
  for (const Surface side : order) {
    const int wanted = rankOf(pack, side, reached[static_cast<std::size_t>(side)]);
    int rank = 0;
    for (const GuideStep& step : pack.guide) {
      if (step.surface != side || ++rank != wanted) continue;
      if (!isDone(world, walk.state, step)) planTo(world, step, walk);
    }
    planTo(world, side, screens[static_cast<std::size_t>(side)], walk);
  }
  out.reached = stepsReached(pack, scenario, walk.state);
  out.log = std::move(walk.log);
  return out;
}

}  // namespace cardwalk
