// The displays of this machine, as GLFW tells them.
//
// What is in it: where they are, whether a place can be seen on them, filling one with a window. What it DOES
// NOT do: choose one (display_wish.h).
#pragma once

#include <span>
#include <vector>

#include "ui/platform/display_wish.h"
#include "ui/platform/platform.h"

struct GLFWwindow;

namespace cardwalk::ui {

struct ScreenArea {
  int x = 0, y = 0, width = 0, height = 0;
};

/// Whether a window there can be seen and taken hold of: a screen may have gone since.
bool reachable(WindowPosition position, std::span<const ScreenArea> screens);

/// Of every display, without what the desktop keeps for itself.
std::vector<ScreenArea> screenAreas();

/// Displays come and go, and take their windows along: fills the one that is wished for. False if that one is
/// filled already, or there is none.
bool fillWithWindow(DisplayWish& wish, GLFWwindow* window);

}  // namespace cardwalk::ui
