#include "ui/cli/capture_walk.h"

#include <utility>

#include "core/records/compact_attempt.h"
#include "core/records/compact_log.h"
#include "core/records/results.h"
#include "ui/cli/action_file.h"
#include "ui/cli/results_access.h"

namespace cardwalk::ui {
namespace {

WantedWalk attemptNamed(const Arguments& arguments) {
  WantedWalk walk;
  walk.source.record = true;
  const OpenStore open = openStore(arguments, Access::read);
  walk.complained = open.store == nullptr;
  if (walk.complained) return walk;
  const std::optional<KeptAttempt> kept = open.store->attempt(arguments.capture.attempt);
  walk.complained = complainOfFault(open, arguments.texts);
  if (kept)
    walk.attempt = kept->record;
  else if (!walk.complained)
    walk.fault = arguments.texts.say("cli.capture.noAttempt", {{"word", arguments.capture.attempt}});
  return walk;
}

}  // namespace

WantedWalk wantedWalk(const Arguments& arguments) {
  if (!arguments.capture.attempt.empty()) return attemptNamed(arguments);
  WantedWalk walk;
  walk.scenario = arguments.scenario;
  if (arguments.actions.empty()) return walk;
  RecordedActions deeds = readDeeds(arguments.actions, arguments.scenario, arguments.texts);
  walk.source.record = true;
  walk.scenario = std::move(deeds.scenario);
  walk.generation = std::move(deeds.generation);
  walk.source.actions = std::move(deeds.actions);
  walk.attempt = std::move(deeds.attempt);
  walk.line = std::move(deeds.line);
  walk.fault = std::move(deeds.fault);
  if (walk.fault.empty() && walk.scenario.empty() && !walk.attempt)
    walk.fault = arguments.texts.say("cli.capture.noScenario",
                                     {{"file", fileWords(arguments.actions, arguments.texts)}});
  if (walk.attempt) walk.scenario.clear();
  return walk;
}

bool readLine(WantedWalk& walk, const Pack& pack) {
  if (walk.line.empty()) return true;
  DecodedLog decoded = decodeLog(pack, walk.line);
  if (!decoded.session || decoded.session->scenario != pack.scenarioIndex(walk.scenario)) return false;
  for (LogEntry& each : decoded.session->log) walk.source.actions.push_back(std::move(each.action));
  return true;
}

WantedWalk walkOf(const HandoutManifest& manifest) {
  WantedWalk walk;
  walk.scenario = manifest.scenario;
  walk.generation = manifest.generation;
  walk.source = manifest.source;
  if (!manifest.source.attempt.empty()) walk.attempt = decodeAttempt(manifest.source.attempt);
  return walk;
}

std::unique_ptr<WalkSource> openWalk(const WantedWalk& walk, const Pack& pack, const std::string& language) {
  const WalkWish wish{pack, walk.scenario, language};
  if (walk.attempt) return attemptWalk(wish, *walk.attempt);
  if (pack.scenarioIndex(walk.scenario) < 0) return nullptr;
  return walk.source.record ? recordedWalk(wish, walk.source.actions) : plannedWalk(wish);
}

}  // namespace cardwalk::ui
