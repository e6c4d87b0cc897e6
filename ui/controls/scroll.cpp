#include "ui/controls/scroll.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <imgui_internal.h>

#include "ui/controls/parts.h"

namespace cardwalk::ui {
namespace {

constexpr float kWheelStep = 72;       // dp a notch
constexpr float kDragStart = 8;        // dp before a press becomes a drag
constexpr float kGlide = 16;           // part of the rest covered a second, as an exponent
constexpr float kFriction = 4;         // how fast momentum dies
constexpr float kSlowest = 12;         // dp a second: slower is standing still
constexpr float kLongestStep = 0.05f;  // seconds: after an idle time the first frame must not leap

bool pointerOver(const Rect& view) {
  return ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) &&
         ImGui::IsMouseHoveringRect(view.min, view.max);
}

/// A pressed pointer that moves drags the content, and the control below it is let go.
void drag(DrawContext& context, const ScrollArea& area, ScrollState& state, float most) {
  DrawMemory& memory = context.memory;
  ImGuiContext& g = *ImGui::GetCurrentContext();
  if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) && pointerOver(area.view)) {
    memory.scrollDrag = area.key;
    memory.dragging = false;
    state.dragFrom = state.position;
    state.target = state.position;
    state.velocity = 0;
  }
  if (memory.scrollDrag != area.key) return;
  const float unit = context.metrics.unit;
  if (!g.IO.MouseDown[0]) {
    memory.scrollDrag.clear();
    memory.dragging = false;
    return;
  }
  const ImVec2 way{g.IO.MousePos.x - g.IO.MouseClickedPos[0].x, g.IO.MousePos.y - g.IO.MouseClickedPos[0].y};
  if (!memory.dragging) {
    const bool text = g.ActiveId != 0 && g.InputTextState.ID == g.ActiveId;
    if (most <= 0 || text || std::abs(way.y) < kDragStart * unit || std::abs(way.y) < std::abs(way.x)) return;
    memory.dragging = true;
    ImGui::ClearActiveID();
  }
  const float before = state.position;
  state.position = state.target = std::clamp(state.dragFrom - way.y / unit, 0.0f, most);
  const float seconds = std::max(g.IO.DeltaTime, 0.001f);
  state.velocity = 0.6f * (state.position - before) / seconds + 0.4f * state.velocity;
}

void glide(DrawContext& context, ScrollState& state, float most) {
  state.target = std::clamp(state.target, 0.0f, most);
  if (context.memory.dragging) return;
  if (!animated(context)) {
    state.position = state.target;
    state.velocity = 0;
    return;
  }
  const float seconds = std::min(ImGui::GetIO().DeltaTime, kLongestStep);
  if (std::abs(state.velocity) > kSlowest) {
    state.target = std::clamp(state.target + state.velocity * seconds, 0.0f, most);
    state.velocity *= std::exp(-kFriction * seconds);
    if (state.target <= 0 || state.target >= most) state.velocity = 0;
    state.position = state.target;
    wake(context, context.now);
    return;
  }
  state.velocity = 0;
  state.position += (state.target - state.position) * (1 - std::exp(-kGlide * seconds));
  if (std::abs(state.target - state.position) < 0.4f)
    state.position = state.target;
  else
    wake(context, context.now);
}

}  // namespace

float scrolled(DrawContext& context, const ScrollArea& area) {
  auto found = context.memory.scroll.find(area.key);
  if (found == context.memory.scroll.end())
    found = context.memory.scroll.emplace(std::string(area.key), ScrollState{}).first;
  ScrollState& state = found->second;
  const float unit = context.metrics.unit;
  const float most = std::max(0.0f, (area.content - area.view.height()) / unit);
  const float content = area.content / unit;
  if (area.followEnd && content > state.content + 1) state.target = most;
  state.content = content;
  if (context.topLayer) {
    const ImGuiIO& io = ImGui::GetIO();
    float wheel = pointerOver(area.view) ? io.MouseWheel : 0;
    if (ImGui::IsMouseHoveringRect(area.view.min, area.view.max))
      wheel += std::exchange(context.memory.wheelPassed, 0.0f);
    if (wheel != 0 && most > 0) {
      state.velocity = 0;
      state.target -= wheel * kWheelStep;
    }
    drag(context, area, state, most);
  }
  glide(context, state, most);
  state.position = std::clamp(state.position, 0.0f, most);
  return std::round(state.position * unit);
}

void bringIntoView(DrawContext& context, const ScreenView& screen, const RegionLayout& layout,
                   const ScrollArea& area, float above) {
  std::string& wanted = context.memory.showWanted;
  if (wanted.empty()) return;
  for (const Piece& piece : layout.pieces) {
    if (piece.reason || screen.controls[static_cast<std::size_t>(piece.control)].id != wanted) continue;
    wanted.clear();
    ScrollState& state = context.memory.scroll[std::string(area.key)];
    const float unit = context.metrics.unit, view = area.view.height() / unit;
    const float top = (piece.rect.min.y + above) / unit, height = piece.rect.height() / unit;
    const float margin = std::min(64.0f, std::max(0.0f, (view - height) / 2));
    state.velocity = 0;
    // Only as far as needed, with something of the neighbours in sight.
    if (top - margin < state.target)
      state.target = std::max(0.0f, top - margin);
    else if (top + height + margin > state.target + view)
      state.target = top + height + margin - view;
    wake(context, context.now);
    return;
  }
}

void keepPageKeysFromFocus() {
  const ImGuiID owner = ImHashStr("page keys");
  for (const ImGuiKey key : {ImGuiKey_PageUp, ImGuiKey_PageDown}) ImGui::SetKeyOwner(key, owner);
}

void drawScrollMark(const DrawContext& context, const ScrollArea& area, float offset) {
  const float view = area.view.height(), rest = area.content - view;
  if (rest <= 1 || view <= 0) return;
  const draw::Canvas canvas = canvasOf(context);
  const float track = view - canvas.dp(8);
  const float length = std::max(canvas.dp(28), track * view / area.content);
  const float top = area.view.min.y + canvas.dp(4) + (track - length) * std::clamp(offset / rest, 0.0f, 1.0f);
  const float right = area.view.max.x - canvas.dp(3), wide = std::max(2.0f, canvas.dp(3.5f));
  canvas.fill({{right - wide, top}, {right, top + length}},
              draw::fade(context.theme.palette.edgeStrong, 0.8f), wide / 2);
}

}  // namespace cardwalk::ui
