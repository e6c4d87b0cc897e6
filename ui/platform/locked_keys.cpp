#include "ui/platform/locked_keys.h"

#include <GLFW/glfw3.h>

namespace cardwalk::ui {

StrokeBy takeStroke(const KeyFilter& keys, const KeyStroke& stroke) {
  const bool chord = (stroke.mods & (GLFW_MOD_CONTROL | GLFW_MOD_ALT | GLFW_MOD_SUPER)) != 0;
  const bool up = stroke.action == GLFW_RELEASE;
  if (chord && !up) return StrokeBy::nobody;
  const StrokeBy by = stroke.action == GLFW_REPEAT ? StrokeBy::machine : StrokeBy::hand;
  const std::optional<ImGuiKey> known = keys ? keys(stroke.key) : std::nullopt;
  if (!known) return stroke.types && !up ? by : StrokeBy::nobody;
  ImGuiIO& io = ImGui::GetIO();
  for (const ImGuiKey modifier : {ImGuiMod_Ctrl, ImGuiMod_Alt, ImGuiMod_Super})
    io.AddKeyEvent(modifier, false);
  io.AddKeyEvent(ImGuiMod_Shift, (stroke.mods & GLFW_MOD_SHIFT) != 0);
  io.AddKeyEvent(*known, !up);
  return by;
}

}  // namespace cardwalk::ui
