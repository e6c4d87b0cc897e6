// Pictures of what a person has to learn anew: each changed screen before and after, side by side.
//
// What is in it: one PNG a screen with the changed controls marked, and an index of them all.
// What it DOES NOT do: compare the packs, or need a display.
#pragma once

#include <filesystem>
#include <string>

#include "core/session/pack_diff.h"
#include "ui/cli/cli_texts.h"
#include "ui/theme/theme.h"

namespace cardwalk::ui {

struct DiffPictures {
  const Pack& before;
  const Pack& after;
  const PackDiff& diff;
  std::string beforeName, afterName;  ///< as typed, for the headings
  const CliTexts& texts;              ///< of whoever looks at them
  ThemeId theme = ThemeId::light;
  std::filesystem::path out;  ///< folder; made if it is not there
};

/// What went wrong, with what to do; empty when all is written.
std::string writeDiffPictures(const DiffPictures& wish);

}  // namespace cardwalk::ui
