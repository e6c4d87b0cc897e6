#include "ui/cli/arguments.h"

#include <algorithm>
#include <charconv>

#include <CLI/CLI.hpp>

#include "core/content/words.h"
#include "core/records/json_fields.h"
#include "ui/cli/console.h"
#include "ui/cli/options.h"

namespace cardwalk::ui {
namespace {

Subcommand commandOf(const std::string& name) {
  if (name == "check") return Subcommand::check;
  if (name == "diff") return Subcommand::diff;
  if (name == "plan") return Subcommand::plan;
  if (name == "play") return Subcommand::play;
  if (name == "capture") return Subcommand::capture;
  if (name == "report") return Subcommand::report;
  if (name == "results") return Subcommand::results;
  if (name == "train") return Subcommand::train;
  if (name == "kiosk") return Subcommand::kiosk;
  return Subcommand::bench;
}

/// The command that was given, or the program itself.
CLI::App& active(CLI::App& app) {
  const auto given = app.get_subcommands();
  return given.empty() ? app : *given.front();
}

std::vector<std::string> optionNames(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    if (!option->get_lnames().empty()) names.push_back("--" + option->get_lnames().front());
  }
  return names;
}

std::string unexpected(CLI::App& app, const std::string& word, const CliTexts& texts) {
  if (word.starts_with("-")) {
    const std::string name = word.substr(0, word.find('='));
    return texts.say("cli.error.option", {{"word", name}}) + texts.suggest(optionNames(active(app)), name);
  }
  if (&active(app) != &app) return texts.say("cli.error.tooMany", {{"word", word}});
  std::vector<std::string> commands;
  for (const CLI::App* command : app.get_subcommands({})) commands.push_back(command->get_name());
  return texts.say("cli.error.command", {{"word", word}}) + texts.suggest(commands, word);
}

/// "V1" for both devices, or "app=V1,website=V3" with one or both of them. False for anything else.
bool parseGeneration(const std::string& text, GenerationChoice& choice) {
  if (text.find('=') == std::string::npos) {
    choice.fill(text);
    return text.find(',') == std::string::npos;
  }
  std::size_t from = 0;
  while (from <= text.size()) {
    const std::size_t end = std::min(text.find(',', from), text.size());
    const std::string part = text.substr(from, end - from);
    const std::size_t equals = part.find('=');
    const int side = wordIndex(surfaceWords().first(kDevices), part.substr(0, equals));
    if (equals == std::string::npos || equals + 1 == part.size() || side < 0) return false;
    std::string& id = choice[static_cast<std::size_t>(side)];
    if (!id.empty()) return false;
    id = part.substr(equals + 1);
    from = end + 1;
  }
  return true;
}

bool parseSize(const std::string& text, int& width, int& height) {
  constexpr int kSmallest = 320, kLargest = 8192;
  const char* const end = text.data() + text.size();
  const auto first = std::from_chars(text.data(), end, width);
  if (first.ec != std::errc() || first.ptr == end || *first.ptr != 'x') return false;
  const auto second = std::from_chars(first.ptr + 1, end, height);
  const auto fits = [](int value) { return value >= kSmallest && value <= kLargest; };
  return second.ec == std::errc() && second.ptr == end && fits(width) && fits(height);
}

/// Splits DIR@GENERATION. What is wrong with it, or nothing.
std::string settlePack(PackChoice& choice, const CliTexts& texts) {
  if (choice.typed.empty()) return texts.say("cli.error.needsPacks");
  const std::size_t at = choice.typed.rfind('@');
  choice.folder = choice.typed.substr(0, at);
  if (at == std::string::npos) return {};
  if (parseGeneration(choice.typed.substr(at + 1), choice.generation)) return {};
  return texts.say("cli.error.packGeneration", {{"word", choice.typed}});
}

/// What a handout is to be made of, where to put it, or which one is to be checked.
std::string settleHandout(Arguments& arguments) {
  const CliTexts& texts = arguments.texts;
  CaptureArguments& capture = arguments.capture;
  const bool walk = !arguments.scenario.empty() || !arguments.actions.empty();
  const bool attempt = !capture.attempt.empty();
  capture.allLanguages = arguments.lang == "all";
  if (capture.allLanguages) arguments.lang.clear();
  capture.options.width = arguments.width;
  capture.options.height = arguments.height;
  capture.options.theme = arguments.theme.value_or(ThemeId::light);
  if (std::string fault = settleCapture(capture, texts); !fault.empty()) return fault;
  if (arguments.json && capture.check.empty()) return texts.say("cli.capture.jsonAlone");
  if (!capture.check.empty()) {
    const bool alone = !walk && !attempt && arguments.out.empty() && capture.format.empty();
    return alone ? std::string() : texts.say("cli.capture.checkAlone");
  }
  if (!walk && !attempt) return texts.say("cli.capture.needsWalk");
  if (walk && attempt) return texts.say("cli.capture.oneWalk");
  if (arguments.out.empty()) return texts.say("cli.error.needsOut");
  return attempt ? settleAddress(arguments.results, texts) : std::string();
}

/// What is wrong with the words, or nothing and the rest of the arguments filled.
std::string settle(Typed& typed) {
  Arguments& arguments = typed.arguments;
  const CliTexts& texts = arguments.texts;
  const std::vector<std::string> modes{"guide", "watch", "companion"};
  if (!typed.mode.empty()) {
    arguments.mode = modeOf(typed.mode);
    if (!arguments.mode)
      return texts.say("cli.error.mode", {{"word", typed.mode}}) + texts.suggest(modes, typed.mode);
  }
  if (!typed.theme.empty()) {
    const std::span<const std::string_view> themes = themeWords();
    const int place = wordIndex(themes, typed.theme);
    if (place < 0)
      return texts.say("cli.error.theme", {{"word", typed.theme}}) +
             texts.suggest({themes.begin(), themes.end()}, typed.theme);
    arguments.theme = static_cast<ThemeId>(place);
  }
  if (!typed.size.empty() && !parseSize(typed.size, arguments.width, arguments.height))
    return texts.say("cli.error.size", {{"word", typed.size}});
  if (!typed.generation.empty() && !parseGeneration(typed.generation, arguments.generation))
    return texts.say("cli.error.generation", {{"word", typed.generation}});
  if (arguments.command == Subcommand::diff) {
    for (PackChoice& choice : arguments.compared)
      if (std::string fault = settlePack(choice, texts); !fault.empty()) return fault;
  }
  const Subcommand command = arguments.command;
  if (command == Subcommand::train) {
    const std::string fault = settleAddress(arguments.results, texts);
    return fault.empty() ? settleTrain(arguments.train, texts) : fault;
  }
  if (command == Subcommand::kiosk) {
    arguments.kiosk.sized = !typed.size.empty();
    return settleKiosk(arguments.kiosk, texts);
  }
  if (command == Subcommand::report) return settleReport(arguments.results, texts);
  if (command == Subcommand::results) return settleResults(arguments.results, arguments.out, texts);
  if (command == Subcommand::capture) return settleHandout(arguments);
  const bool needsScenario = command == Subcommand::plan || command == Subcommand::play;
  if (needsScenario && arguments.scenario.empty()) return texts.say("cli.error.needsScenario");
  if (command == Subcommand::play && arguments.actions.empty()) return texts.say("cli.error.needsActions");
  return {};
}

/// CLI11's own complaints are few here, because every option takes one word: a missing or a second value.
std::string inOurWords(const CLI::ParseError& error, const CliTexts& texts) {
  std::string text = error.what();
  const std::size_t colon = text.find(':');
  if (error.get_name() == "ArgumentMismatch" && colon != std::string::npos)
    return texts.say("cli.error.oneValue", {{"word", text.substr(0, colon)}});
  while (!text.empty() && (text.back() == '\n' || text.back() == '.')) text.pop_back();
  return text + ".";
}

/// The help of the command that was given. The words are parsed a second time, by a command line that can
/// describe itself.
std::string helpText(int count, const char* const* words, const CliTexts& texts, CLI::AppFormatMode mode) {
  Typed typed;
  CLI::App app("", "cardwalk");
  describe(app, typed, {&texts});
  try {
    app.parse(count, words);
  } catch (const CLI::ParseError&) {  // the same call for help again
  }
  return app.help("", mode);
}

/// The value of --lang, wherever it stands, for what has to be said before everything is read.
std::string askedLanguage(int count, const char* const* words) {
  constexpr std::string_view kOption = "--lang";
  for (int i = 1; i < count; ++i) {
    const std::string_view word = words[i];
    if (word == kOption && i + 1 < count) return words[i + 1];
    if (word.starts_with("--lang=")) return std::string(word.substr(kOption.size() + 1));
  }
  return {};
}

}  // namespace

std::string contentLanguage(const Arguments& arguments) {
  return arguments.json || !arguments.lang.empty() ? arguments.lang : arguments.texts.language();
}

std::variant<Arguments, int> parseArguments(int count, const char* const* words) {
  Typed typed;
  const CliTexts& texts = typed.arguments.texts = CliTexts(askedLanguage(count, words));
  CLI::App app("", "cardwalk");
  describe(app, typed, {});
  const auto see = [&] {
    const std::string command = &active(app) == &app ? "" : active(app).get_name() + " ";
    return " " + texts.say("cli.error.see", {{"command", command}});
  };
  try {
    app.parse(count, words);
  } catch (const CLI::CallForHelp&) {
    return print(helpText(count, words, texts, CLI::AppFormatMode::Normal));
  } catch (const CLI::CallForAllHelp&) {
    return print(helpText(count, words, texts, CLI::AppFormatMode::All));
  } catch (const CLI::CallForVersion&) {
    return print("cardwalk " CARDWALK_VERSION "\n");
  } catch (const CLI::ParseError& error) {
    return complain(inOurWords(error, texts) + see());
  }
  const std::vector<std::string> extras = app.remaining(true);
  if (!extras.empty()) return complain(unexpected(app, extras.front(), texts) + see());
  if (&active(app) != &app) typed.arguments.command = commandOf(active(app).get_name());
  if (std::string fault = settle(typed); !fault.empty()) return complain(fault);
  return typed.arguments;
}

}  // namespace cardwalk::ui
