#include "ui/companion/companion_room.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/companion/companion_parts.h"
#include "ui/guide/doubt_lines.h"
#include "ui/guide/stores_panel.h"

namespace cardwalk::ui {
namespace {

bool isOver(const View& view) { return view.coach.done || view.coach.handedOver; }

/// Words fade out where they go on below the edge.
void fadeOut(const Panel& panel, const Rect& area) {
  const ImU32 full = panel.colours().surface, none = full & ~IM_COL32_A_MASK;
  panel.list()->AddRectFilledMultiColor({area.min.x, area.max.y - panel.dp(28)}, area.max, none, none, full,
                                        full);
}

void markScroll(const Panel& panel, const Rect& area, float scroll, float most) {
  const float room = area.height() - panel.dp(16);  // the corners of the card are round
  const float height = room * area.height() / (area.height() + most);
  const float y = area.min.y + panel.dp(14) + (room - height) * scroll / most;
  const float x = area.max.x - panel.dp(6);
  panel.list()->AddRectFilled({x, y}, {x + panel.dp(4), y + height}, panel.colours().edgeStrong, panel.dp(2));
}

/// The words of the step; where there is no room beside them, with the picture among them.
void drawWords(const Panel& panel, const CompanionScene& scene, CompanionMemory& memory, const Rect& area,
               bool pictures) {
  ImGui::SetCursorScreenPos(area.min);
  ImGui::BeginChild("companion.words", {area.width(), std::max(1.0f, area.height())},
                    ImGuiChildFlags_NavFlattened,
                    ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollbar);
  const float wish = std::exchange(memory.scrollPages, 0.0f);
  if (wish != 0) ImGui::SetScrollY(ImGui::GetScrollY() + wish * area.height() * 0.8f);
  if (std::exchange(memory.toTop, false)) ImGui::SetScrollY(0);
  const float scroll = ImGui::GetScrollY(), pad = panel.dp(26);
  Column column{area.min.x + pad, area.min.y - scroll + pad, area.width() - 2 * pad};
  drawOwnStep(panel, column, scene);
  memory.words = Rect{area.min, {area.max.x, column.y}}.cut(area);
  if (!isOver(scene.view) && !memory.doubts.doubts.here.empty()) {
    column.y -= panel.dp(14);
    drawDoubts(panel, column, memory.doubts.doubts);
    column.y += panel.dp(24);
  }
  if (pictures && !isOver(scene.view)) {
    // A high window shows more of it; below the fold it keeps a size that can be taken in at once.
    const float rest = area.max.y + scroll - column.y - panel.dp(250);
    const float height = std::round(std::clamp(rest, panel.dp(280), std::max(panel.dp(280), column.width)));
    const float y = std::round(column.y);
    drawCloseUp(panel, scene.view, memory, {{column.x, y}, {column.x + column.width, y + height}},
                panel.colours().surface);
    column.y += height + panel.dp(26);
  }
  drawOwnProgress(panel, column, scene.view);
  ImGui::SetCursorScreenPos({area.min.x, column.y + pad / 2});
  ImGui::Dummy({1, 1});
  const float most = ImGui::GetScrollMaxY();
  if (most > scroll + 1) fadeOut(panel, area);
  if (most > 1) markScroll(panel, area, scroll, most);
  ImGui::EndChild();
}

/// The card with the step; its buttons stay in sight.
void drawCard(const Panel& panel, const CompanionScene& scene, CompanionMemory& memory, const Rect& rect,
              bool pictures) {
  const Palette& c = panel.colours();
  panel.shadow(rect, 8);
  panel.box(rect, c.surface, c.edge, 18);
  const float pad = panel.dp(28);
  Rect row{{rect.min.x + pad, 0}, {rect.max.x - pad, 0}};
  const float height = drawOwnButtons(panel, scene, row, false);
  row.max.y = rect.max.y - panel.dp(24);
  row.min.y = row.max.y - height;
  drawWords(panel, scene, memory,
            {{rect.min.x + panel.dp(2), rect.min.y + panel.dp(2)},
             {rect.max.x - panel.dp(2), row.min.y - panel.dp(16)}},
            pictures);
  drawOwnButtons(panel, scene, row, true);
}

}  // namespace

void drawCompanion(const Panel& panel, const CompanionScene& scene, CompanionMemory& memory) {
  const Stamp shown = memory.revision;
  refreshPictures(scene.view, memory);
  refreshDoubts(scene.view, scene.session, memory.doubts);
  if (shown != memory.revision) memory.toTop = true;
  const float margin = panel.dp(scene.room.width() < panel.dp(1100) ? 18.0f : 28.0f);
  const Rect room{{scene.room.min.x + margin, scene.room.min.y + margin},
                  {scene.room.max.x - margin, scene.room.max.y - panel.dp(6)}};
  const bool wide =
      room.width() >= panel.dp(820) * (1 + (panel.metrics.text - 1) * 0.45f) && room.width() > room.height();
  ImGui::SetCursorScreenPos(scene.room.min);
  ImGui::BeginChild(
      "companion", {scene.room.width(), scene.room.height()}, ImGuiChildFlags_NavFlattened,
      ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
  if (!wide) {
    drawCard(panel, scene, memory, room, true);
  } else {
    const float width = std::round(std::clamp(room.width() * 0.46f, panel.dp(400), panel.dp(660)));
    const float gap = margin + panel.dp(4);
    drawCard(panel, scene, memory, {room.min, {room.min.x + width, room.max.y}}, false);
    const Rect beside{{room.min.x + width + gap, room.min.y}, room.max};
    if (isOver(scene.view)) {
      drawStoresPanel(panel, scene.view,
                      {beside.min, {beside.max.x, beside.min.y + std::min(beside.height(), panel.dp(420))}});
    } else {
      drawPictures(panel, scene.view, memory, beside);
    }
  }
  ImGui::EndChild();
}

}  // namespace cardwalk::ui
