// The help: what is wrong, my situation, answers, this window. One sheet with four pages.
//
// What is in it: drawing the sheet, its tabs and the page that is open.
// What it DOES NOT do: carry out anything; every press is a command (ui/app/commands.h).
#pragma once

#include "ui/app/conductor.h"
#include "ui/guide/panel.h"
#include "ui/help/help_shelf.h"
#include "ui/help/help_state.h"

namespace cardwalk::ui {

struct HelpScene {
  const Conductor& walk;
  HelpShelf& shelf;
  Rect window;
  bool fresh = false;    ///< opened since the last frame: takes the focus
  bool reading = false;  ///< to read in only: nothing is shown on the model or started from here
};

/// Answers the rectangle of the sheet.
Rect drawHelpCentre(const Panel& panel, const HelpScene& scene, HelpState& state);

// The pages; each draws into its column and answers the height it took.
float drawTroublePage(const Panel& panel, const HelpScene& scene, const HelpState& state, Column at);
float drawAnswersPage(const Panel& panel, const HelpScene& scene, HelpState& state, Column at);
float drawWindowPage(const Panel& panel, const HelpScene& scene, Column at);
/// Takes the whole room: its questions scroll beside the preview.
void drawSituationPage(const Panel& panel, const HelpScene& scene, HelpState& state, const Rect& room);

/// A part of a page that scrolls, with a thin mark where there is more.
template <class Body>
void scrolling(const Panel& panel, const char* id, const Rect& room, bool toTop, const Body& body) {
  ImGui::SetCursorScreenPos(room.min);
  ImGui::BeginChild(id, {std::max(1.0f, room.width()), std::max(1.0f, room.height())},
                    ImGuiChildFlags_NavFlattened,
                    ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollbar);
  if (toTop) ImGui::SetScrollY(0);
  const float scroll = toTop ? 0 : ImGui::GetScrollY();
  const float used = body(Column{room.min.x, room.min.y - scroll, room.width()});
  ImGui::SetCursorScreenPos({room.min.x, room.min.y - scroll + used});
  ImGui::Dummy({1, 1});
  if (used > room.height() + 2) {
    const float height = std::max(panel.dp(28), room.height() * room.height() / used);
    const float y = room.min.y + (room.height() - height) * std::min(1.0f, scroll / (used - room.height()));
    const float width = panel.dp(4);
    panel.list()->AddRectFilled({room.max.x - width, y}, {room.max.x, y + height},
                                draw::fade(panel.colours().textSoft, 0.45f), width / 2);
  }
  ImGui::EndChild();
}

}  // namespace cardwalk::ui
