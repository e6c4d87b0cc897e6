// A real window: GLFW with an OpenGL 3.3 core context.
//
// What is in it: the function that opens one.
// What it DOES NOT do: fall back to anything. Without a display or OpenGL 3.3 it says so in one message.
#pragma once

#include <optional>
#include <string>

#include "ui/platform/platform.h"

namespace cardwalk::ui {

struct WindowRequest {
  std::string title;
  int width = 1440;  ///< design units; multiplied by the display's scale
  int height = 900;
  std::optional<WindowPosition> position;  ///< passed over where it is on no screen, or cannot be set
};

/// The window is in its place but hidden until show().
PlatformResult openWindow(const WindowRequest& place);

}  // namespace cardwalk::ui
