#include "ui/guide/resting_place.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace cardwalk::ui {
namespace {

constexpr float kFinger = 20, kArrowWide = 17, kArrowHigh = 27.5f;  // dp
// Covering a letter is worse than standing a little further away.
constexpr float kPerCovered = 12, kPerNeighbour = 2;
constexpr float kWide = 0.7f;  // of what its container shows
constexpr float kSmall = 60;   // dp: no more than an icon
constexpr float kBeyond = 9;   // dp below the control: the fingertip still lies on it with its upper part

float area(const Rect& rect) { return rect.empty() ? 0 : rect.width() * rect.height(); }

/// Where it would look best if nothing were written there: towards the end, below the middle.
ImVec2 favourite(const Rect& control, Surface surface) {
  const bool finger = surface == Surface::app;
  return {control.min.x + control.width() * (finger ? 0.78f : 0.68f),
          control.min.y + control.height() * (finger ? 0.86f : 0.66f)};
}

/// Tabs and shortcuts have their icon above their words; empty where there is no room for one.
Rect iconAbove(const Panel& panel, const Rect& control, std::span<const Rect> words) {
  if (words.empty() || control.width() > control.height() * 2) return {};
  float top = control.max.y;
  for (const Rect& text : words) top = std::min(top, text.min.y);
  if (top - control.min.y < panel.dp(24)) return {};
  const float half = panel.dp(12), middle = control.centre().x;
  return {{middle - half, control.min.y}, {middle + half, top}};
}

/// What it would cover of controls beside this one, in square pixels.
float neighbours(const Panel& panel, const Rect& control, const Rect& extent, Surface surface) {
  float sum = 0;
  for (const Anchor& anchor : panel.anchors.all()) {
    if (anchor.surface != surface || !anchor.topLayer) continue;
    // A row holds what is attached to it, and its menu is held by it; neither is beside the other.
    // Nor has a wide one its words at its end.
    if (!anchor.rect.cut(control).empty() || anchor.rect.width() > kWide * anchor.clip.width()) continue;
    sum += area(anchor.shown().cut(extent));
  }
  return sum;
}

}  // namespace

Rect pointerExtent(const Panel& panel, ImVec2 at, Surface surface) {
  if (surface != Surface::app) return {at, {at.x + panel.dp(kArrowWide), at.y + panel.dp(kArrowHigh)}};
  const float radius = panel.dp(kFinger);
  return {{at.x - radius, at.y - radius}, {at.x + radius, at.y + radius}};
}

ImVec2 restingPlace(const Panel& panel, const Rect& control, std::span<const Rect> words, Surface surface,
                    const Rect& screen) {
  // The last ones lie on the edge: most of the pointer is beside the control then, and still touches it.
  constexpr std::array kAcross{0.68f, 0.78f, 0.86f, 0.93f, 0.985f, 0.5f, 0.32f, 0.14f};
  constexpr std::array kDown{0.66f, 0.86f, 0.5f, 0.98f, 0.3f, 0.1f};
  const ImVec2 wanted = favourite(control, surface);
  const bool finger = surface == Surface::app;
  const float below = control.max.y + panel.dp(kBeyond), above = control.min.y - panel.dp(kBeyond);
  const float radius = panel.dp(kFinger);
  const bool fitsBelow = below + radius <= screen.max.y, fitsAbove = above - radius >= screen.min.y;
  // A fingertip on a lone icon would hide all of it.
  const bool icon = words.empty() && std::max(control.width(), control.height()) <= panel.dp(kSmall);
  if (finger && icon && (fitsBelow || fitsAbove)) return {control.centre().x, fitsBelow ? below : above};
  ImVec2 best = wanted;
  const Rect picture = iconAbove(panel, control, words);
  float least = -1;
  const auto weigh = [&](ImVec2 at) {
    const Rect extent = pointerExtent(panel, at, surface);
    float covered = kPerNeighbour * neighbours(panel, control, extent, surface);
    for (const Rect& text : words) covered += kPerCovered * area(extent.cut(text));
    covered += kPerCovered * area(extent.cut(picture));
    const float cost =
        std::hypot(at.x - wanted.x, at.y - wanted.y) / panel.dp(1) + covered / (panel.dp(1) * panel.dp(1));
    if (least >= 0 && cost >= least) return;
    least = cost;
    best = at;
  };
  for (const float across : kAcross) {
    const float x = control.min.x + control.width() * across;
    for (const float down : kDown) weigh({x, control.min.y + control.height() * down});
    if (finger && fitsBelow) weigh({x, below});
    if (finger && fitsAbove) weigh({x, above});
  }
  return best;
}

}  // namespace cardwalk::ui
