// What the supervisor's view shows: sums and rows for a filter, read when the filter changes and not before.
//
// What is in it: the filter, the sums, the newest attempts, the gate with its PIN. What it DOES NOT do: draw,
// or open an attempt (the desk does).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/training/desk_records.h"

namespace cardwalk::ui {

enum class Period : std::uint8_t { all, week, month, quarter };
inline constexpr int kPeriods = 4;
enum class SupervisorTab : std::uint8_t { overview, people, attempts };

struct Supervisor {
  bool unlocked = false;
  bool first = false;  ///< nobody has chosen a PIN yet
  std::string pin;     ///< as it is typed; forgotten at once
  PinAnswer answer = PinAnswer::right;
  SupervisorTab tab = SupervisorTab::overview;
  Period period = Period::all;
  std::string person, ticket;  ///< empty: all
  ResultSums sums;
  std::vector<AttemptRow> rows;  ///< the newest ones
  std::vector<std::string> people;
  std::string certificate;  ///< where the last one was written; empty: none was earned
  bool certificateAsked = false;

  AttemptFilter filter(const DeskRecords& records) const;
  void read(DeskRecords& records);
  /// "tab/people", "period/week", "person/NAME", "ticket/S05", "enter", "lock". False for anything else.
  bool command(DeskRecords& records, std::string_view name, const std::string& argument);
};

}  // namespace cardwalk::ui
