// Reads a QR code as a phone's camera does, with zbar.
//
// What it DOES NOT do: find more than one.
#pragma once

#include <string>
#include <vector>

namespace cardwalk::ui {

/// What the one code in the picture says; empty if there is none that can be read. `grey`: a byte a pixel.
std::string readQrCode(const std::vector<unsigned char>& grey, int width, int height);

}  // namespace cardwalk::ui
