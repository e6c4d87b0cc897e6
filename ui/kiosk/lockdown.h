// What of the system a kiosk's window gives up: the clipboard, the shell's own keys, chords.
//
// What is in it: shutting those doors in ImGui, and which keys of a keyboard get in at all. What it DOES NOT
// do: hold the window in its place (ui/platform) or the operating system's own keys (assets/kiosk/README.md).
#pragma once

#include <optional>

#include <imgui.h>

namespace cardwalk::ui {

/// For the current ImGui context, after its platform has been opened: nothing is copied, pasted or opened
/// elsewhere, and no key switches between windows.
void lockImGui();

/// The keys that walk, press and edit: arrows, Tab, Enter, Space, Backspace, Delete, Home, End. Letters come
/// in as text and are no keys. Nothing for any other key.
std::optional<ImGuiKey> keyInKiosk(int glfwKey);

}  // namespace cardwalk::ui
