// How the person's own screen may differ from the model, and what that says about the shop: variants.json.
//
// What is in it: variants as plain structs, their names in a log, and the scenario whose rules some of them
// changed. What it DOES NOT do: say where one can be met now or change a state (core/sim/variation.h).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/content/situations.h"

namespace cardwalk {

struct Variant {
  std::string id;
  std::string label, said;             ///< text keys: in the person's words, and what changes by it
  std::vector<std::int16_t> controls;  ///< it can be met when one of these is the next to be used
  /// It shows after the control was used: choosing it does the action in the changed world, again if need be.
  bool result = false;
  std::int32_t when = -1;  ///< index into Pack::conds; -1: always
  /// take, standard and rule alone. The card is the one to be removed; `b` of take and standard says nothing.
  std::vector<SituationChange> changes;
};

inline constexpr std::string_view kVariantMark = "variant/";  ///< what a log calls it: variant/manage

/// The variant that a log means by this name; nullptr if it is none of the pack.
const Variant* variantNamed(const Pack& pack, std::string_view control);
std::string nameOf(const Variant& variant);
/// The scenario with the rules that these variants speak of, in order; the cards of these rules are shown.
Scenario withVariants(const Pack& pack, const Scenario& scenario, std::span<const Variant* const> variants);

}  // namespace cardwalk
