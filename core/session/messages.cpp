#include "core/session/messages.h"

#include <algorithm>

namespace cardwalk {

namespace {

std::string say(const Phrases& phrases, const State& state, const Action* action, const TextKey& key,
                Phrases::Extra extra = {}) {
  if (action == nullptr) return phrases.say(key, extra);
  return phrases.sayFor(state, phrases.world().pack->controls[static_cast<std::size_t>(action->control)],
                        action->item, key, extra);
}

/// The control to look at; where both are repeated over cards, the one beside what refused.
std::string beside(const World& world, int control, const Action* action) {
  const bool repeated = world.pack->controls[static_cast<std::size_t>(control)].repeat != Repeat::none;
  return controlName(world, control, repeated && action != nullptr ? action->item : -1);
}

MessageView refusal(const Phrases& phrases, const State& state, const Refusal& reason, const Action* action) {
  MessageView message;
  message.tone = MessageTone::warning;
  message.text = say(phrases, state, action, reason.text);
  for (const Rejection& each : phrases.world().pack->rejections) {
    if (each.id != reason.id) continue;
    message.facts = each.facts;
    if (each.look >= 0) message.look = beside(phrases.world(), each.look, action);
  }
  return message;
}

const Event* lastOf(const Outcome& outcome, EventKind kind) {
  const auto found = std::find_if(outcome.events.rbegin(), outcome.events.rend(),
                                  [&](const Event& event) { return event.kind == kind; });
  return found == outcome.events.rend() ? nullptr : &*found;
}

/// The moment at which the trap becomes visible: one side done, the other not.
std::string sideDone(const Phrases& phrases, const Outcome& outcome) {
  const Event* removed = lastOf(outcome, EventKind::removed);
  const int target = phrases.world().scenario->target;
  if (removed == nullptr || removed->b != target || removed->a >= kDevices) return {};
  const bool other = outcome.state.has(removed->a == 0 ? Store::website : Store::app, target);
  return other ? phrases.say(removed->a == 0 ? "trap.app" : "trap.website") : std::string();
}

MessageView wrongTurn(const Phrases& phrases, const State& before, const Outcome& outcome,
                      const Action& action) {
  MessageView message;
  message.tone = MessageTone::wrongTurn;
  const Event* opened = lastOf(outcome, EventKind::opened);
  Control speaker;
  std::string screen;
  if (opened != nullptr) {
    speaker.screen = static_cast<std::int16_t>(opened->a);
    screen = phrases.sayFor(outcome.state, speaker, -1,
                            phrases.world().pack->screens[static_cast<std::size_t>(opened->a)].title);
  }
  const bool back = action.gesture == Gesture::back || screen.empty();
  const char* aside = phrases.world().scenario->target < 0 ? "coach.wrongTurn.aside" : "coach.wrongTurn";
  message.text = say(phrases, before, &action, back ? "coach.wrongTurn.back" : aside, {{"screen", screen}});
  return message;
}

}  // namespace

MessageView messageFor(const Phrases& phrases, const State& before, const Outcome& outcome,
                       const Action* action, const Turn& turn) {
  MessageView message;
  if (!outcome.accepted)
    return outcome.rejection ? refusal(phrases, before, *outcome.rejection, action) : message;
  if (const Event* noted = lastOf(outcome, EventKind::noted)) {
    const Rejection& reason = phrases.world().pack->rejections[static_cast<std::size_t>(noted->a)];
    return refusal(phrases, before, {reason.id, reason.text}, action);
  }
  if (turn.lostGoal) {
    message.tone = MessageTone::warning;
    message.text = phrases.say("coach.toHandover");
    return message;
  }
  if (std::string done = sideDone(phrases, outcome); !done.empty()) {
    message.tone = MessageTone::success;
    message.text = std::move(done);
    return message;
  }
  if (const Event* said = lastOf(outcome, EventKind::said)) {
    message.text = say(phrases, before, action, said->text);
    return message;
  }
  const bool moved =
      lastOf(outcome, EventKind::opened) != nullptr || action == nullptr || action->gesture != Gesture::hover;
  if (action != nullptr && moved && !turn.planned && turn.leftAfter >= turn.leftBefore &&
      turn.leftBefore > 0 && !(outcome.state == before))
    return wrongTurn(phrases, before, outcome, *action);
  return message;
}

}  // namespace cardwalk
