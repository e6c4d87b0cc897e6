#include "ui/app/devices.h"

#include <cmath>

#include "ui/phone/bars.h"
#include "ui/phone/phone.h"
#include "ui/website/browser_bars.h"
#include "ui/website/website.h"

namespace cardwalk::ui {
namespace {

void drawDevice(const DevicesScene& scene, const DevicesOutput& out, Surface surface) {
  const Layout& layout = scene.layout;
  const bool small = layout.small(surface);
  const Rect& rect = layout.device(surface);
  std::vector<NamedAction> nothing;
  DrawContext context{scene.theme,
                      surface == Surface::app ? layout.phoneMetrics : layout.websiteMetrics,
                      surface,
                      small ? out.thumbnailAnchors : out.anchors,
                      small ? nothing : out.actions,
                      small ? out.thumbnailMemory : out.memory,
                      scene.now,
                      scene.interactive && !small,
                      rect,
                      small ? nullptr : scene.wakeAt};
  const SurfaceView& view = scene.view.surfaces[static_cast<std::size_t>(surface)];
  ImGui::BeginDisabled(small);
  if (surface == Surface::app) {
    drawPhone(context, view, rect);
  } else {
    drawWebsite(context, view, rect);
  }
  ImGui::EndDisabled();
}

}  // namespace

void drawDevices(const DevicesScene& scene, const DevicesOutput& out) {
  // The device in use comes first in the order of the Tab key.
  const Surface first = scene.view.active == Surface::website ? Surface::website : Surface::app;
  drawDevice(scene, out, first);
  drawDevice(scene, out, first == Surface::app ? Surface::website : Surface::app);
}

DeviceFrame frameOf(const Layout& layout, Surface surface) {
  const Rect& rect = layout.device(surface);
  const bool small = layout.small(surface);
  if (surface == Surface::website) return {rect, layout.websiteMetrics.dp(kBrowserCorner), 0, small};
  return {rect, phoneCorner(rect, layout.phoneMetrics.touch),
          std::round(rect.width() * kBezel / kPhoneDesign), small};
}

}  // namespace cardwalk::ui
