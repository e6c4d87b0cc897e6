// Step 2: the ticket beside the two devices, with what may be said and asked for while the work goes on.
//
// What is in it: the panel in the coach's place: customer's words, surprise, instruction (guide and watch
// always, practice when asked for), statements to tell before the deed, rules, buttons. What it DOES NOT do:
// draw devices, highlight or stores; those are the window's own.
#pragma once

#include "core/sim/action.h"
#include "ui/training/desk_pages.h"

namespace cardwalk::ui {

struct WorkScene {
  TrainingDesk& desk;
  const View& view;
  DeskMemory& memory;
  Rect rect;
  bool besides = true;  ///< at the side of the devices, not below them
};

void drawWorkPanel(const Panel& panel, const WorkScene& scene, std::vector<NamedAction>& actions);

/// The bar along the top while the desk is open.
struct DeskBarScene {
  const TrainingDesk& desk;
  Rect rect;
  std::string language, languageTag;
};
void drawDeskBar(const Panel& panel, const DeskBarScene& scene);

/// Everything between bar and footer that is not the work on the devices.
void drawDeskPage(const Panel& panel, const DeskScene& scene);
/// The question before a ticket is given up, over everything.
void drawLeaveQuestion(const Panel& panel, const Rect& window, bool takeFocus);

}  // namespace cardwalk::ui
