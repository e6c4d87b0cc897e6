#include "ui/kiosk/lockdown.h"

#include <GLFW/glfw3.h>
#include <imgui_internal.h>

namespace cardwalk::ui {

void lockImGui() {
  ImGuiPlatformIO& io = ImGui::GetPlatformIO();
  io.Platform_SetClipboardTextFn = [](ImGuiContext*, const char*) {};
  io.Platform_GetClipboardTextFn = [](ImGuiContext*) { return ""; };
  io.Platform_OpenInShellFn = [](ImGuiContext*, const char*) { return false; };
  ImGuiContext& g = *ImGui::GetCurrentContext();
  g.ConfigNavWindowingKeyNext = 0;
  g.ConfigNavWindowingKeyPrev = 0;
}

std::optional<ImGuiKey> keyInKiosk(int glfwKey) {
  switch (glfwKey) {
    case GLFW_KEY_TAB:
      return ImGuiKey_Tab;
    case GLFW_KEY_LEFT:
      return ImGuiKey_LeftArrow;
    case GLFW_KEY_RIGHT:
      return ImGuiKey_RightArrow;
    case GLFW_KEY_UP:
      return ImGuiKey_UpArrow;
    case GLFW_KEY_DOWN:
      return ImGuiKey_DownArrow;
    case GLFW_KEY_ENTER:
      return ImGuiKey_Enter;
    case GLFW_KEY_KP_ENTER:
      return ImGuiKey_KeypadEnter;
    case GLFW_KEY_SPACE:
      return ImGuiKey_Space;
    case GLFW_KEY_BACKSPACE:
      return ImGuiKey_Backspace;
    case GLFW_KEY_DELETE:
      return ImGuiKey_Delete;
    case GLFW_KEY_HOME:
      return ImGuiKey_Home;
    case GLFW_KEY_END:
      return ImGuiKey_End;
    default:
      return std::nullopt;
  }
}

}  // namespace cardwalk::ui
