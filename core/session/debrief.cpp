// The debrief: both ways as screens, what is left where, and the checkout that still offers the card.

#include <algorithm>
#include <array>

#include "core/plan/way_to_screen.h"
#include "core/session/coach.h"
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
  /// A point for what is done outside both devices: waiting, for instance.
  void deed(const State& state, const Action& action, int entry) {
    const Control& control = phrases_.world().pack->controls[static_cast<std::size_t>(action.control)];
    PathPoint point;
    point.title = phrases_.label(state, control, action.item);
    point.icon = control.icon;
    point.surface = Surface::desk;
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
  const DeskTalk talk(world);
  State state = startState(world);
  Path path(phrases, state);
  State next;
  for (const Action& action : plan.actions) {
    if (!step(world, state, action, next)) break;
    const Surface surface = surfaceOf(*world.pack, action);
    if (surface == Surface::desk && !talk.isTalk(action.control)) path.deed(state, action, -1);
    state = next;
    path.arrive(state, surface, -1);
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
    const Trace& trace = attempt.traces()[i];
    if (log[i].kind == EntryKind::action && log[i].accepted && log[i].action.surface == Surface::desk &&
        trace.action && !talk.isTalk(trace.action->control))
      path.deed(trace.before, *trace.action, at);
    follow(path, log[i], trace, at);
    if (isDetour(world, talk, log[i], trace)) {
      path.markOffRoute();
      if (debrief.leftRouteAt < 0) debrief.leftRouteAt = at;
    }
    const auto& mistakes = debrief.score.mistakes;
    if (std::any_of(mistakes.begin(), mistakes.end(), [&](const Mistake& each) { return each.entry == at; }))
      path.markMistake();
  }
  debrief.taken = path.take();
}

/// What the shortest way on from the end would still have wanted, talk left out.
void describeMissing(const Attempt& attempt, const Phrases& phrases, Debrief& debrief) {
  if (debrief.score.endState > 0) return;
  const World& world = phrases.world();
  const DeskTalk talk(world);
  State state = endState(attempt), next;
  for (const Action& action : attempt.session().route().actions) {
    if (!talk.isTalk(action.control) && debrief.missing++ == 0)
      debrief.nextMissing = instructionFor(phrases, state, action);
    if (!step(world, state, action, next)) return;
    state = next;
  }
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

bool offersTarget(const SurfaceView& side) {
  if (side.layers.empty()) return false;
  const auto& controls = side.layers.back().controls;
  return std::any_of(controls.begin(), controls.end(),
                     [](const ControlView& each) { return each.hasCard && each.card.isTarget; });
}

/// The checkout of a side as it offers the card from one of these states on; no layers if it does not.
SurfaceView checkoutFrom(const Phrases& phrases, const std::vector<State>& states, Surface side) {
  const World& world = phrases.world();
  const int screen = checkoutOf(*world.pack, side);
  for (std::size_t i = 0; screen >= 0 && i < states.size(); ++i) {
    const std::optional<State> there = stateAt(world, states[i], screen);
    if (!there) continue;
    View view;
    describeWorld(phrases, *there, view);
    SurfaceView& shown = view.surfaces[static_cast<std::size_t>(side)];
    if (offersTarget(shown)) return std::move(shown);
  }
  return {};
}

/// The model is driven on from where the person left it, to the checkout of the side that was forgotten.
void describeForgotten(const Attempt& attempt, const Phrases& phrases, Debrief& debrief) {
  const auto& left = debrief.score.cardLeft;
  if (std::find(left.begin(), left.end(), true) == left.end()) return;
  const State& end = endState(attempt);
  const State start = startState(phrases.world());
  const bool websiteFirst = !left[0] && left[1];
  for (const Surface side : websiteFirst ? std::array{Surface::website, Surface::app}
                                         : std::array{Surface::app, Surface::website}) {
    // From some dead corner of the device: as it looked when it was first taken up.
    State fresh = end;
    fresh.at[static_cast<std::size_t>(side)] = start.at[static_cast<std::size_t>(side)];
    SurfaceView shown = checkoutFrom(phrases, {end, fresh}, side);
    if (shown.layers.empty()) continue;
    debrief.forgottenSide = side;
    debrief.forgotten = std::move(shown);
    return;
  }
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
  describeMissing(*attempt, phrases, debrief);
  debrief.best = bestPath(phrases, attempt->plan());
  View view;
  describeWorld(phrases, endState(*attempt), view);
  debrief.stores = std::move(view.stores);
  describeForgotten(*attempt, phrases, debrief);
  return debrief;
}

}  // namespace cardwalk
