// What is left of a visitor in drawing and typing, and how it goes.
//
// What is in it: ImGui's memory of what was typed, of keys and clipboard, and of letters that were drawn.
// What it DOES NOT do: forget the walk (kiosk.h) or what the window remembers (ui/app/shell_kiosk.cpp).
#pragma once

namespace cardwalk::ui {

/// Typed text with its undo history, the clipboard inside ImGui, and keys that have been read. Inside a
/// frame, before anything is drawn.
void forgetTyping();

/// Letters of every size but what this frame has used already: those of a visitor's language and text size
/// would stay in memory and in the texture, and over months those of all of them. Inside a frame, before
/// anything is drawn; what is still needed is drawn anew.
void forgetLetters();

}  // namespace cardwalk::ui
