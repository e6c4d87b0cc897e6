#include "core/session/jump.h"

#include <algorithm>
#include <functional>

#include "core/plan/way.h"
#include "core/plan/way_to_screen.h"
#include "core/session/coach.h"
#include "core/session/phrases.h"

namespace cardwalk {

namespace {

bool stepDone(const World& world, const State& state, const GuideStep& step) {
  return holds(world, state, step.done, {.surface = step.surface});
}

/// A step of a device is next once those before it are done; a check before starting while it is open.
bool stepIsNext(const World& world, const State& state, int index) {
  const GuideStep& step = world.pack->guide[static_cast<std::size_t>(index)];
  if (step.surface == Surface::desk) return !stepDone(world, state, step);
  return firstOpenStep(world, state, step.surface) == index;
}

int stepIndex(const Pack& pack, const std::string& id) {
  const auto found = std::find_if(pack.guide.begin(), pack.guide.end(),
                                  [&](const GuideStep& each) { return each.id == id; });
  return found == pack.guide.end() ? -1 : static_cast<int>(found - pack.guide.begin());
}

Jump named(const World& world, bool fromStart, const std::vector<Action>& actions) {
  Jump jump;
  jump.fromStart = fromStart;
  for (const Action& action : actions) jump.actions.push_back(nameOf(world, action));
  return jump;
}

using There = std::function<bool(const State&)>;

/// The beginning of a planned way, up to where one wants to be.
std::optional<std::vector<Action>> along(const World& world, State state, const Route& route,
                                         const There& there) {
  std::vector<Action> actions;
  if (there(state)) return actions;
  State next;
  for (const Action& action : route.actions) {
    if (!step(world, state, action, next)) return std::nullopt;
    state = next;
    actions.push_back(action);
    if (there(state)) return actions;
  }
  return std::nullopt;
}

std::optional<Jump> wayToStep(const Session& session, int index) {
  const World& world = session.world();
  const State start = startState(world);
  const Route whole = Planner(world).route(start);
  const There isNext = [&](const State& state) { return stepIsNext(world, state, index); };
  if (auto way = along(world, session.state(), session.route(), isNext)) return named(world, false, *way);
  if (auto way = along(world, start, whole, isNext)) return named(world, true, *way);
  // A step that is done together with the one before it is never the next one.
  const There isDone = [&](const State& state) {
    return stepDone(world, state, world.pack->guide[static_cast<std::size_t>(index)]);
  };
  if (auto way = along(world, start, whole, isDone)) return named(world, true, *way);
  if (auto way = wayTo(world, start, {isNext, std::nullopt, false})) return named(world, true, *way);
  return std::nullopt;
}

}  // namespace

std::vector<JumpTarget> jumpTargets(const Session& session) {
  const World& world = session.world();
  const Phrases words(world, world.pack->language(session.view().language));
  std::vector<JumpTarget> out;
  const auto& guide = world.pack->guide;
  for (std::size_t i = 0; i < guide.size(); ++i) {
    JumpTarget target{guide[i].id, words.say(guide[i].title), "", guide[i].surface, true, false, false};
    target.done = stepDone(world, session.state(), guide[i]);
    target.here = stepIsNext(world, session.state(), static_cast<int>(i));
    out.push_back(std::move(target));
  }
  for (std::size_t i = 0; i < world.pack->screens.size(); ++i) {
    const Screen& screen = world.pack->screens[i];
    if (screen.surface == Surface::desk) continue;
    Control speaker;  // lets a title speak of the open card or order
    speaker.screen = static_cast<std::int16_t>(i);
    JumpTarget target{screen.id,   words.sayFor(session.state(), speaker, -1, screen.title),
                      screen.code, screen.surface,
                      false,       false,
                      false};
    target.here = openScreen(session.state(), screen.surface) == static_cast<int>(i);
    out.push_back(std::move(target));
  }
  return out;
}

std::optional<Jump> wayToTarget(const Session& session, const std::string& id) {
  const World& world = session.world();
  if (const int index = stepIndex(*world.pack, id); index >= 0) return wayToStep(session, index);
  const int screen = world.pack->screenIndex(id);
  if (screen < 0) return std::nullopt;
  const State start = startState(world);
  if (auto way = wayToScreen(world, session.state(), screen)) return named(world, false, *way);
  if (auto way = wayToScreen(world, start, screen)) return named(world, true, *way);
  const Surface surface = world.pack->screens[static_cast<std::size_t>(screen)].surface;
  const There there = [&](const State& state) { return openScreen(state, surface) == screen; };
  if (surface == Surface::desk) return std::nullopt;
  if (auto way = wayTo(world, start, {there, surface, false})) return named(world, true, *way);
  return std::nullopt;
}

}  // namespace cardwalk
