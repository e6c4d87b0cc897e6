// The command line as a struct.
//
// What is in it: every command with its options, parsed, with the words checked that need no pack.
// What it DOES NOT do: load a pack, look for folders, or run anything.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/content/pack.h"
#include "core/session/view.h"
#include "ui/cli/capture_arguments.h"
#include "ui/cli/cli_texts.h"
#include "ui/cli/kiosk_arguments.h"
#include "ui/cli/results_arguments.h"
#include "ui/cli/train_arguments.h"
#include "ui/theme/theme.h"

namespace cardwalk::ui {

enum class Subcommand { window, check, diff, plan, play, capture, bench, report, results, train, kiosk };

/// A pack as written for `diff`: DIR, DIR@V1, DIR@app=V1,website=V3, or @V1 for the shipped one.
struct PackChoice {
  std::string typed, folder;
  GenerationChoice generation;
};

struct Arguments {
  Subcommand command = Subcommand::window;
  std::string scenario, lang, pack, data, actions, out;
  std::string trace;            ///< file for a trace of start and frames; empty: none
  bool thorough = false;        ///< bench: whole minutes, ten thousand states of each scenario
  int count = 100'000;          ///< bench: attempts of a part that makes some
  std::string part;             ///< bench: only this part, as figures for the whole; empty: all
  GenerationChoice generation;  ///< as typed; the pack knows which there are
  std::optional<Mode> mode;
  std::optional<ThemeId> theme;
  std::array<PackChoice, 2> compared;  ///< diff: before and after
  TrainArguments train;                ///< train
  ResultsArguments results;            ///< report and results
  KioskArguments kiosk;                ///< kiosk and check
  CaptureArguments capture;            ///< capture
  int width = 1280, height = 800;
  bool gallery = false, json = false;
  bool quick = false;  ///< check: without the proof over all states
  CliTexts texts{};    ///< what to say to whoever typed this, in their language
};

/// The language of what a pack says on the command line: --lang, and without it the person's; with --json,
/// for other programs, the pack's first (empty).
std::string contentLanguage(const Arguments& arguments);

/// The arguments, or the exit code after --help, --version or wrong use has been answered.
std::variant<Arguments, int> parseArguments(int count, const char* const* words);

}  // namespace cardwalk::ui
