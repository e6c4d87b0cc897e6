// The shipped pack as it looks in each year, for tests that change the year.
#pragma once

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/shipped_pack.h"
#include "ui/app/keeper.h"
#include "ui/app/session_conductor.h"

namespace cardwalk::ui {

/// All generations of the shipped pack, as the program has them at hand.
struct Generations {
  std::map<GenerationChoice, std::shared_ptr<const Pack>> packs;

  std::shared_ptr<const Pack> shared(const GenerationChoice& choice) {
    const auto found = packs.find(choice);
    if (found != packs.end()) return found->second;
    const std::vector<Generation>& known = support::shippedPack().generations;
    const auto isKnown = [&](const std::string& id) {
      return id.empty() ||
             std::any_of(known.begin(), known.end(), [&](const auto& each) { return each.id == id; });
    };
    if (!std::all_of(choice.begin(), choice.end(), isKnown)) return nullptr;
    return packs.emplace(choice, std::make_shared<const Pack>(support::shippedPack(choice))).first->second;
  }
  const Pack* at(const GenerationChoice& choice) { return shared(choice).get(); }

  ProgressHooks hooks() {
    ProgressHooks out;
    out.pack = [this](const GenerationChoice& choice) { return PackNews{shared(choice), {}}; };
    return out;
  }
  ProgressHooks hooks(Keeper& keeper) {
    ProgressHooks out = hooksOver(keeper, *at({"V2", "V2"}));
    out.pack = hooks().pack;
    return out;
  }
};

}  // namespace cardwalk::ui
