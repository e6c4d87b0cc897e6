// Handouts of small walks, kept whole so that a test can look at them.
//
// What it DOES NOT do: write files.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/content/pack.h"
#include "ui/handout/maker.h"

namespace cardwalk::ui {

/// The smallest shipped pack, read once.
const Pack& tinyPack();

/// Keeps every step, or the first one at a control and none after it.
class StepKeeper final : public HandoutWriter {
 public:
  explicit StepKeeper(std::string control = {}) : control_(std::move(control)) {}
  std::string begin(const Handout&) override { return {}; }
  std::string take(const Handout&, const HandoutStep& step) override {
    if (!control_.empty() && step.control != control_) return {};
    steps.push_back(step);
    return control_.empty() ? "" : "that was it";
  }
  std::string end(const Handout&) override { return {}; }

  std::vector<HandoutStep> steps;

 private:
  std::string control_;
};

struct KeptHandout {
  Handout handout;
  std::vector<HandoutStep> steps;
};

/// Small pictures, so that they are quickly drawn.
HandoutOptions smallOptions();
KeptHandout keptHandout(WalkSource& walk, const HandoutOptions& options);
KeptHandout keptPlan(const std::string& scenario, const HandoutOptions& options,
                     const std::string& language = "en");

}  // namespace cardwalk::ui
