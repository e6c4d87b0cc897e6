#include "ui/cli/capture_arguments.h"

#include <algorithm>

#include <CLI/CLI.hpp>

#include "ui/handout/writer.h"

namespace cardwalk::ui {
namespace {

/// The word's place in the list, or -1.
int placeIn(const std::vector<std::string>& words, const std::string& word) {
  const auto found = std::find(words.begin(), words.end(), word);
  return found == words.end() ? -1 : static_cast<int>(found - words.begin());
}

std::string settleFormats(CaptureArguments& arguments, const CliTexts& texts) {
  const std::string& typed = arguments.format;
  if (typed.empty()) {
    arguments.formats = {"png", "txt"};
    return {};
  }
  std::vector<std::string> known;
  for (const HandoutFormat& each : handoutFormats()) known.emplace_back(each.word);
  for (std::size_t from = 0; from <= typed.size();) {
    const std::size_t end = std::min(typed.find(',', from), typed.size());
    const std::string word = typed.substr(from, end - from);
    const HandoutFormat* const format = formatNamed(word);
    if (format == nullptr) return texts.say("cli.capture.format", {{"word", word}}) + texts.listKnown(known);
    if (format->make == nullptr) return texts.say("cli.capture.noFormat", {{"word", word}});
    if (!format->needs.empty() && placeIn(arguments.formats, std::string(format->needs)) < 0)
      arguments.formats.emplace_back(format->needs);
    if (placeIn(arguments.formats, word) < 0) arguments.formats.push_back(word);
    from = end + 1;
  }
  return {};
}

std::string settleFilmAndPaper(CaptureArguments& arguments, const CliTexts& texts) {
  const std::vector<std::string> papers{"a4", "letter"}, voices{"auto", "on", "off"};
  const int paper = arguments.paper.empty() ? 0 : placeIn(papers, arguments.paper);
  if (paper < 0) return texts.say("cli.capture.paper", {{"word", arguments.paper}}) + texts.listKnown(papers);
  arguments.onPaper = static_cast<Paper>(paper);
  const int voice = arguments.narration.empty() ? 0 : placeIn(voices, arguments.narration);
  if (voice < 0)
    return texts.say("cli.capture.narration", {{"word", arguments.narration}}) + texts.listKnown(voices);
  arguments.voice = static_cast<Narration>(voice);
  return {};
}

}  // namespace

CLI::App* describeCapture(CLI::App& app, CaptureArguments& arguments, const SharedCapture& shared,
                          const SayWord& words) {
  CLI::App* capture = app.add_subcommand("capture", words("cli.command.capture"));
  const auto option = [&](const char* name, std::string& word, const char* key, const char* type) {
    capture->add_option(name, word, words(key))->type_name(type);
  };
  option("--scenario", shared.scenario, "cli.option.scenario.capture", "ID");
  option("--actions", shared.actions, "cli.option.capture.actions", "FILE");
  option("--attempt", arguments.attempt, "cli.option.capture.attempt", "ID");
  option("--out", shared.out, "cli.option.out", "DIR");
  option("--format", arguments.format, "cli.option.capture.format", "A,B");
  option("--lang", shared.lang, "cli.option.capture.lang", "TAG");
  option("--surface", arguments.surface, "cli.option.capture.surface", "app|website|both");
  option("--crop", arguments.crop, "cli.option.capture.crop", "target|device|window");
  option("--size", shared.size, "cli.option.size", "WxH");
  option("--scale", arguments.scale, "cli.option.capture.scale", "N");
  option("--paper", arguments.paper, "cli.option.capture.paper", "a4|letter");
  option("--narration", arguments.narration, "cli.option.capture.narration", "auto|on|off");
  capture->add_flag("--callouts", arguments.options.callouts, words("cli.option.capture.callouts"));
  option("--check", arguments.check, "cli.option.capture.check", "DIR");
  return capture;
}

std::string settleCapture(CaptureArguments& arguments, const CliTexts& texts) {
  const std::vector<std::string> surfaces{"app", "website", "both"}, crops{"target", "device", "window"};
  HandoutOptions& options = arguments.options;
  if (!arguments.surface.empty()) {
    const int place = placeIn(surfaces, arguments.surface);
    if (place < 0)
      return texts.say("cli.capture.surface", {{"word", arguments.surface}}) + texts.listKnown(surfaces);
    options.surfaces = static_cast<SurfaceChoice>(place);
  }
  if (!arguments.crop.empty()) {
    const int place = placeIn(crops, arguments.crop);
    if (place < 0) return texts.say("cli.capture.crop", {{"word", arguments.crop}}) + texts.listKnown(crops);
    options.crop = static_cast<Crop>(place);
  }
  if (!arguments.scale.empty()) {
    if (arguments.scale.size() != 1 || arguments.scale[0] < '1' || arguments.scale[0] > '4')
      return texts.say("cli.capture.scale", {{"word", arguments.scale}});
    options.scale = arguments.scale[0] - '0';
  }
  if (std::string fault = settleFilmAndPaper(arguments, texts); !fault.empty()) return fault;
  return settleFormats(arguments, texts);
}

}  // namespace cardwalk::ui
