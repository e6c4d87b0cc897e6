#include "ui/guide/resting_place.h"

#include <array>
#include <cmath>

namespace cardwalk::ui {
namespace {

constexpr float kFinger = 20, kArrowWide = 17, kArrowHigh = 27.5f;  // dp
// Covering a letter is worse than standing a little further away.
constexpr float kPerCovered = 6;

float area(const Rect& rect) { return rect.empty() ? 0 : rect.width() * rect.height(); }

/// Where it would look best if nothing were written there: towards the end, below the middle.
ImVec2 favourite(const Rect& control, Surface surface) {
  const bool finger = surface == Surface::app;
  return {control.min.x + control.width() * (finger ? 0.78f : 0.68f),
          control.min.y + control.height() * (finger ? 0.86f : 0.66f)};
}

}  // namespace

Rect pointerExtent(const Panel& panel, ImVec2 at, Surface surface) {
  if (surface != Surface::app) return {at, {at.x + panel.dp(kArrowWide), at.y + panel.dp(kArrowHigh)}};
  const float radius = panel.dp(kFinger);
  return {{at.x - radius, at.y - radius}, {at.x + radius, at.y + radius}};
}

ImVec2 restingPlace(const Panel& panel, const Rect& control, std::span<const Rect> words, Surface surface) {
  // The last ones lie on the edge: most of the pointer is beside the control then, and still touches it.
  constexpr std::array kAcross{0.68f, 0.78f, 0.86f, 0.93f, 0.985f, 0.5f, 0.32f, 0.14f};
  constexpr std::array kDown{0.66f, 0.86f, 0.5f, 0.98f, 0.3f, 0.1f};
  const ImVec2 wanted = favourite(control, surface);
  ImVec2 best = wanted;
  float least = -1;
  for (const float down : kDown) {
    for (const float across : kAcross) {
      const ImVec2 at{control.min.x + control.width() * across, control.min.y + control.height() * down};
      const Rect extent = pointerExtent(panel, at, surface);
      float cost = std::hypot(at.x - wanted.x, at.y - wanted.y) / panel.dp(1);
      for (const Rect& text : words)
        cost += kPerCovered * area(extent.cut(text)) / (panel.dp(1) * panel.dp(1));
      if (least >= 0 && cost >= least) continue;
      least = cost;
      best = at;
    }
  }
  return best;
}

}  // namespace cardwalk::ui
