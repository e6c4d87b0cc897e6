#include "tests/ui/offscreen.h"

#include <cstdlib>

#include <doctest/doctest.h>
#include <glad/gl.h>

#include "ui/platform/egl_offscreen.h"

namespace cardwalk::ui {
namespace {

constexpr int kMostSteps = 100, kSettleFrames = 6;
constexpr double kRest = 30;  // seconds: every movement is over

std::string glText(GLenum name) {
  const GLubyte* text = glGetString(name);
  return text == nullptr ? "" : reinterpret_cast<const char*>(text);
}

}  // namespace

std::unique_ptr<Platform> openSoftwareScreen(int width, int height) {
  // Read once by Mesa: software even where there is a graphics card, and one way to compute on every
  // processor.
  setenv("LIBGL_ALWAYS_SOFTWARE", "1", 1);
  setenv("LP_NATIVE_VECTOR_WIDTH", "128", 1);
  PlatformResult opened = openOffscreen(width, height, 1);
  INFO(opened.error);
  REQUIRE(opened.platform != nullptr);
  return std::move(opened.platform);
}

std::string rendererName() { return glText(GL_RENDERER) + "\n" + glText(GL_VERSION) + "\n"; }

OffscreenWindow::OffscreenWindow(const Pack& pack, const OffscreenSetup& setup) {
  settings_.theme = setup.theme;
  settings_.reducedMotion = setup.reducedMotion;
  settings_.textSize = setup.textSize;
  platform_ = openSoftwareScreen(setup.width, setup.height);
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

void OffscreenWindow::step(int steps) {
  for (int i = 0; i < steps; ++i) {
    walk_->step(millis(now_));
    settle();
  }
}

bool OffscreenWindow::stepTo(Gesture gesture) {
  for (int i = 0; i < kMostSteps && !view().coach.done; ++i) {
    if (view().coach.target.gesture == gesture) return true;
    step();
  }
  return false;
}

bool OffscreenWindow::stepTo(const std::string& control) {
  for (int i = 0; i < kMostSteps && !view().coach.done; ++i) {
    if (view().coach.target.control == control) return true;
    step();
  }
  return false;
}

bool OffscreenWindow::stepToEnd() {
  for (int i = 0; i < kMostSteps && !view().coach.done; ++i) step();
  return view().coach.done;
}

void OffscreenWindow::frame(double seconds) {
  now_ += seconds;
  platform_->beginFrame(seconds);
  shell_->frame(now_, platform_->contentScale());
  ImGui::Render();
  platform_->present(shell_->theme().palette.ground);
}

void OffscreenWindow::settle() {
  now_ += kRest;
  for (int i = 0; i < kSettleFrames; ++i) frame(1);
}

Image OffscreenWindow::picture() { return platform_->readPixels(); }

}  // namespace cardwalk::ui
