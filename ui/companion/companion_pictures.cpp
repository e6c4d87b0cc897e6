// What it looks like: live pictures of the model, the control with its surroundings and the whole screen.

#include <algorithm>
#include <cmath>

#include "ui/companion/companion_parts.h"
#include "ui/help/miniature.h"

namespace cardwalk::ui {
namespace {

constexpr float kPhoneWidth = 352, kPhoneShape = 2.1f;  // height by width
constexpr float kWebsiteWidth = 640;
constexpr float kWebsiteLeast = 0.5f, kWebsiteMost = 0.76f;  // a window of the browser, height by width

Surface shownSurface(const View& view) {
  if (view.coach.target.surface != Surface::desk && !view.coach.target.control.empty())
    return view.coach.target.surface;
  return view.active == Surface::website ? Surface::website : Surface::app;
}

/// As large as it fits into the place. A browser's window takes the shape of its place, as on a desk.
ImVec2 fitting(Surface surface, const Rect& place) {
  const float shape = surface == Surface::app
                          ? kPhoneShape
                          : std::clamp(place.height() / place.width(), kWebsiteLeast, kWebsiteMost);
  const float width = std::round(std::min(place.width(), place.height() / shape));
  return {width, std::round(width * shape)};
}

/// Large enough to be read across a desk, whatever the place cuts off; a phone loses its sides.
ImVec2 magnified(const Panel& panel, Surface surface, const Rect& place) {
  const float grown = 1 + (panel.metrics.text - 1) * 0.5f;
  if (surface == Surface::app) {
    const float design = panel.dp(kPhoneWidth) * grown;
    // In a narrow place rather a little smaller than cut in the middle of words.
    const float least = std::min(design, place.width() * 1.2f);
    const float width = std::round(std::max(least, std::min(place.width() * 1.08f, design * 1.35f)));
    return {width, std::round(width * kPhoneShape)};
  }
  const float width = std::round(std::max(panel.dp(kWebsiteWidth * 0.84f) * grown, place.width()));
  return {width, std::round(std::max(width * kWebsiteMost, place.height()))};
}

void framed(const Panel& panel, ShelfPicture& shelf, const Rect& place, ImVec2 device, ImU32 ground) {
  drawMiniature(panel, shelf, place, device, "companion.close");
  roundOff(panel, place, ground, 16);
  panel.box(place, 0, panel.colours().edgeStrong, 16);
}

/// A small heading above a picture, one line.
void caption(const Panel& panel, const Rect& room, std::string_view key) {
  const TextStyle style{Weight::semibold, 14, panel.colours().textSoft, 1.4f};
  panel.text(room.min, style, panel.word(key));
}

/// In a narrow room one picture that can be read serves better than two.
bool roomForBoth(const Panel& panel, Surface surface, const Rect& room) {
  return surface != Surface::app || room.width() >= panel.dp(580);
}

}  // namespace

void refreshPictures(const View& view, CompanionMemory& memory) {
  if (memory.revision == view.revision) return;
  memory.revision = view.revision;
  const Surface surface = shownSurface(view);
  HelpPicture picture;
  picture.surface = surface;
  picture.view = view.surfaces[static_cast<std::size_t>(surface)];
  if (view.coach.target.surface == surface) picture.focus = view.coach.target.control;
  memory.closeUp = {};
  memory.whole = {};
  memory.closeUp.picture = picture;
  memory.whole.picture = std::move(picture);
}

void drawCloseUp(const Panel& panel, const View& view, CompanionMemory& memory, const Rect& room,
                 ImU32 ground) {
  framed(panel, memory.closeUp, room, magnified(panel, shownSurface(view), room), ground);
}

void drawPictures(const Panel& panel, const View& view, CompanionMemory& memory, const Rect& room) {
  const Surface surface = shownSurface(view);
  const float gap = panel.dp(24), below = panel.dp(44);
  const float head = std::round(panel.metrics.type(14) * 1.4f + panel.dp(8));
  Rect close = room, whole = room;
  if (!roomForBoth(panel, surface, room)) {
    caption(panel, close, "ui.companion.look");
    close.min.y += head;
    drawCloseUp(panel, view, memory, close, panel.colours().ground);
    return;
  }
  if (surface == Surface::app) {
    // The phone stands beside its detail, in its whole height.
    const float width =
        std::round(std::min((room.height() - head - below / 2) / kPhoneShape, room.width() * 0.46f));
    whole.min.x = room.max.x - width;
    close.max.x = whole.min.x - gap;
    close.max.y = std::min(room.max.y, room.min.y + head + std::round(width * kPhoneShape));
  } else {
    whole.min.y = std::round(room.min.y + room.height() * 0.44f);
    close.max.y = whole.min.y - gap;
  }
  caption(panel, close, "ui.companion.look");
  const Rect above = whole;
  close.min.y += head;
  whole.min.y += head;
  drawCloseUp(panel, view, memory, close, panel.colours().ground);
  const ImVec2 device = fitting(surface, whole);
  // Its shadow fades out before the place ends, below it further than beside it; the device stands in
  // the middle of the place.
  const float margin = gap - panel.dp(2);
  const Rect place{{whole.min.x - margin, whole.min.y - below},
                   {whole.min.x + device.x + margin, whole.min.y + device.y + below}};
  drawMiniature(panel, memory.whole, place, device, "companion.whole");
  caption(panel, above, "ui.companion.screen");
}

}  // namespace cardwalk::ui
