// Drawing without any display: EGL on the surfaceless platform into a framebuffer object.
//
// What is in it: the function that opens it, for captures, golden images and timings.
// What it DOES NOT do: take input by itself; who uses it feeds ImGui's input queue.
#pragma once

#include "ui/platform/platform.h"

namespace cardwalk::ui {

/// What openOffscreen() gives.
class OffscreenPlatform : public Platform {
 public:
  /// As a window is resized: the next frame has that many pixels, and nothing of the last one is left.
  virtual void resize(int width, int height) = 0;
};

PlatformResult openOffscreen(int width, int height, float contentScale);

}  // namespace cardwalk::ui
