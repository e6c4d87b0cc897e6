// Drawing into the bound framebuffer and reading it back.
//
// What it DOES NOT do: make a context current or show anything; the back ends do.
#pragma once

#include "ui/platform/frame_diff.h"
#include "ui/platform/platform.h"

namespace cardwalk::ui {

/// Draws what ImGui::Render() has prepared over the ground colour; with `part`, only what that change covers.
void drawFramebuffer(ImVec2 size, ImU32 ground, const FrameChange* part);

/// Whether a texture waits to be made or filled, so that a frame has to be drawn although it looks the same.
bool texturesWait();

/// The lower left part of the framebuffer that is bound for reading, top row first.
Image readFramebuffer(int width, int height);

}  // namespace cardwalk::ui
