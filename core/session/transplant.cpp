#include "core/session/transplant.h"

#include <algorithm>

#include "core/plan/planner.h"
#include "core/plan/way.h"
#include "core/sim/machine.h"

namespace cardwalk {

namespace {

/// Where each card and order of the one scenario stands in the other; -1: it is not there.
class Translation {
 public:
  Translation(const World& from, const World& to) : from_(from), to_(to) {
    for (const Card& card : from.scenario->cards) cards_.push_back(place(to.scenario->cards, card));
    for (const Order& order : from.scenario->orders) {
      const auto& orders = to.scenario->orders;
      const auto found =
          std::find_if(orders.begin(), orders.end(), [&](const Order& each) { return each.id == order.id; });
      orders_.push_back(found == orders.end() ? -1 : static_cast<int>(found - orders.begin()));
    }
  }

  bool bits(std::uint16_t from, std::uint16_t& to) const {
    to = 0;
    for (int card = 0; card < kMaxCards; ++card) {
      if ((from >> card & 1u) == 0) continue;
      std::int8_t there = -1;
      if (!this->card(static_cast<std::int8_t>(card), there)) return false;
      to = static_cast<std::uint16_t>(to | 1u << there);
    }
    return true;
  }

  bool card(std::int8_t from, std::int8_t& to) const {
    if (from < 0) {
      to = -1;
      return true;
    }
    to = static_cast<std::size_t>(from) < cards_.size()
             ? static_cast<std::int8_t>(cards_[static_cast<std::size_t>(from)])
             : std::int8_t{-1};
    return to >= 0;
  }

  /// The trial purchase has no id; its slot is the world's.
  bool order(int from, int& to) const {
    to = from == from_.trialOrder ? to_.trialOrder
         : from >= 0 && static_cast<std::size_t>(from) < orders_.size()
             ? orders_[static_cast<std::size_t>(from)]
             : -1;
    return from < 0 || to >= 0;
  }

  bool screen(std::uint8_t from, Surface surface, std::uint8_t& to) const {
    const int there = to_.pack->screenIndex(from_.pack->screens[from].id);
    if (there < 0 || to_.pack->screens[static_cast<std::size_t>(there)].surface != surface) return false;
    to = static_cast<std::uint8_t>(there);
    return true;
  }

  void variables(const State& from, State& to) const {
    for (std::size_t i = 0; i < to_.pack->vars.size(); ++i) {
      to.vars[i] = to_.scenario->vars[i];
      const Var& var = to_.pack->vars[i];
      const int known = from_.pack->varIndex(var.id);
      if (known < 0) continue;
      const auto at = static_cast<std::size_t>(known);
      const std::string& value = from_.pack->vars[at].values[from.vars[at]];
      const auto found = std::find(var.values.begin(), var.values.end(), value);
      if (found != var.values.end()) to.vars[i] = static_cast<std::uint8_t>(found - var.values.begin());
    }
  }

 private:
  static int place(const std::vector<Card>& cards, const Card& wanted) {
    const auto found = std::find_if(cards.begin(), cards.end(),
                                    [&](const Card& each) { return each.last4 == wanted.last4; });
    return found == cards.end() ? -1 : static_cast<int>(found - cards.begin());
  }

  const World& from_;
  const World& to_;
  std::vector<int> cards_, orders_;
};

bool translatePlace(const Translation& words, const Place& from, Surface surface, Place& to) {
  int order = -1;
  if (!words.screen(from.screen, surface, to.screen) || !words.card(from.card, to.card)) return false;
  if (!words.order(from.order, order)) return false;
  to.order = static_cast<std::int8_t>(order);
  // What rests under the pointer is known again with its next movement.
  if (!words.card(from.hover, to.hover)) to.hover = -1;
  return true;
}

std::optional<Transplanted> replay(const std::vector<LogEntry>& log, const World& to) {
  Transplanted out;
  out.kept = Kept::replayed;
  out.state = startState(to);
  for (const LogEntry& entry : log) {
    if (!entry.accepted) continue;
    Outcome outcome = apply(to, out.state, entry.action);
    if (!outcome.accepted) return std::nullopt;
    out.history.push_back(out.state);
    out.state = outcome.state;
    out.log.push_back(entry);
  }
  return out;
}

bool isDone(const World& world, const State& state, const GuideStep& step) {
  return holds(world, state, step.done, {.surface = step.surface});
}

/// How far a state of the new pack is from what was done before: steps that are done in only one of them.
int difference(const EarlierWalk& earlier, const World& to, const State& state) {
  int count = 0;
  for (const GuideStep& step : to.pack->guide) {
    for (const GuideStep& before : earlier.world.pack->guide)
      if (before.id == step.id && isDone(earlier.world, earlier.state, before) != isDone(to, state, step))
        ++count;
  }
  return count;
}

/// Where the same steps are done as before; failing that, the place on the planned way that is most like it.
Transplanted nearestStep(const EarlierWalk& earlier, const World& to) {
  Transplanted walked;
  walked.state = startState(to);
  Transplanted best = walked;
  int least = difference(earlier, to, walked.state);
  if (least == 0) return best;
  const WayWish wish{[&](const State& state) { return difference(earlier, to, state) == 0; }, std::nullopt,
                     false};
  const auto way = wayTo(to, walked.state, wish);
  for (const Action& action : way ? *way : Planner(to).route(walked.state).actions) {
    const Outcome outcome = apply(to, walked.state, action);
    if (!outcome.accepted) break;
    walked.log.push_back({0, nameOf(to, action), true});
    walked.history.push_back(walked.state);
    walked.state = outcome.state;
    if (const int here = difference(earlier, to, walked.state); here < least) {
      least = here;
      best = walked;
      best.kept = Kept::step;
    }
  }
  return best;
}

}  // namespace

std::optional<State> transplant(const World& from, const State& state, const World& to) {
  const Translation words(from, to);
  State out;
  for (std::size_t store = 0; store < kStores; ++store)
    if (!words.bits(state.saved[store], out.saved[store])) return std::nullopt;
  for (std::size_t side = 0; side < kDevices; ++side) {
    if (!words.bits(state.verifying[side], out.verifying[side]) ||
        !words.bits(state.returned[side], out.returned[side]) ||
        !words.card(state.standard[side], out.standard[side]))
      return std::nullopt;
    if (!translatePlace(words, state.at[side], static_cast<Surface>(side), out.at[side])) return std::nullopt;
  }
  for (int i = 0; i < kMaxOrders; ++i) {
    const OrderStatus& order = state.orders[static_cast<std::size_t>(i)];
    if (order.state == 0) continue;
    int there = -1;
    if (!words.order(i, there)) return std::nullopt;
    OrderStatus& place = out.orders[static_cast<std::size_t>(there)];
    place.state = order.state;
    if (!words.card(order.card, place.card)) return std::nullopt;
  }
  // Orders that are new in the scenario are there from now on.
  for (std::size_t i = 0; i < to.scenario->orders.size(); ++i) {
    const Order& order = to.scenario->orders[i];
    const auto& before = from.scenario->orders;
    if (std::none_of(before.begin(), before.end(), [&](const Order& each) { return each.id == order.id; }))
      out.orders[i] = {static_cast<std::uint8_t>(order.state), static_cast<std::int8_t>(order.card)};
  }
  words.variables(state, out);
  out.active = state.active;
  out.extraHolds = state.extraHolds;
  return out;
}

Transplanted transplantWalk(const EarlierWalk& earlier, const World& to) {
  if (const std::optional<State> same = transplant(earlier.world, earlier.state, to)) {
    Transplanted out;
    out.kept = Kept::place;
    out.state = *same;
    out.log = earlier.log;
    for (const State& state : earlier.history) {
      const std::optional<State> before = transplant(earlier.world, state, to);
      if (!before) out.history.clear();  // undoing ends there
      if (before) out.history.push_back(*before);
    }
    return out;
  }
  if (std::optional<Transplanted> again = replay(earlier.log, to)) return *again;
  return nearestStep(earlier, to);
}

}  // namespace cardwalk
