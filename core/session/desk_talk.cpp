#include "core/session/desk_talk.h"

#include <algorithm>

namespace cardwalk {

namespace {

bool atDesk(const Pack& pack, const Control& control) {
  return pack.screens[static_cast<std::size_t>(control.screen)].surface == Surface::desk;
}

void markSet(const std::vector<Effect>& effects, std::vector<bool>& vars) {
  for (const Effect& effect : effects)
    if (effect.op == EffectOp::set) vars[static_cast<std::size_t>(effect.a)] = true;
}

}  // namespace

DeskTalk::DeskTalk(const World& world) : world_(world) {
  const Pack& pack = *world.pack;
  std::vector<bool> byDesk(pack.vars.size()), byOthers(pack.vars.size());
  for (const Screen& screen : pack.screens) markSet(screen.enter, byOthers);
  for (const Control& control : pack.controls)
    for (const auto* cases : {&control.press, &control.hover, &control.type})
      for (const Case& each : *cases) markSet(each.effects, atDesk(pack, control) ? byDesk : byOthers);
  talkVars_.resize(pack.vars.size());
  for (std::size_t i = 0; i < talkVars_.size(); ++i) talkVars_[i] = byDesk[i] && !byOthers[i];
  for (const Control& control : pack.controls)
    talks_.push_back(atDesk(pack, control) && !control.press.empty() && onlyTalks(control.press));
}

bool DeskTalk::onlyTalks(const std::vector<Case>& cases) const {
  return std::all_of(cases.begin(), cases.end(), [&](const Case& each) {
    return std::all_of(each.effects.begin(), each.effects.end(), [&](const Effect& effect) {
      return effect.op == EffectOp::say || effect.op == EffectOp::note ||
             (effect.op == EffectOp::set && isTalkVar(effect.a));
    });
  });
}

bool DeskTalk::isTalk(int control) const { return control >= 0 && talks_[static_cast<std::size_t>(control)]; }

int DeskTalk::length(const Route& route) const {
  if (route.end != Route::End::goal) return -1;
  return static_cast<int>(std::count_if(route.actions.begin(), route.actions.end(),
                                        [&](const Action& action) { return !isTalk(action.control); }));
}

/// Every combination of values is tried; there are a handful of these variables at most.
bool DeskTalk::holdsApart(const State& state, CondRef cond) const {
  State tried = state;
  std::vector<std::size_t> vars;
  for (std::size_t i = 0; i < talkVars_.size(); ++i)
    if (talkVars_[i]) vars.push_back(i);
  for (const std::size_t var : vars) tried.vars[var] = 0;
  while (true) {
    if (holds(world_, tried, cond)) return true;
    std::size_t at = 0;
    while (at < vars.size() && tried.vars[vars[at]] + 1u >= world_.pack->vars[vars[at]].values.size())
      tried.vars[vars[at++]] = 0;
    if (at == vars.size()) return false;
    ++tried.vars[vars[at]];
  }
}

}  // namespace cardwalk
