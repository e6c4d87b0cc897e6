// Frames in the colours that video encoders take.
//
// What it DOES NOT do: scale; sizes have to be even.
#pragma once

#include <vector>

#include "ui/handout/film_stage.h"

namespace cardwalk::ui {

/// Three planes one after the other: brightness, then blue and red difference at half the size; BT.709, with
/// 16 … 235 for black … white.
void toYuv420(const FilmFrame& frame, std::vector<unsigned char>& planes);

}  // namespace cardwalk::ui
