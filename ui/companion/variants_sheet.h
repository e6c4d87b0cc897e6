// "It looks different here": what the person may see instead, in their own words.
//
// What is in it: the sheet with the choices and the door to the help for everything else.
// What it DOES NOT do: change anything; a choice is the command companion.variant/ID.
#pragma once

#include "core/session/view.h"
#include "ui/guide/panel.h"

namespace cardwalk::ui {

/// Answers the rectangle of the sheet. `fresh`: opened since the last frame, takes the focus.
Rect drawVariants(const Panel& panel, const View& view, const Rect& window, bool fresh);

}  // namespace cardwalk::ui
