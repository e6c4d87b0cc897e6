#include "core/session/session.h"

#include <algorithm>
#include <cmath>

#include "core/session/carry_over.h"
#include "core/session/session_impl.h"
#include "core/sim/machine.h"

namespace cardwalk {

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
  if (!me.isDue(now)) return {me.nextAt};
  if (me.route.actions.empty()) {
    me.view.playing = false;
    me.nextAt.reset();
    me.describe();
    return {};
  }
  apply({nameOf(me.world(), me.route.actions.front())}, now);
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
  if (const std::optional<NamedAction> action = next()) apply({*action}, now);
}

bool Session::adjust(const std::string& variant, Millis now) {
  const bool done = impl_->adjust(variantNamed(*impl_->pack, std::string(kVariantMark) + variant), now);
  impl_->describe();
  return done;
}

bool Session::happen(const std::vector<Effect>& effects, Millis now) {
  Impl& me = *impl_;
  State after = me.state;
  if (!cardwalk::happen(me.world(), effects, after)) return false;
  me.state = after;
  me.beforeRestart.reset();
  me.view.message = {};
  me.view.message.serial = {me.mark, ++me.serial};
  me.lastMessage = nullptr;
  if (me.view.playing) me.nextAt = now + me.pace();
  me.replan();
  return true;
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
  impl_->view.message.serial = {impl_->mark, ++impl_->serial};
  impl_->lastMessage = nullptr;
  ++impl_->view.revision.number;
}

void Session::tell(const TextKey& key) {
  impl_->message(MessageTone::info, key);
  impl_->describe();
}

const std::vector<LogEntry>& Session::log() const { return impl_->log; }

bool Session::resume(const std::vector<LogEntry>& log, Millis now) {
  Impl& me = *impl_;
  me.clear(now);
  me.beforeRestart.reset();
  me.followLog();
  for (const LogEntry& entry : log) {
    if (entry.accepted) {
      const std::optional<State> after = me.replay(entry.action);
      if (!after) {
        restart(now);
        me.beforeRestart.reset();  // half of a walk that no longer fits is nothing to go back to
        me.message(MessageTone::info, "session.dropped");
        me.describe();
        return false;
      }
      me.history.push_back(me.state);
      me.state = *after;
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
  // A mistake in a pack that is put right again costs nobody the place.
  EarlierPlace from = before.lost ? *before.lost : before.place();
  const CarriedOver over = carryOver(*me.pack, me.scenario, from.log, from.reached, from.screens);
  resume(over.log, now);
  const bool sameScreens = openScreens(me.world(), me.state) == from.screens;
  Kept kept = over.exact ? Kept::place : Kept::step;
  if (over.exact != sameScreens) kept = Kept::replayed;  // the same actions, or another way to these screens
  if (!over.exact && me.history.empty()) kept = Kept::start;
  me.seed = before.seed;
  me.serial = before.serial;
  me.view.revision.number = before.view.revision.number;
  me.view.mode = before.view.mode;
  me.view.playing = before.view.playing;
  me.view.speed = before.view.speed;
  me.nextAt.reset();
  if (me.view.playing) me.nextAt = now + me.pace();
  if (kept == Kept::step) me.message(MessageTone::info, "session.moved");
  if (kept == Kept::start && !from.log.empty()) me.message(MessageTone::info, "session.dropped");
  if (!over.exact) me.lost = std::move(from);
  me.describe();
  return kept;
}

const Pack& Session::pack() const { return *impl_->pack; }
const Route& Session::route() const { return impl_->route; }
int Session::distance() const { return impl_->left; }
int Session::scenario() const { return impl_->scenario; }
const State& Session::state() const { return impl_->state; }
std::uint64_t Session::seed() const { return impl_->seed; }
const World& Session::world() const { return impl_->world(); }
bool Session::goalReached() const {
  return holds(impl_->world(), impl_->state, impl_->world().scenario->goal);
}

}  // namespace cardwalk
