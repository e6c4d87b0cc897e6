#include "ui/cli/kiosk_arguments.h"

#include <charconv>

#include <CLI/CLI.hpp>

namespace cardwalk::ui {

CLI::App* describeKiosk(CLI::App& app, KioskArguments& arguments, const SayWord& words) {
  CLI::App* kiosk = app.add_subcommand("kiosk", words("cli.command.kiosk"));
  kiosk->add_option("PRESET", arguments.preset, words("cli.option.kiosk.preset"))->type_name("");
  kiosk->add_flag("--windowed", arguments.windowed, words("cli.option.kiosk.windowed"));
  kiosk->add_option("--display", arguments.displayWord, words("cli.option.kiosk.display"))->type_name("N");
  kiosk->add_flag("--set-pin", arguments.setPin, words("cli.option.kiosk.setPin"));
  kiosk->add_flag("--status", arguments.status, words("cli.option.kiosk.status"));
  kiosk->add_flag("--counts", arguments.counts, words("cli.option.kiosk.counts"));
  kiosk->add_flag("--csv", arguments.csv, words("cli.option.kiosk.csv"));
  return kiosk;
}

std::string settleKiosk(KioskArguments& arguments, const CliTexts& texts) {
  if (arguments.setPin + arguments.status + arguments.counts > 1) return texts.say("cli.kiosk.oneThing");
  if (arguments.csv && !arguments.counts) return texts.say("cli.kiosk.csvAlone");
  const std::string& word = arguments.displayWord;
  if (word.empty()) return {};
  constexpr int kMost = 15;
  int display = -1;
  const auto [end, fault] = std::from_chars(word.data(), word.data() + word.size(), display);
  if (fault != std::errc() || end != word.data() + word.size() || display < 0 || display > kMost)
    return texts.say("cli.kiosk.display", {{"word", word}});
  arguments.display = display;
  return {};
}

}  // namespace cardwalk::ui
