// The parts of the companion's room, each drawn at a height and answering how much height it took.
//
// What it DOES NOT do: scroll, or decide where the parts stand (companion_room.cpp).
#pragma once

#include <vector>

#include "ui/companion/companion_room.h"

namespace cardwalk::ui {

/// Answering card, overline, instruction, reason and place.
void drawOwnStep(const Panel& panel, Column& column, const CompanionScene& scene);
/// Both sides' steps, and where the card still is.
void drawOwnProgress(const Panel& panel, Column& column, const View& view);

/// The control's surroundings and the whole screen, filling the room.
void drawPictures(const Panel& panel, const View& view, CompanionMemory& memory, const Rect& room);
/// The surroundings alone, for where there is little room.
void drawCloseUp(const Panel& panel, const View& view, CompanionMemory& memory, const Rect& room,
                 ImU32 ground);
/// Makes the pictures anew if the view has changed.
void refreshPictures(const View& view, CompanionMemory& memory);

/// The height of the buttons and, if drawn, the buttons, the likeliest first.
float drawOwnButtons(const Panel& panel, const CompanionScene& scene, const Rect& area, bool draw);

}  // namespace cardwalk::ui
