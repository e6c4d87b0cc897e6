#include "core/session/phrases.h"

#include <vector>

namespace cardwalk {

namespace {

using Values = std::vector<Fill>;

const Card* cardAt(const World& world, int index) {
  return index < 0 || static_cast<std::size_t>(index) >= world.scenario->cards.size()
             ? nullptr
             : &world.scenario->cards[static_cast<std::size_t>(index)];
}

void addCommon(const World& world, const TextCatalogue& catalogue, Values& values) {
  const Card* target = cardAt(world, world.scenario->target);
  // Where no card is to be removed, a text that speaks of one still has to read as a sentence.
  values.emplace_back("target", target != nullptr ? target->last4 : catalogue.get("label.thatCard"));
  if (const Card* fresh = cardAt(world, world.scenario->fresh)) values.emplace_back("new", fresh->last4);
  values.emplace_back("limit", std::to_string(world.limit));
}

}  // namespace

TextKey Phrases::chosen(const TextKey& key) const {
  if (!own_) return key;
  TextKey other = key + std::string(kOwnWords);
  return catalogue_.has(other) ? other : key;
}

std::string Phrases::say(const TextKey& key, Extra extra) const {
  if (key.empty()) return {};
  Values values(extra.begin(), extra.end());
  addCommon(world_, catalogue_, values);
  return fill(catalogue_.get(chosen(key)), values);
}

std::string Phrases::sayCount(const TextKey& key, int count, Extra extra) const {
  Values values(extra.begin(), extra.end());
  values.emplace_back("count", std::to_string(count));
  addCommon(world_, catalogue_, values);
  return fill(catalogue_.get(chosen(key), count), values);
}

std::string Phrases::sayFor(const State& state, const Control& control, int item, const TextKey& key,
                            Extra extra) const {
  if (key.empty()) return {};
  const Surface surface = world_.pack->screens[static_cast<std::size_t>(control.screen)].surface;
  const bool ofOrders = control.repeat == Repeat::orders;
  const bool device = surface != Surface::desk;
  const Place place = device ? state.at[static_cast<std::size_t>(surface)] : Place{};
  const int order = ofOrders ? item : place.order;
  int card = control.repeat != Repeat::none && !ofOrders ? item : place.card;
  if (ofOrders && item >= 0) card = state.orders[static_cast<std::size_t>(item)].card;
  Values values(extra.begin(), extra.end());
  if (const Card* known = cardAt(world_, card)) {
    values.emplace_back("card", known->last4);
    values.emplace_back("brand", known->brand);
    values.emplace_back("bank", known->bank);
    values.emplace_back("expiry", known->expiry);
  }
  if (order >= 0) {
    values.emplace_back("order", orderId(order));
    values.emplace_back("item", orderItem(order));
  }
  const int count = device ? countCards(state, static_cast<Store>(surface)) : 0;
  if (device) values.emplace_back("count", std::to_string(count));
  const std::string& text = catalogue_.get(chosen(key), count);
  if (key != labelKey(control) && text.find("{label}") != std::string::npos)
    values.emplace_back("label", label(state, control, item));
  addCommon(world_, catalogue_, values);
  // A text about "the card" outside any card means the one in question.
  if (const Card* target = cardAt(world_, world_.scenario->target); cardAt(world_, card) == nullptr)
    values.emplace_back("card", target != nullptr ? target->last4 : catalogue_.get("label.thatCard"));
  return fill(text, values);
}

const TextKey& Phrases::labelKey(const Control& control) const {
  if (control.label.rule < 0) return control.label.text;
  const std::uint8_t value = world_.scenario->rules[static_cast<std::size_t>(control.label.rule)];
  return control.label.byValue[value];
}

std::string Phrases::label(const State& state, const Control& control, int item) const {
  return sayFor(state, control, item, labelKey(control));
}

std::string Phrases::orderItem(int order) const {
  const auto& orders = world_.scenario->orders;
  const auto index = static_cast<std::size_t>(order);
  return catalogue_.get(index < orders.size() ? orders[index].item : TextKey("item.trial"));
}

std::string Phrases::orderId(int order) const {
  const auto& orders = world_.scenario->orders;
  const auto index = static_cast<std::size_t>(order);
  return index < orders.size() ? orders[index].id : "trial";
}

}  // namespace cardwalk
