// What the table and the page of a report have in common.
//
// What it DOES NOT do: choose words.
#pragma once

#include <string>
#include <vector>

#include "core/records/results_report.h"

namespace cardwalk {

/// "“S05”, Ana, 2026-01-01 – 2026-12-31": what the report is of.
std::string scopeText(const ResultsReport& report, const ReportWords& words);
int percent(int part, int whole);           ///< rounded; 0 of nothing
double meanScore(const ResultSums& sums);   ///< 0 … 100
double meanMillis(const ResultSums& sums);  ///< of an attempt
/// Those asked at least once, the most often missed first (by share, then by number).
std::vector<FactSum> hardestFacts(const ResultSums& sums, std::size_t most);
/// The title beside the id, or the id alone.
std::string named(const std::function<std::string(const std::string&)>& name, const std::string& id);

}  // namespace cardwalk
