// Inter and the icon font in ImGui's atlas.
//
// What is in it: loading, the fall-back when a file is missing, and the blurred tile that shadows are made
// of. What it DOES NOT do: choose sizes; any size can be drawn at any time.
#pragma once

#include <filesystem>
#include <string>

#include "ui/theme/theme.h"

namespace cardwalk::ui {

/// Where the font files lie.
struct FontPlaces {
  std::filesystem::path inter;  ///< folder with Inter-Regular.otf, -Medium, -SemiBold and -Bold
  std::filesystem::path icons;  ///< the Material Design Icons font
};
FontPlaces builtInFontPlaces();  ///< as the build found them

struct LoadedFonts {
  Fonts fonts;        ///< always usable
  std::string error;  ///< names each missing file and what to install; empty when all are there
};

/// Adds the fonts to `atlas`. Without a file it falls back to ImGui's own font, never to nothing.
LoadedFonts loadFonts(ImFontAtlas& atlas, const FontPlaces& places = builtInFontPlaces());

}  // namespace cardwalk::ui
