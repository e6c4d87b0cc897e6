// "It looks different here": what the person may see instead, in their own words.
//
// What is in it: the sheet with the choices, what the shop looked like in other years, and the door to the
// help for everything else.
// What it DOES NOT do: change anything; a choice is the command companion.variant/ID or
// companion.generation/DEVICE=ID.
#pragma once

#include <vector>

#include "core/session/view.h"
#include "ui/app/conductor.h"
#include "ui/guide/panel.h"

namespace cardwalk::ui {

struct VariantsScene {
  const View& view;
  const std::vector<Choice>& shops;  ///< the years that each device can be of; those of this step are offered
  Rect window;
  bool fresh = false;  ///< opened since the last frame: takes the focus
};

/// Answers the rectangle of the sheet.
Rect drawVariants(const Panel& panel, const VariantsScene& scene);

}  // namespace cardwalk::ui
