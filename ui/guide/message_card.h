// The card that answers: a wrong turn, a rejection, or what a neighbour said.
//
// What is in it: finding a place that covers neither the target nor the focus, and drawing it there.
// What it DOES NOT do: decide when it goes (ui/app/messages.h).
#pragma once

#include <string_view>
#include <vector>

#include "core/session/view.h"
#include "ui/guide/panel.h"

namespace cardwalk::ui {

struct MessagePlace {
  Rect device;                 ///< the device that was used last: the card belongs to it
  Rect room;                   ///< where cards may stand
  std::vector<Rect> keepFree;  ///< never covered where any place is left
  Rect better;                 ///< better not covered
};

struct MessageLook {
  std::string_view close, undo;  ///< ids of the buttons; the second one only where the message offers it
  float strength = 1;            ///< 0: gone
};

/// How an answer looks wherever it stands: its ground, its mark and the icon of the mark.
struct ToneLook {
  ImU32 ground, edge;
  std::string_view icon;
};
ToneLook toneLook(const Palette& palette, MessageTone tone);

/// Height of the card at that width, pixels.
float messageHeight(const Panel& panel, const MessageView& message, float width);

/// Where the card will stand.
Rect placeMessage(const Panel& panel, const MessageView& message, const MessagePlace& place);

/// True while the pointer or the focus rests on it. It takes presses inside `rect` and none beside it.
bool drawMessage(const Panel& panel, const MessageView& message, const Rect& rect, const MessageLook& look);

}  // namespace cardwalk::ui
