#include "ui/platform/platform.h"
#include "ui/platform/wiped_memory.h"

namespace cardwalk::ui {

ImGuiOwner::ImGuiOwner() {
  IMGUI_CHECKVERSION();
  useWipedMemoryForImGui();
  context_ = ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  // What lasts is kept by core/records, never by ImGui.
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  io.ConfigInputTextCursorBlink = false;  // a blinking cursor would keep an idle window drawing
  io.ConfigNavCaptureKeyboard = false;
  io.ConfigWindowsMoveFromTitleBarOnly = true;
  io.ConfigErrorRecoveryEnableTooltip = false;

  ImGuiStyle& style = ImGui::GetStyle();
  style.WindowPadding = ImVec2(0, 0);
  style.WindowBorderSize = 0;
  style.WindowRounding = 0;
  style.ChildBorderSize = 0;
  style.PopupBorderSize = 0;
  style.ItemSpacing = ImVec2(0, 0);
  style.WindowMinSize = ImVec2(1, 1);
  style.Colors[ImGuiCol_NavCursor] = ImVec4(0, 0, 0, 0);  // the focus is drawn by each control
  style.DisabledAlpha = 1;                                // inert controls show it in their own way
}

ImGuiOwner::~ImGuiOwner() { ImGui::DestroyContext(context_); }

}  // namespace cardwalk::ui
