// Scenarios that no file holds: built from answers (content/situations.h) or drawn from a ticket (ticket.h).
//
// What is in it: whether an id can be opened, and a pack that has its scenario.
// What it DOES NOT do: keep anything; the same pack and id give the same scenario each time.
#pragma once

#include <memory>
#include <string_view>

#include "core/content/pack.h"

namespace cardwalk {

/// Whether ids of this kind are made and not read.
bool isMadeId(std::string_view id);
/// Whether the pack has the scenario, or can make it from its id.
bool canOpen(const Pack& pack, std::string_view id);
/// A copy of the pack with one more scenario: the one of the id, which is its last. Nothing if it cannot be
/// made.
std::unique_ptr<const Pack> packWithMade(const Pack& pack, std::string_view id);

}  // namespace cardwalk
