// What a control kind is: a height and a drawing. One pair of functions a kind, each in a file of its own.
//
// What it DOES NOT do: lay out (arrangement.h), or take input (press.h).
#pragma once

#include "ui/controls/control.h"

namespace cardwalk::ui {

struct Slot {
  Rect rect;
  float end = 0;         ///< pixels at the right that attached controls take
  bool grouped = false;  ///< stands on a surface shared with its neighbours
};

struct Kind {
  float (*height)(const DrawContext& context, const ControlView& control, float width);
  void (*draw)(DrawContext& context, const ControlView& control, const Slot& slot);
};

const Kind& kindOf(ControlKind kind);

/// Draws it as its kind does, and notes where its words are if it is the next control (DrawMemory::wordsOf).
void drawKind(DrawContext& context, const ControlView& control, const Slot& slot);

namespace kinds {
extern const Kind text, heading, notice, banner, row, shortcut, product, cardTile, cardFace, cardRow,
    orderRow, button, link, chip, bubble, field, checkbox, radio, iconButton, tab, menuItem, search;
}

/// Natural width in pixels of the kinds that follow one another in a line: buttons, links, chips, icon
/// buttons.
float naturalWidth(const DrawContext& context, const ControlView& control);

}  // namespace cardwalk::ui
