// To a place that somebody wants to see: the way is looked for beside the frames, and then taken.

#include <algorithm>
#include <utility>

#include "core/plan/way_to_screen.h"
#include "ui/app/session_conductor.h"

namespace cardwalk::ui {
namespace {

Jump named(const World& world, bool fromStart, const std::vector<Action>& actions) {
  Jump way;
  way.fromStart = fromStart;
  for (const Action& action : actions) way.actions.push_back(nameOf(world, action));
  return way;
}

/// From where the person is; what was changed on the way there may bar it.
Jump harmlessWay(const Session& session, int screen) {
  if (const auto way = wayToScreen(session.world(), session.state(), screen))
    return named(session.world(), false, *way);
  const World plain(session.pack(), session.scenario());
  const auto way = wayToScreen(plain, startState(plain), screen);
  return named(plain, true, way ? *way : std::vector<Action>());
}

/// What an entry of the help shows.
struct Showing {
  int screen = -1;
  Jump way;
};

}  // namespace

void SessionConductor::foresee(Foresight& foresight, const Session& session, const Jump& way) {
  const auto questions =
      way.fromStart ? session.questionsFromStart(way.actions) : session.questions(way.actions);
  for (const PlanQuestion& each : questions) foresight.plan(each);
}

void SessionConductor::follow(Session& session, const Jump& way, Millis now) {
  if (way.fromStart) session.restart(now);
  session.apply(way.actions, now);
  session.dismissMessage();
}

/// Nothing of it is saved before the person acts: whoever only looks loses no progress.
void SessionConductor::showHelp(const std::string& entry, Millis now) {
  const auto opening = std::make_shared<Opening>();
  const auto showing = std::make_shared<Showing>();
  const auto ahead = [this, opening, showing, entry, now]() -> Worker::Work {
    const auto found = std::find_if(pack().help.begin(), pack().help.end(),
                                    [&](const HelpEntry& each) { return each.id == entry; });
    if (found == pack().help.end() || found->show.scenario < 0) return {};
    showing->screen = found->show.screen;
    const std::string& scenario = pack().scenarios[static_cast<std::size_t>(found->show.scenario)].id;
    if (view().scenarioId == scenario)
      return [showing, &session = std::as_const(walk_->session), &foresight = walk_->session.foresight()] {
        showing->way = harmlessWay(session, showing->screen);
        foresee(foresight, session, showing->way);
      };
    *opening = lookUp(scenario, std::nullopt, view().mode, now);
    return [opening, showing, now] {
      make(*opening);
      if (!opening->walk) return;
      Session& session = opening->walk->session;
      session.setPlaying(false, now);
      follow(session, harmlessWay(session, showing->screen), now);
    };
  };
  const auto act = [this, opening, showing, entry, now] {
    if (!take(*opening) && showing->screen >= 0) {
      walk_->session.setPlaying(false, now);
      follow(walk_->session, showing->way, now);
    }
    arrivals_.push_back({Arrival::Of::help, showing->screen >= 0, entry});
  };
  deeds_.perform({ahead, act});
}

void SessionConductor::goToPlace(const std::string& place, Millis now) {
  const Walk* const pressed = walk_.get();
  const auto way = std::make_shared<std::optional<Jump>>();
  const auto ahead = [this, pressed, way, place]() -> Worker::Work {
    if (walk_.get() != pressed) return {};
    return [way, place, &session = std::as_const(walk_->session), &foresight = walk_->session.foresight()] {
      *way = wayToTarget(session, place);
      if (*way) foresee(foresight, session, **way);
    };
  };
  const auto act = [this, pressed, way, place, now] {
    const bool known = walk_.get() == pressed && way->has_value();
    if (known) {
      const std::size_t before = (*way)->fromStart ? 0 : walk_->session.log().size();
      follow(walk_->session, **way, now);
      if ((*way)->fromStart)
        save();
      else
        saveIfGrown(before);
    }
    arrivals_.push_back({Arrival::Of::place, known, place});
  };
  deeds_.perform({ahead, act});
}

}  // namespace cardwalk::ui
