// The part of the command line that opens the training desk.
//
// What is in it: its options, described and checked as far as that needs no pack; and what of them the pack
// does not know. What it DOES NOT do: open a window or a store.
#pragma once

#include <string>

#include "core/content/pack.h"
#include "ui/cli/cli_texts.h"
#include "ui/cli/results_arguments.h"
#include "ui/training/desk.h"

namespace cardwalk::ui {

struct TrainArguments {
  std::string mode, seed, tickets, topics;  ///< as typed
  bool topicsGiven = false;
  DeskWish wish;
};

/// Adds the command train; its results address is shared with report and results.
CLI::App* describeTrain(CLI::App& app, TrainArguments& arguments, ResultsArguments& results,
                        const SayWord& words);

/// What is wrong with the words, or nothing and the wish filled.
std::string settleTrain(TrainArguments& arguments, const CliTexts& texts);
/// A ticket or topic that the pack does not have, in words; empty if it has them all.
std::string missingIn(const Pack& pack, const DeskWish& wish, const CliTexts& texts);

}  // namespace cardwalk::ui
