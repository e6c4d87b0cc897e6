// How a kiosk fares, for whoever asks `cardwalk kiosk --status`: a small file beside its counters.
//
// What is in it: KioskStatus, saving and reading. What it DOES NOT do: know whether the kiosk still runs
// (folder_lock.h does), or when to save: its keeper saves when the page changes, and once a minute at most
// otherwise.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "core/records/save.h"

namespace cardwalk {

struct KioskStatus {
  std::int64_t pid = 0;
  std::int64_t since = 0;      ///< milliseconds since 1970, as all times here: when it was started
  std::int64_t at = 0;         ///< when this was written
  std::int64_t lastReset = 0;  ///< when the last visitor was forgotten; 0: there was none yet
  std::int64_t visitors = 0;   ///< walks begun on `day`
  std::string day;             ///< the owner's local day
  std::string page;            ///< "attract", "visitor" or "closed"
  std::string preset;          ///< its id
  std::string voice;           ///< "espeak-ng" …; empty: it has none
  bool operator==(const KioskStatus&) const = default;
};

std::filesystem::path kioskStatusFile(const std::filesystem::path& folder);
SaveResult saveKioskStatus(FileOps& ops, const std::filesystem::path& folder, const KioskStatus& status);
/// Nothing if there is none that can be read. Changes nothing.
std::optional<KioskStatus> readKioskStatus(FileOps& ops, const std::filesystem::path& folder);

}  // namespace cardwalk
