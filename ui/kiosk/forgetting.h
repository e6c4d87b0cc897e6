// What is left of a visitor in drawing and typing, and how it goes.
//
// What is in it: ImGui's memory of letters, keys and clipboard. What it DOES NOT do: forget the walk
// (kiosk.h) or what the window remembers (ui/app/shell_kiosk.cpp).
#pragma once

namespace cardwalk::ui {

/// Typed text with its undo history, the clipboard inside ImGui, and keys that have been read. Inside a
/// frame, before anything is drawn.
void forgetTyping();

}  // namespace cardwalk::ui
