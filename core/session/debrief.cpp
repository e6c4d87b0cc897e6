// The debrief: both ways as screens, what is left where, and the checkout that still offers the card.

#include <algorithm>

#include "core/plan/way_to_screen.h"
#include "core/session/verdict.h"
#include "core/session/verdict_score.h"
#include "core/session/view_builder.h"

namespace cardwalk {

namespace {

class Path {
 public:
  Path(const Phrases& phrases, const State& start) : phrases_(phrases) {
    arrive(start, static_cast<Surface>(start.active), -1);
  }

  /// A point for the screen that is open on a device now, if it was not the last one.
  void arrive(const State& state, Surface surface, int entry) {
    if (surface == Surface::desk) return;
    const int index = openScreen(state, surface);
    const Screen& screen = phrases_.world().pack->screens[static_cast<std::size_t>(index)];
    if (!points_.empty() && points_.back().screen == screen.id) return;
    Control speaker;  // lets a title speak of the open card or order
    speaker.screen = static_cast<std::int16_t>(index);
    PathPoint point;
    point.screen = screen.id;
    point.title = phrases_.sayFor(state, speaker, -1, screen.title);
    point.surface = surface;
    point.entry = entry;
    points_.push_back(std::move(point));
  }
  void markMistake() { points_.back().mistake = true; }
  void markOffRoute() { points_.back().offRoute = true; }
  std::vector<PathPoint> take() { return std::move(points_); }

 private:
  const Phrases& phrases_;
  std::vector<PathPoint> points_;
};

Surface surfaceOf(const Pack& pack, const Action& action) {
  const Control& control = pack.controls[static_cast<std::size_t>(action.control)];
  return pack.screens[static_cast<std::size_t>(control.screen)].surface;
}

std::vector<PathPoint> bestPath(const Phrases& phrases, const Route& plan) {
  const World& world = phrases.world();
  State state = startState(world);
  Path path(phrases, state);
  State next;
  for (const Action& action : plan.actions) {
    if (!step(world, state, action, next)) break;
    state = next;
    path.arrive(state, surfaceOf(*world.pack, action), -1);
  }
  return path.take();
}

/// Both devices are looked at after a surprise: it may have changed the other one.
void follow(Path& path, const AttemptEntry& entry, const Trace& trace, int at) {
  if (entry.kind == EntryKind::action && entry.accepted) path.arrive(trace.after, entry.action.surface, at);
  if (entry.kind != EntryKind::surprise) return;
  for (const Surface side : {Surface::app, Surface::website})
    if (openScreen(trace.before, side) != openScreen(trace.after, side)) path.arrive(trace.after, side, at);
}

void describeTaken(const Attempt& attempt, const Phrases& phrases, Debrief& debrief) {
  const World& world = phrases.world();
  const DeskTalk talk(world);
  Path path(phrases, startState(world));
  const auto& log = attempt.record().log;
  for (std::size_t i = 0; i < log.size(); ++i) {
    const int at = static_cast<int>(i);
    follow(path, log[i], attempt.traces()[i], at);
    if (isDetour(world, talk, log[i], attempt.traces()[i])) {
      path.markOffRoute();
      if (debrief.leftRouteAt < 0) debrief.leftRouteAt = at;
    }
    const auto& mistakes = debrief.score.mistakes;
    if (std::any_of(mistakes.begin(), mistakes.end(), [&](const Mistake& each) { return each.entry == at; }))
      path.markMistake();
  }
  debrief.taken = path.take();
}

/// The page of a device on which one pays: the one that offers cards. -1 if the pack has none.
int checkoutOf(const Pack& pack, Surface side) {
  for (const Control& control : pack.controls) {
    const Screen& screen = pack.screens[static_cast<std::size_t>(control.screen)];
    if (control.repeat == Repeat::offeredCards && screen.surface == side && screen.frame == Frame::page)
      return control.screen;
  }
  return -1;
}

std::optional<State> stateAt(const World& world, State state, int screen) {
  const auto way = wayToScreen(world, state, screen);
  if (!way) return std::nullopt;
  State next;
  for (const Action& action : *way) {
    if (!step(world, state, action, next)) return std::nullopt;
    state = next;
  }
  return state;
}

/// The model is driven on from where the person left it, to the checkout of the side that was forgotten.
void describeForgotten(const Attempt& attempt, const Phrases& phrases, Debrief& debrief) {
  const World& world = phrases.world();
  const State& end = endState(attempt);
  const auto& left = debrief.score.cardLeft;
  if (std::find(left.begin(), left.end(), true) == left.end()) return;
  debrief.forgottenSide = !left[0] && left[1] ? Surface::website : Surface::app;
  const int screen = checkoutOf(*world.pack, debrief.forgottenSide);
  if (screen < 0) return;
  std::optional<State> there = stateAt(world, end, screen);
  if (!there) {
    // From some dead corner of the device: as it looked when it was first taken up.
    State fresh = end;
    const auto side = static_cast<std::size_t>(debrief.forgottenSide);
    fresh.at[side] = startState(world).at[side];
    there = stateAt(world, fresh, screen);
  }
  if (!there) return;
  View view;
  describeWorld(phrases, *there, view);
  debrief.forgotten = std::move(view.surfaces[static_cast<std::size_t>(debrief.forgottenSide)]);
}

}  // namespace

Debrief debriefOf(const Pack& pack, const AttemptRecord& record, const std::string& language) {
  Debrief debrief;
  const std::optional<Attempt> attempt = Attempt::replay(pack, record, language, 0);
  if (!attempt) {
    debrief.score = score(pack, record);
    return debrief;
  }
  debrief.score = scoreOf(*attempt, record.log.size(), pack.version, {});
  const World world(attempt->pack(), attempt->session().scenario());
  const Phrases phrases(world, attempt->pack().language(language));
  describeTaken(*attempt, phrases, debrief);
  debrief.best = bestPath(phrases, attempt->plan());
  View view;
  describeWorld(phrases, endState(*attempt), view);
  debrief.stores = std::move(view.stores);
  describeForgotten(*attempt, phrases, debrief);
  return debrief;
}

}  // namespace cardwalk
