// Wrong tries of PINs, kept over a restart: who starts the program again gets no new ones.
//
// What is in it: tries of each name in one small file, and how long the next one has to wait. What it DOES
// NOT do: keep a PIN or its hash (results.h), or read a clock.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/records/save.h"

namespace cardwalk {

struct PinTries {
  int wrong = 0;        ///< in a row
  std::int64_t at = 0;  ///< of the last one, milliseconds since 1970
  bool operator==(const PinTries&) const = default;
};
using TriesByName = std::map<std::string, PinTries>;  ///< the supervisor's name is empty

/// Milliseconds until the next try counts; 0: now.
std::int64_t pinWait(const PinTries& tries, std::int64_t now);

/// Beside the attempts that wait for the same store.
std::filesystem::path pinTriesFile(const std::filesystem::path& outbox);
SaveResult savePinTries(FileOps& ops, const std::filesystem::path& file, const TriesByName& tries);
/// None if there is no file, or none that can be read: that one is set aside. A try from after `now` (the
/// clock was set back) counts as one of now, so that nobody waits longer than the delay.
TriesByName loadPinTries(FileOps& ops, const std::filesystem::path& file, std::int64_t now);
/// Also from earlier copies and what was set aside. Files that still name the person.
std::vector<std::filesystem::path> erasePinTries(FileOps& ops, const std::filesystem::path& file,
                                                 const std::string& person);

}  // namespace cardwalk
