// The card that answers: a wrong turn, a rejection, or what a neighbour said.
//
// What is in it: finding a place that covers neither the target nor the focus, and drawing it there.
// What it DOES NOT do: decide when it goes; the session and the person do.
#pragma once

#include "core/session/view.h"
#include "ui/guide/panel.h"

namespace cardwalk::ui {

struct MessageScene {
  const MessageView& message;
  Rect device;                 ///< the device that was used last: the card belongs to it
  Rect room;                   ///< where cards may stand
  std::vector<Rect> keepFree;  ///< never covered where any place is left
  Rect better;                 ///< better not covered
};

/// Height of the card at that width, pixels.
float messageHeight(const Panel& panel, const MessageView& message, float width);

/// Where the card will stand.
Rect placeMessage(const Panel& panel, const MessageScene& scene);

void drawMessage(const Panel& panel, const MessageView& message, const Rect& rect);

}  // namespace cardwalk::ui
