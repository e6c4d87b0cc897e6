// The site's own top bar: its name, search, and controls filled from the right.
//
// What it DOES NOT do: draw anything below itself.
#pragma once

#include "ui/controls/control.h"

namespace cardwalk::ui {

/// What tells one site from another: the accent follows from the host name.
void dressSite(DrawContext& context, const ScreenView& page);

float siteHeaderHeight(const DrawContext& context, const ScreenView& page, float width);
void drawSiteHeader(DrawContext& context, const ScreenView& page, const Rect& rect);

}  // namespace cardwalk::ui
