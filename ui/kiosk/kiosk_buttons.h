// Buttons for fingers: rounded to the full, 52 px high and more, in rows that break where there is no room.
//
// What is in it: one button, and rows of them. What it DOES NOT do: know what any of them means.
#pragma once

#include <string>
#include <vector>

#include "ui/guide/panel.h"

namespace cardwalk::ui {

struct KioskButton {
  std::string id, icon, label;
  bool filled = false;  ///< the likeliest one
  bool chosen = false;
  bool bare = false;  ///< an icon alone where it has one
  bool enabled = true;
  float size = 17;  ///< of the label, dp
};

/// `most`: width in pixels beyond which its words break; 0: they stand in one line.
ImVec2 kioskButtonSize(const Panel& panel, const KioskButton& button, float most = 0);
bool drawKioskButton(const Panel& panel, const Rect& rect, const KioskButton& button);

/// Rows from the upper left of `area` downwards, each in the middle if it is `centred`; answers their height.
float kioskButtonRows(const Panel& panel, const Rect& area, const std::vector<KioskButton>& buttons,
                      bool draw, bool centred = false);
/// Width of all of them in one row.
float kioskRowWidth(const Panel& panel, const std::vector<KioskButton>& buttons);

}  // namespace cardwalk::ui
