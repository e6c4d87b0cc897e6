// The bar along the top: product mark, scenario, mode, how many sides are done, language, text, look, help.
//
// What is in it: drawing it; where it gets tight, words give way to short forms.
// What it DOES NOT do: open anything itself; its buttons are commands.
#pragma once

#include "core/session/view.h"
#include "ui/guide/panel.h"

namespace cardwalk::ui {

struct TopBarScene {
  const View& view;
  Rect rect;
  std::string language;  ///< its name in its own words
  std::string languageTag;
};

void drawTopBar(const Panel& panel, const TopBarScene& scene);

/// The mark of the product, in a square.
void drawProductMark(const Panel& panel, const Rect& rect);

}  // namespace cardwalk::ui
