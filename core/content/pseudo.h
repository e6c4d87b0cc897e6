// A language that nobody speaks, made from the first one: longer and accented, for whoever draws or writes.
//
// What is in it: the tag, one text made over, and adding the language to a pack.
// What it DOES NOT do: exist in a pack's files, or stand in any list unless somebody asks for it.
#pragma once

#include <string>
#include <string_view>

#include "core/content/pack.h"

namespace cardwalk {

/// The tag that the Unicode consortium keeps for pseudo-locales.
inline constexpr std::string_view kPseudoLanguage = "qps";

/// At least 40 % longer, every letter with a mark, in brackets, so that what is cut, glued together or not
/// translated shows at a glance. Placeholders, addresses and texts without a letter stay as they are.
std::string pseudoText(std::string_view text);

/// Adds the language at the end of the pack's list, once.
void addPseudoLanguage(Pack& pack);

}  // namespace cardwalk
