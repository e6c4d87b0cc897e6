// The loop of the window: sleeps until somebody does something or a movement asks for its next frame.
//
// What is in it: waiting, watch mode's next action, drawing when it is worth it, keeping what must last.
// What it DOES NOT do: open a window or load anything. Time is the platform's, so that a test can run hours
// of it.
#pragma once

#include "ui/app/frame_pacer.h"
#include "ui/app/keeper.h"
#include "ui/app/shell.h"

namespace cardwalk::ui {

class WindowLoop {
 public:
  WindowLoop(Platform& platform, Shell& shell, Conductor& walk, Keeper& keeper, Settings& settings)
      : platform_(platform), shell_(shell), walk_(walk), keeper_(keeper), settings_(settings) {}

  void run();  ///< until the platform is closing

 private:
  void tick(double now);
  void drawFrame(double now, double since);
  void rememberPlace();

  Platform& platform_;
  Shell& shell_;
  Conductor& walk_;
  Keeper& keeper_;
  Settings& settings_;
  FramePacer pacer_;
};

}  // namespace cardwalk::ui
