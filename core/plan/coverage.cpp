#include "core/plan/coverage.h"

#include <algorithm>
#include <bit>

#include "core/plan/state_index.h"

namespace cardwalk {

Coverage::Coverage(const Pack& pack) : pack_(pack), shown_(pack.controls.size()) {
  for (const Rule& rule : pack.rules) inForce_.emplace_back(rule.values.size());
  // What an answer of the questionnaire puts in force is played as well.
  for (const SituationQuestion& question : pack.situations.questions)
    for (const SituationAnswer& answer : question.answers)
      for (const SituationChange& change : answer.changes)
        if (change.kind == SituationChange::Kind::rule)
          inForce_[static_cast<std::size_t>(change.a)][static_cast<std::size_t>(change.b)] = 1;
}

bool Coverage::isTaken(const Case& each) const {
  return std::find(taken_.begin(), taken_.end(), &each) != taken_.end();
}

void Coverage::look(const World& world, const State& state) {
  std::vector<int> screens;
  for (const Surface side : {Surface::app, Surface::website})
    for (int open = openScreen(state, side); open >= 0;
         open = pack_.screens[static_cast<std::size_t>(open)].over)
      screens.push_back(open);
  if (world.desk >= 0) screens.push_back(world.desk);
  for (const int screen : screens) {
    const Screen& here = pack_.screens[static_cast<std::size_t>(screen)];
    for (const std::int16_t control : here.controls) {
      char& shown = shown_[static_cast<std::size_t>(control)];
      if (shown != 0) continue;
      const Repeat repeat = pack_.controls[static_cast<std::size_t>(control)].repeat;
      std::uint32_t items = repeat == Repeat::none ? 0u : repeatItems(world, state, repeat, here.surface);
      if (repeat == Repeat::none) shown = isVisible(world, state, control, -1) ? 1 : 0;
      for (; items != 0 && shown == 0; items &= items - 1)
        shown = isVisible(world, state, control, std::countr_zero(items)) ? 1 : 0;
    }
  }
}

/// True if everything was visited.
bool Coverage::walk(const World& world, std::size_t most) {
  StateIndex states;
  const auto plain = [](State state) {
    state.returned = {};
    state.active = 0;
    return state;
  };
  states.add(plain(startState(world)));
  State next;
  for (int i = 0; i < states.size(); ++i) {
    if (static_cast<std::size_t>(states.size()) > most) return false;
    const State here = states.at(i);
    look(world, here);
    possibleActions(world, here, actions_);
    for (const Action& action : actions_) {
      const Control& control = pack_.controls[static_cast<std::size_t>(action.control)];
      const Case* answer = caseFor(world, here, action);
      if (answer != nullptr && !isTaken(*answer)) taken_.push_back(answer);
      if (!control.quiet && step(world, here, action, next)) states.add(plain(next));
    }
  }
  return true;
}

void Coverage::visit(const World& world, std::size_t mostStates) {
  for (std::size_t rule = 0; rule < pack_.rules.size(); ++rule)
    inForce_[rule][world.scenario->rules[rule]] = 1;
  // Once a world was too large, nothing can be called unreachable any more; the walks would be for nothing.
  if (complete_) complete_ = walk(world, mostStates);
}

}  // namespace cardwalk
