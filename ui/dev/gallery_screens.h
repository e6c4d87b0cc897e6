// Every screen of a pack as something to look at, without walking there.
//
// What it DOES NOT do: guess what a person would see on the way; each screen is shown in the scenario that
// fills it most.
#pragma once

#include <string>
#include <vector>

#include "core/content/pack.h"
#include "core/session/view.h"

namespace cardwalk::ui {

struct GalleryScreen {
  std::string title;  ///< code and id
  Surface surface = Surface::app;
  SurfaceView view;
};

std::vector<GalleryScreen> screensOf(const Pack& pack, const TextCatalogue& texts);

}  // namespace cardwalk::ui
