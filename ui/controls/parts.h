// Pieces that several control kinds share: tones, pills, card pictures, reasons.
//
// What it DOES NOT do: take input.
#pragma once

#include "ui/controls/control.h"
#include "ui/theme/draw.h"

namespace cardwalk::ui {

draw::Canvas canvasOf(const DrawContext& context);
bool onScreen(const DrawContext& context, const Rect& rect);  ///< any of it can be seen

ImU32 brandOf(const DrawContext& context);
ImU32 brandSoftOf(const DrawContext& context);

struct ToneColours {
  ImU32 strong, soft;
};
ToneColours toneColours(const DrawContext& context, Tone tone);
/// Colour of a label of that tone on a plain surface.
ImU32 labelColour(const DrawContext& context, const ControlView& control);

/// A small rounded mark such as "Default".
/// `room`: the most pixels that it may take in width; its words wrap there. 0: no limit.
ImVec2 pillSize(const draw::Canvas& canvas, std::string_view text, float room = 0);
void drawPill(const draw::Canvas& canvas, ImVec2 at, std::string_view text, ToneColours colours,
              float room = 0);
ToneColours badgeColours(const DrawContext& context, const ControlView& control);

/// A card a few dp high.
void drawCardPicture(const draw::Canvas& canvas, const Rect& rect, int colour);
/// "Visa •••• 4417"
std::string cardTitle(const ControlView& control);
/// "•••• 4417"
std::string_view cardNumber(const ControlView& control);
/// "Northbank · 08/27"
std::string cardDetail(const ControlView& control);

/// The reason why a control is disabled, beneath it.
float reasonHeight(const DrawContext& context, const ControlView& control, float width);
void drawReason(const DrawContext& context, const ControlView& control, const Rect& rect);

/// A surface with a soft shadow, or an outline where shadows do not show.
void drawSurface(const draw::Canvas& canvas, const Rect& rect, float rounding, ImU32 colour);

}  // namespace cardwalk::ui
