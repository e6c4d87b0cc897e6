// The part of the command line that makes handouts.
//
// What is in it: its options, described and checked as far as that needs no pack.
// What it DOES NOT do: read a walk or draw.
#pragma once

#include <string>
#include <vector>

#include "ui/cli/cli_texts.h"
#include "ui/cli/results_arguments.h"
#include "ui/handout/handout.h"
#include "ui/handout/writer.h"

namespace cardwalk::ui {

struct CaptureArguments {
  std::string format, surface, crop, scale, paper, narration, pace;  ///< as typed
  std::string attempt;                                               ///< id in the results
  std::string check;          ///< folder of an earlier run; empty: none is checked
  bool allLanguages = false;  ///< --lang all
  HandoutOptions options;     ///< settled, as the next ones
  Paper onPaper = Paper::a4;
  Narration voice = Narration::automatic;
  Pace goes = Pace::brisk;           ///< how fast films go
  std::vector<std::string> formats;  ///< settled; each known, none twice
};

/// What it shares with other commands.
struct SharedCapture {
  std::string &scenario, &actions, &out, &size, &lang;
};
/// Adds the command capture, what is to be handed out first.
CLI::App* describeCapture(CLI::App& app, CaptureArguments& arguments, const SharedCapture& shared,
                          const SayWord& words);

/// What is wrong with the words, or nothing and the rest filled but for theme and size.
std::string settleCapture(CaptureArguments& arguments, const CliTexts& texts);

}  // namespace cardwalk::ui
