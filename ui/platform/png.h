// Writing pictures as PNG files.
//
// What is in it: writing to a file or to memory, and reading; the same pixels give the same bytes.
// What it DOES NOT do: keep transparency, unless it is asked to. A picture of the window is opaque.
#pragma once

#include <filesystem>
#include <string>

#include "ui/platform/platform.h"

namespace cardwalk::ui {

/// Writes `image` as 24-bit PNG. Returns what went wrong, or an empty text.
std::string writePng(const std::filesystem::path& file, const Image& image);

/// The same as 32-bit PNG, for what is not a rectangle.
std::string writePngWithAlpha(const std::filesystem::path& file, const Image& image);

/// The bytes of such a file; empty if there is no memory for them.
std::string encodePng(const Image& image);

/// Reads an 8-bit PNG as RGBA; an empty image when the file cannot be read.
Image readPng(const std::filesystem::path& file);

}  // namespace cardwalk::ui
