// Texts of one scenario in one language, with their placeholders filled.
//
// What is in it: Phrases, which knows cards, orders and labels by the words a person reads.
// What it DOES NOT do: choose which text to say (coach.h, view_builder.h).
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "core/content/text_forms.h"
#include "core/sim/world.h"

namespace cardwalk {

/// "say.greet.own": what "say.greet" says to somebody who acts on their own device, where that is not the
/// same.
inline constexpr std::string_view kOwnWords = ".own";

class Phrases {
 public:
  /// `own`: said to somebody who acts on their own device, in the texts' own words for that where there are
  /// any.
  Phrases(const World& world, const TextCatalogue& catalogue, bool own = false)
      : world_(world), catalogue_(catalogue), own_(own) {}

  using Extra = std::initializer_list<Fill>;

  /// The text with {target}, {new}, {limit} and the extra placeholders filled; empty for an empty key.
  std::string say(const TextKey& key, Extra extra = {}) const;
  /// The same with {count}, in the plural form of that number if the text has forms.
  std::string sayCount(const TextKey& key, int count, Extra extra = {}) const;
  /// The same for a control: {label}, and {card}, {brand}, {bank}, {expiry}, {order}, {item} of its item or
  /// place; {count} of the cards on its side.
  std::string sayFor(const State& state, const Control& control, int item, const TextKey& key,
                     Extra extra = {}) const;

  std::string label(const State& state, const Control& control, int item) const;
  const TextKey& labelKey(const Control& control) const;
  std::string orderItem(int order) const;
  std::string orderId(int order) const;
  const TextCatalogue& catalogue() const { return catalogue_; }
  const World& world() const { return world_; }

 private:
  TextKey chosen(const TextKey& key) const;

  const World& world_;
  const TextCatalogue& catalogue_;
  bool own_;
};

}  // namespace cardwalk
