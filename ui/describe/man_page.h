// The manual page, written from the command line itself, so that it cannot tell of options that are gone.
//
// What is in it: one page for all commands in one language, as roff with the man macros.
// What it DOES NOT do: compress or place the file.
#pragma once

#include <string>
#include <vector>

#include "core/content/pack.h"
#include "ui/describe/command_tree.h"

namespace cardwalk::ui {

/// `texts`: a catalogue of assets/manual; `date`: of this version, such as 2026-03-09.
std::string manPage(const CommandTree& tree, const TextCatalogue& texts, const std::string& date);

/// Every environment variable that the page tells of.
std::vector<std::string> manualVariables();

}  // namespace cardwalk::ui
