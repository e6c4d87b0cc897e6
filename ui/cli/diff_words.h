// How `cardwalk diff` names a change, for its list and for the index of its pictures.
//
// What is in it: the words for places, looks and kinds of change in the language of the person.
// What it DOES NOT do: compare, or put the words on the screen.
#pragma once

#include <string>

#include "core/session/pack_diff.h"
#include "ui/cli/cli_texts.h"

namespace cardwalk::ui {

DiffWords diffWords(const CliTexts& texts);

/// "app", "website", or what is on neither.
std::string surfaceName(Surface surface, const CliTexts& texts);

/// "new: “Wallet”", "looks different: “Alipay” → “Wallet”".
std::string changeLine(Learn kind, const std::string& before, const std::string& after,
                       const CliTexts& texts);

}  // namespace cardwalk::ui
