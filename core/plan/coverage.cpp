#include "core/plan/coverage.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <random>
#include <set>
#include <utility>

#include "core/plan/watch.h"

namespace cardwalk {

namespace {

constexpr int kWalks = 1200, kSteps = 20;  ///< in each world
constexpr std::size_t kLast = 24;
constexpr std::size_t kMostPairs = 300'000;

struct StateLess {
  bool operator()(const State& a, const State& b) const { return std::memcmp(&a, &b, sizeof(State)) < 0; }
};

/// A device's screen, its variables and how many cards it stores, without which card or order it is about.
State conditionOf(const World& world, const State& state, Surface surface) {
  const auto side = static_cast<std::size_t>(surface);
  State out;
  out.active = static_cast<std::uint8_t>(surface);
  out.at[side].screen = state.at[side].screen;
  // How many of the cards, and whether the one in question is among them.
  out.saved[side] = static_cast<std::uint16_t>(std::popcount(state.saved[side]) << 1);
  if (state.has(static_cast<Store>(side), world.scenario->target)) out.saved[side] |= 1u;
  for (std::size_t i = 0; i < world.pack->vars.size(); ++i)
    if (world.pack->vars[i].surface == surface || world.pack->vars[i].surface == Surface::desk)
      out.vars[i] = state.vars[i];
  return out;
}

/// Whether a condition can hold at all, or fail at all, under the rules of this world.
struct Chance {
  bool hold = true, fail = true;
};

Chance chanceOf(const World& world, CondRef ref) {
  if (ref == kAlways) return {true, false};
  const Cond& cond = world.pack->conds[static_cast<std::size_t>(ref)];
  if (cond.op == CondOp::rule) {
    const bool is = holds(world, {}, ref);
    return {is, !is};
  }
  if (cond.op != CondOp::all && cond.op != CondOp::any && cond.op != CondOp::negate) return {};
  const bool any = cond.op == CondOp::any;
  Chance chance{!any, any};
  for (std::int32_t i = 0; i < cond.count; ++i) {
    const Chance part = chanceOf(world, world.pack->condParts[static_cast<std::size_t>(cond.first + i)]);
    if (cond.op == CondOp::negate) return {part.fail, part.hold};
    chance.hold = any ? chance.hold || part.hold : chance.hold && part.hold;
    chance.fail = any ? chance.fail && part.fail : chance.fail || part.fail;
  }
  return chance;
}

bool allSet(const std::vector<char>& marks) {
  return std::all_of(marks.begin(), marks.end(), [](char mark) { return mark != 0; });
}

}  // namespace

Coverage::Coverage(const Pack& pack) : pack_(pack), shown_(pack.controls.size()) {
  for (const Rule& rule : pack.rules) inForce_.emplace_back(rule.values.size());
  for (const Control& control : pack.controls)
    taken_.emplace_back(control.press.size() + control.hover.size() + control.type.size());
  listWorlds();
}

void Coverage::listWorlds() {
  const Situations& situations = pack_.situations;
  const Answers first = firstAnswers(situations);
  const auto add = [&](std::optional<Scenario> scenario) {
    if (scenario) changed_.push_back(std::make_unique<const Scenario>(std::move(*scenario)));
  };
  for (std::size_t question = 0; question < situations.questions.size(); ++question)
    for (std::size_t answer = 0; answer < situations.questions[question].answers.size(); ++answer) {
      Answers answers = first;
      answers[question] = static_cast<std::int16_t>(answer);
      add(situationScenario(pack_, answers));
    }
  if (pack_.scenarios.empty()) return;
  for (const Variant& variant : pack_.variants) {
    const std::array<const Variant*, 1> only{&variant};
    add(withVariants(pack_, pack_.scenarios.front(), only));
  }
}

void Coverage::noteShown(const World& world, const State& state, int index) {
  char& shown = shown_[static_cast<std::size_t>(index)];
  if (shown != 0) return;
  const Control& control = pack_.controls[static_cast<std::size_t>(index)];
  const Surface surface = pack_.screens[static_cast<std::size_t>(control.screen)].surface;
  if (control.repeat == Repeat::none) {
    shown = isVisible(world, state, index, -1) ? 1 : 0;
    return;
  }
  std::uint32_t items = repeatItems(world, state, control.repeat, surface);
  for (; items != 0 && shown == 0; items &= items - 1)
    shown = isVisible(world, state, index, std::countr_zero(items)) ? 1 : 0;
}

void Coverage::noteScreen(const World& world, const State& state, int screen) {
  for (const std::int16_t index : pack_.screens[static_cast<std::size_t>(screen)].controls)
    noteShown(world, state, index);
}

/// True if this answer is met for the first time.
bool Coverage::noteTaken(const World& world, const State& state, const Action& action) {
  const auto at = static_cast<std::size_t>(action.control);
  if (allSet(taken_[at])) return false;
  const Control& control = pack_.controls[at];
  const Case* answer = caseFor(world, state, action);
  if (answer == nullptr) return false;
  // A control that is not enabled answers with its refusals alone.
  if (answer->rejection < 0 && !isEnabled(world, state, action.control, action.item)) return false;
  std::size_t number = 0;
  for (const auto* cases : {&control.press, &control.hover, &control.type})
    for (const Case& each : *cases) {
      if (&each == answer) return std::exchange(taken_[at][number], 1) == 0;
      ++number;
    }
  return false;
}

/// What is to be met of one control; the state may be made up as far as other ones are concerned.
void Coverage::look(const World& world, const State& state, std::size_t index) {
  noteShown(world, state, static_cast<int>(index));
  possibleActions(world, state, actions_);
  for (const Action& action : actions_)
    if (static_cast<std::size_t>(action.control) == index) noteTaken(world, state, action);
}

/// Where the route leads, and where those come who leave out one of its actions.
std::vector<State> Coverage::placesOnRoute(const World& world) const {
  std::vector<State> places{startState(world)};
  const auto route = routes_.find(world.scenario);
  if (route == routes_.end()) return places;
  for (std::size_t without = 0; without <= route->second.size(); ++without) {
    State here = startState(world), next;
    for (std::size_t i = 0; i < route->second.size(); ++i) {
      const Action& action = route->second[i];
      std::vector<Action> offered;
      possibleActions(world, here, offered);
      if (i == without || std::find(offered.begin(), offered.end(), action) == offered.end()) continue;
      if (!step(world, here, action, next)) continue;
      here = next;
      if (i >= without || without == route->second.size()) places.push_back(here);
    }
  }
  return places;
}

/// Walks at random, always from somewhere: wherever one device is in a condition that nobody has seen yet,
/// some later walk goes on from.
void Coverage::walk(const World& world, std::uint64_t seed) {
  std::mt19937_64 random(seed);
  std::vector<Action> actions;
  std::vector<State> places = placesOnRoute(world);
  std::set<State, StateLess> conditions;
  for (int walk = 0; walk < kWalks; ++walk) {
    // Often from where it came to last: what lies behind one new thing is new as well.
    const std::size_t among = walk % 2 == 0 ? places.size() : std::min(places.size(), kLast);
    State here = places[places.size() - 1 - random() % among];
    State next = here;
    for (int i = 0; i < kSteps; ++i) {
      for (const Surface surface : {Surface::app, Surface::website}) {
        noteScreen(world, here, openScreen(here, surface));
        if (conditions.insert(conditionOf(world, here, surface)).second) places.push_back(here);
      }
      if (world.desk >= 0) noteScreen(world, here, world.desk);
      possibleActions(world, here, actions);
      if (actions.empty()) break;
      std::size_t chosen = random() % actions.size();
      for (std::size_t k = 0; k < actions.size(); ++k)
        if (noteTaken(world, here, actions[k])) chosen = k;
      if (step(world, here, actions[chosen], next)) here = next;
    }
  }
}

/// Whether the rules of this world allow what nobody has met yet of this control.
bool Coverage::mayAdd(const World& world, std::size_t index) const {
  const Control& control = pack_.controls[index];
  if (!chanceOf(world, control.visible).hold) return false;
  if (shown_[index] == 0) return true;
  std::size_t number = 0;
  for (const auto* cases : {&control.press, &control.hover, &control.type}) {
    bool open = true;  // no earlier case answers for sure
    for (const Case& each : *cases) {
      const Chance chance = chanceOf(world, each.when);
      if (taken_[index][number++] == 0 && open && chance.hold) return true;
      open = open && chance.fail;
    }
  }
  return false;
}

bool Coverage::isMet(std::size_t index) const { return shown_[index] != 0 && allSet(taken_[index]); }

/// One control at a time: what decides about one is little, what decides about all of them is nearly
/// everything.
void Coverage::judge(const std::vector<World>& worlds, std::size_t index) {
  std::vector<char> watched(shown_.size());
  watched[index] = 1;
  for (const World& world : worlds) {
    if (isMet(index)) break;
    if (!mayAdd(world, index)) continue;
    const auto mark = [&](const State& state) { look(world, state, index); };
    if (!whatCanBeMet(world, watched, kMostPairs, mark)) unproven_.insert(static_cast<int>(index));
  }
  if (isMet(index)) unproven_.erase(static_cast<int>(index));
}

void Coverage::explore(bool all) {
  std::vector<World> worlds;
  for (std::size_t i = 0; i < pack_.scenarios.size(); ++i) worlds.emplace_back(pack_, static_cast<int>(i));
  for (const auto& each : changed_) worlds.emplace_back(pack_, *each);
  for (const World& world : worlds)
    for (std::size_t rule = 0; rule < pack_.rules.size(); ++rule)
      inForce_[rule][world.scenario->rules[rule]] = 1;
  if (!all) return;
  std::size_t first = 0;  // that has not been met
  for (std::size_t i = 0; i < worlds.size(); ++i) {
    while (first < shown_.size() && isMet(first)) ++first;
    if (first < shown_.size()) walk(worlds[i], i);
  }
  for (std::size_t i = 0; i < shown_.size(); ++i) judge(worlds, i);
}

}  // namespace cardwalk
