// What the drivers of window and kiosk have in common: keys through ImGui's queue, waiting until all is
// drawn.
//
// What it DOES NOT do: know either of them; a frame is what the caller says it is.
#pragma once

#include <algorithm>

#include <doctest/doctest.h>
#include <imgui.h>

#include "ui/guide/anchors.h"

namespace cardwalk::ui {

/// Enough of the control to press it, away from what covers its edges.
inline bool showsEnough(const Anchor& anchor) {
  const Rect shown = anchor.shown();
  return !shown.empty() &&
         shown.height() >= std::min(anchor.rect.height() * 0.9f, anchor.clip.height() * 0.5f);
}

/// Draws until four frames running ask for no other one soon. `rests`: the last frame did not.
template <class Frame, class Rests>
void drawUntilStill(const Frame& frame, const Rests& rests) {
  constexpr int kMostFrames = 600;  // ten seconds: everything that moves has ended by then
  int quiet = 0;
  for (int i = 0; i < kMostFrames && quiet < 4; ++i) {
    frame();
    quiet = rests() ? quiet + 1 : 0;
  }
  REQUIRE(quiet == 4);
}

/// Down and up, each with a frame of its own.
template <class Frame>
void pressKey(ImGuiKey key, ImGuiKeyChord modifier, const Frame& frame) {
  ImGuiIO& io = ImGui::GetIO();
  if (modifier != 0) io.AddKeyEvent(static_cast<ImGuiKey>(modifier), true);
  io.AddKeyEvent(key, true);
  frame();
  io.AddKeyEvent(key, false);
  if (modifier != 0) io.AddKeyEvent(static_cast<ImGuiKey>(modifier), false);
  frame();
}

}  // namespace cardwalk::ui
