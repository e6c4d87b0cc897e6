#include "core/session/session_impl.h"

#include <algorithm>
#include <cmath>

#include "core/session/coach.h"
#include "core/session/messages.h"
#include "core/session/view_builder.h"

namespace cardwalk {

Session::Impl::Impl(const Pack& thePack, int scenarioIndex, Mode theMode, std::uint64_t theSeed, Millis now)
    : pack(&thePack),
      scenario(scenarioIndex),
      varied(thePack, scenarioIndex),
      foresight(thePack, scenarioIndex),
      seed(theSeed),
      started(now),
      state(startState(varied.world())) {
  view.revision.walk = mark;
  view.mode = theMode;
  view.playing = theMode == Mode::watch;
  language = thePack.languages.front().language;
  if (view.playing) nextAt = now + kWatchLead;
  replan();
}

void Session::Impl::replan() {
  followLog();
  const Plan& plan = planFrom(state);
  route = plan.route;
  left = plan.distance;
  describe();
}

std::vector<const Variant*> Session::Impl::variantsIn(const std::vector<LogEntry>& entries) const {
  std::vector<const Variant*> variants;
  for (const LogEntry& entry : entries)
    if (const Variant* variant = variantNamed(*pack, entry.action.control); variant && entry.accepted)
      variants.push_back(variant);
  return variants;
}

void Session::Impl::followLog() {
  std::vector<const Variant*> variants = variantsIn(log);
  adjustments = static_cast<int>(variants.size());
  varied.follow(std::move(variants));
}

std::optional<LastStep> Session::Impl::lastStep() const {
  if (history.empty()) return std::nullopt;
  for (std::size_t i = log.size(); i-- > 0;) {
    if (!log[i].accepted) continue;
    const std::optional<Action> action = resolve(world(), history.back(), log[i].action);
    return action ? std::optional(LastStep{history.back(), *action}) : std::nullopt;
  }
  return std::nullopt;
}

std::vector<Offer> Session::Impl::offers() const {
  if (view.mode != Mode::companion) return {};
  return offersFor(world(), state, route, lastStep());
}

void Session::Impl::describe() {
  const Phrases words = phrases();
  const Scenario& story = *world().scenario;
  view.language = language;
  view.scenarioId = story.id;
  view.scenarioTitle = words.say(story.title);
  view.customer = words.say(story.customer);
  view.summary = words.say(story.summary);
  view.notice = words.say(pack->notice);
  describeWorld(words, state, view);
  view.coach = coachFor(words, state, route);
  view.canUndo = !history.empty() || beforeRestart;
  view.actionsTaken = static_cast<int>(history.size()) - adjustments;
  view.variants.clear();
  for (const Offer& offer : offers())
    view.variants.push_back({offer.variant->id, words.say(offer.variant->label)});
  if (!view.message.text.empty() && lastMessage) {
    const Stamp serial = view.message.serial;
    view.message = lastMessage(words);
    view.message.serial = serial;
  }
  ++view.revision.number;
}

bool Session::Impl::adjust(const Offer& offer, Millis now) {
  lost.reset();
  const State oldState = state;
  const auto oldHistory = history;
  const auto oldLog = log;
  NamedAction shown = nameOf(world(), route.actions.front());
  if (offer.again) {
    shown = nameOf(world(), lastStep()->action);
    back(1);
  }
  const std::optional<State> after = stateAfter(world(), state, *offer.variant);
  if (after) {
    beforeRestart.reset();
    log.push_back({std::max<Millis>(0, now - started),
                   {shown.surface, nameOf(*offer.variant), Gesture::tap, ""},
                   true});
    history.push_back(state);
    state = *after;
    replan();
    if (offer.variant->result) applyOne(shown, now);
  }
  if (!after || route.end == Route::End::none) {
    state = oldState;
    history = oldHistory;
    log = oldLog;
    replan();
    return false;
  }
  message(MessageTone::info, offer.variant->said);
  return true;
}

bool Session::Impl::adjust(const Variant* variant, Millis now) {
  for (const Offer& offer : offers())
    if (offer.variant == variant) return adjust(offer, now);
  return false;
}

void Session::Impl::applyOne(const NamedAction& named, Millis now) {
  if (const Variant* variant = variantNamed(*pack, named.control)) {
    adjust(variant, now);
    return;
  }
  const std::optional<Action> action = resolve(world(), state, named);
  const State before = state;
  Outcome outcome = cardwalk::apply(world(), state, named);
  keep(named, action, outcome.accepted, now);
  const Route previous = route;
  if (outcome.accepted) {
    lost.reset();
    beforeRestart.reset();
    history.push_back(before);
    state = outcome.state;
  }
  const int leftBefore = left;
  if (outcome.accepted) {
    const Plan& plan = planFrom(state);
    route = plan.route;
    left = plan.distance;
  }
  const bool planned = action && !previous.actions.empty() && *action == previous.actions.front();
  const Turn turn{leftBefore, left, planned,
                  previous.end == Route::End::goal && route.end != Route::End::goal};
  // Kept as a function, so that changing the language changes the message too.
  lastMessage = [before, outcome, action, turn](const Phrases& words) {
    return messageFor(words, before, outcome, action ? &*action : nullptr, turn);
  };
  view.message = lastMessage(phrases());
  view.message.serial = {mark, ++serial};
}

void Session::Impl::keep(const NamedAction& named, const std::optional<Action>& action, bool accepted,
                         Millis now) {
  LogEntry entry{std::max<Millis>(0, now - started), named, accepted};
  entry.action.text = action ? keepableText(world(), *action) : std::string();
  const std::string base = named.control.substr(0, named.control.find('/'));
  if (pack->controlIndex(base) < 0) return;
  if (!action) entry.action.control = base;
  log.push_back(std::move(entry));
}

void Session::Impl::clear(Millis now) {
  lost.reset();
  if (!history.empty()) beforeRestart = Walk{state, std::move(history), std::move(log)};
  state = startState(world());
  history.clear();
  log.clear();
  started = now;
}

void Session::Impl::bringBack(Millis now) {
  state = beforeRestart->state;
  history = std::move(beforeRestart->history);
  log = std::move(beforeRestart->log);
  beforeRestart.reset();
  goOn(now);
}

std::optional<State> Session::Impl::replay(const NamedAction& action) {
  if (action.control.starts_with(kVariantMark)) return varied.take(state, action.control);
  const Outcome outcome = cardwalk::apply(world(), state, action);
  return outcome.accepted ? std::optional(outcome.state) : std::nullopt;
}

EarlierPlace Session::Impl::place() const {
  return {log, stepsReached(*pack, scenario, state), openScreens(world(), state)};
}

void Session::Impl::back(std::size_t steps) {
  lost.reset();
  for (; steps > 0 && !history.empty(); --steps) {
    state = history.back();
    history.pop_back();
    while (!log.empty() && !log.back().accepted) log.pop_back();
    if (!log.empty()) log.pop_back();
  }
}

void Session::Impl::message(MessageTone tone, const std::string& key, bool offersUndo) {
  lastMessage = [tone, key, offersUndo](const Phrases& words) {
    MessageView out;
    out.tone = tone;
    out.offersUndo = offersUndo;
    out.text = words.say(key);
    return out;
  };
  view.message = lastMessage(phrases());
  view.message.serial = {mark, ++serial};
}

Millis Session::Impl::pace() const {
  return static_cast<Millis>(std::lround(static_cast<double>(kWatchPace) / view.speed));
}

}  // namespace cardwalk
