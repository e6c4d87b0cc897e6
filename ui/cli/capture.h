// `cardwalk capture`: one picture for each step of a scenario's route, and the steps as a text file.
//
// What is in it: the options, already checked, and the one call that does it, off-screen and without a
// display. What it DOES NOT do: parse arguments or load the pack (ui/cli/arguments.h, ui/cli/pack_source.h).
#pragma once

#include <filesystem>
#include <string>

#include "core/content/pack.h"
#include "ui/theme/theme.h"

namespace cardwalk::ui {

struct CaptureOptions {
  std::string scenario;            ///< known to the pack
  std::filesystem::path out;       ///< folder; made if it is not there
  int width = 1280, height = 800;  ///< pixels of each picture
  ThemeId theme = ThemeId::light;
  std::string lang;            ///< known to the pack; empty: the pack's first
  const Pack* pack = nullptr;  ///< loaded and checked
};

/// Prints where the pictures are. 0, or 2 after a message on stderr (folder not writable, no EGL).
int runCapture(const CaptureOptions& options);

}  // namespace cardwalk::ui
