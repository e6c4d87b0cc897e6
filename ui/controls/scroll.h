// A scrolling part of a screen: wheel, drag with momentum, and bringing a control into view.
//
// What is in it: moving a ScrollState, once a frame, and the thin mark that shows where one is.
// What it DOES NOT do: clip or draw the content.
#pragma once

#include <string_view>

#include "ui/controls/control.h"

namespace cardwalk::ui {

struct ScrollArea {
  std::string_view key;    ///< screen id
  Rect view;               ///< pixels
  float content = 0;       ///< height of the content, pixels
  bool followEnd = false;  ///< a chat: growing content is scrolled to its end
};

/// Takes input and moves; returns by how many pixels the content is shifted up.
float scrolled(DrawContext& context, const ScrollArea& area);

/// If this layout holds the control that somebody wants to see, scrolls there. `above`: content above the
/// layout.
void bringIntoView(DrawContext& context, const ScreenView& screen, const RegionLayout& layout,
                   const ScrollArea& area, float above = 0);

/// Page Up and Page Down scroll: in the next frame they do not move the focus as well. Once a frame.
void keepPageKeysFromFocus();

void drawScrollMark(const DrawContext& context, const ScrollArea& area, float offset);

}  // namespace cardwalk::ui
