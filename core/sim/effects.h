// Carries out the effects of one case on a copy of the state.
//
// What is in it: EffectRun, used by machine.cpp alone.
// What it DOES NOT do: choose the case. It keeps the world's own rules even if a pack forgot a guard: a
// blocked card is not removed, a full list takes no card, an expired card is not made the default.
#pragma once

#include <vector>

#include "core/sim/machine.h"

namespace cardwalk {

class EffectRun {
 public:
  /// `events` may be null: nothing is reported then.
  EffectRun(const World& world, State& state, const Scope& scope, std::vector<Event>* events)
      : world_(world), state_(state), scope_(scope), events_(events) {}

  /// False if a rule of the world forbids it; `refused()` says why then and the state is worthless.
  bool run(const std::vector<Effect>& effects);
  Answer refused() const { return refused_; }

 private:
  bool runOne(const Effect& effect);
  bool go(int screen);
  bool remove(Store store);
  bool add(Surface side, bool makeDefault);
  bool makeDefault(Surface side);
  bool payOrder();
  bool cancelOrder();
  bool placeOrder(OrderState as);
  void advanceClock();
  void resetVars(Surface surface);
  int card(Operand operand) const;
  int order() const;
  Place* place();
  bool refuse(Answer why);
  void report(EventKind kind, int a = 0, int b = 0, const TextKey& text = {});

  const World& world_;
  State& state_;
  Scope scope_;
  std::vector<Event>* events_;
  Answer refused_ = Answer::nothing;
};

}  // namespace cardwalk
