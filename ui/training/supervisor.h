// What the supervisor's view shows: sums and rows for a filter, read when the filter changes and not before.
//
// What is in it: the filter, the sums, the newest attempts, the gate with its PIN. What it DOES NOT do: draw,
// or open an attempt (the desk does).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/training/desk_records.h"
#include "ui/training/pin_entry.h"

namespace cardwalk::ui {

enum class Period : std::uint8_t { all, week, month, quarter };
inline constexpr int kPeriods = 4;
inline constexpr int kMostRows = 200;  ///< of the list of attempts at once
enum class SupervisorTab : std::uint8_t { overview, people, attempts };

struct Supervisor {
  bool unlocked = false;
  bool changing = false;  ///< the PIN is being changed
  PinEntry gate;
  bool reading = false;        ///< sums and rows are asked for and have not come
  bool known = false;          ///< they have come once
  std::uint64_t question = 0;  ///< number of the last one; answers to earlier ones come too late
  SupervisorTab tab = SupervisorTab::overview;
  Period period = Period::all;
  std::string person, ticket;  ///< empty: all
  ResultSums sums;
  int kept = 0;                  ///< attempts in the list, those that no sum counts among them
  int page = 0;                  ///< of the list; 0: the newest ones
  std::vector<AttemptRow> rows;  ///< of that page
  std::vector<std::string> people;
  std::vector<AtWork> atWork;  ///< of everybody, whatever the filter
  bool allFacts = false;       ///< and not only those that are missed most
  std::uint64_t papers = 0;    ///< number of the last certificate that was asked for, or of what ended that
  std::string certificate;     ///< where the last one was written; empty: none was earned
  bool certificateAsked = false;

  AttemptFilter filter(const DeskRecords& records) const;
  /// The sums of the filter and a page of its attempts.
  void read(DeskRecords& records, int wanted = 0);
  /// Asks whether there is a PIN.
  void ask(DeskRecords& records);
  void enter(DeskRecords& records);
  /// "tab/people", "period/week", "person/NAME", "ticket/S05", "facts/all", "rows/older", "enter", "pin".
  /// False for anything else.
  bool command(DeskRecords& records, std::string_view name, const std::string& argument);
};

}  // namespace cardwalk::ui
