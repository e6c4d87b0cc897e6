// What only the manual page, the desktop entry and the software catalogues say, by language.
//
// What is in it: reading assets/manual; the program itself never does, it is needed when Cardwalk is built.
// What it DOES NOT do: hold texts of the command line (ui/cli/cli_texts.h).
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/content/pack.h"

namespace cardwalk::ui {

/// Every catalogue in the folder, English first, then by tag; throws std::runtime_error for one that cannot
/// be read.
std::vector<TextCatalogue> readManualTexts(const std::filesystem::path& folder);

/// pt-BR as the desktop and the manual write it: pt_BR.
std::string localeOf(const TextCatalogue& texts);

}  // namespace cardwalk::ui
