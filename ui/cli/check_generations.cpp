#include "ui/cli/check_generations.h"

#include <algorithm>
#include <string>

#include "core/content/loader.h"
#include "core/plan/planner.h"

namespace cardwalk::ui {
namespace {

bool foundAlready(const CheckReport& report, const std::string& scenarioFile) {
  return std::any_of(report.findings.begin(), report.findings.end(), [&](const Finding& each) {
    return each.id == "goal-unreachable" && each.file == scenarioFile;
  });
}

}  // namespace

void checkGenerations(const Pack& standard, const PackPlace& place, CheckReport& report) {
  for (const GenerationChoice& choice : everyGeneration(standard)) {
    if (choice == standard.generation) continue;
    const std::string name = "In generation " + choice[0] + ": ";
    const LoadResult loaded = loadPack(place.pack, place.schemas, choice);
    for (const ContentError& error : loaded.errors)
      report.findings.push_back({error.id, error.file, error.pointer, name + error.message, {}});
    if (!loaded.pack) continue;
    for (std::size_t i = 0; i < loaded.pack->scenarios.size(); ++i) {
      // Named once where it is so in every generation.
      if (foundAlready(report, loaded.pack->scenarios[i].file)) continue;
      const World world(*loaded.pack, static_cast<int>(i));
      if (Planner(world).route(startState(world)).end != Route::End::none) continue;
      report.findings.push_back(
          {"goal-unreachable",
           world.scenario->file,
           "/goal",
           name + world.scenario->id +
               " has no way to its goal or to its hand-over. Look at what the generation "
               "removes or leads elsewhere.",
           {}});
    }
  }
}

}  // namespace cardwalk::ui
