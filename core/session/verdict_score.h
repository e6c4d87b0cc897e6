// The score of an attempt that is already replayed, for whoever needs both.
//
// What it DOES NOT do: replay (score.h).
#pragma once

#include "core/session/score.h"

namespace cardwalk {

/// `whole`: how many entries the record has; `version`: of the pack that is used now.
Score scoreOf(const Attempt& attempt, std::size_t whole, const std::string& version, const Rubric& rubric);

}  // namespace cardwalk
