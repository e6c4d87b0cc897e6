#include "ui/handout/framing.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace cardwalk::ui {
namespace {

constexpr float kDeskGap = 3;        // dp between a control of the coach and its ring
constexpr float kAroundButtons = 9;  // dp: less than to the words above them
constexpr float kAroundPanel = 6;
constexpr float kAround = 14;                             // dp around a device: its shadow
constexpr float kTargetWidth = 400, kTargetHeight = 300;  // dp at least
constexpr float kTargetAround = 84;                       // dp around the ring

Rect grown(const Rect& rect, float x, float y) {
  return {{rect.min.x - x, rect.min.y - y}, {rect.max.x + x, rect.max.y + y}};
}

Rect onWhole(const Rect& rect) {
  return {{std::floor(rect.min.x), std::floor(rect.min.y)}, {std::ceil(rect.max.x), std::ceil(rect.max.y)}};
}

/// Moved along one axis until it lies inside; as long as the room if it is longer.
void keepInside(float& from, float& to, float roomFrom, float roomTo) {
  const float length = std::min(to - from, roomTo - roomFrom);
  from = std::clamp(from, roomFrom, roomTo - length);
  to = from + length;
}

Rect around(const Rect& ring, const Rect& home, float unit) {
  Rect out = grown(ring, kTargetAround * unit, kTargetAround * unit);
  const float wider = std::max(0.0f, kTargetWidth * unit - out.width()) / 2;
  const float higher = std::max(0.0f, kTargetHeight * unit - out.height()) / 2;
  out = grown(out, wider, higher);
  keepInside(out.min.x, out.max.x, home.min.x, home.max.x);
  keepInside(out.min.y, out.max.y, home.min.y, home.max.y);
  return out;
}

/// What stands beside the devices to be pressed. The whole coach would say once more what the words beside
/// the picture say, and a piece of it would cut them through.
Rect deskButtons(const Shell& shell, const View& view, const Rect& ring, float beside) {
  const Layout& layout = shell.layout();
  const float around = kAroundButtons * layout.metrics.unit;
  Rect all = grown(ring, around, around);
  for (const ControlView& each : view.desk) {
    const Anchor* anchor = shell.anchors().find(each.id);
    if (anchor == nullptr || anchor->shown().empty()) continue;
    const Rect shown = grown(anchor->shown(), around, around);
    all = {{std::min(all.min.x, shown.min.x), std::min(all.min.y, shown.min.y)},
           {std::max(all.max.x, shown.max.x), std::max(all.max.y, shown.max.y)}};
  }
  return grown(all.cut(layout.coach), beside, 0).cut(layout.window);
}

}  // namespace

Rect homeOf(const Shell& shell, Surface surface) {
  const Layout& layout = shell.layout();
  return surface == Surface::desk ? layout.coach : layout.device(surface);
}

Rect ringOf(const Shell& shell, const Target& target) {
  if (target.surface != Surface::desk || target.control.empty()) return shell.state().highlight.ring;
  // The coach draws the rings of its own controls.
  const Anchor* anchor = shell.anchors().find(target.control);
  if (anchor == nullptr || anchor->shown().empty()) return {};
  const float gap = kDeskGap * shell.layout().metrics.unit;
  return grown(anchor->shown(), gap, gap);
}

Rect cutFor(const HandoutOptions& options, const Shell& shell, const View& view) {
  const Layout& layout = shell.layout();
  if (options.crop == Crop::window) return layout.window;
  const float unit = layout.metrics.unit;
  const Target& target = view.coach.target;
  const Rect ring = ringOf(shell, target);
  // Numbers stand beside the device where they would hide something on it.
  const float beside = options.callouts ? 2 * (kCalloutRadius + 2) * unit : 0;
  if (target.surface == Surface::desk && !target.control.empty() && !ring.empty())
    return onWhole(deskButtons(shell, view, ring, beside));
  const bool over = target.control.empty();
  const Rect home = over ? layout.stores : homeOf(shell, target.surface);
  const float high = (over ? kAroundPanel : kAround) * unit;
  const float wide = over ? high : std::max(beside, high);
  const Rect whole = grown(home, wide, high).cut(layout.window);
  if (options.crop == Crop::device || ring.empty() || target.control.empty()) return onWhole(whole);
  return onWhole(around(ring, whole, unit));
}

PixelRect pixelsOf(const Rect& rect) {
  const Rect whole = onWhole(rect);
  return {static_cast<int>(whole.min.x), static_cast<int>(whole.min.y), static_cast<int>(whole.width()),
          static_cast<int>(whole.height())};
}

Image cropped(Image whole, const PixelRect& cut) {
  const int left = std::clamp(cut.x, 0, whole.width), top = std::clamp(cut.y, 0, whole.height);
  const int right = std::clamp(cut.x + cut.width, left, whole.width);
  const int bottom = std::clamp(cut.y + cut.height, top, whole.height);
  if (right - left == whole.width && bottom - top == whole.height) return whole;
  Image out{right - left, bottom - top, {}};
  out.rgba.reserve(static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height) * 4);
  for (int y = top; y < bottom; ++y) {
    const auto row = whole.rgba.begin() + (static_cast<std::ptrdiff_t>(y) * whole.width + left) * 4;
    out.rgba.insert(out.rgba.end(), row, row + static_cast<std::ptrdiff_t>(out.width) * 4);
  }
  return out;
}

std::string placeOf(const Rect& what, const Rect& home) {
  const float x = (what.centre().x - home.min.x) / std::max(1.0f, home.width());
  const float y = (what.centre().y - home.min.y) / std::max(1.0f, home.height());
  // A row across the whole device is in the middle of nothing but its height.
  const std::string upright = y < 0.36f ? "top" : y > 0.64f ? "bottom" : "middle";
  const bool wide = what.width() > home.width() * 0.6f;
  const std::string across = wide || (x > 0.36f && x < 0.64f) ? "" : x <= 0.36f ? "Left" : "Right";
  return "handout.place." + upright + across;
}

}  // namespace cardwalk::ui
