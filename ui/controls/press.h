// Input for a mock control: mouse, touch and keyboard alike, through one ImGui item.
//
// What is in it: recording the anchor, hover and press, and the marks that show them.
// What it DOES NOT do: draw the control itself, or take text (field.cpp).
#pragma once

#include "ui/controls/control.h"

namespace cardwalk::ui {

struct Press {
  bool hovered = false, held = false, focused = false;
};

/// `hit` is where a press counts; `whole` is the anchor and where the pointer counts as resting on it.
Press press(DrawContext& context, const ControlView& control, const Rect& whole, const Rect& hit);
Press press(DrawContext& context, const ControlView& control, const Rect& whole);

/// Records where the control stands, without an item.
void recordAnchor(DrawContext& context, const ControlView& control, const Rect& rect, const Rect& hit,
                  bool focused);

/// Reports what was done to the control.
void report(DrawContext& context, const ControlView& control);

/// Where the focus ring goes: around the control, or inside where it touches its neighbours.
enum class Ring { outside, inside };

/// Tint for pointer and finger, the ripple, and the focus ring if it is due. Drawn between ground and
/// content.
void pressMarks(DrawContext& context, const ControlView& control, const Press& state, const Rect& rect,
                float rounding, Ring ring = Ring::outside, ImU32 tint = 0);

/// At least 44 dp, and what a finger needs, in both directions, around the same centre.
Rect touchable(const DrawContext& context, const Rect& rect);

}  // namespace cardwalk::ui
