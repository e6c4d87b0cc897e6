// Where a scrolling part of a screen stands.
//
// What it DOES NOT do: move; ui/controls/scroll.h does. Lengths are in dp, so that a resized window keeps the
// place.
#pragma once

namespace cardwalk::ui {

struct ScrollState {
  float position = 0, target = 0;  ///< the position glides to the target
  float velocity = 0;              ///< dp a second, after the finger is lifted
  float dragFrom = 0;              ///< position at the press
  float content = 0;               ///< height last time, for following a chat to its end
};

}  // namespace cardwalk::ui
