// The program's icon: the product's mark in the light theme, as a drawing and as pictures.
//
// What is in it: SVG, and RGBA pictures of any size. Both are drawn from ui/theme/product_mark.h, as the
// window draws it, and without OpenGL: an icon is made wherever the program is built. What it DOES NOT do:
// write files.
#pragma once

#include <array>
#include <string>

#include "ui/platform/platform.h"

namespace cardwalk::ui {

/// Sides in pixels that desktops ask for.
inline constexpr std::array kIconSizes{16, 22, 24, 32, 48, 64, 128, 256, 512};

std::string iconDrawing();
/// With edges on whole pixels, so that it is as sharp at 16 as at 512; transparent around the ground.
Image iconPicture(int side);

}  // namespace cardwalk::ui
