// The window's real loop on a clock that stands still while nothing happens, with a script of what is done
// when.
//
// What is in it: hours of the loop in a moment, the time of every frame, and the picture at the end if there
// are pixels. What it DOES NOT do: replace the pacer or the loop; those are what is tested.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/content/pack.h"
#include "ui/app/session_conductor.h"
#include "ui/app/time_trace.h"
#include "ui/app/window_loop.h"
#include "ui/platform/platform.h"
#include "ui/training/desk_conductor.h"

namespace cardwalk::ui {

struct PacedSetup {
  std::string scenario = "S01";
  int width = 960, height = 600;
  bool reducedMotion = false;
  Mode mode = Mode::guide;
  bool pixels = false;  ///< drawn by the software rasteriser instead of not at all
  TimeTrace* trace = nullptr;
  std::optional<DeskWish> desk{};  ///< the window has a training desk, begun like this
  bool continuous = false;  ///< draws thirty frames a second whatever happens, instead of the real loop
};

class PacedWindow {
 public:
  PacedWindow(const Pack& pack, const PacedSetup& setup);
  ~PacedWindow();

  /// Something the person does at that second; counts as input.
  void at(double second, std::function<void()> what);
  /// Something the test does then; nobody touches the window.
  void lookAt(double second, std::function<void()> what);
  void run(double seconds);

  /// Frames drawn after `from` and up to `to`.
  int frames(double from, double to) const;
  double lastFrame(double before = kForever) const;
  Image picture() const;
  /// Of a window with pixels; follows the hand that drags its corner.
  void resize(int width, int height);

  /// A frame that was drawn, and when it asked for another one; kForever: never.
  struct Drawn {
    double at = 0, wakeAt = 0;
  };
  const std::vector<Drawn>& drawn() const;

  SessionConductor& walk() { return *walk_; }
  TrainingDesk& desk() { return *desk_; }  ///< only where setup.desk was given
  Shell& shell() { return *shell_; }
  Settings& settings() { return settings_; }
  double now() const;

 private:
  class Clockwork;
  void drawAlways();
  Conductor& shown() { return conductor_ ? static_cast<Conductor&>(*conductor_) : *walk_; }

  ImGuiOwner owner_;
  Settings settings_;
  PacedSetup setup_;
  std::unique_ptr<Platform> screen_;
  std::unique_ptr<Clockwork> clockwork_;
  std::unique_ptr<SessionConductor> walk_;
  std::unique_ptr<TrainingDesk> desk_;
  std::unique_ptr<DeskConductor> conductor_;
  std::unique_ptr<Shell> shell_;
};

}  // namespace cardwalk::ui
