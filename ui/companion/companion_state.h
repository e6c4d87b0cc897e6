// What the companion's room remembers between frames: its two pictures of the model. Lost without harm.
//
// What it DOES NOT do: hold anything of the walk.
#pragma once

#include "ui/guide/doubt_lines.h"
#include "ui/help/help_shelf.h"

namespace cardwalk::ui {

struct CompanionMemory {
  Stamp revision;               ///< of the view that the pictures show
  ShelfPicture closeUp, whole;  ///< the control's surroundings, and all of its screen
  bool toTop = false;           ///< the words begin at their top when they are next drawn
  float scrollPages = 0;        ///< wish of the keyboard: pages to scroll the words by
  DoubtMemory doubts;
  Rect words;  ///< where the step stood last
};

}  // namespace cardwalk::ui
