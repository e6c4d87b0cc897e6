// How one's own screen may differ: variants.json.

#include <algorithm>

#include "core/content/pack_reader.h"
#include "core/content/words.h"

namespace cardwalk {

void PackReader::readVariants(const Spot& root) {
  const Spot variants = root.at("variants");
  for (std::size_t i = 0; i < variants.size(); ++i) readVariant(variants.at(i));
}

/// Whether either device is of another generation than the pack as it stands.
bool PackReader::isSkin() const {
  if (pack_.standardGeneration < 0) return false;
  const std::string& standard = pack_.generations[static_cast<std::size_t>(pack_.standardGeneration)].id;
  return std::any_of(pack_.generation.begin(), pack_.generation.end(),
                     [&](const std::string& id) { return id != standard; });
}

void PackReader::readVariant(const Spot& spot) {
  Variant variant;
  variant.id = spot.at("id").text();
  if (!unique(pack_.variants, variant.id, spot.at("id"))) return;
  variant.label = textKey(spot.at("label"));
  variant.said = textKey(spot.at("said"));
  variant.result = spot.at("result").flag();
  Setting setting;
  const Spot controls = spot.at("controls");
  for (std::size_t i = 0; i < controls.size(); ++i) {
    // Another generation may not have it; the standard one is where a mistake is found.
    if (isSkin() && pack_.controlIndex(controls.at(i).text()) < 0) continue;
    const int index = find(pack_.controls, controls.at(i), "unknown-control", "control");
    if (index < 0) continue;
    const auto& control = pack_.controls[static_cast<std::size_t>(index)];
    const Surface surface = pack_.screens[static_cast<std::size_t>(control.screen)].surface;
    if (!variant.controls.empty() && surface != setting.surface)
      fail("wrong-surface", controls.at(i), "the controls of one variant stand on one device");
    setting.surface = surface;
    variant.controls.push_back(static_cast<std::int16_t>(index));
  }
  if (variant.controls.empty()) return;
  variant.when = readCond(spot.at("when"), setting);
  const Spot changes = spot.at("do");
  for (std::size_t i = 0; i < changes.size(); ++i) readVariantChange(changes.at(i), variant);
  pack_.variants.push_back(std::move(variant));
}

void PackReader::readVariantChange(const Spot& spot, Variant& variant) {
  SituationChange change;
  if (spot.at("rule").exists()) {
    if (readRuleChange(spot, change)) variant.changes.push_back(change);
    return;
  }
  const bool takes = spot.at("take").exists();
  change.kind = takes ? SituationChange::Kind::take : SituationChange::Kind::standard;
  change.a = static_cast<std::int16_t>(
      takes ? word(spot.at("take"), storeWords(), "list of cards", 0)
            : word(spot.at("default"), surfaceWords().first(kDevices), "device", 0));
  variant.changes.push_back(change);
}

}  // namespace cardwalk
