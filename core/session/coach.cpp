#include "core/session/coach.h"

#include <algorithm>

#include "core/sim/machine.h"

namespace cardwalk {

namespace {

constexpr std::size_t kUpcoming = 3;

const Control& controlOf(const World& world, const Action& action) {
  return world.pack->controls[static_cast<std::size_t>(action.control)];
}

Surface surfaceOf(const World& world, const Action& action) {
  return world.pack->screens[static_cast<std::size_t>(controlOf(world, action).screen)].surface;
}

const Case* caseOf(const World& world, const State& state, const Action& action) {
  const Control& control = controlOf(world, action);
  Scope scope;
  scope.surface = surfaceOf(world, action);
  scope.item = action.item;
  scope.itemIsOrder = control.repeat == Repeat::orders;
  scope.typed = action.typed;
  scope.control = &control;
  const auto& cases = action.gesture == Gesture::hover  ? control.hover
                      : action.gesture == Gesture::type ? control.type
                                                        : control.press;
  for (const Case& each : cases)
    if (holds(world, state, each.when, scope)) return &each;
  return nullptr;
}

/// A typed text in the words of the present language; test numbers are the same in all.
std::string typedText(const Phrases& phrases, const Action& action) {
  if (action.gesture == Gesture::type && action.typed < kTypedTestNumber)
    return phrases.say(controlOf(phrases.world(), action).accepts[action.typed]);
  return keepableText(phrases.world(), action);
}

/// The back control of a page is an arrow; of everything that lies over a page it is a Cancel.
const char* generalInstruction(const World& world, const Action& action) {
  const Screen& screen = world.pack->screens[static_cast<std::size_t>(controlOf(world, action).screen)];
  const Surface surface = screen.surface;
  if (action.gesture == Gesture::back && screen.frame != Frame::page) return "coach.say.cancel";
  switch (action.gesture) {
    case Gesture::hover:
      return "coach.say.hover";
    case Gesture::type:
      return "coach.say.type";
    case Gesture::back:
      return surface == Surface::app ? "coach.say.back.app" : "coach.say.back.website";
    case Gesture::click:
      return "coach.say.click";
    case Gesture::tap:
    case Gesture::scroll:
      break;
  }
  return "coach.say.tap";
}

bool shareFact(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(),
                     [&](const std::string& fact) { return std::find(b.begin(), b.end(), fact) != b.end(); });
}

bool isDone(const World& world, const State& state, const GuideStep& step) {
  return holds(world, state, step.done, {.surface = step.surface});
}

/// The check before starting that this control serves, if it is still open; nullptr otherwise.
const GuideStep* checkServed(const World& world, const State& state, const Control& control) {
  for (const GuideStep& step : world.pack->guide)
    if (step.surface == Surface::desk && shareFact(step.facts, control.facts) && !isDone(world, state, step))
      return &step;
  return nullptr;
}

ProgressView progressOf(const Phrases& phrases, const State& state, Surface surface) {
  const World& world = phrases.world();
  ProgressView view;
  view.title = phrases.say(surface == Surface::app ? "progress.app" : "progress.website");
  bool leading = true;
  for (const GuideStep& step : world.pack->guide) {
    if (step.surface != surface) continue;
    const bool done = isDone(world, state, step);
    leading = leading && done;
    // Steps are done in order: one that is true before its turn is shown when its turn has come.
    view.steps.push_back(leading);
    if (leading) ++view.done;
  }
  return view;
}

/// The default cards of both sides, each named once: "9026", "9026 / 4120".
std::string defaultsOf(const World& world, const State& state) {
  std::string names;
  for (std::size_t side = 0; side < kDevices; ++side) {
    const int card = state.standard[side];
    if (card < 0 || (side > 0 && state.standard[0] == card)) continue;
    if (!names.empty()) names += " / ";
    names += world.scenario->cards[static_cast<std::size_t>(card)].last4;
  }
  return names;
}

/// A check that is done says what was found, as things stand now; until then it asks.
CheckView checkView(const Phrases& phrases, const State& state, const GuideStep& step) {
  const World& world = phrases.world();
  CheckView check{phrases.say(step.title), phrases.say(step.why), isDone(world, state, step)};
  if (!check.done || world.scenario->target < 0) return check;
  const std::string defaults = defaultsOf(world, state);
  for (const Remark& answer : step.answers) {
    if (!holds(world, state, answer.when, {.surface = step.surface})) continue;
    check.title = phrases.say(answer.text, {{"default", defaults}});
    break;
  }
  return check;
}

void describeProgress(const Phrases& phrases, const State& state, CoachView& view) {
  const World& world = phrases.world();
  for (const Surface surface : {Surface::app, Surface::website})
    view.progress[static_cast<std::size_t>(surface)] = progressOf(phrases, state, surface);
  for (const GuideStep& step : world.pack->guide)
    if (step.surface == Surface::desk) view.checks.push_back(checkView(phrases, state, step));
}

void describeObstacle(const Phrases& phrases, const State& state, Surface surface, CoachView& view) {
  for (const Obstacle& each : explain(phrases.world(), state)) {
    if (each.side != surface) continue;
    const std::string place = phrases.say(surface == Surface::app ? "stores.app" : "stores.website");
    view.obstacle = phrases.say(each.text, {{"place", place}});
    view.repair = phrases.say(each.repair, {{"place", place}});
    return;
  }
}

/// What else the label is called on pages that somebody has seen; empty if nothing is known.
std::string otherWordings(const Phrases& phrases, const Control& control, const std::string& shown) {
  const LabelOrigin* origin = phrases.world().pack->labelOrigin(phrases.labelKey(control));
  const auto* here = origin == nullptr ? nullptr : origin->in(phrases.catalogue().language);
  if (here == nullptr) return {};
  std::string quoted;
  for (const Wording& each : here->others) {
    const bool seen = each.provenance != Provenance::machine && each.provenance != Provenance::proposed;
    if (!seen || each.text == shown) continue;
    quoted += (quoted.empty() ? "" : ", ") + phrases.say("coach.different.quote", {{"text", each.text}});
  }
  return quoted.empty() ? quoted : phrases.say("coach.different.others", {{"text", quoted}});
}

void describeTarget(const Phrases& phrases, const State& state, const Action& action, CoachView& view) {
  const World& world = phrases.world();
  const Control& control = controlOf(world, action);
  const Surface surface = surfaceOf(world, action);
  const Case* chosen = caseOf(world, state, action);
  const int open = surface == Surface::desk ? -1 : firstOpenStep(world, state, surface);
  const GuideStep* step = open < 0 ? nullptr : &world.pack->guide[static_cast<std::size_t>(open)];
  const GuideStep* check = checkServed(world, state, control);
  const std::string name = surface == Surface::app ? "app" : "website";
  view.target = {controlName(world, action.control, action.item), surface, action.gesture,
                 typedText(phrases, action)};
  view.instruction = instructionFor(phrases, state, action);
  view.where = phrases.sayFor(state, control, action.item, control.where);
  view.facts = control.facts;
  const auto say = [&](const TextKey& key) { return phrases.sayFor(state, control, action.item, key); };
  view.because = say(chosen != nullptr && !chosen->because.empty() ? chosen->because : control.because);
  view.different = say(control.different);
  // The open step speaks only for controls that serve it; a way back or aside has its own reason.
  if (step != nullptr && !shareFact(step->facts, control.facts)) step = nullptr;
  if (step != nullptr && view.because.empty()) view.because = say(step->why);
  if (step != nullptr && view.different.empty()) view.different = say(step->different);
  if (check != nullptr) {
    view.overline = phrases.say("coach.overline.check");
    if (view.because.empty()) view.because = say(check->why);
  } else if (surface == Surface::desk) {
    view.overline = phrases.say("coach.overline.desk");
  } else if (step == nullptr) {
    view.overline = phrases.say("coach.overline.other." + name);
  } else {
    ProgressView& progress = view.progress[static_cast<std::size_t>(surface)];
    progress.current = progress.done;
    view.overline = phrases.say("coach.overline." + name, {{"count", std::to_string(progress.done + 1)},
                                                           {"limit", std::to_string(progress.steps.size())}});
  }
  if (view.because.empty()) view.because = phrases.say("coach.because.way");
  const std::string others = otherWordings(phrases, control, phrases.label(state, control, action.item));
  if (!others.empty()) view.different += (view.different.empty() ? "" : " ") + others;
}

void describeNext(const Phrases& phrases, State state, const Route& route, CoachView& view) {
  const World& world = phrases.world();
  State next;
  for (std::size_t i = 0; i < route.actions.size() && i <= kUpcoming; ++i) {
    const Action& action = route.actions[i];
    if (i > 0) view.next.push_back({instructionFor(phrases, state, action), surfaceOf(world, action)});
    if (!step(world, state, action, next)) return;
    state = next;
  }
}

void describeEnd(const Phrases& phrases, const Route& route, CoachView& view) {
  view.done = route.end == Route::End::goal;
  view.handedOver = route.end == Route::End::handover;
  const std::string name = view.done ? "coach.done" : "coach.handover";
  view.instruction = phrases.say(name + ".title");
  view.because = phrases.say(name + ".text");
  const Scenario& story = *phrases.world().scenario;
  if (view.done && !story.closing.empty()) view.because = phrases.say(story.closing);
  if (view.done && !story.closingTitle.empty()) view.instruction = phrases.say(story.closingTitle);
}

}  // namespace

int firstOpenStep(const World& world, const State& state, Surface surface) {
  const auto& guide = world.pack->guide;
  for (std::size_t i = 0; i < guide.size(); ++i)
    if (guide[i].surface == surface && !isDone(world, state, guide[i])) return static_cast<int>(i);
  return -1;
}

std::string instructionFor(const Phrases& phrases, const State& state, const Action& action) {
  const World& world = phrases.world();
  const Control& control = controlOf(world, action);
  const Case* chosen = caseOf(world, state, action);
  TextKey key = chosen != nullptr && !chosen->say.empty() ? chosen->say : control.say;
  if (key.empty()) key = generalInstruction(world, action);
  return phrases.sayFor(state, control, action.item, key, {{"text", typedText(phrases, action)}});
}

CoachView coachFor(const Phrases& phrases, const State& state, const Route& route) {
  CoachView view;
  describeProgress(phrases, state, view);
  view.remaining = static_cast<int>(route.actions.size());
  view.toHandover = route.end == Route::End::handover && !route.actions.empty();
  if (route.actions.empty()) {
    describeEnd(phrases, route, view);
    return view;
  }
  const Action& action = route.actions.front();
  describeTarget(phrases, state, action, view);
  const Surface surface = surfaceOf(phrases.world(), action);
  if (surface != Surface::desk) {
    describeObstacle(phrases, state, surface, view);
    if (surface != static_cast<Surface>(state.active))
      view.because = phrases.say(surface == Surface::website ? "coach.switch.website" : "coach.switch.app");
  }
  if (view.toHandover) view.obstacle = phrases.say("coach.toHandover");
  describeNext(phrases, state, route, view);
  return view;
}

}  // namespace cardwalk
