// What `cardwalk diff` prints for other programs.
//
// What it DOES NOT do: compare (core/session/pack_diff.h) or print for people (ui/cli).
#pragma once

#include <string>

#include "core/session/pack_diff.h"

namespace cardwalk {

/// `before` and `after` name the packs as they were asked for.
std::string toJson(const PackDiff& diff, const std::string& before, const std::string& after);

}  // namespace cardwalk
