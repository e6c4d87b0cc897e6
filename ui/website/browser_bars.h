// The browser's own bars, above any site: tab strip, back and reload, address.
//
// What it DOES NOT do: draw the site.
#pragma once

#include "ui/controls/control.h"

namespace cardwalk::ui {

inline constexpr float kBrowserCorner = 14;  ///< dp

float browserBarsHeight(const DrawContext& context);
/// `shown` gives title and address, `page` the back arrow.
void drawBrowserBars(DrawContext& context, const ScreenView& page, const ScreenView& shown, const Rect& rect);

}  // namespace cardwalk::ui
