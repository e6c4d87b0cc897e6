// Findings about what nobody can ever meet: controls, answers, refusals, values of rules.
//
// What is in it: turning a Coverage into findings with file and pointer. What it DOES NOT do: look for it
// (plan/coverage.h), or judge texts (unused_texts.h).
#pragma once

#include "core/content/pack.h"
#include "core/plan/coverage.h"
#include "core/records/report.h"

namespace cardwalk {

/// `coverage` has explored all.
void reportUnmet(const Pack& pack, const Coverage& coverage, CheckReport& report);
void reportRules(const Pack& pack, const Coverage& coverage, CheckReport& report);

}  // namespace cardwalk
