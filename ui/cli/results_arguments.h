// The part of the command line that is about the results of training: report and results.
//
// What is in it: their options, described and checked. What it DOES NOT do: open a store.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "ui/cli/cli_texts.h"

namespace CLI {
class App;
}

namespace cardwalk::ui {

enum class ReportFormat : std::uint8_t { table, csv, json, html };

struct ResultsArguments {
  std::string address;  ///< --results; empty: the usual place
  std::string person, ticket;
  std::string from, to;               ///< as typed
  std::int64_t fromAt = 0, toAt = 0;  ///< milliseconds since 1970; `toAt` is the end of the day; 0: open
  std::string formatWord;             ///< as typed
  ReportFormat format = ReportFormat::table;
  std::string xapi;         ///< file for statements
  std::string certificate;  ///< id of a test or attempt
  std::string action;       ///< results: export or erase
  bool yes = false;         ///< results erase: nobody is asked
  std::string empty;        ///< an option that was given without a word; empty: none
};

/// What the help says of an option; nothing while nobody asks.
using SayWord = std::function<std::string(std::string_view key)>;

/// What they share with other commands.
struct SharedArguments {
  std::string &out, &lang, &data;
};
/// Adds the commands report and results.
void describeResults(CLI::App& app, ResultsArguments& arguments, const SharedArguments& shared,
                     const SayWord& words);

/// What is wrong with the words, or nothing and the rest filled.
/// The same for --results of any command.
std::string settleAddress(const ResultsArguments& arguments, const CliTexts& texts);
std::string settleReport(ResultsArguments& arguments, const CliTexts& texts);
std::string settleResults(const ResultsArguments& arguments, const std::string& out, const CliTexts& texts);

}  // namespace cardwalk::ui
