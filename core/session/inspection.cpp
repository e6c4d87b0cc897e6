#include "core/session/inspection.h"

#include <algorithm>

#include "core/content/words.h"
#include "core/session/coach.h"
#include "core/session/phrases.h"

namespace cardwalk {

namespace {

std::string wordOf(std::span<const std::string_view> words, int index) {
  return std::string(words[static_cast<std::size_t>(index)]);
}

std::string cardName(const World& world, int card) {
  return card < 0 ? "–" : world.scenario->cards[static_cast<std::size_t>(card)].last4;
}

void addMark(std::string& marks, bool applies, const char* mark) {
  if (applies) marks += (marks.empty() ? "" : ", ") + std::string(mark);
}

std::vector<InspectedCard> cardsOf(const World& world, const State& state, std::size_t store) {
  std::vector<InspectedCard> cards;
  for (int card = 0; card < static_cast<int>(world.scenario->cards.size()); ++card) {
    if (!state.has(static_cast<Store>(store), card)) continue;
    InspectedCard out;
    out.last4 = cardName(world, card);
    out.isTarget = card == world.scenario->target;
    if (store < kDevices) {
      addMark(out.marks, state.standard[store] == card, "default");
      addMark(out.marks, (state.verifying[store] >> card & 1u) != 0, "verifying");
      addMark(out.marks, (state.returned[store] >> card & 1u) != 0, "returned");
    }
    addMark(out.marks, world.scenario->cards[static_cast<std::size_t>(card)].expired, "expired");
    cards.push_back(std::move(out));
  }
  return cards;
}

std::vector<InspectedValue> ledgerOf(const World& world, const State& state) {
  std::vector<InspectedValue> out;
  for (std::size_t side = 0; side < kDevices; ++side)
    for (int card = 0; card < static_cast<int>(world.scenario->cards.size()); ++card) {
      const bool runs = (state.verifying[side] >> card & 1u) != 0;
      if (runs || (state.returned[side] >> card & 1u) != 0)
        out.push_back({wordOf(surfaceWords(), static_cast<int>(side)) + " " + cardName(world, card),
                       runs ? "verifying" : "returned", true});
    }
  if (state.extraHolds != 0) out.push_back({"extraHolds", std::to_string(state.extraHolds), false});
  return out;
}

std::vector<InspectedValue> placesOf(const World& world, const State& state) {
  std::vector<InspectedValue> out;
  for (std::size_t side = 0; side < kDevices; ++side) {
    const Place& place = state.at[side];
    std::string value = world.pack->screens[place.screen].id;
    if (place.card >= 0) value += ", card " + cardName(world, place.card);
    if (place.order >= 0) value += ", order " + std::to_string(place.order + 1);
    out.push_back({wordOf(surfaceWords(), static_cast<int>(side)), std::move(value),
                   state.active == static_cast<std::uint8_t>(side)});
  }
  return out;
}

std::vector<InspectedObstacle> obstaclesOf(const Phrases& words, const State& state) {
  std::vector<InspectedObstacle> out;
  for (const Obstacle& each : explain(words.world(), state)) {
    const std::string place = words.say(each.side == Surface::app ? "stores.app" : "stores.website");
    out.push_back(
        {place, words.say(each.text, {{"place", place}}), words.say(each.repair, {{"place", place}})});
  }
  return out;
}

}  // namespace

InspectedWorld inspectWorld(const Session& session) {
  const World& world = session.world();
  const State& state = session.state();
  const State start = startState(world);
  const Pack& pack = *world.pack;
  InspectedWorld out;
  for (std::size_t store = 0; store < kStores; ++store) out.stores[store] = cardsOf(world, state, store);
  for (std::size_t i = 0; i < pack.rules.size(); ++i)
    out.rules.push_back({pack.rules[i].id, pack.rules[i].values[world.scenario->rules[i]],
                         world.scenario->rules[i] != pack.rules[i].standard});
  for (std::size_t i = 0; i < pack.vars.size(); ++i)
    out.vars.push_back({pack.vars[i].id, pack.vars[i].values[state.vars[i]], state.vars[i] != start.vars[i]});
  for (std::size_t i = 0; i < kMaxOrders; ++i) {
    const OrderStatus& order = state.orders[i];
    if (order.state == 0) continue;
    const auto& orders = world.scenario->orders;
    out.orders.push_back({i < orders.size() ? orders[i].id : "trial",
                          wordOf(orderStateWords(), order.state) + ", " + cardName(world, order.card),
                          !(order == start.orders[i])});
  }
  out.ledger = ledgerOf(world, state);
  out.places = placesOf(world, state);
  return out;
}

InspectedRoute inspectRoute(const Session& session) {
  const World& world = session.world();
  const Phrases words(world, world.pack->language(session.view().language));
  const Scenario& scenario = *world.scenario;
  InspectedRoute out;
  const Route& route = session.route();
  out.end = route.end;
  out.cost = route.cost;
  out.distance = session.distance();
  for (const Stage& stage : scenario.stages) {
    InspectedStage each;
    each.reach = describeCond(world, session.state(), stage.reach, {});
    each.reached = holds(world, session.state(), stage.reach);
    each.moot = stage.unless != kAlways && holds(world, session.state(), stage.unless);
    out.stages.push_back(std::move(each));
  }
  out.obstacles = obstaclesOf(words, session.state());
  out.goal = describeCond(world, session.state(), scenario.goal, {});
  State state = session.state();
  for (const Action& action : route.actions) {
    out.steps.push_back({nameOf(world, action), instructionFor(words, state, action)});
    State next;
    if (!step(world, state, action, next)) break;
    state = next;
  }
  return out;
}

}  // namespace cardwalk
