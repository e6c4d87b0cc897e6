// A ticket that somebody has not finished, and the test it belongs to: one file a person in the data folder,
// to go on after a restart.
//
// What is in it: Unfinished, load, save and erase. What it DOES NOT do: replay it (Attempt::replay), or count
// it as an attempt.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/records/results.h"
#include "core/records/save.h"
#include "core/session/attempt.h"

namespace cardwalk {

struct Unfinished {
  std::string id;  ///< UUID that the attempt is kept under when it is over
  std::string person, team;
  std::optional<AttemptRecord> record;  ///< nothing: between two tickets of a test
  std::int64_t startedAt = 0;           ///< milliseconds since 1970
  std::int64_t used = 0;                ///< milliseconds of work so far, with what came after the last entry
  std::string branchOf;
  bool closing = false;                   ///< at the closing, not at the devices
  bool explained = false;                 ///< the reasons of the diagnosis are being read
  bool surprise = false;                  ///< a surprise is told and not yet put away
  std::vector<std::string> chosen, said;  ///< ticked and not yet decided
  int claimed = -1;                       ///< index of Claimed; -1: none
  std::string test;                       ///< UUID; empty: no test
  std::vector<std::string> tickets;       ///< of the test
  std::vector<KeptAttempt> done;          ///< of the test
};

/// Beside the attempts that wait for the same store.
std::filesystem::path unfinishedFolder(const std::filesystem::path& outbox);
std::filesystem::path unfinishedFile(const std::filesystem::path& folder, const std::string& person);
SaveResult saveUnfinished(FileOps& ops, const std::filesystem::path& folder, const Unfinished& unfinished);
/// Nothing if there is none, or none that can be read: that one is set aside.
std::optional<Unfinished> loadUnfinished(FileOps& ops, const std::filesystem::path& folder,
                                         const std::string& person);
struct UnfinishedErasure {
  int files = 0;                            ///< that went
  std::vector<std::filesystem::path> left;  ///< that are still there; the folder if it could not be read
};
/// The file, and what lies beside it of earlier ones, whether or not it is there itself.
UnfinishedErasure eraseUnfinished(FileOps& ops, const std::filesystem::path& folder,
                                  const std::string& person);
/// As JSON, for exports: with its log in full, and without a score.
std::string unfinishedToJson(const Unfinished& unfinished);

}  // namespace cardwalk
