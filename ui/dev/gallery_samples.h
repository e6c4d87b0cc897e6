// Every control kind in every state, as data: what the gallery shows and what a test can walk.
//
// What it DOES NOT do: draw. The words are samples for those who work on the looks, not texts of a pack.
#pragma once

#include <string>
#include <vector>

#include "ui/controls/control.h"

namespace cardwalk::ui {

struct Sample {
  std::string caption;
  std::vector<ControlView> controls;  ///< usually one; grids, chips and attached controls need company
  Pose pose = Pose::live;
};

std::vector<Sample> samplesOf(ControlKind kind);
std::string_view kindName(ControlKind kind);

}  // namespace cardwalk::ui
