// What drawing remembers of the training desk from frame to frame. Lost without harm.
//
// What it DOES NOT do: hold anything of an attempt or of what was typed.
#pragma once

#include <cstdint>
#include <string>

#include "ui/controls/control.h"
#include "ui/help/help_shelf.h"

namespace cardwalk::ui {

struct DeskMemory {
  std::uint64_t serial = 0;  ///< of the page that was drawn last
  bool toTop = false;        ///< the page begins at its top when it is next drawn
  bool wantFocus = false;    ///< whoever works with keys is set down on the page when it is next drawn
  ShelfPicture forgotten;    ///< the checkout that still offers the card
  std::uint64_t forgottenOf = 0;
  DrawMemory phone, website;  ///< of the devices as they were
  int momentOf = -1;          ///< entry that they stand at
  float panelScroll = 0;      ///< wish of the keyboard for the page, or the panel of a ticket, in pages
  Stamp answer;               ///< serial of the message that was shown last
  std::string panelFor;       ///< target that the panel was last scrolled to
  bool factsOpen = false;     ///< the account and the rules, in the panel of a ticket
  bool showFacts = false;     ///< they are scrolled into sight when they are next drawn
};

}  // namespace cardwalk::ui
