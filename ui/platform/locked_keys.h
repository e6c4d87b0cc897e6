// The keyboard of a locked window: which keys get in, and which of their strokes are a hand's.
//
// What is in it: one call for each key event of GLFW, with GLFW's numbers. What it DOES NOT do: know which
// keys (whoever locks the window says it), or take in text, which comes as characters.
#pragma once

#include "ui/platform/platform.h"

namespace cardwalk::ui {

struct KeyStroke {
  int key = 0, action = 0, mods = 0;  ///< GLFW_KEY_*, GLFW_PRESS and so on, GLFW_MOD_*
  bool types = false;                 ///< the key gives a character
};

enum class StrokeBy {
  nobody,   ///< it stays outside
  machine,  ///< it gets in, but nobody need be there: a key that is held or jammed repeats
  hand,
};

/// Hands the key on to the current ImGui context if `keys` lets it in and it is no chord.
StrokeBy takeStroke(const KeyFilter& keys, const KeyStroke& stroke);

}  // namespace cardwalk::ui
