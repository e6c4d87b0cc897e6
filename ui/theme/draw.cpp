#include "ui/theme/draw.h"

#include <algorithm>
#include <cmath>
#include <string>

#include <imgui_internal.h>

namespace cardwalk::ui::draw {

ImU32 fade(ImU32 colour, float alpha) {
  const auto old = static_cast<float>((colour >> IM_COL32_A_SHIFT) & 255u);
  const auto now = static_cast<ImU32>(std::lround(old * std::clamp(alpha, 0.0f, 1.0f)));
  return (colour & ~IM_COL32_A_MASK) | (now << IM_COL32_A_SHIFT);
}

ImU32 mix(ImU32 from, ImU32 to, float part) {
  const float t = std::clamp(part, 0.0f, 1.0f);
  ImU32 out = 0;
  for (const int shift : {IM_COL32_R_SHIFT, IM_COL32_G_SHIFT, IM_COL32_B_SHIFT, IM_COL32_A_SHIFT}) {
    const auto a = static_cast<float>((from >> shift) & 255u), b = static_cast<float>((to >> shift) & 255u);
    out |= static_cast<ImU32>(std::lround(a + (b - a) * t)) << shift;
  }
  return out;
}

float easeOut(float part) {
  const float rest = 1 - std::clamp(part, 0.0f, 1.0f);
  return 1 - rest * rest * rest;
}

Rect inset(const Rect& rect, float by) {
  return {{rect.min.x + by, rect.min.y + by}, {rect.max.x - by, rect.max.y - by}};
}

Rect moved(const Rect& rect, ImVec2 by) {
  return {{rect.min.x + by.x, rect.min.y + by.y}, {rect.max.x + by.x, rect.max.y + by.y}};
}

namespace {

bool visible(ImU32 colour) { return (colour & IM_COL32_A_MASK) != 0; }

/// One quad of the shadow tile.
void tilePart(ImDrawList* list, const Rect& rect, ImVec2 uv0, ImVec2 uv1, ImU32 colour) {
  if (rect.empty()) return;
  list->PrimReserve(6, 4);
  list->PrimRectUV(rect.min, rect.max, uv0, uv1, colour);
}

}  // namespace

void Canvas::fill(const Rect& rect, ImU32 colour, float rounding, ImDrawFlags corners) const {
  if (visible(colour)) list->AddRectFilled(rect.min, rect.max, colour, rounding, corners);
}

void Canvas::outline(const Rect& rect, ImU32 colour, float rounding, float thickness) const {
  const float stroke = std::max(1.0f, std::round(dp(thickness)));
  const Rect middle = inset(rect, stroke / 2);
  list->AddRect(middle.min, middle.max, colour, std::max(0.0f, rounding - stroke / 2), 0, stroke);
}

void Canvas::hairline(float left, float right, float y) const {
  const float thick = std::max(1.0f, std::round(dp(1) * 0.75f));
  list->AddRectFilled({left, std::round(y)}, {right, std::round(y) + thick}, colours().edge);
}

void Canvas::shadow(const Rect& rect, float blur, float down, float strength) const {
  const ImU32 colour = fade(colours().shadow, strength);
  ImFontAtlasRect tile;
  if (!visible(colour) || !ImGui::GetIO().Fonts->GetCustomRect(theme.fonts.shadowTile, &tile)) return;
  // A quarter of the tile is half outside and half inside the edge.
  const float reach = std::min({dp(blur), rect.width() / 2, rect.height() / 2});
  const Rect outer = inset(moved(rect, {0, dp(down)}), -reach), inner = inset(outer, 2 * reach);
  // What throws the shadow is drawn over its middle; a software renderer feels every pixel left out.
  const bool hidden = dp(down) <= reach;
  const float xs[] = {outer.min.x, inner.min.x, inner.max.x, outer.max.x};
  const float ys[] = {outer.min.y, inner.min.y, inner.max.y, outer.max.y};
  const auto part = [](float a, float b, int i) {
    const float middle = (a + b) / 2;
    return i == 0 ? a : i == 3 ? b : middle;
  };
  for (int y = 0; y < 3; ++y) {
    for (int x = 0; x < 3; ++x) {
      if (x == 1 && y == 1 && hidden) continue;
      tilePart(list, {{xs[x], ys[y]}, {xs[x + 1], ys[y + 1]}},
               {part(tile.uv0.x, tile.uv1.x, x), part(tile.uv0.y, tile.uv1.y, y)},
               {part(tile.uv0.x, tile.uv1.x, x + 1), part(tile.uv0.y, tile.uv1.y, y + 1)}, colour);
    }
  }
}

void Canvas::gradient(const Rect& rect, ImU32 from, ImU32 to, float rounding) const {
  const int first = list->VtxBuffer.Size;
  list->AddRectFilled(rect.min, rect.max, IM_COL32_WHITE, rounding);
  ImGui::ShadeVertsLinearColorGradientKeepAlpha(list, first, list->VtxBuffer.Size, rect.min, rect.max, from,
                                                to);
}

void Canvas::focusRing(const Rect& rect, float rounding) const {
  const float gap = dp(2), stroke = std::max(2.0f, std::round(dp(2.5f)));
  const Rect ring = inset(rect, -gap - stroke / 2);
  // The ground's colour keeps the ring apart from whatever touches it.
  list->AddRect(ring.min, ring.max, colours().surface, rounding + gap, 0, stroke + dp(3));
  list->AddRect(ring.min, ring.max, colours().accent, rounding + gap, 0, stroke);
}

void Canvas::ripple(const Rect& rect, ImVec2 centre, float part, ImU32 colour) const {
  if (part >= 1) return;
  const float reach = std::hypot(rect.width(), rect.height());
  list->PushClipRect(rect.min, rect.max, true);
  list->AddCircleFilled(centre, reach * easeOut(part), fade(colour, 0.16f * (1 - part)), 48);
  list->PopClipRect();
}

}  // namespace cardwalk::ui::draw
