// The small label at the next control for what cannot be pointed at: text to type, a place to rest on.
//
// What it DOES NOT do: draw ring or pointer (highlight.h).
#pragma once

#include <string>
#include <string_view>

#include "core/session/view.h"
#include "ui/guide/panel.h"

namespace cardwalk::ui {

/// Draws it beside `hole`, the lit control with its edge, and inside `within`; answers where it is.
Rect drawTag(const Panel& panel, const Target& target, const Rect& hole, const Rect& within,
             std::string_view icon, const std::string& text);

}  // namespace cardwalk::ui
