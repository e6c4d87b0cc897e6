// Keys on the screen type into a text field that keeps the focus meanwhile.
//
// What is in it: how such keys are told from a press beside the field, which would end the typing.
// What it DOES NOT do: draw keys (ui/kiosk/keyboard.h).
#pragma once

#include <string_view>

#include <imgui_internal.h>

namespace cardwalk::ui {

/// Name of the child window that holds the keys.
inline constexpr const char* kTypingKeys = "typing.keys";

inline bool pointerOverTypingKeys() {
  const ImGuiWindow* window = ImGui::GetCurrentContext()->HoveredWindow;
  return window != nullptr && std::string_view(window->Name).find(kTypingKeys) != std::string_view::npos;
}

}  // namespace cardwalk::ui
