// Other last four digits for the cards of a ticket, in its world and in everything that is said of it.
//
// What is in it: exchangeDigits.
// What it DOES NOT do: touch cards that may be stored (they end like published test numbers), or texts that
// are about another scenario.
#pragma once

#include "core/content/training.h"
#include "core/session/random_draw.h"

namespace cardwalk {

/// Gives the cards of `scenario` new digits and writes them into the texts of `pack`. No new number is one
/// that a text, a test number or a card had before, or looks like a year.
void exchangeDigits(Pack& pack, const TrainingTicket& ticket, Scenario& scenario, RandomDraw& draw);

}  // namespace cardwalk
