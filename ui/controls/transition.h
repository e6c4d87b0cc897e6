// Notices when another page or overlay has come, and how far it has slid in.
//
// What it DOES NOT do: keep the old picture; what comes in slides over the ground.
#pragma once

#include "ui/controls/control.h"

namespace cardwalk::ui {

/// Compares the layers with those of the last frame. Call once a frame and device, before drawing.
void noteLayers(DrawContext& context, const SurfaceView& view);

/// 0 … 1: how far the page or the top overlay is in; 1 when nothing moves.
float pageProgress(const DrawContext& context);
float overlayProgress(const DrawContext& context);
/// The same for the dimmed ground below it, which stays from one question to the next.
float scrimProgress(const DrawContext& context);

}  // namespace cardwalk::ui
