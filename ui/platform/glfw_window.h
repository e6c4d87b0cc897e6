// A real window: GLFW with an OpenGL 3.3 core context.
//
// What is in it: the function that opens one, and whether an earlier place is still on a screen.
// What it DOES NOT do: fall back to anything. Without a display or OpenGL 3.3 it says so in one message.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "ui/platform/platform.h"

namespace cardwalk::ui {

struct WindowRequest {
  std::string title;
  int width = 1440;  ///< design units; multiplied by the display's scale
  int height = 900;
  std::optional<WindowPosition> position;  ///< passed over where it is on no screen, or cannot be set
};

struct ScreenArea {
  int x = 0, y = 0, width = 0, height = 0;
};

/// Whether a window there can be seen and taken hold of: a screen may have gone since.
bool reachable(WindowPosition position, std::span<const ScreenArea> screens);

/// The window is in its place but hidden until show().
PlatformResult openWindow(const WindowRequest& place);

}  // namespace cardwalk::ui
