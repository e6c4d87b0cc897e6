#include "ui/cli/arguments.h"

#include <algorithm>
#include <charconv>

#include <CLI/CLI.hpp>

#include "core/content/words.h"
#include "ui/cli/console.h"

namespace cardwalk::ui {
namespace {

/// Options as typed; checked and turned into Arguments afterwards.
struct Typed {
  Arguments arguments;
  std::string mode, theme, size, generation;
};

void addPack(CLI::App& app, Typed& typed) {
  app.add_option("--pack", typed.arguments.pack, "Folder of the pack to use")->type_name("DIR");
}
void addLang(CLI::App& app, Typed& typed) {
  app.add_option("--lang", typed.arguments.lang, "Language of the texts, such as en")->type_name("TAG");
}
void addGeneration(CLI::App& app, Typed& typed) {
  app.add_option("--generation", typed.generation,
                 "How the shop looked at one time: V1 for both sides, or app=V1,website=V3")
      ->type_name("ID");
}
void addScenario(CLI::App& app, Typed& typed, const char* help) {
  app.add_option("--scenario", typed.arguments.scenario, help)->type_name("ID");
}
void addTheme(CLI::App& app, Typed& typed) {
  app.add_option("--theme", typed.theme, "Colours: light, dark or contrast")->type_name("NAME");
}
void addJson(CLI::App& app, Typed& typed) {
  app.add_flag("--json", typed.arguments.json, "Print JSON for other programs");
}

void describeWindow(CLI::App& app, Typed& typed) {
  addScenario(app, typed, "Scenario to start with");
  app.add_option("--mode", typed.mode, "guide: you act; watch: the program acts")->type_name("NAME");
  addLang(app, typed);
  addTheme(app, typed);
  addPack(app, typed);
  addGeneration(app, typed);
  app.get_option("--pack")->description(
      "Folder of the pack to use. While its files may be written, edits show in the open window at once");
  app.add_option("--data", typed.arguments.data, "Folder for progress and settings")->type_name("DIR");
  app.add_flag("--gallery", typed.arguments.gallery, "Show every control and every screen instead");
}

void describeCommands(CLI::App& app, Typed& typed) {
  CLI::App* check = app.add_subcommand("check", "Read a pack and list every fault in it");
  check->add_option("PACK", typed.arguments.pack, "Folder of the pack; without it, the one shipped");
  addJson(*check, typed);

  CLI::App* plan = app.add_subcommand("plan", "Print the shortest way to a scenario's goal");
  addScenario(*plan, typed, "Scenario to plan (required)");
  addLang(*plan, typed);
  addPack(*plan, typed);
  addGeneration(*plan, typed);
  addJson(*plan, typed);

  CLI::App* play = app.add_subcommand("play", "Carry out a list of actions and print what came of them");
  addScenario(*play, typed, "Scenario to play (required)");
  play->add_option("--actions", typed.arguments.actions,
                   "File with one action a line as JSON, or - (required)")
      ->type_name("FILE");
  addLang(*play, typed);
  addPack(*play, typed);
  addGeneration(*play, typed);
  addJson(*play, typed);

  CLI::App* capture = app.add_subcommand("capture", "Write a picture for each step of a scenario");
  addScenario(*capture, typed, "Scenario to picture (required)");
  capture->add_option("--out", typed.arguments.out, "Folder for the pictures (required)")->type_name("DIR");
  capture->add_option("--size", typed.size, "Width and height in pixels, such as 1280x800")->type_name("WxH");
  addTheme(*capture, typed);
  addLang(*capture, typed);
  addPack(*capture, typed);
  addGeneration(*capture, typed);

  CLI::App* bench = app.add_subcommand("bench", "Measure starting, planning, drawing and memory");
  // A part measures one thing in a process of its own; an empty group keeps it out of the help.
  bench->add_option("--part", typed.arguments.part, "One part of it")->group("");
  addPack(*bench, typed);
  addJson(*bench, typed);
}

Command commandOf(const std::string& name) {
  if (name == "check") return Command::check;
  if (name == "plan") return Command::plan;
  if (name == "play") return Command::play;
  if (name == "capture") return Command::capture;
  return Command::bench;
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

std::string unexpected(CLI::App& app, const std::string& word) {
  if (word.starts_with("-")) {
    const std::string name = word.substr(0, word.find('='));
    return "“" + name + "” is no option here." + suggest(optionNames(active(app)), name);
  }
  if (&active(app) != &app) return "“" + word + "” is one word too many for this command.";
  std::vector<std::string> commands;
  for (const CLI::App* command : app.get_subcommands({})) commands.push_back(command->get_name());
  return "“" + word + "” is no command." + suggest(commands, word);
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

/// What is wrong with the words, or nothing and the rest of the arguments filled.
std::string settle(Typed& typed) {
  Arguments& arguments = typed.arguments;
  const std::vector<std::string> modes{"guide", "watch"}, themes{"light", "dark", "contrast"};
  if (!typed.mode.empty()) {
    if (typed.mode != modes[0] && typed.mode != modes[1])
      return "“" + typed.mode + "” is no mode." + suggest(modes, typed.mode);
    arguments.mode = typed.mode == modes[0] ? Mode::guide : Mode::watch;
  }
  if (!typed.theme.empty()) {
    const auto found = std::find(themes.begin(), themes.end(), typed.theme);
    if (found == themes.end()) return "“" + typed.theme + "” is no theme." + suggest(themes, typed.theme);
    arguments.theme = static_cast<ThemeId>(found - themes.begin());
  }
  if (!typed.size.empty() && !parseSize(typed.size, arguments.width, arguments.height)) {
    return "“" + typed.size + "” is no size. Write width and height from 320 to 8192, such as 1280x800.";
  }
  if (!typed.generation.empty() && !parseGeneration(typed.generation, arguments.generation)) {
    return "“" + typed.generation + "” names no generation. Write V1 for both sides, or app=V1,website=V3.";
  }
  const Command command = arguments.command;
  const bool needsScenario =
      command == Command::plan || command == Command::play || command == Command::capture;
  if (needsScenario && arguments.scenario.empty())
    return "This command needs --scenario ID, such as --scenario S01.";
  if (command == Command::play && arguments.actions.empty())
    return "play needs --actions FILE, or - for standard input.";
  if (command == Command::capture && arguments.out.empty())
    return "capture needs --out DIR, a folder for the pictures.";
  return {};
}

/// CLI11's own complaints are few here, because every option takes one word: a missing or a second value.
std::string inOurWords(const CLI::ParseError& error) {
  std::string text = error.what();
  const std::size_t colon = text.find(':');
  if (error.get_name() == "ArgumentMismatch" && colon != std::string::npos) {
    return "“" + text.substr(0, colon) + "” takes exactly one value and may stand only once.";
  }
  while (!text.empty() && (text.back() == '\n' || text.back() == '.')) text.pop_back();
  return text + ".";
}

}  // namespace

std::variant<Arguments, int> parseArguments(int count, const char* const* words) {
  Typed typed;
  CLI::App app(
      "Walks you through removing a saved card from a shop's app and website, on a working model of both.\n"
      "Without a command: opens the window. An unofficial training model; it touches no real account.",
      "cardwalk");
  app.set_version_flag("--version", "cardwalk " CARDWALK_VERSION, "Print the version");
  app.require_subcommand(0, 1);
  app.allow_extras();
  describeWindow(app, typed);
  describeCommands(app, typed);
  for (CLI::App* command : app.get_subcommands({})) {
    command->allow_extras();
    command->set_version_flag("--version", "cardwalk " CARDWALK_VERSION, "Print the version");
  }
  try {
    app.parse(count, words);
  } catch (const CLI::CallForHelp&) {
    return print(app.help());
  } catch (const CLI::CallForAllHelp&) {
    return print(app.help("", CLI::AppFormatMode::All));
  } catch (const CLI::CallForVersion&) {
    return print("cardwalk " CARDWALK_VERSION "\n");
  } catch (const CLI::ParseError& error) {
    return complain(inOurWords(error) + " See `cardwalk --help`.");
  }
  const std::vector<std::string> extras = app.remaining(true);
  if (!extras.empty()) return complain(unexpected(app, extras.front()) + " See `cardwalk --help`.");
  if (&active(app) != &app) typed.arguments.command = commandOf(active(app).get_name());
  if (std::string fault = settle(typed); !fault.empty()) return complain(fault);
  return typed.arguments;
}

}  // namespace cardwalk::ui
