// The text keys that the program itself uses, which every pack therefore has to have.
//
// What it DOES NOT do: list the keys of a pack's own screens (those are found where they are used).
#pragma once

#include <span>
#include <string_view>

namespace cardwalk {

std::span<const std::string_view> requiredTexts();

}  // namespace cardwalk
