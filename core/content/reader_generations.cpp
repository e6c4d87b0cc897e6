// Which generations a pack has, the one that was asked for, and its texts.

#include <algorithm>

#include "core/content/pack_reader.h"
#include "core/content/words.h"

namespace cardwalk {

void PackReader::readGenerations(const Spot& list) {
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Spot spot = list.at(i);
    Generation generation;
    generation.id = spot.at("id").text();
    if (!unique(pack_.generations, generation.id, spot.at("id"))) continue;
    generation.name = textKey(spot.at("name"));
    generation.years = textKey(spot.at("years"));
    if (spot.at("standard").flag()) {
      if (pack_.standardGeneration >= 0)
        fail("bad-change", spot.at("standard"), "another generation is the standard one already; leave one");
      pack_.standardGeneration = static_cast<int>(pack_.generations.size());
    }
    pack_.generations.push_back(std::move(generation));
  }
  if (list.size() > 0 && pack_.standardGeneration < 0) {
    fail("missing", list, "mark the generation that is the pack as it stands with \"standard\": true");
    pack_.standardGeneration = 0;
  }
}

void PackReader::chooseGeneration(const GenerationChoice& wanted, const Spot& packRoot) {
  for (std::size_t side = 0; side < kDevices; ++side) {
    if (pack_.standardGeneration >= 0)
      pack_.generation[side] = pack_.generations[static_cast<std::size_t>(pack_.standardGeneration)].id;
    if (wanted[side].empty()) continue;
    if (pack_.generationIndex(wanted[side]) >= 0) {
      pack_.generation[side] = wanted[side];
    } else if (side == 0 || wanted[side] != wanted[0]) {
      unknown("unknown-generation", packRoot.at("generations"), "generation of this pack", wanted[side],
              idsOf(pack_.generations));
    }
  }
}

void PackReader::replaceTexts(const Spot& pairs) {
  if (!pairs.exists() || !pairs.node->isObject() || pack_.languages.empty()) return;
  const auto& texts = pack_.languages.front().texts;
  std::vector<std::string> known;
  for (const auto& [key, value] : pairs.node->members) {
    const Spot spot = pairs.at(key);
    if (!texts.contains(key)) {
      if (known.empty())
        for (const auto& [each, text] : texts) known.push_back(each);
      unknown("unknown-text", spot, "text", key, known);
      continue;
    }
    const TextKey other = textKey(spot);
    const auto [at, fresh] = replaced_.emplace(key, other);
    if (!fresh && at->second != other)
      fail("bad-change", spot,
           "\"" + key + "\" is replaced by \"" + at->second +
               "\" on the other device already; give the controls labels of their own instead");
  }
}

}  // namespace cardwalk
