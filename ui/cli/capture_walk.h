// Which walk a handout is made of: found on the command line, in a file, in the results or in handout.json.
//
// What it DOES NOT do: draw, or read a pack.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "core/records/handout_manifest.h"
#include "ui/cli/arguments.h"
#include "ui/handout/walk_source.h"

namespace cardwalk::ui {

struct WantedWalk {
  std::string scenario;                  ///< empty for an attempt, which brings its own
  GenerationChoice generation;           ///< that it was done in; empty: whatever is asked for
  HandoutSource source;                  ///< the plan, or the actions
  std::optional<AttemptRecord> attempt;  ///< instead of actions
  std::string line;                      ///< instead of actions: readable once the pack is there
  std::string fault;                     ///< set if there is none: already said where `complained`
  bool complained = false;
};

/// The walk that was named; reads files and the results.
WantedWalk wantedWalk(const Arguments& arguments);
/// Reads the actions out of `line`, if the walk has one; false if they do not fit the pack.
bool readLine(WantedWalk& walk, const Pack& pack);
/// The walk of an earlier handout.
WantedWalk walkOf(const HandoutManifest& manifest);

/// nullptr if the pack has no such scenario or ticket. `pack` has to outlive it.
std::unique_ptr<WalkSource> openWalk(const WantedWalk& walk, const Pack& pack, const std::string& language);

}  // namespace cardwalk::ui
