// What the results of training add up to, for people and for other programs.
//
// What is in it: the report as a table, CSV, JSON and a page of its own (HTML with pictures, for the screen
// and for paper). What it DOES NOT do: ask a store, choose words, or know what time it is.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/records/pin_tries.h"
#include "core/records/results.h"
#include "core/records/unfinished.h"

namespace cardwalk {

/// The words and names of a report. A name that is not known comes back empty; then the id stands alone.
struct ReportWords {
  std::function<std::string(std::string_view key)> say;  ///< by text key, cli.report.…
  std::function<std::string(const std::string&id)> ticket, step, fact;
  std::string language = "en";
};

struct ResultsReport {
  ResultSums sums;
  AttemptFilter filter;     ///< that they were summed up with
  std::int64_t madeAt = 0;  ///< milliseconds since 1970
  int pass = Rubric{}.pass;
};

/// Text with aligned columns, 78 to 100 columns wide as names go.
std::string reportTable(const ResultsReport& report, const ReportWords& words);
std::string reportJson(const ResultsReport& report);
/// One line for each attempt, after a line of English column names that stay as they are (RFC 4180). What a
/// spreadsheet would take for a formula is kept from being one.
std::string reportCsv(const std::vector<AttemptRow>& rows);
/// Needs nothing but itself: no script, no font, no picture, no address of the network.
std::string reportHtml(const ResultsReport& report, const ReportWords& words);

/// Everything that is kept of one person.
struct PersonData {
  std::string person;
  std::vector<KeptAttempt> attempts;
  bool hasPin = false;
  std::optional<AtWork> atWork;          ///< what the store says they have in hand
  std::optional<Unfinished> unfinished;  ///< the ticket itself, on this computer
  std::optional<PinTries> pinTries{};    ///< wrong ones in a row, on this computer
  bool known() const { return !attempts.empty() || hasPin || atWork || unfinished || pinTries; }
};
/// `madeAt`: milliseconds since 1970.
std::string personJson(const PersonData& data, std::int64_t madeAt);

}  // namespace cardwalk
