#include "ui/kiosk/overlay_card.h"

#include <algorithm>
#include <cmath>

namespace cardwalk::ui {

Rect beginOverlayCard(const Panel& panel, const Rect& room, ImVec2 size) {
  ImGui::SetCursorScreenPos(room.min);
  ImGui::BeginChild(
      "kiosk.over", {room.width(), room.height()}, ImGuiChildFlags_NavFlattened,
      ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
  const Palette& c = panel.colours();
  panel.list()->AddRectFilled(room.min, room.max, c.scrim);
  // A second time: what lies below is not to be read, so that only one thing is said.
  panel.list()->AddRectFilled(room.min, room.max, draw::fade(c.scrim, 0.6f));
  const bool upright = room.height() > room.width() * 1.15f;
  const float least = room.min.y + panel.dp(12);
  const float most = std::max(least, room.max.y - panel.dp(12) - size.y);
  const float middle = room.min.y + room.height() * (upright ? 0.7f : 0.5f) - size.y / 2;
  const ImVec2 at{std::round(room.centre().x - size.x / 2), std::round(std::clamp(middle, least, most))};
  const Rect card{at, {at.x + size.x, at.y + size.y}};
  panel.shadow(card, 24);
  panel.box(card, c.surface, c.edgeStrong, 28);
  return card;
}

void endOverlayCard() { ImGui::EndChild(); }

}  // namespace cardwalk::ui
