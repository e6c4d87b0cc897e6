// The picture of a tile: cards in the tile's colour, and a sign of what is the matter with them.
//
// What is in it: finding the sign in the scenario's own world, and drawing. What it DOES NOT do: know
// scenarios by name.
#pragma once

#include <string>

#include "core/content/pack.h"
#include "ui/guide/panel.h"

namespace cardwalk::ui {

struct TilePicture {
  std::string icon;    ///< name in the icon font
  int cards = 2;       ///< lying over one another, 1 … 3
  bool faded = false;  ///< what the sign stands for cannot be pressed
};

/// From what is stored where, ordered and held at the start of the scenario; `icon` if it is not empty.
TilePicture tilePicture(const Scenario& scenario, const std::string& icon = {});
/// As large as fits, at the lower right of `room`.
void drawTilePicture(const Panel& panel, const Rect& room, int colour, const TilePicture& picture);

}  // namespace cardwalk::ui
