// Names of actions: ControlIds with their item part, and typed text.

#include <algorithm>

#include "core/sim/machine.h"
#include "core/sim/text_match.h"

namespace cardwalk {

namespace {

const Control& controlAt(const World& world, int index) {
  return world.pack->controls[static_cast<std::size_t>(index)];
}

std::string itemName(const World& world, const Control& control, int item) {
  if (control.repeat == Repeat::orders) {
    const auto& orders = world.scenario->orders;
    return static_cast<std::size_t>(item) < orders.size() ? orders[static_cast<std::size_t>(item)].id
                                                          : "trial";
  }
  return world.scenario->cards[static_cast<std::size_t>(item)].last4;
}

int itemOf(const World& world, const Control& control, std::string_view name) {
  if (control.repeat == Repeat::none) return -1;
  const int count =
      control.repeat == Repeat::orders ? kMaxOrders : static_cast<int>(world.scenario->cards.size());
  for (int item = 0; item < count; ++item)
    if (itemName(world, control, item) == name) return item;
  return -1;
}

std::uint8_t typedOf(const World& world, const Control& control, std::string_view text) {
  const std::string folded = foldText(text);
  for (const TextCatalogue& catalogue : world.pack->languages)
    for (std::size_t i = 0; i < control.accepts.size(); ++i)
      if (foldText(catalogue.get(control.accepts[i])) == folded) return static_cast<std::uint8_t>(i);
  const std::string digits = digitsOf(text);
  if (!control.acceptsTestNumbers || digits.empty()) return kTypedOther;
  const auto& numbers = world.pack->testNumbers;
  if (std::find(numbers.begin(), numbers.end(), digits) == numbers.end()) return kTypedOther;
  const auto& cards = world.scenario->cards;
  for (std::size_t card = 0; card < cards.size(); ++card)
    if (digits.ends_with(cards[card].last4)) return static_cast<std::uint8_t>(kTypedTestNumber + card);
  return kTypedOther;
}

}  // namespace

std::string controlName(const World& world, int index, int item) {
  const Control& control = controlAt(world, index);
  return control.repeat == Repeat::none || item < 0 ? control.id
                                                    : control.id + '/' + itemName(world, control, item);
}

std::optional<Action> resolve(const World& world, const State& state, const NamedAction& named) {
  const std::size_t slash = named.control.find('/');
  const std::string_view base = std::string_view(named.control).substr(0, slash);
  const int index = world.pack->controlIndex(base);
  if (index < 0) return std::nullopt;
  const Control& control = controlAt(world, index);
  if (world.pack->screens[static_cast<std::size_t>(control.screen)].surface != named.surface)
    return std::nullopt;
  const bool repeated = control.repeat != Repeat::none;
  if (repeated != (slash != std::string::npos)) return std::nullopt;
  Action action;
  action.control = static_cast<std::int16_t>(index);
  action.gesture = named.gesture;
  if (repeated)
    action.item =
        static_cast<std::int8_t>(itemOf(world, control, std::string_view(named.control).substr(slash + 1)));
  if (repeated && action.item < 0) return std::nullopt;
  if (named.gesture == Gesture::type) action.typed = typedOf(world, control, named.text);
  if (!isVisible(world, state, index, action.item)) return std::nullopt;
  return action;
}

std::string keepableText(const World& world, const Action& action) {
  if (action.gesture != Gesture::type || action.typed == kTypedOther) return {};
  const Control& control = controlAt(world, action.control);
  if (action.typed < kTypedTestNumber)
    return world.pack->languages.front().get(control.accepts[action.typed]);
  const std::string& last4 =
      world.scenario->cards[static_cast<std::size_t>(action.typed - kTypedTestNumber)].last4;
  for (const std::string& number : world.pack->testNumbers)
    if (number.ends_with(last4)) return number;
  return {};
}

NamedAction nameOf(const World& world, const Action& action) {
  NamedAction named;
  const Control& control = controlAt(world, action.control);
  named.surface = world.pack->screens[static_cast<std::size_t>(control.screen)].surface;
  named.control = controlName(world, action.control, action.item);
  named.gesture = action.gesture;
  named.text = keepableText(world, action);
  return named;
}

}  // namespace cardwalk
