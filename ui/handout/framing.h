// What of the window a picture shows.
//
// What is in it: the part to cut out, cutting, and where in its device something lies, in words.
// What it DOES NOT do: draw.
#pragma once

#include <string>

#include "core/session/view.h"
#include "ui/app/shell.h"
#include "ui/guide/anchors.h"
#include "ui/handout/handout.h"

namespace cardwalk::ui {

inline constexpr float kCalloutRadius = 15;  ///< dp, of a step's number

/// In ImGui coordinates, on whole pixels and inside the window. Where nothing is to be done any more, a
/// device would say little: then it is the panel with the three lists.
Rect cutFor(const HandoutOptions& options, const Shell& shell, const View& view);

/// Around the next control, as it is drawn; empty where it cannot be seen.
Rect ringOf(const Shell& shell, const Target& target);

/// The device, or for what lies outside both of them the coach, in which such controls stand.
Rect homeOf(const Shell& shell, Surface surface);

PixelRect pixelsOf(const Rect& rect);
Image cropped(Image whole, const PixelRect& cut);

/// Text key of one of nine places, handout.place.topLeft … handout.place.bottomRight.
std::string placeOf(const Rect& what, const Rect& home);

}  // namespace cardwalk::ui
