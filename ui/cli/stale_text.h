// What has become stale of a handout, in lines for people.
//
// What it DOES NOT do: find it (capture_check.cpp) or print it.
#pragma once

#include <string>

#include "core/records/stale_report.h"
#include "ui/cli/cli_texts.h"

namespace cardwalk::ui {

/// A line for each finding, or one that there is none.
std::string forPeople(const StaleReport& report, const CliTexts& texts);
/// That looks could not be compared; empty where they were.
std::string rendererWarning(const StaleReport& report, const CliTexts& texts);

}  // namespace cardwalk::ui
