// Companion mode: one large instruction for the person's own device, and what it looks like there.
//
// What is in it: everything between top bar and footer, at every size of window and text.
// What it DOES NOT do: carry out anything; every press is a command (ui/app/commands.h). The list of what may
// look different lies over it (variants_sheet.h).
#pragma once

#include "core/session/view.h"
#include "ui/companion/companion_state.h"
#include "ui/guide/panel.h"

namespace cardwalk::ui {

struct CompanionScene {
  const View& view;
  Rect room;  ///< between top bar and footer
  bool hasNextScenario = false;
  bool offersSituation = false;      ///< the pack has a questionnaire
  const Session* session = nullptr;  ///< whose view it is; nullptr: a view that nobody walks through
};

void drawCompanion(const Panel& panel, const CompanionScene& scene, CompanionMemory& memory);

}  // namespace cardwalk::ui
