// What a visitor did, as a short text to take along: in words, and as the line from which `cardwalk capture`
// makes pictures.
//
// What it DOES NOT do: keep it; it goes with the visitor.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/session/session.h"

namespace cardwalk::ui {

/// `scenario`: an id of the pack, or one that it can make. Longer than kMostTakeAway bytes without the words
/// too: only the line; empty where nothing was done or not even the line fits a code.
std::string deedsToTake(const Pack& pack, std::string_view scenario, const std::string& language,
                        const std::vector<LogEntry>& log);

}  // namespace cardwalk::ui
