// Forms in which a text of a pack is said.
//
// What is in it: the ending of a text for one's own device, and a text without what is filled in.
// What it DOES NOT do: fill texts in (core/session/phrases.h) or know plural forms (language.h).
#pragma once

#include <string>
#include <string_view>

namespace cardwalk {

/// "say.desk.wait.own" is said in the place of "say.desk.wait" to who follows on their own device.
inline constexpr std::string_view kOwnWords = ".own";

/// "Delete {card}" → "Delete …": where no particular card, order or amount is meant.
std::string withoutFills(std::string text);

}  // namespace cardwalk
