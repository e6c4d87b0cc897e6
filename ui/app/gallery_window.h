// The gallery in a window: every control kind and every screen, with the same keys for theme and text size.
//
// What it DOES NOT do: draw the pages (ui/dev/gallery.h) or run a session.
#pragma once

#include "core/content/pack.h"
#include "core/records/settings.h"
#include "ui/platform/platform.h"
#include "ui/theme/theme.h"

namespace cardwalk::ui {

struct GalleryWindow {
  const Pack& pack;
  Settings settings;  ///< a copy: what is tried out here is not kept
  Fonts fonts;
};

/// Runs until the window is closed.
void runGallery(Platform& platform, const GalleryWindow& window);

}  // namespace cardwalk::ui
