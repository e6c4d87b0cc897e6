// A keyboard on the screen, for visitors without one: letters of the chosen language, digits, signs.
//
// What is in it: its layouts and drawing; a key goes through ImGui's input queue as that of a real keyboard
// would, and the text field keeps the focus meanwhile. What it DOES NOT do: remember what is typed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/guide/panel.h"

namespace cardwalk::ui {

struct ScreenKeyboard {
  bool shift = false, signs = false;  ///< the next letter is a capital; digits and signs instead of letters
  bool open = false;                  ///< a text field had the keyboard when the last frame ended
  std::string held;                   ///< the key below the finger, by its id; empty: none
  Rect rect;                          ///< where it was drawn last; empty: it was not
  float lift = 0;                     ///< by so many pixels what it would cover is drawn higher up
};

struct KeyboardScene {
  Rect window;
  std::string_view language;  ///< BCP 47; one that it does not know types as English does
  std::string_view words;     ///< what is to be typed, above the keys; may be empty
  bool digits = false;        ///< it opens with digits and signs
};

/// What can be typed with the keys of that language, one letter or sign each, capitals left out.
std::vector<std::string> keyboardLetters(std::string_view language);

/// Height it wants in a room of that width, pixels; its keys are 48 px high and more.
float screenKeyboardHeight(const Panel& panel, float width, float most, std::string_view words);
/// While a text field has the focus: along the lower edge, over everything there. Keys are anchored as
/// "key/a", "key/back", "key/enter", "key/shift", "key/signs", "key/space".
void drawScreenKeyboard(const Panel& panel, const KeyboardScene& scene, ScreenKeyboard& keyboard);
/// By how much the devices have to be drawn higher, so that the field stays in sight; pixels.
float keyboardLift(const Panel& panel, const Anchors& last, const ScreenKeyboard& keyboard);

}  // namespace cardwalk::ui
