// What was written in a frame, and whether it had room: for tests and for whoever designs a screen.
//
// What is in it: one entry for each line or paragraph that Canvas draws while a report hangs on the theme.
// What it DOES NOT do: judge. Text at the edge of a scrolling part is cut rightly; the reader has the clip to
// tell.
#pragma once

#include <string>
#include <vector>

#include "ui/guide/anchors.h"

namespace cardwalk::ui {

struct DrawnText {
  std::string text;        ///< whole, as it was asked for
  Rect rect;               ///< what the letters take
  Rect room;               ///< the box they were given; as wide as the letters where nobody said
  Rect clip;               ///< what the container shows
  bool shortened = false;  ///< an ellipsis stands for the rest
  bool broken = false;     ///< a word goes on in the next line
};

struct TextReport {
  std::vector<DrawnText> texts;
  bool listening = true;  ///< false: nothing is taken down until somebody switches it on
};

}  // namespace cardwalk::ui
