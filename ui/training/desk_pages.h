// The pages of the training desk, each filling the room between the desk's bar and the footer.
//
// What is in it: one function a page, and the frame they share: a part that scrolls over a row of buttons.
// What it DOES NOT do: change anything but what is typed; every press is a command ("train/ticket/S05").
#pragma once

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "ui/app/layout.h"
#include "ui/help/help_centre.h"
#include "ui/training/desk.h"
#include "ui/training/desk_memory.h"
#include "ui/training/desk_parts.h"

namespace cardwalk::ui {

struct DeskScene {
  TrainingDesk& desk;
  DeskMemory& memory;
  Rect room;
};

void drawStartPage(const Panel& panel, const DeskScene& scene);
void drawInboxPage(const Panel& panel, const DeskScene& scene);
void drawDiagnosePage(const Panel& panel, const DeskScene& scene);  ///< and the reasons afterwards
void drawClosingPage(const Panel& panel, const DeskScene& scene);
void drawDebriefPage(const Panel& panel, const DeskScene& scene);
void drawSupervisorPage(const Panel& panel, const DeskScene& scene);

namespace desk {

/// The customer's words, what is visible of the account, and the rules that hold.
void ticketCard(Flow& flow, const TrainingDesk& desk);
/// The same without the customer's words.
void accountFacts(Flow& flow, const Attempt& attempt);
void ruleCards(Flow& flow, const std::vector<RuleCardView>& rules);
/// "Practice", "Test" and so on.
const std::string& modeWord(const Panel& panel, TrainingMode mode);
/// What becomes of the results (DeskRecords::state) in words; empty while all is well.
std::string recordsWords(const Panel& panel, const DeskRecords& records);

template <class Body>
void page(const Panel& panel, const DeskScene& scene, const char* id, const std::vector<ButtonSpec>& buttons,
          std::string_view lead, float widest, const Body& body) {
  const float foot = buttons.empty() ? 0 : actions(panel, scene.room, buttons, lead, false);
  const Rect area{scene.room.min, {scene.room.max.x, scene.room.max.y - foot}};
  scrolling(panel, id, area, scene.memory.toTop, [&](Column at) {
    if (std::exchange(scene.memory.wantFocus, false)) ImGui::SetKeyboardFocusHere();
    const float wish = std::exchange(scene.memory.panelScroll, 0.0f);
    if (wish != 0) ImGui::SetScrollY(ImGui::GetScrollY() + wish * area.height() * 0.8f);
    const float side = panel.dp(area.width() < panel.dp(760) ? 16.0f : 28.0f);
    const float width =
        std::min(at.width - 2 * side, panel.dp(widest) * (1 + (panel.metrics.text - 1) * 0.5f));
    const Column inner{std::round(at.x + (at.width - width) / 2), at.y + panel.dp(24), width};
    return body(inner) + panel.dp(52);
  });
  if (!buttons.empty()) actions(panel, scene.room, buttons, lead, true);
}

/// Side by side where there is room, `share` of the width for the first; otherwise below one another.
template <class Left, class Right>
float columns(const Panel& panel, const Column& at, float share, const Left& left, const Right& right) {
  const float gap = panel.dp(20);
  if (at.width < panel.dp(840) * (1 + (panel.metrics.text - 1) * 0.6f)) {
    const float first = left(at);
    return first + gap + right(Column{at.x, at.y + first + gap, at.width});
  }
  const float width = std::round((at.width - gap) * share);
  const float first = left(Column{at.x, at.y, width});
  return std::max(first, right(Column{at.x + width + gap, at.y, at.width - width - gap}));
}

}  // namespace desk
}  // namespace cardwalk::ui
