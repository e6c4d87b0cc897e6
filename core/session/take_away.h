// The steps of a scenario as a short text to take along, e.g. as a code that a phone reads from the screen.
//
// What is in it: takeAway, in sentences where they fit and in labels alone where they do not.
// What it DOES NOT do: cut a sentence, draw, or say anything that the coach does not.
#pragma once

#include <string>
#include <string_view>

#include "core/content/pack.h"

namespace cardwalk {

/// What most phones still read from a screen without being held still for long: bytes of UTF-8.
inline constexpr std::size_t kMostTakeAway = 1000;

struct TakeAway {
  std::string text;     ///< empty: the coach finds no way
  bool labels = false;  ///< only what to press, without sentences
};

/// `scenario`: an id of the pack, or one that it can make. Ends with the notice `kiosk.take.notice`. Longer
/// than `most` bytes only where even the labels are.
TakeAway takeAway(const Pack& pack, std::string_view scenario, const std::string& language,
                  std::size_t most = kMostTakeAway);

}  // namespace cardwalk
