// The place where a person stopped, as it lies on the disk: a file for each scenario in the data
// folder.
//
// What is in it: Progress (pack, scenario, mode, seed, action log), its JSON text with a checksum, load and
// save. What it DOES NOT do: replay it (Session::resume) or hold typed text that the session did not keep.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/records/save.h"
#include "core/session/carry_over.h"
#include "core/session/session.h"

namespace cardwalk {

struct Progress {
  std::string pack, packVersion, scenario;
  Mode mode = Mode::guide;
  std::uint64_t seed = 0;
  std::vector<LogEntry> log;
  GenerationChoice generation{};  ///< that it was done in; empty: not known, or the pack has none
  StepsReached reached{};  ///< the guide's steps that were done, so that a changed pack finds the place
};

/// What is to be saved of a session. Empty text fields and ids come from its pack.
Progress progressOf(const Session& session);

/// Whether it was kept with another version or generation of the pack.
bool keptElsewhere(const Progress& progress, const Pack& pack);

/// Why this progress cannot go on with this pack, in words; empty when it can be tried.
std::string whyUnfit(const Progress& progress, const Pack& pack);

std::string progressToJson(const Progress& progress);

struct ParsedProgress {
  std::optional<Progress> progress;
  std::string fault;  ///< set if there is no progress
};
ParsedProgress progressFromJson(std::string_view bytes);

struct LoadedProgress {
  std::optional<Progress> progress;             ///< nothing: a fresh start
  std::vector<std::string> messages;            ///< to be shown; empty when all is well
  std::vector<std::filesystem::path> setAside;  ///< where what could not be used lies now
};

/// progress-S01.json and so on; what a file name should not have in an id becomes "_".
std::filesystem::path progressFile(const std::filesystem::path& dataFolder, std::string_view scenario);
/// Into the file of the progress' own scenario; those of the others stay.
SaveResult saveProgress(FileOps& ops, const std::filesystem::path& dataFolder, const Progress& progress);
/// Without a file of this scenario, progress.json counts if it holds it: one file once served all scenarios.
LoadedProgress loadProgress(FileOps& ops, const std::filesystem::path& dataFolder, std::string_view scenario);

}  // namespace cardwalk
