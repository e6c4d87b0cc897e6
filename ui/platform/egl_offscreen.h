// Drawing without any display: EGL on the surfaceless platform into a framebuffer object.
//
// What is in it: the function that opens it, for captures, golden images and timings.
// What it DOES NOT do: take input by itself; who uses it feeds ImGui's input queue.
#pragma once

#include "ui/platform/platform.h"

namespace cardwalk::ui {

PlatformResult openOffscreen(int width, int height, float contentScale);

}  // namespace cardwalk::ui
