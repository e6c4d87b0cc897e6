#include "ui/guide/dimming.h"

#include <algorithm>
#include <cmath>

namespace cardwalk::ui {
namespace {

/// The corner between a square hole and a rounded one.
void cornerPiece(ImDrawList* list, ImVec2 corner, ImVec2 centre, float radius, float from, ImU32 colour) {
  constexpr int kSteps = 6;
  ImVec2 last{centre.x + radius * std::cos(from), centre.y + radius * std::sin(from)};
  for (int i = 1; i <= kSteps; ++i) {
    const float angle = from + static_cast<float>(M_PI / 2) * static_cast<float>(i) / kSteps;
    const ImVec2 next{centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)};
    list->AddTriangleFilled(corner, last, next, colour);
    last = next;
  }
}

}  // namespace

Rect onPixels(const Rect& rect) {
  return {{std::round(rect.min.x), std::round(rect.min.y)}, {std::round(rect.max.x), std::round(rect.max.y)}};
}

void dimAround(const Panel& panel, const DeviceFrame& device, const Rect& hole, float radius, ImU32 colour) {
  ImDrawList* list = panel.list();
  const Rect& r = device.rect;
  const Rect h = onPixels(hole.cut(r));
  if (h.empty()) {
    list->AddRectFilled(r.min, r.max, colour, device.rounding);
    return;
  }
  const Rect parts[] = {{r.min, {r.max.x, h.min.y}},
                        {{r.min.x, h.max.y}, r.max},
                        {{r.min.x, h.min.y}, {h.min.x, h.max.y}},
                        {{h.max.x, h.min.y}, {r.max.x, h.max.y}}};
  for (const Rect& part : parts) {
    if (part.empty()) continue;
    list->PushClipRect(part.min, part.max, true);
    list->AddRectFilled(r.min, r.max, colour, device.rounding);
    list->PopClipRect();
  }
  const float round = std::min({radius, h.width() / 2, h.height() / 2});
  const ImDrawListFlags flags = list->Flags;
  list->Flags &= ~ImDrawListFlags_AntiAliasedFill;  // neighbours share edges here; the ring covers the rim
  const float pi = static_cast<float>(M_PI);
  cornerPiece(list, h.min, {h.min.x + round, h.min.y + round}, round, pi, colour);
  cornerPiece(list, {h.max.x, h.min.y}, {h.max.x - round, h.min.y + round}, round, pi * 1.5f, colour);
  cornerPiece(list, h.max, {h.max.x - round, h.max.y - round}, round, 0, colour);
  cornerPiece(list, {h.min.x, h.max.y}, {h.min.x + round, h.max.y - round}, round, pi * 0.5f, colour);
  list->Flags = flags;
}

}  // namespace cardwalk::ui
