// Everything that is kept of one person goes, wherever the training desk has put it.
//
// What is in it: the store, what waits beside it, certificates that were written, and which files that were
// set aside as damaged still name the person. What it DOES NOT do: touch a file that somebody wrote
// elsewhere, or take a damaged store apart.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/records/results.h"

namespace cardwalk {

struct Erasure {
  int attempts = 0;                              ///< that went, from the store and from what waited
  int certificates = 0;                          ///< files that went
  std::vector<std::filesystem::path> undeleted;  ///< files that could not be deleted
  /// Stores that were set aside as damaged and still hold the person's name.
  std::vector<std::filesystem::path> keptAside;
  std::optional<ResultsError> fault;  ///< of kind remains: all is erased, but not yet overwritten
};

/// `folder`: where the desk writes certificates; empty: nowhere. `storeFile`: the store's own file; empty: it
/// is on a server. After a fault other than remains nothing else was touched.
Erasure erasePerson(ResultStore& store, const Outbox& outbox, const std::filesystem::path& folder,
                    const std::filesystem::path& storeFile, const std::string& person);

}  // namespace cardwalk
