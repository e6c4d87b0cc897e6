#include <chrono>
#include <set>
#include <string>

#include "core/content/loader.h"
#include "core/plan/planner.h"
#include "core/records/report.h"
#include "ui/cli/check_generations.h"
#include "ui/cli/commands.h"
#include "ui/cli/console.h"

namespace cardwalk::ui {
namespace {

std::string_view endWord(Route::End end) {
  switch (end) {
    case Route::End::goal:
      return "goal";
    case Route::End::handover:
      return "handover";
    case Route::End::none:
      break;
  }
  return "none";
}

void checkScenario(const Pack& pack, std::size_t index, CheckReport& report) {
  const Scenario& scenario = pack.scenarios[index];
  const World world(pack, static_cast<int>(index));
  const Route route = Planner(world).route(startState(world));
  ScenarioFigures figures;
  figures.id = scenario.id;
  figures.end = endWord(route.end);
  if (route.end == Route::End::none) {
    report.findings.push_back(
        {"goal-unreachable",
         scenario.file,
         "/goal",
         "No sequence of actions leads from the start of " + scenario.id +
             " to its goal or to its hand-over. Change the start, the rules or the goal.",
         {}});
  } else {
    figures.route = route.actions.size();
  }
  report.scenarios.push_back(std::move(figures));
}

/// Facts that some scenario is bound to, among those that the pack teaches.
std::pair<std::size_t, std::size_t> coveredFacts(const Pack& pack) {
  std::set<std::string, std::less<>> bound;
  for (const Scenario& scenario : pack.scenarios) bound.insert(scenario.facts.begin(), scenario.facts.end());
  std::size_t covered = 0;
  for (const auto& [fact, text] : pack.facts) covered += bound.contains(fact) ? 1u : 0u;
  return {covered, pack.facts.size()};
}

std::vector<LanguageFigures> languageFigures(const Pack& pack) {
  std::vector<LanguageFigures> all;
  for (const TextCatalogue& language : pack.languages) {
    LanguageFigures figures{language.language, language.texts.size(), 0};
    for (const auto& [key, text] : pack.languages.front().texts)
      figures.missing += language.texts.contains(key) ? 0u : 1u;
    all.push_back(std::move(figures));
  }
  return all;
}

std::string forPeople(const CheckReport& report, const PackPlace& place) {
  std::string text;
  for (const Finding& finding : report.findings) {
    text += finding.file + (finding.pointer.empty() ? "" : " " + finding.pointer) + "\n    [" + finding.id +
            "] " + finding.message + "\n";
  }
  for (const ScenarioFigures& figures : report.scenarios) {
    text += figures.id + ": ";
    text += figures.route ? std::to_string(*figures.route) + " actions to the " +
                                (figures.end == "goal" ? "goal" : "hand-over")
                          : std::string("no way to the goal");
    text += "\n";
  }
  if (report.facts) {
    text += "Facts covered by a scenario: " + std::to_string(report.facts->first) + " of " +
            std::to_string(report.facts->second) + "\n";
  }
  const std::size_t count = report.findings.size();
  text += "“" + place.pack.string() + "”: " +
          (count == 0   ? "nothing wrong"
           : count == 1 ? "1 finding"
                        : std::to_string(count) + " findings") +
          "\n";
  return text;
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
    for (std::size_t index = 0; index < loaded.pack->scenarios.size(); ++index)
      checkScenario(*loaded.pack, index, report);
    checkGenerations(*loaded.pack, place, report);
    report.facts = coveredFacts(*loaded.pack);
    report.languages = languageFigures(*loaded.pack);
  }
  report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  const int exitCode = report.findings.empty() ? kExitGood : kExitFindings;
  return print(arguments.json ? toJson(report) : forPeople(report, place), exitCode);
}

}  // namespace cardwalk::ui
