// What training.json offers and no ticket can ever come to.
//
// What is in it: surprises that happen in no ticket, ways to draw a ticket that change nothing, diagnoses and
// topics that no ticket has. What it DOES NOT do: walk through every state: it takes the shortest way of each
// ticket, as written and as drawn, and looks around where that does not tell.
#pragma once

#include "core/content/pack.h"
#include "core/records/report.h"

namespace cardwalk {

void reportTraining(const Pack& pack, CheckReport& report);

}  // namespace cardwalk
