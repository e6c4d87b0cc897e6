#include "core/sim/machine.h"

#include <bit>

#include "core/sim/effects.h"
#include "core/sim/text_match.h"

namespace cardwalk {

namespace {

constexpr std::size_t at(Surface surface) { return static_cast<std::size_t>(surface); }

const Control& controlAt(const World& world, int index) {
  return world.pack->controls[static_cast<std::size_t>(index)];
}
const Screen& screenAt(const World& world, int index) {
  return world.pack->screens[static_cast<std::size_t>(index)];
}

Scope scopeOf(const World& world, const Control& control, const Action& action) {
  Scope scope;
  scope.surface = screenAt(world, control.screen).surface;
  scope.item = action.item;
  scope.itemIsOrder = control.repeat == Repeat::orders;
  scope.typed = action.typed;
  scope.control = &control;
  return scope;
}

const std::vector<Case>* casesOf(const World& world, const Control& control, Gesture gesture, int index) {
  switch (gesture) {
    case Gesture::tap:
    case Gesture::click:
      return &control.press;
    case Gesture::hover:
      return &control.hover;
    case Gesture::type:
      return &control.type;
    case Gesture::back:
      return screenAt(world, control.screen).back == index ? &control.press : nullptr;
    case Gesture::scroll:
      return nullptr;
  }
  return nullptr;
}

const Case* chosenCase(const World& world, const State& state, const std::vector<Case>& cases,
                       const Scope& scope) {
  for (const Case& each : cases)
    if (holds(world, state, each.when, scope)) return &each;
  return nullptr;
}

bool itemExists(const World& world, const State& state, const Control& control, int item) {
  if (control.repeat == Repeat::none) return item == -1;
  const auto items = repeatItems(world, state, control.repeat, screenAt(world, control.screen).surface);
  return item >= 0 && (items >> item & 1u) != 0;
}

/// Everything that can stop an action before its case is looked at; nullptr if nothing does.
const char* unreachable(const World& world, const State& state, const Action& action) {
  if (action.control < 0 || static_cast<std::size_t>(action.control) >= world.pack->controls.size())
    return "not-here";
  const Control& control = controlAt(world, action.control);
  const Surface surface = screenAt(world, control.screen).surface;
  if (!isVisible(world, state, action.control, action.item)) return "not-here";
  if (surface != Surface::desk && openScreen(state, surface) != control.screen) {
    for (int open = screenAt(world, openScreen(state, surface)).over; open >= 0;
         open = screenAt(world, open).over)
      if (open == control.screen) return "below-dialog";
    return "not-here";
  }
  return nullptr;
}

Outcome rejected(const State& state, std::string id, TextKey text) {
  Outcome outcome;
  outcome.state = state;
  outcome.rejection = Refusal{std::move(id), std::move(text)};
  return outcome;
}

Outcome rejectedBy(const World& world, const State& state, int rejection) {
  const Rejection& reason = world.pack->rejections[static_cast<std::size_t>(rejection)];
  return rejected(state, reason.id, reason.text);
}

/// The pack's words for a rejection of the world's own rules; the general answer if the pack has none.
Outcome rejectedByRule(const World& world, const State& state, Answer why) {
  const Rejection* reason = world.pack->answer(why);
  if (reason == nullptr) reason = world.pack->answer(Answer::nothing);
  return reason == nullptr ? rejected(state, "nothing", "coach.nothing")
                           : rejected(state, reason->id, reason->text);
}

const TextKey& reasonAmong(const World& world, const State& state, const Control& control,
                           const Scope& scope) {
  for (const Remark& each : control.disabledWhen)
    if (holds(world, state, each.when, scope)) return each.text;
  return control.disabledWhy;
}

/// A greyed control still says why: the fitting reason among its own, else its general one.
Outcome disabledAnswer(const World& world, const State& state, const Control& control,
                       const std::vector<Case>* cases, const Scope& scope) {
  const Case* chosen = cases == nullptr ? nullptr : chosenCase(world, state, *cases, scope);
  if (chosen != nullptr && chosen->rejection >= 0) return rejectedBy(world, state, chosen->rejection);
  if (control.disabledRejection >= 0) return rejectedBy(world, state, control.disabledRejection);
  const Rejection* general = world.pack->answer(Answer::nothing);
  return rejected(state, general == nullptr ? "nothing" : general->id,
                  reasonAmong(world, state, control, scope));
}

void markActive(State& state, Surface surface) {
  if (surface != Surface::desk) state.active = static_cast<std::uint8_t>(surface);
}

void addActions(const World& world, const State& state, int screen, bool quietToo, std::vector<Action>& out) {
  const Screen& here = screenAt(world, screen);
  for (const std::int16_t index : here.controls) {
    const Control& control = controlAt(world, index);
    if (control.press.empty() && control.hover.empty() && control.type.empty()) continue;
    if (control.quiet && !quietToo) continue;
    std::uint32_t items =
        control.repeat == Repeat::none ? 1u : repeatItems(world, state, control.repeat, here.surface);
    while (items != 0) {
      const int bit = std::countr_zero(items);
      items &= items - 1;
      Action action;
      action.control = index;
      action.item = static_cast<std::int8_t>(control.repeat == Repeat::none ? -1 : bit);
      if (!isVisible(world, state, index, action.item)) continue;
      if (!control.hover.empty()) {
        action.gesture = Gesture::hover;
        out.push_back(action);
      }
      if (!control.press.empty()) {
        action.gesture = here.back == index             ? Gesture::back
                         : here.surface == Surface::app ? Gesture::tap
                                                        : Gesture::click;
        out.push_back(action);
      }
      if (control.type.empty()) continue;
      action.gesture = Gesture::type;
      for (std::size_t i = 0; i < control.accepts.size(); ++i) {
        action.typed = static_cast<std::uint8_t>(i);
        out.push_back(action);
      }
      if (control.acceptsTestNumbers) {
        std::uint32_t cards = repeatItems(world, state, Repeat::addableCards, here.surface);
        for (; cards != 0; cards &= cards - 1) {
          action.typed = static_cast<std::uint8_t>(kTypedTestNumber + std::countr_zero(cards));
          if (!keepableText(world, action).empty()) out.push_back(action);
        }
      }
      action.typed = kTypedOther;
      out.push_back(action);
    }
  }
}

}  // namespace

int openScreen(const State& state, Surface surface) { return state.at[at(surface)].screen; }

bool isVisible(const World& world, const State& state, int index, int item) {
  const Control& control = controlAt(world, index);
  if (!itemExists(world, state, control, item)) return false;
  if (control.visible == kAlways) return true;
  Action action;
  action.item = static_cast<std::int8_t>(item);
  return holds(world, state, control.visible, scopeOf(world, control, action));
}

bool isEnabled(const World& world, const State& state, int index, int item) {
  const Control& control = controlAt(world, index);
  if (control.enabled == kAlways) return true;
  Action action;
  action.item = static_cast<std::int8_t>(item);
  return holds(world, state, control.enabled, scopeOf(world, control, action));
}

const TextKey& whyDisabled(const World& world, const State& state, int index, int item) {
  const Control& control = controlAt(world, index);
  Action action;
  action.item = static_cast<std::int8_t>(item);
  return reasonAmong(world, state, control, scopeOf(world, control, action));
}

Outcome apply(const World& world, const State& state, const Action& action) {
  if (const char* reason = unreachable(world, state, action))
    return rejected(state, reason,
                    std::string_view(reason) == "below-dialog" ? "coach.otherLayer" : "coach.notHere");
  const Control& control = controlAt(world, action.control);
  const Surface surface = screenAt(world, control.screen).surface;
  Outcome outcome;
  outcome.state = state;
  if (action.gesture == Gesture::scroll) {
    outcome.accepted = true;
    return outcome;
  }
  const std::vector<Case>* cases = casesOf(world, control, action.gesture, action.control);
  const Scope scope = scopeOf(world, control, action);
  if (!isEnabled(world, state, action.control, action.item))
    return disabledAnswer(world, state, control, cases, scope);
  const Case* chosen = cases == nullptr ? nullptr : chosenCase(world, state, *cases, scope);
  if (chosen == nullptr) return rejectedByRule(world, state, Answer::nothing);
  if (chosen->rejection >= 0) return rejectedBy(world, state, chosen->rejection);
  EffectRun run(world, outcome.state, scope, &outcome.events);
  if (!run.run(chosen->effects)) return rejectedByRule(world, state, run.refused());
  markActive(outcome.state, surface);
  outcome.accepted = true;
  return outcome;
}

bool step(const World& world, const State& state, const Action& action, State& next) {
  const Control& control = controlAt(world, action.control);
  if (!isEnabled(world, state, action.control, action.item)) return false;
  const std::vector<Case>* cases = casesOf(world, control, action.gesture, action.control);
  if (cases == nullptr) return false;
  const Scope scope = scopeOf(world, control, action);
  const Case* chosen = chosenCase(world, state, *cases, scope);
  if (chosen == nullptr || chosen->rejection >= 0) return false;
  next = state;
  EffectRun run(world, next, scope, nullptr);
  if (!run.run(chosen->effects)) return false;
  markActive(next, scope.surface);
  return true;
}

bool happen(const World& world, const std::vector<Effect>& effects, State& state) {
  return EffectRun(world, state, Scope{}, nullptr).run(effects);
}

const Case* caseFor(const World& world, const State& state, const Action& action) {
  const Control& control = controlAt(world, action.control);
  const std::vector<Case>* cases = casesOf(world, control, action.gesture, action.control);
  return cases == nullptr ? nullptr : chosenCase(world, state, *cases, scopeOf(world, control, action));
}

Outcome apply(const World& world, const State& state, const NamedAction& action) {
  const std::optional<Action> resolved = resolve(world, state, action);
  if (!resolved) return rejected(state, "not-here", "coach.notHere");
  // Whatever looks like a real card number goes nowhere, in no field.
  const bool unknownText = resolved->gesture == Gesture::type && resolved->typed == kTypedOther;
  if (unknownText && looksLikeCardNumber(action.text))
    return rejected(state, "card-number", "coach.cardNumber");
  return apply(world, state, *resolved);
}

void changingActions(const World& world, const State& state, Surface surface, std::vector<Action>& out) {
  out.clear();
  const int screen = surface == Surface::desk ? world.desk : openScreen(state, surface);
  if (screen >= 0) addActions(world, state, screen, false, out);
}

void possibleActions(const World& world, const State& state, std::vector<Action>& out) {
  out.clear();
  const auto first =
      state.active == static_cast<std::uint8_t>(Surface::website) ? Surface::website : Surface::app;
  const auto second = first == Surface::app ? Surface::website : Surface::app;
  addActions(world, state, openScreen(state, first), true, out);
  addActions(world, state, openScreen(state, second), true, out);
  if (world.desk >= 0) addActions(world, state, world.desk, true, out);
}

}  // namespace cardwalk
