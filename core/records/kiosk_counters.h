// What happened at a kiosk, counted by day, scenario and language: numbers of visits, nothing about visitors.
//
// What is in it: KioskCounters, which keeps each event before it goes on, and the counts as CSV. An event is
// one line of a journal, with its number and a checksum, safe on the disk when add() returns; from time to
// time the journal is folded into one CSV file a day, which says up to which number it counts. So a crash or
// a power cut loses at most the event in flight, and counts none twice.
// What it DOES NOT do: read a clock, or lock out a second program (folder_lock.h does).
#pragma once

#include <compare>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/records/file_ops.h"

namespace cardwalk {

enum class VisitEvent : std::uint8_t { started, solved, left };

struct Visit {
  VisitEvent event = VisitEvent::started;
  std::string day;                 ///< 2026-11-23; an event without a day that exists is not counted
  std::string scenario, language;  ///< what is no plain id counts as "other"
};

struct VisitKey {
  std::string scenario, language;
  auto operator<=>(const VisitKey&) const = default;
};
struct VisitSums {
  std::int64_t started = 0, solved = 0, left = 0;
  bool operator==(const VisitSums&) const = default;
};
using DayCounts = std::map<VisitKey, VisitSums>;
using Counts = std::map<std::string, DayCounts>;  ///< by day

inline constexpr std::size_t kKeptDays = 400;     ///< of counting; older ones are deleted
inline constexpr std::size_t kMostJournal = 256;  ///< events, until they are folded

class KioskCounters {
 public:
  /// Folds what an earlier run has left. Files lie in `folder`/counts. `disk`: empty for the real one.
  explicit KioskCounters(std::filesystem::path folder, std::shared_ptr<FileOps> disk = {});

  /// Keeps it, and gives back what went wrong, in words; empty when all is well. What could not be kept is
  /// tried again with the next one.
  std::string add(const Visit& visit);
  /// What the owner should know of what an earlier run has left, a sentence: a journal that had to be set
  /// aside. Told once; usually empty.
  std::string takeNotice();
  /// The journal goes into the days' files: at the end of a run. What went wrong, or nothing.
  std::string fold();
  /// Events of that day, from all the runs.
  VisitSums day(const std::string& day) const;

 private:
  struct Numbered {
    std::uint64_t number = 0;  ///< 0: none yet
    Visit visit;
  };

  std::string recall();
  std::string write();
  std::string foldJournal();
  std::string foldDay(const std::string& day, const std::vector<Numbered>& events);
  void dropOldDays();
  DayCounts countsOf(const std::string& day) const;

  std::filesystem::path folder_;
  std::shared_ptr<FileOps> disk_;
  std::uint64_t last_ = 0;         ///< number given last
  std::vector<Numbered> journal_;  ///< on the disk, not yet folded
  std::vector<Numbered> waiting_;  ///< not yet on the disk
  std::size_t journalBytes_ = 0;   ///< of the journal's file, halves and repetitions included
  std::string notice_;             ///< for the owner, not told yet
  bool torn_ = false;              ///< the journal may end in half a line
  bool recalled_ = false;          ///< it is known what earlier runs have counted
  bool named_ = false;             ///< the journal's name is safe on the disk
  Counts recent_;                  ///< of days that were counted in this run, or folded at its start
};

/// All that is kept in `folder`, read without disturbing a kiosk that counts there.
Counts readCounts(FileOps& ops, const std::filesystem::path& folder);
VisitSums sumOf(const DayCounts& counts);

/// day,scenario,language,started,solved,left: one line for each that is not zero, with a head.
std::string countsToCsv(const Counts& counts);

}  // namespace cardwalk
