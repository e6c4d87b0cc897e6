// The cards that answer: what the walk said last, and what the program has to say about itself.
//
// What is in it: where they stand, and how long the walk's message stays: one that informs leaves after the
// time it takes to read it, unless somebody rests on it; a refusal stays until the next action. What it DOES
// NOT do: draw a card (ui/guide/message_card.h) or dismiss anything; the shell does.
#pragma once

#include <vector>

#include "core/session/view.h"
#include "ui/app/layout.h"
#include "ui/app/notice.h"
#include "ui/guide/panel.h"
#include "ui/platform/platform.h"

namespace cardwalk::ui {

/// Lost without harm: a message then stays for its whole time again.
struct MessageMemory {
  Stamp serial;
  double since = 0;           ///< when it appeared
  double leaveAt = kForever;  ///< seconds on the frame's clock
  bool held = false;          ///< pointer or focus rests on it
};

struct MessagesScene {
  const MessageView& message;
  const std::vector<Notice>& notices;  ///< the first one is shown
  const Layout& layout;
  Rect device;                ///< where the last action was
  Rect covered{};             ///< highlight and pointer; empty when nothing is lit
  Rect next{};                ///< the control that leads on, told or not; empty when there is none in sight
  Rect turn{};                ///< the button that is the small device; empty when both are large
  Rect faults{};              ///< the list of mistakes in an edited pack; empty when there is none
  Rect room{};                ///< where cards may stand; empty: with the devices
  Rect better{};              ///< what a notice rather leaves in sight
  std::vector<Rect> inUse{};  ///< besides: buttons that are pressed there
};

/// A new message's time begins. drawMessages does it too; whoever shows the message elsewhere has to.
void follow(MessageMemory& memory, const MessageView& message, double now);

/// The first notice alone; answers where it is, empty when there is none.
Rect drawNotice(const Panel& panel, const MessagesScene& scene);

struct DrawnMessages {
  Rect message, notice;  ///< empty when there is none
  bool over = false;     ///< the message has been there long enough
};

DrawnMessages drawMessages(const Panel& panel, const MessagesScene& scene, MessageMemory& memory);

/// Seconds that a message needs to be noticed and read; kForever for one that stays.
double readingSeconds(const MessageView& message);

}  // namespace cardwalk::ui
