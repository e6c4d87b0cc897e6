// The corner shop with more to do in it: cards may be added, and a checkout keeps a list of its own.
//
// What is in it: small worlds of the two kinds in which a proof is easily wrong, a last card that may go or
// not, and a card that only the checkout knows. What it DOES NOT do: look like a shop; it is all rules.
#pragma once

#include "tests/support/corner_shop.h"

namespace cardwalk::support {

/// Puts it into the shop. Scenarios S03 and S04: one card on both devices, lenient and strict, and another
/// that may be added. S05: a card in the checkout only and a trial purchase. S06: the same, but what was
/// ordered cannot be cancelled.
void addCheckout(CornerShop& shop);

}  // namespace cardwalk::support
