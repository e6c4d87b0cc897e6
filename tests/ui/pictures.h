// Comparing pictures pixel by pixel, and the pictures that are kept for it in tests/golden.
//
// What is in it: the difference of two pictures; comparing with a kept one, or keeping a new one when
// CARDWALK_COLLECT_GOLDEN=1 is set. What it DOES NOT do: forgive anything: one channel of one pixel counts.
#pragma once

#include <filesystem>
#include <string>

#include "ui/platform/platform.h"

namespace cardwalk::ui {

struct PictureDifference {
  bool sameSize = true;
  int pixels = 0;    ///< that differ
  int most = 0;      ///< largest difference of one channel
  int x = 0, y = 0;  ///< the first of them
  Image picture;     ///< where they differ, strengthened; empty when they do not
  bool none() const { return sameSize && pixels == 0; }
};

PictureDifference difference(const Image& a, const Image& b);

std::filesystem::path goldenFolder();  ///< the kept pictures
std::filesystem::path actualFolder();  ///< where pictures that failed are put, beside the build

/// Whether the pictures of README.md are to be made anew: CARDWALK_COLLECT_PICTURES=1.
bool collectingPictures();

/// Whether a kept picture may be compared on this machine; says why where it may not. Needs an OpenGL
/// context.
bool goldenRenderer();

/// Compares with tests/golden/<name>.png, or writes it in the collecting mode. On a mismatch the test fails
/// and says where the picture and its difference lie.
void checkGolden(const std::string& name, const Image& actual);

}  // namespace cardwalk::ui
