// Decides when a frame is worth drawing: after input, a few frames to settle, and when an animation asks.
//
// What is in it: pure bookkeeping over times that are handed in.
// What it DOES NOT do: wait or draw. With nothing to do it answers "for ever", and the window sleeps.
#pragma once

#include "ui/platform/platform.h"

namespace cardwalk::ui {

class FramePacer {
 public:
  /// ImGui answers input over up to three frames: hover, press, and what opened because of it.
  static constexpr int kSettleFrames = 3;

  void poke(int frames = kSettleFrames);  ///< something happened
  void wakeAt(double time);               ///< a frame is wanted then; the earliest wish counts
  void drawn(double now);                 ///< a frame was drawn; wishes up to now are met
  bool due(double now) const;
  double timeout(double now) const;  ///< seconds to sleep; kForever when nothing is wanted
  int framesDrawn() const { return framesDrawn_; }

 private:
  int settle_ = kSettleFrames;
  double wake_ = kForever;
  int framesDrawn_ = 0;
};

}  // namespace cardwalk::ui
