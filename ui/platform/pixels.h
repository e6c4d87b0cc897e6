// Reading the bound framebuffer.
//
// What it DOES NOT do: make a context current; the back ends have done that.
#pragma once

#include "ui/platform/platform.h"

namespace cardwalk::ui {

/// The lower left part of the framebuffer that is bound for reading, top row first.
Image readFramebuffer(int width, int height);

}  // namespace cardwalk::ui
