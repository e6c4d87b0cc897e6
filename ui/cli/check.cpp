#include <chrono>
#include <cstdio>
#include <functional>
#include <set>
#include <string>

#include <unistd.h>

#include "core/content/loader.h"
#include "core/records/findings.h"
#include "core/records/report.h"
#include "ui/cli/check_generations.h"
#include "ui/cli/commands.h"
#include "ui/cli/console.h"
#include "ui/cli/kiosk.h"
#include "ui/theme/theme.h"

namespace cardwalk::ui {
namespace {

/// Facts that a scenario of the guide itself is bound to, among those that the pack teaches: what goes beyond
/// the guide must not stand in for it.
std::pair<std::size_t, std::size_t> coveredFacts(const Pack& pack) {
  std::set<std::string, std::less<>> bound;
  for (const Scenario& scenario : pack.scenarios)
    if (!scenario.extension) bound.insert(scenario.facts.begin(), scenario.facts.end());
  std::size_t covered = 0;
  for (const auto& [fact, text] : pack.facts) covered += bound.contains(fact) ? 1u : 0u;
  return {covered, pack.facts.size()};
}

/// Ids come from files and may hold anything; a terminal gets no control characters.
std::string printable(std::string text) {
  for (char& c : text)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = '?';
  return text;
}

/// 25523161636 as "25 523 161 636", with narrow blanks.
std::string grouped(std::size_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, "\u202f");
  return digits;
}

std::string lineOf(const ScenarioFigures& figures) {
  std::string text = printable(figures.id) + " “" + printable(figures.title) + "”: ";
  text += figures.route ? std::to_string(*figures.route) + " actions to the " +
                              (figures.end == "goal" ? "goal" : "hand-over")
                        : std::string("no way to the goal");
  if (figures.states) text += ", " + grouped(*figures.states) + " states";
  if (figures.transitions) text += ", " + grouped(*figures.transitions) + " transitions";
  if (figures.longestRoute) text += ", " + std::to_string(*figures.longestRoute) + " actions at most";
  if (figures.deadEnds) text += ", " + grouped(*figures.deadEnds) + " dead ends";
  return text + (figures.extension ? " (extra)\n" : "\n");
}

/// On a terminal, once it takes longer than a second: which scenario is being looked at.
std::function<void(std::size_t, std::size_t)> progressOn(const Arguments& arguments,
                                                         std::chrono::steady_clock::time_point start) {
  if (arguments.json || isatty(STDERR_FILENO) == 0) return {};
  return [start](std::size_t done, std::size_t all) {
    if (std::chrono::steady_clock::now() - start < std::chrono::seconds(1)) return;
    std::fprintf(stderr, "\r%zu of %zu scenarios ", done, all);
    if (done + 1 == all) std::fputs("\r                                \r", stderr);
  };
}

/// The last word about one thing that was read.
std::string verdictOn(const std::string& name, std::size_t findings) {
  return "“" + name + "”: " +
         (findings == 0   ? "nothing wrong"
          : findings == 1 ? "1 finding"
                          : std::to_string(findings) + " findings") +
         "\n";
}

std::string forPeople(const CheckReport& report, const PackPlace& place) {
  std::string text;
  for (const Finding& finding : report.findings) {
    text += printable(finding.file) + (finding.pointer.empty() ? "" : " " + printable(finding.pointer)) +
            "\n    [" + finding.id + "] " + printable(finding.message) + "\n";
    for (std::size_t i = 0; i < finding.actions.size(); ++i)
      text += (i == 0 ? "    the way there: " : " > ") + printable(finding.actions[i].control);
    if (!finding.actions.empty()) text += "\n";
  }
  for (const ScenarioFigures& figures : report.scenarios) text += lineOf(figures);
  if (report.facts) {
    text += "Facts covered by a scenario: " + std::to_string(report.facts->first) + " of " +
            std::to_string(report.facts->second) + "\n";
  }
  if (!report.scenarios.empty() && !report.everythingMet)
    text += "What nobody can ever meet was not looked for everywhere; the proof does that.\n";
  char seconds[32];
  std::snprintf(seconds, sizeof seconds, "Checked in %.1f s\n", report.seconds);
  text += seconds;
  std::size_t inPresets = 0;
  for (const PresetFigures& preset : report.presets) inPresets += preset.findings;
  text += verdictOn(place.pack.string(), report.findings.size() - inPresets);
  for (const PresetFigures& preset : report.presets) text += verdictOn(preset.file, preset.findings);
  return text;
}

/// Presets that came with the program are about the pack that did; another one is checked against any.
void checkKiosks(const Arguments& arguments, const PackPlace& place, const Pack& pack, CheckReport& report) {
  std::vector<std::filesystem::path> files;
  if (arguments.pack.empty()) files = shippedKiosks(place);
  if (!arguments.kiosk.checked.empty()) files.emplace_back(arguments.kiosk.checked);
  for (const std::filesystem::path& file : files) {
    const LoadedKiosk loaded = loadKioskPreset(file, place.schemas, pack);
    report.presets.push_back({file.string(), loaded.errors.size()});
    for (const ContentError& error : loaded.errors)
      report.findings.push_back({error.id, error.file, error.pointer, error.message, {}});
  }
}

}  // namespace

int runCheck(const Arguments& arguments, const PackPlace& place) {
  const auto start = std::chrono::steady_clock::now();
  const LoadResult loaded = loadPack(place.pack, place.schemas);
  CheckReport report;
  for (const ContentError& error : loaded.errors) {
    report.findings.push_back({error.id, error.file, error.pointer, error.message, {}});
  }
  if (loaded.pack) {
    examine(*loaded.pack, {!arguments.quick, progressOn(arguments, start), knownIcon}, report);
    checkGenerations(*loaded.pack, place, report);
    checkKiosks(arguments, place, *loaded.pack, report);
    report.facts = coveredFacts(*loaded.pack);
    for (const TextCatalogue& language : loaded.pack->languages)
      report.languages.push_back(languageFigures(loaded.pack->languages.front(), language));
  }
  report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  const int exitCode = report.findings.empty() ? kExitGood : kExitFindings;
  return print(arguments.json ? toJson(report) : forPeople(report, place), exitCode);
}

}  // namespace cardwalk::ui
