#include "tests/ui/monkey.h"

#include <array>

namespace cardwalk::ui {
namespace {

constexpr std::array kKeys{
    ImGuiKey_Tab,    ImGuiKey_Tab,       ImGuiKey_Enter,     ImGuiKey_Enter,       ImGuiKey_Escape,
    ImGuiKey_Space,  ImGuiKey_Backspace, ImGuiKey_UpArrow,   ImGuiKey_DownArrow,   ImGuiKey_LeftArrow,
    ImGuiKey_S,      ImGuiKey_W,         ImGuiKey_D,         ImGuiKey_H,           ImGuiKey_L,
    ImGuiKey_N,      ImGuiKey_T,         ImGuiKey_M,         ImGuiKey_O,           ImGuiKey_R,
    ImGuiKey_F1,     ImGuiKey_F6,        ImGuiKey_F7,        ImGuiKey_F11,         ImGuiKey_Equal,
    ImGuiKey_Minus,  ImGuiKey_PageDown,  ImGuiKey_PageUp,    ImGuiKey_LeftBracket, ImGuiKey_RightBracket,
    ImGuiKey_Delete, ImGuiKey_Home,      ImGuiKey_RightArrow};
constexpr std::array kModifiers{ImGuiMod_None, ImGuiMod_None,  ImGuiMod_None, ImGuiMod_None,
                                ImGuiMod_Ctrl, ImGuiMod_Shift, ImGuiMod_Alt};
constexpr std::array kTexts{"card management", "4111 1111 1111 1111", "?", "é…ж漢", "yes",
                            "\x01\t",          "\xEF\xBF\xBD"};
constexpr std::array<std::array<int, 2>, 6> kSizes{
    {{960, 600}, {1280, 800}, {1920, 1080}, {700, 1200}, {320, 240}, {3840, 2160}}};

}  // namespace

void Monkey::moveSomewhere() {
  const auto& anchors = driver_.shell().anchors().all();
  ImVec2 at{static_cast<float>(pick(4000)) - 50, static_cast<float>(pick(2300)) - 50};
  const ImVec2 size = driver_.platform().framebufferSize();
  if (pick(10) < 8)
    at = {static_cast<float>(pick(static_cast<int>(size.x))),
          static_cast<float>(pick(static_cast<int>(size.y)))};
  if (pick(10) < 6 && !anchors.empty()) {
    const Anchor& anchor = anchors[static_cast<std::size_t>(pick(static_cast<int>(anchors.size())))];
    if (!anchor.shown().empty()) at = anchor.shown().centre();
  }
  ImGui::GetIO().AddMousePosEvent(at.x, at.y);
}

void Monkey::pressKey() {
  ImGuiIO& io = ImGui::GetIO();
  const ImGuiKey key = kKeys[static_cast<std::size_t>(pick(static_cast<int>(kKeys.size())))];
  const int modifier = kModifiers[static_cast<std::size_t>(pick(static_cast<int>(kModifiers.size())))];
  if (modifier != ImGuiMod_None) io.AddKeyEvent(static_cast<ImGuiKey>(modifier), true);
  io.AddKeyEvent(key, true);
  io.AddKeyEvent(key, false);
  if (modifier != ImGuiMod_None) io.AddKeyEvent(static_cast<ImGuiKey>(modifier), false);
}

void Monkey::typeSomething() {
  ImGui::GetIO().AddInputCharactersUTF8(
      kTexts[static_cast<std::size_t>(pick(static_cast<int>(kTexts.size())))]);
}

void Monkey::resize() {
  const auto& size = kSizes[static_cast<std::size_t>(pick(static_cast<int>(kSizes.size())))];
  driver_.platform().resize(size[0], size[1], static_cast<float>(1 + pick(3)));
}

void Monkey::event() {
  ImGuiIO& io = ImGui::GetIO();
  driver_.shell().noteInput(driver_.now());
  const int what = pick(100);
  if (what < 30) return moveSomewhere();
  if (what < 65) {
    mouseDown_ = !mouseDown_;
    return io.AddMouseButtonEvent(0, mouseDown_);
  }
  if (what < 70) return io.AddMouseButtonEvent(1 + pick(2), pick(2) == 0);
  if (what < 78) return io.AddMouseWheelEvent(0, static_cast<float>(pick(9) - 4));
  if (what < 93) return pressKey();
  if (what < 97) return typeSomething();
  if (what < 98) return io.AddFocusEvent(pick(2) == 0);
  if (what < 99) return resize();
  driver_.frame(20);  // somebody went for a coffee
}

/// Neither an end nor a next step, or a next step that is nowhere to be seen.
bool Monkey::lost() {
  const CoachView& coach = driver_.view().coach;
  if (coach.done || coach.handedOver) return false;
  if (coach.target.control.empty()) {
    trouble_ = "there is no next step";
    return true;
  }
  for (const ControlView& control : driver_.view().desk) {
    if (control.id == coach.target.control) return false;
  }
  for (const SurfaceView& surface : driver_.view().surfaces) {
    if (surface.layers.empty()) continue;
    for (const ControlView& control : surface.layers.back().controls) {
      if (control.id == coach.target.control) return false;
    }
  }
  trouble_ = "the next step, " + coach.target.control + ", is on no screen that can be operated";
  return true;
}

bool Monkey::play(int events) {
  int untilFrame = 0;
  for (int i = 0; i < events; ++i) {
    event();
    if (untilFrame-- > 0) continue;
    untilFrame = pick(3);
    driver_.frame(pick(20) == 0 ? 0.4 : 1.0 / 60);
    driver_.walk().tick(millis(driver_.now()));
    if (lost()) {
      trouble_ += " after event " + std::to_string(i) + " in " + driver_.view().scenarioId;
      return false;
    }
  }
  return true;
}

}  // namespace cardwalk::ui
