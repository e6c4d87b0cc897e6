// What is wrong with the pack on the disk, over the window, while the last good one goes on below.
//
// What is in it: every fault with file, JSON pointer and what to write instead, scrolling; copying them all.
// What it DOES NOT do: cover anything that a person needs for going on, or take the keyboard away from it.
#pragma once

#include <string>
#include <vector>

#include "core/content/loader.h"
#include "ui/guide/panel.h"

namespace cardwalk::ui {

struct FaultScene {
  const std::vector<ContentError>& faults;
  Rect room;    ///< the list stands at its lower edge where nothing that is needed lies there
  Rect next{};  ///< the control that leads on: covered last of all
  std::vector<Rect> keepFree{};  ///< what leads on and what is pressed; never covered where any place is left
};

/// Draws the list and answers the rectangle it took.
Rect drawFaults(const Panel& panel, const FaultScene& scene);

/// All of it as lines of text: file, pointer, id and message.
std::string faultsAsText(const std::vector<ContentError>& faults);

}  // namespace cardwalk::ui
