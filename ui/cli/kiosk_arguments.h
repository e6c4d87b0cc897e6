// The part of the command line that is about the kiosk.
//
// What is in it: its options, described and checked as far as that needs no pack. What it DOES NOT do: read a
// preset or open a window.
#pragma once

#include <optional>
#include <string>

#include "ui/cli/cli_texts.h"
#include "ui/cli/results_arguments.h"

namespace cardwalk::ui {

struct KioskArguments {
  std::string preset;   ///< a shipped one's name, or a file; empty: kStandardKiosk
  std::string checked;  ///< check: a preset to be checked as well
  std::string displayWord;
  std::optional<int> display;  ///< instead of the preset's
  bool windowed = false, setPin = false, status = false, counts = false, csv = false;
  bool sized = false;  ///< --size was given
};

inline constexpr const char* kStandardKiosk = "helpdesk";

/// Adds the command kiosk.
CLI::App* describeKiosk(CLI::App& app, KioskArguments& arguments, const SayWord& words);
/// What is wrong with the words, or nothing.
std::string settleKiosk(KioskArguments& arguments, const CliTexts& texts);

}  // namespace cardwalk::ui
