#include "ui/guide/tag.h"

#include <algorithm>
#include <array>

namespace cardwalk::ui {
namespace {

/// Below the control, or above it where there is no room, whatever stands there; at its start or near its
/// end, where less of what can be pressed is covered.
Rect besideHole(const Panel& panel, const Target& target, const Rect& hole, const Rect& within, ImVec2 size) {
  const float edge = panel.dp(8), gap = panel.dp(12);
  const float below = hole.max.y + gap, above = hole.min.y - gap - size.y;
  const auto inside = [&](float x) {
    return std::clamp(x, within.min.x + edge, std::max(within.min.x + edge, within.max.x - size.x - edge));
  };
  const float start = inside(hole.min.x), end = inside(hole.max.x - size.x);
  // Where somebody is to rest, rows follow one another: their words begin at the start, their menu ends them.
  const bool rows = target.gesture == Gesture::hover;
  const float aside = inside(end - panel.dp(64));
  const std::array across{rows ? aside : start, rows ? aside : end};
  Rect best;
  float least = -1;
  for (const float y : {below, above}) {
    if (y == below && y + size.y > within.max.y - panel.dp(4)) continue;
    // Above stands what a field is called, or the row before the one that is meant.
    if (y == above && least >= 0) break;
    for (const float x : across) {
      const Rect rect{{x, y}, {x + size.x, y + size.y}};
      float cost = 0;
      for (const Anchor& anchor : panel.anchors.all()) {
        if (anchor.surface != target.surface || !anchor.topLayer || anchor.id == target.control) continue;
        const Rect common = anchor.shown().cut(rect);
        if (!common.empty()) cost += common.width() * common.height();
      }
      if (least >= 0 && cost >= least) continue;
      least = cost;
      best = rect;
    }
  }
  return best;
}

}  // namespace

Rect drawTag(const Panel& panel, const Target& target, const Rect& hole, const Rect& within,
             std::string_view icon, const std::string& text) {
  const TextStyle style{Weight::semibold, 14, panel.colours().textOnAccent};
  // Long words in a small window take a second line.
  const float frame = panel.dp(28) + panel.em(24), room = within.width() - panel.dp(16) - frame;
  const bool wraps = panel.measure(style, text).x > room;
  const ImVec2 size = panel.measure(style, text, wraps ? room : 0);
  const Rect rect = besideHole(panel, target, hole, within, {size.x + frame, size.y + panel.dp(14)});
  const float x = rect.min.x, y = rect.min.y;
  panel.shadow(rect, 8);
  panel.box(rect, panel.colours().accent, 0, 12);
  panel.icon({x + panel.dp(12) + panel.em(10), rect.centre().y}, icon, 18, style.colour);
  const float words = x + panel.dp(14) + panel.em(24);
  if (wraps)
    panel.text({words, y + panel.dp(7)}, style, text, room);
  else
    panel.lineIn({{words, y}, {rect.max.x - panel.dp(4), rect.max.y}}, style, text);
  return rect;
}

}  // namespace cardwalk::ui
