#include "ui/cli/capture_arguments.h"

#include <algorithm>

#include <CLI/CLI.hpp>

#include "ui/cli/word_choice.h"
#include "ui/handout/writer.h"

namespace cardwalk::ui {
namespace {

std::vector<std::string_view> formatWords() {
  std::vector<std::string_view> words;
  for (const HandoutFormat& each : handoutFormats()) words.push_back(each.word);
  return words;
}

void addOnce(std::vector<std::string>& list, std::string_view word) {
  if (std::find(list.begin(), list.end(), word) == list.end()) list.emplace_back(word);
}

std::string settleFormats(CaptureArguments& arguments, const CliTexts& texts) {
  const std::string& typed = arguments.format;
  if (typed.empty()) {
    arguments.formats = {"png", "txt"};
    return {};
  }
  for (std::size_t from = 0; from <= typed.size();) {
    const std::size_t end = std::min(typed.find(',', from), typed.size());
    const std::string word = typed.substr(from, end - from);
    const HandoutFormat* const format = formatNamed(word);
    if (format == nullptr)
      return texts.say("cli.capture.format", {{"word", word}}) + texts.listKnown(formatWords());
    if (!format->needs.empty()) addOnce(arguments.formats, format->needs);
    addOnce(arguments.formats, word);
    from = end + 1;
  }
  return {};
}

/// The options that take one word.
std::string settleWords(CaptureArguments& arguments, const CliTexts& texts) {
  HandoutOptions& options = arguments.options;
  std::string fault =
      settleWord(arguments.surface, kSurfaceChoiceWords, "cli.capture.surface", texts, options.surfaces);
  if (fault.empty()) fault = settleWord(arguments.crop, kCropWords, "cli.capture.crop", texts, options.crop);
  if (fault.empty())
    fault = settleWord(arguments.paper, kPaperWords, "cli.capture.paper", texts, arguments.onPaper);
  if (fault.empty())
    fault = settleWord(arguments.narration, kNarrationWords, "cli.capture.narration", texts, arguments.voice);
  if (fault.empty())
    fault = settleWord(arguments.pace, kPaceWords, "cli.capture.pace", texts, arguments.goes);
  return fault;
}

}  // namespace

CLI::App* describeCapture(CLI::App& app, CaptureArguments& arguments, const SharedCapture& shared,
                          const SayWord& words) {
  CLI::App* capture = app.add_subcommand("capture", words("cli.command.capture"));
  const auto option = [&](const char* name, std::string& word, const char* key, const std::string& type) {
    capture->add_option(name, word, words(key))->type_name(type);
  };
  option("--scenario", shared.scenario, "cli.option.scenario.capture", "ID");
  option("--actions", shared.actions, "cli.option.capture.actions", "FILE");
  option("--attempt", arguments.attempt, "cli.option.capture.attempt", "ID");
  option("--out", shared.out, "cli.option.out", "DIR");
  option("--format", arguments.format, "cli.option.capture.format",
         describedWords(formatWords()) + std::string(kSeveral));
  option("--lang", shared.lang, "cli.option.capture.lang", "TAG");
  option("--surface", arguments.surface, "cli.option.capture.surface", describedWords(kSurfaceChoiceWords));
  option("--crop", arguments.crop, "cli.option.capture.crop", describedWords(kCropWords));
  option("--size", shared.size, "cli.option.size", "WxH");
  option("--scale", arguments.scale, "cli.option.capture.scale", "N");
  option("--paper", arguments.paper, "cli.option.capture.paper", describedWords(kPaperWords));
  option("--narration", arguments.narration, "cli.option.capture.narration", describedWords(kNarrationWords));
  option("--pace", arguments.pace, "cli.option.capture.pace", describedWords(kPaceWords));
  capture->add_flag("--callouts", arguments.options.callouts, words("cli.option.capture.callouts"));
  option("--check", arguments.check, "cli.option.capture.check", "DIR");
  return capture;
}

std::string settleCapture(CaptureArguments& arguments, const CliTexts& texts) {
  if (std::string fault = settleWords(arguments, texts); !fault.empty()) return fault;
  if (!arguments.scale.empty()) {
    if (arguments.scale.size() != 1 || arguments.scale[0] < '1' || arguments.scale[0] > '4')
      return texts.say("cli.capture.scale", {{"word", arguments.scale}});
    arguments.options.scale = arguments.scale[0] - '0';
  }
  return settleFormats(arguments, texts);
}

}  // namespace cardwalk::ui
