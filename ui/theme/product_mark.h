// The product's mark as shapes: one card in front of the other one, which is so easily overlooked.
//
// What is in it: the two cards on their square ground, as parts of the ground's side.
// What it DOES NOT do: draw. The window does (ui/app/top_bar.h), and so do the icons (ui/describe/icons.h).
#pragma once

#include <array>

namespace cardwalk::ui {

struct MarkCard {
  float left, top, right, bottom;
  float strength;  ///< how much of the colour of text on the accent is seen, 0 … 1
};

/// The farther card first. The ground has the accent's colour.
inline constexpr std::array kMarkCards{MarkCard{0.40f, 0.44f, 0.84f, 0.72f, 0.55f},
                                       MarkCard{0.16f, 0.28f, 0.62f, 0.58f, 1.0f}};
inline constexpr float kMarkCardRounding = 0.08f;

}  // namespace cardwalk::ui
