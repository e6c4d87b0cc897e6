// Texts of a pack that nothing refers to any more.
//
// What is in it: unusedTexts, which holds the catalogue against every file of the pack, those of all its
// generations included. What it DOES NOT do: look at the interface's own texts, or at a pack that lies in no
// folder.
#pragma once

#include <vector>

#include "core/content/pack.h"

namespace cardwalk {

/// Keys of the pack's own catalogue that stand in none of its files and in none of the interface's
/// catalogues; sorted.
std::vector<TextKey> unusedTexts(const Pack& pack);

}  // namespace cardwalk
