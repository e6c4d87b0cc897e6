#include "tests/ui/handout_walks.h"

#include <doctest/doctest.h>

#include "tests/support/broken_pack.h"
#include "ui/handout/studio.h"

namespace cardwalk::ui {

const Pack& tinyPack() {
  static const LoadResult loaded = support::BrokenPack(support::kTinyPack).load();
  REQUIRE(loaded.pack.has_value());
  return *loaded.pack;
}

HandoutOptions smallOptions() {
  HandoutOptions options;
  options.width = 900;
  options.height = 560;
  return options;
}

KeptHandout keptHandout(WalkSource& walk, const HandoutOptions& options) {
  drawInSoftwareOnly();
  StepKeeper keeper;
  const Made made = makeHandout(walk, {options, false}, keeper, {});
  CAPTURE(made.fault);
  REQUIRE(made.outcome == Made::Outcome::done);
  return {made.handout, std::move(keeper.steps)};
}

KeptHandout keptPlan(const std::string& scenario, const HandoutOptions& options,
                     const std::string& language) {
  const auto walk = plannedWalk({tinyPack(), scenario, language});
  return keptHandout(*walk, options);
}

}  // namespace cardwalk::ui
