// Drawing into the bound framebuffer and reading it back.
//
// What it DOES NOT do: make a context current or show anything; the back ends do.
#pragma once

#include "ui/platform/platform.h"

namespace cardwalk::ui {

/// Draws what ImGui::Render() has prepared over the ground colour, all of it or only the part that changed.
void drawFramebuffer(ImVec2 size, const Presentation& how);

/// The lower left part of the framebuffer that is bound for reading, top row first.
Image readFramebuffer(int width, int height);

}  // namespace cardwalk::ui
