// Texts of a pack with their {names} filled, and where nothing can be filled in.
//
// What it DOES NOT do: know what a name stands for (core/session/phrases.h) or plural forms (language.h).
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace cardwalk {

/// The name of a placeholder without its braces, and what stands there instead.
using Fill = std::pair<std::string_view, std::string>;

/// `text` with each {name} replaced; a name without a value stays as it is written, and a value is never
/// read for names.
std::string fill(std::string_view text, std::span<const Fill> values);
std::string fill(std::string_view text, std::initializer_list<Fill> values);

/// "Delete {card}" → "Delete …": where no particular card, order or amount is meant.
std::string withoutFills(std::string text);

}  // namespace cardwalk
