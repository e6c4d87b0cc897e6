#include "ui/help/miniature.h"

#include <algorithm>
#include <cmath>

#include "ui/phone/phone.h"
#include "ui/website/website.h"

namespace cardwalk::ui {
namespace {

constexpr float kWebsiteDesign = 640;  ///< width in dp at which the website is drawn as it was designed

/// The device around its picture: a phone loses its sides, so that its words are larger; a page shows whole
/// lines.
ImVec2 deviceSize(const HelpPicture& picture, const Rect& place) {
  if (picture.surface == Surface::app) {
    const float width = std::round(place.width() * 1.06f);
    return {width, std::round(width * 2.1f)};
  }
  return {place.width(), std::round(std::max(place.width() * 0.78f, place.height()))};
}

void drawDevice(const Panel& panel, const Theme& theme, ShelfPicture& shelf, const Rect& device,
                Anchors& anchors) {
  const HelpPicture& picture = *shelf.picture;
  std::vector<NamedAction> nothing;
  const float unit = picture.surface == Surface::app ? device.width() / 352 : device.width() / kWebsiteDesign;
  DrawContext context{theme,        {unit, 1}, picture.surface, anchors, nothing,
                      shelf.memory, panel.now, false,           device,  nullptr};
  if (picture.surface == Surface::app) {
    drawPhone(context, picture.view, device);
  } else {
    drawWebsite(context, picture.view, device);
  }
}

/// Where the eye should rest, in parts of the device, when no control is named.
ImVec2 restingPoint(const HelpPicture& picture, const Rect& device) {
  const Frame frame = picture.view.layers.back().frame;
  const float down = picture.surface == Surface::website ? 0.36f : frame == Frame::sheet ? 0.82f : 0.3f;
  return {device.centre().x, device.min.y + device.height() * down};
}

/// Along one axis: what is meant into the middle, without showing what lies beyond the device; a device that
/// does not fill the place stands in its middle.
float shiftAlong(float point, float least, float most, float placeLeast, float placeMost) {
  if (most - least <= placeMost - placeLeast) return std::round((placeMost - placeLeast - most + least) / 2);
  return std::round(std::clamp((placeLeast + placeMost) / 2 - point, placeMost - most, placeLeast - least));
}

/// From the device at the place's corner to where it has to stand.
ImVec2 shiftFor(const ImVec2& point, const Rect& device, const Rect& place) {
  return {shiftAlong(point.x, device.min.x, device.max.x, place.min.x, place.max.x),
          shiftAlong(point.y, device.min.y, device.max.y, place.min.y, place.max.y)};
}

}  // namespace

void drawMiniature(const Panel& panel, ShelfPicture& shelf, const Rect& place, std::string_view id) {
  const ImVec2 size = shelf.picture ? deviceSize(*shelf.picture, place) : ImVec2{};
  drawMiniature(panel, shelf, place, size, id);
}

void drawMiniature(const Panel& panel, ShelfPicture& shelf, const Rect& place, ImVec2 size,
                   std::string_view id) {
  const Palette& c = panel.colours();
  panel.box(place, c.ground, 0, 12);
  if (!shelf.picture || shelf.picture->view.layers.empty()) return;
  // Its words are part of a picture: cut on purpose, and said again beside it.
  Theme theme = panel.theme;
  theme.report = nullptr;
  const Rect corner{place.min, {place.min.x + size.x, place.min.y + size.y}};
  const std::string& focus = shelf.picture->focus;
  ImGui::PushID(id.data(), id.data() + id.size());
  ImGui::BeginDisabled();
  if (shelf.width != place.width() || shelf.height != place.height()) {
    // Without showing anything, to learn where things come to stand: the first pass scrolls.
    constexpr int kPasses = 2;
    if (!focus.empty()) scrollToShow(shelf.memory, focus);
    ImVec2 point = restingPoint(*shelf.picture, corner);
    for (int pass = 0; pass < kPasses; ++pass) {
      ImGui::PushClipRect(place.min, place.min, false);
      Anchors first;
      drawDevice(panel, theme, shelf, corner, first);
      ImGui::PopClipRect();
      if (const Anchor* at = first.find(focus)) point = at->rect.centre();
    }
    shelf.shift = shiftFor(point, corner, place);
    shelf.width = place.width();
    shelf.height = place.height();
  }
  Anchors anchors;
  ImGui::PushClipRect(place.min, place.max, true);
  drawDevice(panel, theme, shelf, draw::moved(corner, shelf.shift), anchors);
  shelf.ring = {};
  if (const Anchor* at = anchors.find(focus)) {
    shelf.ring = draw::inset(at->rect, -panel.dp(3)).cut(draw::inset(place, panel.dp(4)));
    panel.box(shelf.ring, 0, c.accent, 10, 2.5f);
  }
  ImGui::PopClipRect();
  ImGui::EndDisabled();
  ImGui::PopID();
}

void roundOff(const Panel& panel, const Rect& rect, ImU32 ground, float rounding) {
  // A band around the rounded outline, as wide as what the square corners stick out.
  const float band = panel.dp(rounding * 0.5f), out = band / 2;
  panel.list()->AddRect({rect.min.x - out, rect.min.y - out}, {rect.max.x + out, rect.max.y + out}, ground,
                        panel.dp(rounding) + out, 0, band);
}

}  // namespace cardwalk::ui
