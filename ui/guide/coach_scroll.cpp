#include "ui/guide/coach_scroll.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace cardwalk::ui {
namespace {

/// On the way to where scrollToStep wants it.
void glide(const Panel& panel, CoachMemory& memory) {
  if (ImGui::GetIO().MouseWheel != 0) memory.glideTo = -1;  // a hand that scrolls has its way
  if (memory.glideTo < 0) return;
  constexpr float kRate = 16;  // part of the rest covered a second, as an exponent
  const float goal = std::min(memory.glideTo, ImGui::GetScrollMaxY());
  const float seconds = std::min(ImGui::GetIO().DeltaTime, 0.05f);
  memory.glideAt += (goal - memory.glideAt) * (1 - std::exp(-kRate * seconds));
  const bool there = std::abs(goal - memory.glideAt) < 1;
  ImGui::SetScrollY(there ? goal : memory.glideAt);
  if (there) memory.glideTo = -1;
  if (panel.wakeAt != nullptr) *panel.wakeAt = std::min(*panel.wakeAt, panel.now);
}

}  // namespace

void scrollToStep(const Panel& panel, const Target& target, CoachMemory& memory, const Rect& area,
                  const StepScroll& how) {
  const bool asked = std::exchange(memory.showTarget, false);
  if (memory.wordsFor != target.control || asked) {
    memory.wordsFor = target.control;
    const Anchor* anchor = target.surface == Surface::desk ? panel.anchors.find(target.control) : nullptr;
    const float end =
        anchor == nullptr ? 0 : anchor->rect.max.y + ImGui::GetScrollY() + panel.dp(how.margin) - area.max.y;
    memory.glideTo = how.glides && asked && !panel.theme.reducedMotion ? std::max(0.0f, end) : -1;
    memory.glideAt = ImGui::GetScrollY();
    if (memory.glideTo < 0) ImGui::SetScrollY(std::max(0.0f, end));
    if (panel.wakeAt != nullptr) *panel.wakeAt = std::min(*panel.wakeAt, panel.now);
  }
  glide(panel, memory);
}

void drawScrollMarks(const Panel& panel, const Rect& area, float thickness) {
  const float scroll = ImGui::GetScrollY(), most = ImGui::GetScrollMaxY();
  if (most <= 1) return;
  const ImU32 full = panel.colours().surface, none = full & ~IM_COL32_A_MASK;
  if (scroll < most - 1)
    panel.list()->AddRectFilledMultiColor({area.min.x + panel.dp(2), area.max.y - panel.dp(28)}, area.max,
                                          none, none, full, full);
  const float height = area.height() * area.height() / (area.height() + most);
  const float y = area.min.y + (area.height() - height) * scroll / most;
  const float x = area.max.x - panel.dp(thickness + 3);
  panel.list()->AddRectFilled({x, y + panel.dp(4)}, {x + panel.dp(thickness), y + height - panel.dp(4)},
                              panel.colours().edgeStrong, panel.dp(thickness / 2));
}

}  // namespace cardwalk::ui
