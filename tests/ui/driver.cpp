#include "tests/ui/driver.h"

#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "tests/ui/by_hand.h"

namespace cardwalk::ui {

namespace {

constexpr int kMostKeys = 400;  // more Tabs than a screen has controls

}  // namespace

Driver::Driver(const Pack& pack, const DriverSetup& setup) {
  settings_.theme = setup.theme;
  settings_.textSize = setup.textSize;
  settings_.reducedMotion = setup.reducedMotion;
  platform_ = std::make_unique<NullPlatform>(setup.width, setup.height, setup.scale);
  const LoadedFonts fonts = loadFonts(*ImGui::GetIO().Fonts);
  REQUIRE(fonts.error.empty());
  SessionStart start;
  start.scenario = setup.scenario;
  start.language = settings_.language = setup.language;
  walk_ = std::make_unique<SessionConductor>(pack, start, setup.hooks, 0);
  if (setup.desk) {
    desk_ = std::make_unique<TrainingDesk>(pack, setup.deskHooks, *setup.desk, walk_->language(), 0);
    conductor_ = std::make_unique<DeskConductor>(*walk_, *desk_);
  }
  Conductor& shown = conductor_ ? static_cast<Conductor&>(*conductor_) : *walk_;
  shell_ = std::make_unique<Shell>(shown, settings_, fonts.fonts);
  settle();
}

void Driver::frame(double seconds) {
  platform_->pass(seconds);
  platform_->beginFrame(seconds);
  shell_->frame(platform_->now(), platform_->contentScale());
  ImGui::Render();
  platform_->present(shell_->theme().palette.ground);
  const ShellWish wish = shell_->takeWish();
  wish_.toggleFullScreen = wish_.toggleFullScreen || wish.toggleFullScreen;
  wish_.settingsChanged = wish_.settingsChanged || wish.settingsChanged;
  if (!wish.keepActions.empty()) wish_.keepActions = wish.keepActions;
}

void Driver::settle() {
  drawUntilStill([this] { frame(); },
                 [this] { return !shell_->changed() && shell_->wakeAt() > platform_->now() + 0.1; });
}

void Driver::moveTo(ImVec2 at) {
  ImGui::GetIO().AddMousePosEvent(at.x, at.y);
  shell_->noteInput(now());
  frame();
  frame();
}

void Driver::click(ImVec2 at) {
  moveTo(at);
  ImGui::GetIO().AddMouseButtonEvent(0, true);
  frame();
  ImGui::GetIO().AddMouseButtonEvent(0, false);
  frame();
  settle();
}

void Driver::wheel(ImVec2 at, float lines) {
  moveTo(at);
  ImGui::GetIO().AddMouseWheelEvent(0, lines);
  settle();
}

void Driver::key(ImGuiKey key, ImGuiKeyChord modifier) {
  shell_->noteInput(now());
  pressKey(key, modifier, [this] { frame(); });
  settle();
}

void Driver::characters(const std::string& text) {
  for (const char c : text) ImGui::GetIO().AddInputCharactersUTF8(std::string(1, c).c_str());
  settle();
}

/// Turns the wheel over the container, as a person would, until enough of the control shows.
bool Driver::bringIntoView(const std::string& control) {
  for (int turn = 0; turn < 60; ++turn) {
    const Anchor* found = anchor(control);
    if (found == nullptr) return false;
    if (showsEnough(*found)) return true;
    const bool below = found->rect.centre().y > found->clip.centre().y;
    wheel(found->clip.centre(), below ? -1.0f : 1.0f);
  }
  return false;
}

bool Driver::point(const std::string& control) {
  if (!bringIntoView(control)) return false;
  moveTo(anchor(control)->shown().centre());
  settle();
  return true;
}

bool Driver::press(const std::string& control) {
  if (!bringIntoView(control)) return false;
  click(anchor(control)->shown().centre());
  return true;
}

bool Driver::type(const std::string& control, const std::string& text) {
  if (!press(control)) return false;
  characters(text);
  key(ImGuiKey_Enter);
  return true;
}

bool Driver::followByPointer() {
  const Target target = view().coach.target;
  switch (target.gesture) {
    case Gesture::hover:
      return point(target.control);
    case Gesture::type:
      return type(target.control, target.text);
    default:
      return press(target.control);
  }
}

bool Driver::focusByKeys(const std::string& control) {
  for (int i = 0; i < kMostKeys; ++i) {
    const Anchor* found = anchor(control);
    if (found == nullptr) return false;
    if (found->focused) return true;
    key(ImGuiKey_Tab);
  }
  return false;
}

bool Driver::followByKeyboard() {
  const Target target = view().coach.target;
  const int before = view().actionsTaken;
  if (!focusByKeys(target.control)) return false;
  if (target.gesture == Gesture::hover) return true;
  if (view().actionsTaken != before && view().coach.target.control != target.control) return true;
  if (target.gesture == Gesture::type) characters(target.text);
  key(ImGuiKey_Enter);
  return true;
}

}  // namespace cardwalk::ui
