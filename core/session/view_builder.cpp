#include "core/session/view_builder.h"

#include <algorithm>
#include <array>
#include <bit>

#include "core/content/words.h"
#include "core/sim/machine.h"

namespace cardwalk {

namespace {

CardView cardView(const World& world, const State& state, Surface side, int index) {
  const Card& card = world.scenario->cards[static_cast<std::size_t>(index)];
  CardView view;
  view.last4 = card.last4;
  view.brand = card.brand;
  view.bank = card.bank;
  view.expiry = card.expiry;
  view.colour = card.colour;
  view.expired = card.expired;
  view.virtualNumber = card.virtualNumber;
  view.isTarget = index == world.scenario->target;
  if (side == Surface::desk) return view;
  const auto at = static_cast<std::size_t>(side);
  view.isDefault = state.standard[at] == index;
  view.verifying = (state.verifying[at] >> index & 1u) != 0;
  return view;
}

/// What is worth saying about a card, when the pack says nothing itself.
std::string cardBadge(const Phrases& phrases, const CardView& card) {
  std::string badge;
  const auto add = [&](bool applies, const char* key) {
    if (applies) badge += (badge.empty() ? "" : " · ") + phrases.say(key);
  };
  add(card.isDefault, "label.default");
  add(card.expired, "label.expired");
  add(card.verifying, "label.verifying");
  add(card.virtualNumber, "label.virtual");
  return badge;
}

bool showsOpenCard(ControlKind kind) {
  return kind == ControlKind::cardFace || kind == ControlKind::cardTile || kind == ControlKind::cardRow;
}

void describeCard(const Phrases& phrases, const State& state, const Control& control, Surface surface,
                  int item, ControlView& view) {
  const World& world = phrases.world();
  int card = control.repeat != Repeat::none && control.repeat != Repeat::orders ? item : -1;
  if (card < 0 && surface != Surface::desk && showsOpenCard(control.kind))
    card = state.at[static_cast<std::size_t>(surface)].card;
  if (card < 0) return;
  const Surface side = control.repeat == Repeat::checkoutCards ? Surface::desk : surface;
  view.hasCard = true;
  view.card = cardView(world, state, side, card);
  if (view.badge.empty() && control.badge.empty() && control.kind != ControlKind::button &&
      control.kind != ControlKind::iconButton && control.kind != ControlKind::link &&
      control.kind != ControlKind::menuItem)
    view.badge = cardBadge(phrases, view.card);
}

ControlView describeControl(const Phrases& phrases, const State& state, int index, int item,
                            Surface surface) {
  const World& world = phrases.world();
  const Control& control = world.pack->controls[static_cast<std::size_t>(index)];
  Scope scope;
  scope.surface = surface;
  scope.item = static_cast<std::int8_t>(item);
  scope.itemIsOrder = control.repeat == Repeat::orders;
  scope.control = &control;
  ControlView view;
  view.id = controlName(world, index, item);
  view.kind = control.kind;
  view.region = control.region;
  view.tone = control.tone;
  view.icon = control.icon;
  view.label = phrases.label(state, control, item);
  view.detail = phrases.sayFor(state, control, item, control.detail);
  view.value = phrases.sayFor(state, control, item, control.value);
  if (holds(world, state, control.badgeWhen, scope))
    view.badge = phrases.sayFor(state, control, item, control.badge);
  view.enabled = isEnabled(world, state, index, item);
  if (!view.enabled) view.why = phrases.sayFor(state, control, item, whyDisabled(world, state, index, item));
  view.checked = control.checked != kAlways && holds(world, state, control.checked, scope);
  view.pressable = !control.press.empty();
  view.hoverable = !control.hover.empty();
  view.typable = !control.type.empty();
  view.revealed = surface != Surface::desk && item >= 0 && !scope.itemIsOrder &&
                  state.at[static_cast<std::size_t>(surface)].hover == item;
  view.isBack = world.pack->screens[static_cast<std::size_t>(control.screen)].back == index;
  describeCard(phrases, state, control, surface, item, view);
  if (scope.itemIsOrder && item >= 0) {
    view.order = static_cast<OrderState>(state.orders[static_cast<std::size_t>(item)].state);
    if (view.badge.empty() && control.kind == ControlKind::orderRow)
      view.badge =
          phrases.say("order." + std::string(orderStateWords()[static_cast<std::size_t>(view.order)]));
  }
  return view;
}

void describeControls(const Phrases& phrases, const State& state, const Screen& screen,
                      std::vector<ControlView>& out) {
  const World& world = phrases.world();
  std::vector<std::pair<int, int>> shown;  // control and item of each view, to find what is attached to what
  for (const std::int16_t index : screen.controls) {
    const Control& control = world.pack->controls[static_cast<std::size_t>(index)];
    std::uint32_t items =
        control.repeat == Repeat::none ? 1u : repeatItems(world, state, control.repeat, screen.surface);
    for (; items != 0; items &= items - 1) {
      const int item = control.repeat == Repeat::none ? -1 : std::countr_zero(items);
      if (!isVisible(world, state, index, item)) continue;
      out.push_back(describeControl(phrases, state, index, item, screen.surface));
      shown.emplace_back(index, item);
    }
  }
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const std::int16_t host = world.pack->controls[static_cast<std::size_t>(shown[i].first)].attach;
    if (host < 0) continue;
    for (std::size_t k = 0; k < shown.size(); ++k)
      if (shown[k].first == host && (shown[k].second == shown[i].second || shown[k].second < 0))
        out[i].attach = static_cast<int>(k);
  }
}

/// The first host in the pack is the shop's own.
bool isPartner(const Pack& pack, const Screen& screen) {
  if (screen.host.empty()) return false;
  const auto own = std::find_if(pack.screens.begin(), pack.screens.end(),
                                [](const Screen& each) { return !each.host.empty(); });
  return own->host != screen.host;
}

ScreenView describeScreen(const Phrases& phrases, const State& state, int index) {
  const World& world = phrases.world();
  const Screen& screen = world.pack->screens[static_cast<std::size_t>(index)];
  ScreenView view;
  view.id = screen.id;
  view.code = screen.code;
  view.frame = screen.frame;
  view.host = screen.host;
  view.path = screen.path;
  view.partner = isPartner(*world.pack, screen);
  Control speaker;  // lets a title speak of the open card or order
  speaker.screen = static_cast<std::int16_t>(index);
  view.title = phrases.sayFor(state, speaker, -1, screen.title);
  if (screen.anchor >= 0) {
    const Control& anchor = world.pack->controls[static_cast<std::size_t>(screen.anchor)];
    const Place& place = state.at[static_cast<std::size_t>(screen.surface)];
    const int item = anchor.repeat == Repeat::none     ? -1
                     : anchor.repeat == Repeat::orders ? place.order
                                                       : place.card;
    view.anchor = controlName(world, screen.anchor, item);
  }
  describeControls(phrases, state, screen, view.controls);
  return view;
}

StoreView describeStore(const Phrases& phrases, const State& state, Store store) {
  const World& world = phrases.world();
  const auto index = static_cast<std::size_t>(store);
  const std::string name(storeWords()[index]);
  const bool device = store != Store::checkout;
  StoreView view;
  view.title = phrases.say("stores." + name);
  view.empty = phrases.say("stores.empty." + name);
  view.limit = device ? world.limit : 0;
  for (int card = 0; card < static_cast<int>(world.scenario->cards.size()); ++card)
    if (state.has(store, card))
      view.rows.push_back(
          {cardView(world, state, device ? static_cast<Surface>(store) : Surface::desk, card)});
  view.holdsTarget = state.has(store, world.scenario->target);
  const auto& start = world.scenario->stores[index].cards;
  view.everHeldTarget = std::find(start.begin(), start.end(), world.scenario->target) != start.end();
  return view;
}

void describeStores(const Phrases& phrases, const State& state, View& view) {
  view.placesLeft = 0;
  for (std::size_t i = 0; i < kStores; ++i) {
    view.stores[i] = describeStore(phrases, state, static_cast<Store>(i));
    if (view.stores[i].holdsTarget) ++view.placesLeft;
  }
  const bool hasTarget = phrases.world().scenario->target >= 0;
  const bool onApp = view.stores[0].holdsTarget, onWebsite = view.stores[1].holdsTarget;
  view.storesTitle = phrases.say(hasTarget ? "stores.title" : "stores.title.none");
  if (!hasTarget)
    view.storesPlaces.clear();
  else
    view.storesPlaces = view.placesLeft == 0 ? phrases.say("stores.places.none")
                                             : phrases.sayCount("stores.places", view.placesLeft);
  view.sidesDone = hasTarget ? (onApp ? 0 : 1) + (onWebsite ? 0 : 1) : 0;
  view.trap =
      hasTarget && onApp != onWebsite ? phrases.say(onWebsite ? "trap.app" : "trap.website") : std::string();
}

}  // namespace

void describeWorld(const Phrases& phrases, const State& state, View& view) {
  const World& world = phrases.world();
  for (std::size_t side = 0; side < kDevices; ++side) {
    auto& layers = view.surfaces[side].layers;
    layers.clear();
    for (int open = state.at[side].screen; open >= 0;
         open = world.pack->screens[static_cast<std::size_t>(open)].over)
      layers.insert(layers.begin(), describeScreen(phrases, state, open));
  }
  view.desk.clear();
  if (world.desk >= 0)
    describeControls(phrases, state, world.pack->screens[static_cast<std::size_t>(world.desk)], view.desk);
  describeStores(phrases, state, view);
  view.rules.clear();
  for (const std::int16_t index : world.scenario->shownRules) {
    const Rule& rule = world.pack->rules[static_cast<std::size_t>(index)];
    view.rules.push_back(
        {phrases.say(rule.title),
         phrases.say(rule.valueTexts[world.scenario->rules[static_cast<std::size_t>(index)]])});
  }
  view.active = static_cast<Surface>(state.active);
}

}  // namespace cardwalk
