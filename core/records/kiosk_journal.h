// How the counters of a kiosk look on the disk: lines of the journal, and the file of a day.
//
// What is in it: writing and reading both; what is damaged is not read. What it DOES NOT do: open a file.
#pragma once

#include <optional>

#include "core/records/kiosk_counters.h"

namespace cardwalk {

struct JournalEvent {
  std::uint64_t number = 0;
  Visit visit;
};

/// With its checksum, and an end of line.
std::string journalLine(const JournalEvent& event);
/// Every whole line; halves, zeros and what somebody else wrote are passed over.
std::vector<JournalEvent> readJournal(std::string_view bytes);

struct DayFile {
  DayCounts counts;
  std::uint64_t through = 0;  ///< number of the last event that is counted in it
  bool operator==(const DayFile&) const = default;
};
/// CSV for the owner; `through` stands in each of its lines.
std::string dayFileText(const std::string& day, const DayFile& file);
/// Nothing if it is not what dayFileText writes.
std::optional<DayFile> readDayFile(const std::string& day, std::string_view bytes);

void count(DayCounts& counts, const Visit& visit);

}  // namespace cardwalk
