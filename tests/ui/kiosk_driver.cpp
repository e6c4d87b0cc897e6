#include "tests/ui/kiosk_driver.h"

#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>
#include <imgui.h>
#include <imgui_internal.h>

#include "tests/ui/by_hand.h"
#include "tests/ui/offscreen.h"
#include "ui/platform/null_platform.h"

namespace cardwalk::ui {

KioskPreset visitorsPreset() {
  KioskPreset out;
  out.id = "visitors";
  int colour = 0;
  for (const char* scenario : {"S01", "S02", "S03", "S05", "S06", "S08", "S10", "S12"})
    out.tiles.push_back({scenario, {}, {}, {}, colour++ % 8});
  out.languages = {"en", "es", "pt-BR", "fr", "ru"};
  out.questions = {"side", "default", "orders", "app"};
  out.reducedMotion = true;
  // Of 2468; hashing takes long on purpose.
  out.pinHash =
      "$argon2id$v=19$m=19456,t=2,p=1$BFsP3+A+fo0s5sypI814TA$DACknC+kH2J4dh2lamqAWjCaqPwh7Q3qkpfN9Aw3go8";
  return out;
}

KioskDriver::KioskDriver(const Pack& pack, KioskSetup setup) {
  if (setup.pictures)
    platform_ = openSoftwareScreen(setup.width, setup.height);
  else
    platform_ = std::make_unique<NullPlatform>(setup.width, setup.height);
  const LoadedFonts fonts = loadFonts(*ImGui::GetIO().Fonts);
  REQUIRE(fonts.error.empty());
  if (!setup.hooks.time) setup.hooks.time = [this] { return time_; };
  if (!setup.hooks.count) setup.hooks.count = [this](const KioskCount& one) { counted_.push_back(one); };
  if (!setup.hooks.speak) setup.hooks.speak = [this](const Spoken& one) { spoken_.push_back(one); };
  kiosk_ = std::make_unique<Kiosk>(pack, std::move(setup.preset), std::move(setup.hooks), 0);
  conductor_ = std::make_unique<KioskConductor>(*kiosk_);
  shell_ = std::make_unique<Shell>(*conductor_, kiosk_->settings(), fonts.fonts);
  frame();
  frame();
}

KioskDriver::~KioskDriver() = default;

void KioskDriver::frame(double seconds) {
  now_ += seconds;
  const Wake wake = conductor_->tick(millis(now_));
  platform_->beginFrame(seconds);
  shell_->frame(now_, platform_->contentScale());
  ImGui::Render();
  platform_->present(shell_->theme().palette.ground);
  const ShellWish wish = shell_->takeWish();
  wished_ = wished_ || wish.toggleFullScreen || !wish.keepActions.empty();
  wake_ = shell_->wakeAt();
  if (wake.at) wake_ = std::min(wake_, static_cast<double>(*wake.at) / 1000);
}

void KioskDriver::settle() {
  drawUntilStill([this] { frame(); }, [this] { return !shell_->changed() && shell_->wakeAt() > now_ + 0.1; });
}

void KioskDriver::pass(double most) {
  // A little past what was asked for: milliseconds are whole numbers, seconds are not.
  frame(std::min(most, std::max(wake_ + 0.001 - now_, 1.0 / 60)));
}

int KioskDriver::wait(double seconds) {
  const double until = now_ + seconds;
  int frames = 0;
  for (; now_ < until; ++frames) pass(until - now_);
  return frames;
}

void KioskDriver::input() {
  shell_->noteInput(now_);
  inputAt_ = now_;
}

void KioskDriver::touchAt(ImVec2 at) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
  io.AddMousePosEvent(at.x, at.y);
  io.AddMouseButtonEvent(0, true);
  input();
  frame();
  frame();
  io.AddMouseButtonEvent(0, false);
  input();
  frame();
  // The finger has gone; systems leave the pointer where it was, and so a tap is a hover, too.
  settle();
}

/// A message may lie over the middle of a low page: who cannot move it there does so beside the message.
bool KioskDriver::scroll(const std::string& id, float lines) {
  for (const float part : {0.5f, 0.2f, 0.8f}) {
    const Anchor before = *anchor(id);
    const Rect& page = before.clip;
    ImGui::GetIO().AddMousePosEvent(page.centre().x, page.min.y + part * page.height());
    input();
    frame();
    frame();
    ImGui::GetIO().AddMouseWheelEvent(0, lines);
    settle();
    const Anchor* after = anchor(id);
    if (after == nullptr) return false;
    if (after->rect.min.y != before.rect.min.y) return true;
  }
  return false;
}

bool KioskDriver::bringIntoView(const std::string& id) {
  for (int turn = 0; turn < 60; ++turn) {
    const Anchor* found = anchor(id);
    if (found == nullptr) return false;
    if (showsEnough(*found)) return true;
    const bool below = found->rect.centre().y > found->clip.centre().y;
    if (!scroll(id, below ? -1.0f : 1.0f)) return false;
  }
  return false;
}

bool KioskDriver::touch(const std::string& id) {
  if (!bringIntoView(id)) return false;
  touchAt(anchor(id)->shown().centre());
  return true;
}

bool KioskDriver::type(const std::string& id, const std::string& text) {
  if (!touch(id)) return false;
  characters(text);
  key(ImGuiKey_Enter);
  return true;
}

bool KioskDriver::follow() {
  const Target target = kiosk_->walk().view().coach.target;
  if (target.control.empty()) return false;
  // Who tries alone turns to the other device without being told.
  if (target.surface != Surface::desk && shell_->layout().small(target.surface) && !touch("stage.turn"))
    return false;
  return target.gesture == Gesture::type ? type(target.control, target.text) : touch(target.control);
}

void KioskDriver::key(ImGuiKey key, ImGuiKeyChord modifier) {
  input();
  pressKey(key, modifier, [this] { frame(); });
  settle();
}

void KioskDriver::characters(const std::string& text) {
  input();
  ImGui::GetIO().AddInputCharactersUTF8(text.c_str());
  settle();
}

Image KioskDriver::picture() {
  platform_->redrawWhole();
  frame(0);
  return platform_->readPixels();
}

}  // namespace cardwalk::ui
