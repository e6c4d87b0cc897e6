// Texts of a pack where nothing can be filled in.
//
// What is in it: a text without its fills. What it DOES NOT do: fill texts in (core/session/phrases.h) or
// know plural forms (language.h).
#pragma once

#include <string>

namespace cardwalk {

/// "Delete {card}" → "Delete …": where no particular card, order or amount is meant.
std::string withoutFills(std::string text);

}  // namespace cardwalk
