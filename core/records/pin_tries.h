// Wrong tries of PINs, kept over a restart: who starts the program again gets no new ones.
//
// What is in it: tries of each name in one small file, and how long the next one has to wait. Tries that are
// a day old are forgotten, so that nobody can shut a name out for good. What it DOES NOT do: keep a PIN or
// its hash (results.h), read a clock, or lock out a second program that writes in the same moment.
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
using TriesByName =
    std::map<std::string, PinTries>;  ///< the supervisor's name is empty, a kiosk's the salt of its PIN

inline constexpr std::int64_t kTriesForgotten = 24LL * 60 * 60 * 1000;  ///< milliseconds after the last one
bool triesForgotten(const PinTries& tries, std::int64_t now);

/// Milliseconds until the next try counts; 0: now.
std::int64_t pinWait(const PinTries& tries, std::int64_t now);

/// Beside the attempts that wait for the same store.
std::filesystem::path pinTriesFile(const std::filesystem::path& outbox);
SaveResult savePinTries(FileOps& ops, const std::filesystem::path& file, const TriesByName& tries);
/// None if there is no file, or none that can be read: that one is set aside. A try from after `now` (the
/// clock was set back) counts as one of now, so that nobody waits longer than the delay; a forgotten one is
/// left out.
TriesByName loadPinTries(FileOps& ops, const std::filesystem::path& file, std::int64_t now);
struct NotedTries {
  PinTries tries;  ///< of that name now, whether or not they could be saved
  SaveResult save;
};
/// Changes one name in the file as it is now, since other windows write theirs there too: the larger count of
/// `known` and the file and `more` besides, at the later of both times. No try and none more: the name goes.
NotedTries notePinTries(FileOps& ops, const std::filesystem::path& file, const std::string& person,
                        const PinTries& known, int more, std::int64_t now);

struct PinTriesErasure {
  bool known = false;                       ///< the person was named somewhere
  std::vector<std::filesystem::path> left;  ///< files that may still name the person
};
/// Also from earlier copies and what was set aside; the tries of the others stay.
PinTriesErasure erasePinTries(FileOps& ops, const std::filesystem::path& file, const std::string& person);

}  // namespace cardwalk
