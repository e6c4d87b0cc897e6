// The whole window, drawn into memory by the software rasteriser, on a clock of its own.
//
// What is in it: walking to a place and taking a picture of it; the same walk gives the same pixels.
// What it DOES NOT do: take input (driver.h does), or choose a renderer: it says which one there is.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "core/content/pack.h"
#include "ui/app/session_conductor.h"
#include "ui/app/shell.h"
#include "ui/platform/platform.h"
#include "ui/theme/fonts.h"
#include "ui/training/desk_conductor.h"

namespace cardwalk::ui {

struct OffscreenSetup {
  std::string scenario = "S01";
  int width = 960, height = 600;
  ThemeChoice theme = ThemeChoice::light;
  bool reducedMotion = true;
  double textSize = 1;
  ProgressHooks hooks{};
  std::optional<DeskWish> desk{};  ///< the window has a training desk, begun like this
  DeskHooks deskHooks{};
  std::string language{};  ///< empty: the pack's first
};

/// An off-screen platform drawn in software, whatever the machine has. The test fails if there is none.
std::unique_ptr<Platform> openSoftwareScreen(int width, int height);

/// Of the current OpenGL context: rasteriser and version, one line each.
std::string rendererName();

class OffscreenWindow {
 public:
  OffscreenWindow(const Pack& pack, const OffscreenSetup& setup);

  /// The program does the next `steps` actions of the route.
  void step(int steps = 1);
  /// Goes on until the coach asks for that gesture, or for that control. False if it never does.
  bool stepTo(Gesture gesture);
  bool stepTo(const std::string& control);
  bool stepToEnd();
  void frame(double seconds = 1.0 / 60);
  /// Everything that moves comes to rest.
  void settle();
  Image picture();

  double now() const { return now_; }
  const View& view() const { return walk_->view(); }
  Platform& platform() { return *platform_; }
  TrainingDesk& desk() { return *desk_; }  ///< only where setup.desk was given
  SessionConductor& walk() { return *walk_; }
  Shell& shell() { return *shell_; }
  Settings& settings() { return settings_; }

 private:
  ImGuiOwner owner_;
  Settings settings_;
  std::unique_ptr<Platform> platform_;
  std::unique_ptr<SessionConductor> walk_;
  std::unique_ptr<TrainingDesk> desk_;
  std::unique_ptr<DeskConductor> conductor_;
  std::unique_ptr<Shell> shell_;
  double now_ = 0;
};

}  // namespace cardwalk::ui
