// Where everything stands in the window: pure arithmetic from size, density and text size.
//
// What is in it: the three arrangements and their rectangles, in ImGui coordinates.
// What it DOES NOT do: draw, or remember anything.
#pragma once

#include "core/content/vocabulary.h"
#include "ui/guide/anchors.h"
#include "ui/theme/theme.h"

namespace cardwalk::ui {

enum class Arrangement {
  sideBySide,  ///< phone, browser and coach next to one another
  oneInFront,  ///< coach at the side; one device large, the other as a thumbnail
  stacked      ///< coach below; one device large, the other as a thumbnail
};

struct Layout {
  Arrangement arrangement = Arrangement::sideBySide;
  Metrics metrics;       ///< of the window's own parts
  Metrics phoneMetrics;  ///< of the mocks: they shrink and grow with the room they have
  Metrics websiteMetrics;
  Rect window, topBar, stage, coach, footer;
  Rect phone, website, stores;  ///< the device that is not in front has its thumbnail's place here
  bool phoneSmall = false, websiteSmall = false;  ///< drawn as a thumbnail
  const Rect& device(Surface surface) const { return surface == Surface::app ? phone : website; }
  bool small(Surface surface) const { return surface == Surface::app ? phoneSmall : websiteSmall; }
  /// The device that is a thumbnail now; desk: both are large.
  Surface smallDevice() const {
    return phoneSmall ? Surface::app : websiteSmall ? Surface::website : Surface::desk;
  }
};

/// What a kiosk wants of its window: everything larger, nothing operable below 48 px, controls within reach.
struct KioskRoom {
  bool on = false;
  bool caption = false;  ///< one line along the lower edge in the coach's place: a show for nobody
  float band = 0;        ///< pixels that the caption wants at least
  float bar = 0;         ///< pixels of the lower edge for the bar; the footer's place
};

struct LayoutWish {
  ImVec2 size;                   ///< of the window, ImGui coordinates
  float contentScale = 1;        ///< ImGui coordinates a design unit on this display
  float textSize = 1;            ///< 1 … 2
  Surface front = Surface::app;  ///< where only one device is large
  int storeRows = 2;             ///< cards in the longest list
  KioskRoom kiosk{};
};

Layout arrange(const LayoutWish& wish);
/// Scale and room that arrange() gives such a window's own parts.
Metrics metricsFor(const LayoutWish& wish);

}  // namespace cardwalk::ui
