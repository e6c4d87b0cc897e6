// The owner's hidden way to the PIN: the upper left corner, where the mark is, held for three seconds or
// tapped five times.
//
// What is in it: watching the finger. What it DOES NOT do: take the touch away from what lies there.
#pragma once

#include "ui/guide/anchors.h"

namespace cardwalk::ui {

inline constexpr float kHiddenCorner = 96;  ///< dp a side
inline constexpr double kHiddenHold = 3;    ///< seconds
inline constexpr int kHiddenTaps = 5;
inline constexpr double kHiddenTapTime = 5;  ///< seconds from the first tap to the last one

/// Lost without harm.
struct HiddenWay {
  bool down = false;  ///< a finger is on the screen
  bool held = false;  ///< and has been in the corner since `since`
  double since = 0;   ///< when it came
  int taps = 0;       ///< so far, one after the other
  double firstTap = 0;
};

/// True once, when the way has been found. `wakeAt`: when to look again; may be nullptr.
bool findHiddenWay(const Rect& corner, HiddenWay& memory, double now, double* wakeAt);

}  // namespace cardwalk::ui
