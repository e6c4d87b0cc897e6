#include "core/session/session.h"

#include <algorithm>
#include <cmath>

#include "core/plan/planner.h"
#include "core/session/carry_over.h"
#include "core/session/coach.h"
#include "core/session/messages.h"
#include "core/session/view_builder.h"

namespace cardwalk {

namespace {

constexpr Millis kWatchPace = 1800;  ///< between two actions of watch mode at speed 1: time to read one line
constexpr Millis kWatchLead = 1200;  ///< before the first one

/// What a restart puts away.
struct Walk {
  State state;
  std::vector<State> history;
  std::vector<LogEntry> log;
};

}  // namespace

struct Session::Impl {
  Impl(const Pack& thePack, int scenarioIndex, Mode theMode, std::uint64_t theSeed, Millis now)
      : pack(&thePack),
        scenario(scenarioIndex),
        world(thePack, scenarioIndex),
        planner(world),
        seed(theSeed),
        started(now),
        state(startState(world)) {
    view.mode = theMode;
    view.playing = theMode == Mode::watch;
    language = thePack.languages.front().language;
    if (view.playing) nextAt = now + kWatchLead;
    replan();
  }

  Phrases phrases() const { return {world, pack->language(language)}; }

  /// Route and words for the present state.
  void replan() {
    route = planner.route(state);
    left = planner.distance(state);
    describe();
  }

  void describe() {
    const Phrases words = phrases();
    const Scenario& story = *world.scenario;
    view.language = language;
    view.scenarioId = story.id;
    view.scenarioTitle = words.say(story.title);
    view.customer = words.say(story.customer);
    view.summary = words.say(story.summary);
    view.notice = words.say(pack->notice);
    describeWorld(words, state, view);
    view.coach = coachFor(words, state, route);
    view.canUndo = !history.empty() || beforeRestart;
    view.actionsTaken = static_cast<int>(history.size());
    if (!view.message.text.empty() && lastMessage) {
      const std::uint64_t serial = view.message.serial;
      view.message = lastMessage(words);
      view.message.serial = serial;
    }
    ++view.revision;
  }

  void applyOne(const NamedAction& named, Millis now) {
    const std::optional<Action> action = resolve(world, state, named);
    const State before = state;
    Outcome outcome = cardwalk::apply(world, state, named);
    keep(named, action, outcome.accepted, now);
    const Route previous = route;
    if (outcome.accepted) {
      beforeRestart.reset();
      history.push_back(before);
      state = outcome.state;
      route = planner.route(state);
    }
    const int leftBefore = left;
    if (outcome.accepted) left = planner.distance(state);
    const Turn turn{leftBefore, left, previous.end == Route::End::goal && route.end != Route::End::goal};
    // Kept as a function, so that changing the language changes the message too.
    lastMessage = [before, outcome, action, turn](const Phrases& words) {
      return messageFor(words, before, outcome, action ? &*action : nullptr, turn);
    };
    view.message = lastMessage(phrases());
    view.message.serial = ++serial;
  }

  /// Only what the pack expects is kept of a typed text, and only controls that exist are named.
  void keep(const NamedAction& named, const std::optional<Action>& action, bool accepted, Millis now) {
    LogEntry entry{std::max<Millis>(0, now - started), named, accepted};
    entry.action.text = action ? keepableText(world, *action) : std::string();
    const std::string base = named.control.substr(0, named.control.find('/'));
    if (pack->controlIndex(base) < 0) return;
    if (!action) entry.action.control = base;
    log.push_back(std::move(entry));
  }

  /// To the start. What was done so far can be brought back until something else is done.
  void clear(Millis now) {
    if (!history.empty()) beforeRestart = Walk{state, std::move(history), std::move(log)};
    state = startState(world);
    history.clear();
    log.clear();
    started = now;
  }

  void bringBack(Millis now) {
    state = beforeRestart->state;
    history = std::move(beforeRestart->history);
    log = std::move(beforeRestart->log);
    beforeRestart.reset();
    goOn(now);
  }

  /// Times go on where they ended, so that a log stays in order.
  void goOn(Millis now) { started = log.empty() ? now : now - log.back().at; }

  void back(std::size_t steps) {
    for (; steps > 0 && !history.empty(); --steps) {
      state = history.back();
      history.pop_back();
      while (!log.empty() && !log.back().accepted) log.pop_back();
      if (!log.empty()) log.pop_back();
    }
  }

  void message(MessageTone tone, const char* key, bool offersUndo = false) {
    lastMessage = [tone, key, offersUndo](const Phrases& words) {
      MessageView out;
      out.tone = tone;
      out.offersUndo = offersUndo;
      out.text = words.say(key);
      return out;
    };
    view.message = lastMessage(phrases());
    view.message.serial = ++serial;
  }

  Millis pace() const {
    return static_cast<Millis>(std::lround(static_cast<double>(kWatchPace) / view.speed));
  }

  const Pack* pack;
  int scenario;
  World world;
  Planner planner;
  std::uint64_t seed;
  Millis started;
  State state;
  Route route;
  int left = 0;  ///< actions to the goal, for telling a wrong turn from another way
  View view;
  std::string language;
  std::vector<State> history;
  std::vector<LogEntry> log;
  std::optional<Walk> beforeRestart;  ///< to be brought back as long as nothing else was done
  std::function<MessageView(const Phrases&)> lastMessage;
  std::uint64_t serial = 0;
  std::optional<Millis> nextAt;  ///< watch: when the next action is due
};

Session::Session(const Pack& pack, int scenario, Mode mode, std::uint64_t seed, Millis now)
    : impl_(std::make_unique<Impl>(pack, scenario, mode, seed, now)) {}
Session::~Session() = default;
Session::Session(Session&&) noexcept = default;
Session& Session::operator=(Session&&) noexcept = default;

const View& Session::view() const { return impl_->view; }

void Session::apply(const std::vector<NamedAction>& actions, Millis now) {
  if (actions.empty()) return;
  for (const NamedAction& action : actions) impl_->applyOne(action, now);
  // Somebody acts: watch mode waits a full pace before it goes on.
  if (impl_->view.playing) impl_->nextAt = now + impl_->pace();
  impl_->describe();
}

Wake Session::tick(Millis now) {
  Impl& me = *impl_;
  if (me.view.mode != Mode::watch || !me.view.playing || !me.nextAt) return {};
  if (now < *me.nextAt) return {me.nextAt};
  if (me.route.actions.empty()) {
    me.view.playing = false;
    me.nextAt.reset();
    me.describe();
    return {};
  }
  apply({nameOf(me.world, me.route.actions.front())}, now);
  return {me.nextAt};
}

void Session::setMode(Mode mode, Millis now) {
  impl_->view.mode = mode;
  setPlaying(mode == Mode::watch, now);
}

void Session::setPlaying(bool playing, Millis now) {
  Impl& me = *impl_;
  me.view.playing = playing && me.view.mode == Mode::watch;
  me.nextAt.reset();
  if (me.view.playing) me.nextAt = now + kWatchLead;
  me.describe();
}

void Session::setSpeed(double speed, Millis now) {
  constexpr double kSlowest = 0.25, kFastest = 4.0;
  impl_->view.speed = std::isfinite(speed) ? std::clamp(speed, kSlowest, kFastest) : 1.0;
  if (impl_->nextAt) impl_->nextAt = now + impl_->pace();
  impl_->describe();
}

void Session::step(Millis now) {
  if (impl_->route.actions.empty()) return;
  apply({nameOf(impl_->world, impl_->route.actions.front())}, now);
}

bool Session::undo(Millis now) {
  if (!impl_->view.canUndo) return false;
  if (impl_->history.empty()) {
    impl_->bringBack(now);
    impl_->message(MessageTone::info, "session.restart.undone");
  } else {
    impl_->back(1);
    impl_->message(MessageTone::info, "session.undo");
  }
  if (impl_->view.playing) setPlaying(false, now);
  impl_->replan();
  return true;
}

void Session::restart(Millis now) {
  impl_->clear(now);
  impl_->message(MessageTone::info, "session.restarted", impl_->beforeRestart.has_value());
  if (impl_->view.playing) impl_->nextAt = now + kWatchLead;
  impl_->replan();
}

void Session::setLanguage(const std::string& tag) {
  impl_->language = impl_->pack->language(tag).language;
  impl_->describe();
}

void Session::dismissMessage() {
  impl_->view.message = {};
  impl_->view.message.serial = ++impl_->serial;
  impl_->lastMessage = nullptr;
  ++impl_->view.revision;
}

const std::vector<LogEntry>& Session::log() const { return impl_->log; }

bool Session::resume(const std::vector<LogEntry>& log, Millis now) {
  Impl& me = *impl_;
  me.clear(now);
  me.beforeRestart.reset();
  for (const LogEntry& entry : log) {
    if (entry.accepted) {
      const Outcome outcome = cardwalk::apply(me.world, me.state, entry.action);
      if (!outcome.accepted) {
        restart(now);
        me.beforeRestart.reset();  // half of a walk that no longer fits is nothing to go back to
        me.message(MessageTone::info, "session.dropped");
        me.describe();
        return false;
      }
      me.history.push_back(me.state);
      me.state = outcome.state;
    }
    me.log.push_back(entry);
  }
  me.goOn(now);
  me.replan();
  return true;
}

Kept Session::continueFrom(const Session& earlier, Millis now) {
  const Impl& before = *earlier.impl_;
  Impl& me = *impl_;
  CarriedOver over = carryOver({before.world, before.state, before.history, before.log}, me.world);
  me.state = over.state;
  me.history = std::move(over.history);
  me.log = std::move(over.log);
  me.started = before.started;
  me.seed = before.seed;
  me.serial = before.serial;
  me.view.revision = before.view.revision;
  me.view.mode = before.view.mode;
  me.view.playing = before.view.playing;
  me.view.speed = before.view.speed;
  me.nextAt.reset();
  if (me.view.playing) me.nextAt = now + me.pace();
  if (over.kept == Kept::step) me.message(MessageTone::info, "session.moved");
  if (over.kept == Kept::start && !before.log.empty()) me.message(MessageTone::info, "session.dropped");
  me.replan();
  return over.kept;
}

const Pack& Session::pack() const { return *impl_->pack; }
const World& Session::world() const { return impl_->world; }
const Route& Session::route() const { return impl_->route; }
int Session::distance() const { return impl_->left; }
int Session::scenario() const { return impl_->scenario; }
const State& Session::state() const { return impl_->state; }
std::uint64_t Session::seed() const { return impl_->seed; }
bool Session::goalReached() const { return holds(impl_->world, impl_->state, impl_->world.scenario->goal); }

}  // namespace cardwalk
