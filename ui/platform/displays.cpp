#include "ui/platform/displays.h"

#include <algorithm>
#include <optional>
#include <string>

#include <GLFW/glfw3.h>

namespace cardwalk::ui {

bool reachable(WindowPosition position, std::span<const ScreenArea> screens) {
  constexpr int kGrip = 80;  // enough of the upper edge to drag the window by
  const int x = position.x + kGrip;
  return std::any_of(screens.begin(), screens.end(), [&](const ScreenArea& screen) {
    return x >= screen.x && x < screen.x + screen.width && position.y >= screen.y &&
           position.y < screen.y + screen.height - kGrip;
  });
}

std::vector<ScreenArea> screenAreas() {
  int count = 0;
  GLFWmonitor** monitors = glfwGetMonitors(&count);
  std::vector<ScreenArea> out(static_cast<std::size_t>(std::max(0, count)));
  for (std::size_t i = 0; i < out.size(); ++i) {
    glfwGetMonitorWorkarea(monitors[i], &out[i].x, &out[i].y, &out[i].width, &out[i].height);
  }
  return out;
}

bool fillWithWindow(DisplayWish& wish, GLFWwindow* window) {
  int count = 0;
  GLFWmonitor** monitors = glfwGetMonitors(&count);
  std::vector<std::string> names;
  for (int i = 0; i < count; ++i) {
    const char* name = glfwGetMonitorName(monitors[i]);
    names.emplace_back(name != nullptr ? name : "");
  }
  const std::optional<std::size_t> chosen = wish.choose(names);
  if (!chosen || glfwGetWindowMonitor(window) == monitors[*chosen]) return false;
  const GLFWvidmode* mode = glfwGetVideoMode(monitors[*chosen]);
  if (mode == nullptr) return false;
  glfwSetWindowMonitor(window, monitors[*chosen], 0, 0, mode->width, mode->height, mode->refreshRate);
  return true;
}

}  // namespace cardwalk::ui
