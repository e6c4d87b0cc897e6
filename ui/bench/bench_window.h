// One window over a metered platform, and somebody quick who follows its coach.
//
// What is in it: the program's own shell and loop, walked along the planned route by the pointer.
// What it DOES NOT do: keep progress or settings.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "ui/app/keeper.h"
#include "ui/app/session_conductor.h"
#include "ui/app/shell.h"
#include "ui/app/window_loop.h"
#include "ui/bench/timed_conductor.h"

namespace cardwalk::ui {

/// Microseconds from letting go of the button until the frame with the next highlight was …
struct Answer {
  double submitted = 0;  ///< handed over to OpenGL
  double drawn = 0;      ///< drawn, where the platform waits for that
};

/// Who makes the plans: a worker, as in the program, or the thread that draws, so that its time holds all.
enum class Planning { beside, inFrames };

class BenchWindow {
 public:
  BenchWindow(MeteredPlatform& platform, const Pack& pack, const std::string& scenario, const Fonts& fonts,
              Planning planning = Planning::beside);
  ~BenchWindow() { platform_.countCore(nullptr); }
  BenchWindow(const BenchWindow&) = delete;
  BenchWindow& operator=(const BenchWindow&) = delete;

  /// Lets every movement and the pulse come to their end.
  void rest();
  bool finished() const;
  /// What the coach asks for, by pressing it; nothing if it takes more than a press, and then the program
  /// does it.
  std::optional<Answer> advance();
  std::string place() const;   ///< scenario and screen, for people
  std::string screen() const;  ///< code of the screen that the coach speaks of
  /// Opens a scenario and waits until it is there.
  void open(const std::string& scenario);

  Shell& shell() { return shell_; }
  WindowLoop& loop() { return loop_; }

 private:
  std::optional<Answer> press(const Target& target);
  void waitForPlan();
  void frames(int count);

  MeteredPlatform& platform_;
  Keeper keeper_{{}};
  Settings settings_;
  std::shared_ptr<WorkerThread> worker_;  ///< none: plans are made in the frames
  SessionConductor walk_;
  TimedConductor timed_;
  Shell shell_;
  WindowLoop loop_;
};

}  // namespace cardwalk::ui
