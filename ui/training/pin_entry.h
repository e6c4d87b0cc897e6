// A PIN as it is typed: to get in, to choose the first one, or to change one.
//
// What is in it: what is typed, what was answered, and handing it over. Typed PINs are forgotten when they
// are handed over. What it DOES NOT do: draw (pin_page.cpp), or know whose it is.
#pragma once

#include <string>

#include "ui/training/desk_pins.h"

namespace cardwalk::ui {

enum class PinKind : std::uint8_t { enter, choose, change };

struct PinEntry {
  PinKind kind = PinKind::enter;
  std::string old, pin, again;
  PinAnswer answer = PinAnswer::right;  ///< to the last try
  bool asking = false;                  ///< an answer has not come yet
  bool focus = true;                    ///< the first empty field takes the keyboard when it is next drawn

  /// Says at once what can be said without the store. `then` is the one who calls answered().
  void submit(DeskPins& pins, const std::string& person, DeskPins::Then then);
  void answered(PinAnswer now);
};

}  // namespace cardwalk::ui
