#include "core/content/variants.h"

#include <algorithm>

#include "core/content/pack.h"

namespace cardwalk {

const Variant* variantNamed(const Pack& pack, std::string_view control) {
  if (!control.starts_with(kVariantMark)) return nullptr;
  const std::string_view id = control.substr(kVariantMark.size());
  const auto found = std::find_if(pack.variants.begin(), pack.variants.end(),
                                  [&](const Variant& each) { return each.id == id; });
  return found == pack.variants.end() ? nullptr : &*found;
}

std::string nameOf(const Variant& variant) { return std::string(kVariantMark) + variant.id; }

Scenario withVariants(const Pack& pack, const Scenario& scenario, std::span<const Variant* const> variants) {
  Scenario out = scenario;
  for (const Variant* variant : variants)
    for (const SituationChange& change : variant->changes)
      if (change.kind == SituationChange::Kind::rule) changeRule(pack, out, change);
  return out;
}

}  // namespace cardwalk
