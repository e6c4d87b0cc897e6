// A person in front of the window: finds a control by its ControlId, brings it into view, and presses, points
// or types through ImGui's own input queue, as the real window does.
//
// What is in it: one whole window on the null platform, driven frame by frame on a clock of its own.
// What it DOES NOT do: call into the session or write input state behind ImGui's back.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "core/content/pack.h"
#include "ui/app/session_conductor.h"
#include "ui/app/shell.h"
#include "ui/platform/null_platform.h"
#include "ui/theme/fonts.h"
#include "ui/training/desk_conductor.h"

namespace cardwalk::ui {

struct DriverSetup {
  std::string scenario = "S01";
  int width = 1440, height = 900;
  float scale = 1;
  double textSize = 1;
  ThemeChoice theme = ThemeChoice::light;
  bool reducedMotion = true;  ///< slides and pulses need frames; most tests do not look at them
  std::string language{};     ///< empty: the pack's first
  ProgressHooks hooks{};
  std::optional<DeskWish> desk{};  ///< the window has a training desk, begun like this
  DeskHooks deskHooks{};
};

class Driver {
 public:
  Driver(const Pack& pack, const DriverSetup& setup);

  /// Draws until nothing asks for another frame (an animation that never ends fails the test).
  void settle();
  void frame(double seconds = 1.0 / 60);

  /// Each returns false if the control cannot be found or brought into view; the person is stuck then.
  bool press(const std::string& control);
  bool point(const std::string& control);
  bool type(const std::string& control, const std::string& text);
  /// What the coach asks for, by pointer.
  bool followByPointer();
  /// What the coach asks for, with Tab, arrows, Enter and letters only.
  bool followByKeyboard();

  /// With Tab alone; false if it never gets there.
  bool focusByKeys(const std::string& control);
  bool bringIntoView(const std::string& control);

  void key(ImGuiKey key, ImGuiKeyChord modifier = 0);
  void wheel(ImVec2 at, float lines);
  void moveTo(ImVec2 at);
  void click(ImVec2 at);
  void characters(const std::string& text);

  /// What the window was asked for since the last call; as the real window does, each frame's wish is taken
  /// once.
  ShellWish takeWish() { return std::exchange(wish_, {}); }

  const View& view() const { return conductor_ ? conductor_->view() : walk_->view(); }
  TrainingDesk& desk() { return *desk_; }  ///< only where setup.desk was given
  const Session& session() const { return walk_->session(); }
  const Shell& shell() const { return *shell_; }
  Shell& shell() { return *shell_; }
  const Anchor* anchor(const std::string& control) const { return shell_->anchors().find(control); }
  double now() const { return platform_->now(); }
  NullPlatform& platform() { return *platform_; }
  SessionConductor& walk() { return *walk_; }
  Settings& settings() { return settings_; }

 private:
  ImGuiOwner owner_;
  Settings settings_;
  std::unique_ptr<NullPlatform> platform_;
  std::unique_ptr<SessionConductor> walk_;
  std::unique_ptr<TrainingDesk> desk_;
  std::unique_ptr<DeskConductor> conductor_;
  std::unique_ptr<Shell> shell_;
  ShellWish wish_;
};

}  // namespace cardwalk::ui
