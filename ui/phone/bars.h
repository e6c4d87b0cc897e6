// The phone's fixed parts: body, status bar, title bar, tab bar, home indicator.
//
// What it DOES NOT do: scroll, or draw what lies between them.
#pragma once

#include "ui/controls/control.h"

namespace cardwalk::ui {

/// Sizes in dp.
inline constexpr float kPhoneDesign = 380, kBezel = 10, kStatusBar = 46, kHomeArea = 22;

void drawPhoneBody(const DrawContext& context, const Rect& area, const Rect& screen);
/// Above everything: the frame around the screen once more, for its rounded corners, and the camera.
void drawPhoneFront(const DrawContext& context, const Rect& area, const Rect& screen);
float bodyCorner(const DrawContext& context);  ///< radius in pixels
float screenCorner(const DrawContext& context);
void drawStatusBar(const DrawContext& context, const Rect& screen);
void drawHomeIndicator(const DrawContext& context, const Rect& screen);

/// Back arrow, title, search and icons; returns the height in pixels.
float titleBarHeight(const DrawContext& context, const ScreenView& screen, float width);
void drawTitleBar(DrawContext& context, const ScreenView& screen, const Rect& rect);

float tabBarHeight(const DrawContext& context, const ScreenView& screen, float width);
void drawTabBar(DrawContext& context, const ScreenView& screen, const Rect& rect);

}  // namespace cardwalk::ui
