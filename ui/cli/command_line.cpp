#include "ui/cli/command_line.h"

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/content/loader.h"
#include "ui/app/run_window.h"
#include "ui/cli/arguments.h"
#include "ui/cli/capture.h"
#include "ui/cli/commands.h"
#include "ui/cli/console.h"
#include "ui/cli/places.h"

namespace cardwalk::ui {
namespace {

/// Why this pack cannot be used, with the first of its errors.
std::string refusal(const std::vector<ContentError>& errors, const PackPlace& place) {
  const ContentError& first = errors.front();
  const std::string count = errors.size() == 1 ? "one error" : std::to_string(errors.size()) + " errors";
  return "the pack “" + place.pack.string() + "” cannot be used: " + count + ". The first: " + first.file +
         (first.pointer.empty() ? "" : " " + first.pointer) + ": " + first.message +
         " `cardwalk check` lists them all.";
}

/// What does not fit the pack, or nothing.
std::string mismatch(const Arguments& arguments, const Pack& pack) {
  if (!arguments.scenario.empty() && pack.scenarioIndex(arguments.scenario) < 0) {
    std::vector<std::string> known;
    for (const Scenario& scenario : pack.scenarios) known.push_back(scenario.id);
    return "there is no scenario “" + arguments.scenario + "”." + suggest(known, arguments.scenario);
  }
  std::vector<std::string> languages;
  for (const TextCatalogue& language : pack.languages) languages.push_back(language.language);
  for (const std::string& language : languages) {
    if (arguments.lang.empty() || arguments.lang == language) return {};
  }
  return "there is no language “" + arguments.lang + "” in this pack." + listKnown(languages);
}

int openWindow(const Arguments& arguments, const Pack& pack) {
  DataFolder data = findDataFolder(arguments.data);
  WindowOptions options;
  options.scenario = arguments.scenario;
  options.mode = arguments.mode;
  options.lang = arguments.lang;
  options.theme = arguments.theme;
  options.pack = &pack;
  options.data = std::move(data.path);
  options.note = std::move(data.message);
  options.gallery = arguments.gallery;
  return runWindow(options);
}

int capture(const Arguments& arguments, const Pack& pack) {
  CaptureOptions options;
  options.scenario = arguments.scenario;
  options.out = arguments.out;
  options.width = arguments.width;
  options.height = arguments.height;
  options.theme = arguments.theme.value_or(ThemeId::light);
  options.lang = arguments.lang;
  options.pack = &pack;
  return runCapture(options);
}

}  // namespace

int runCommandLine(int count, const char* const* words) {
  const auto parsed = parseArguments(count, words);
  if (const int* exitCode = std::get_if<int>(&parsed)) return *exitCode;
  const Arguments& arguments = std::get<Arguments>(parsed);
  const PackPlace place = findPack(arguments.pack);
  if (!place.fault.empty()) return complain(place.fault);
  if (arguments.command == Command::check) return runCheck(arguments, place);

  const LoadResult loaded = loadPack(place.pack, place.schemas);
  if (!loaded.pack) return complain(refusal(loaded.errors, place));
  const Pack& pack = *loaded.pack;
  if (const std::string fault = mismatch(arguments, pack); !fault.empty()) return complain(fault);
  switch (arguments.command) {
    case Command::plan:
      return runPlan(arguments, pack);
    case Command::play:
      return runPlay(arguments, pack);
    case Command::capture:
      return capture(arguments, pack);
    case Command::bench:
      return runBench(arguments, pack, place);
    default:
      return openWindow(arguments, pack);
  }
}

}  // namespace cardwalk::ui
