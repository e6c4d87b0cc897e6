#include "ui/cli/results_arguments.h"

#include <algorithm>

#include <CLI/CLI.hpp>

#include "core/records/dates.h"
#include "core/records/results.h"

namespace cardwalk::ui {
namespace {

void addCommon(CLI::App& command, ResultsArguments& arguments, const SharedArguments& shared,
               const SayWord& words) {
  command.add_option("--results", arguments.address, words("cli.option.results"))->type_name("ADDRESS");
  command.add_option("--data", shared.data, words("cli.option.data.results"))->type_name("DIR");
  command.add_option("--out", shared.out, words("cli.option.out.report"))->type_name("FILE");
  command.add_option("--lang", shared.lang, words("cli.option.lang"))->type_name("TAG");
}

/// The first millisecond of the day, or what is wrong with it.
std::string settleDate(const std::string& typed, std::int64_t& at, const CliTexts& texts) {
  if (typed.empty()) return {};
  const auto day = parseDate(typed);
  if (!day) return texts.say("cli.error.date", {{"word", typed}});
  at = *day;
  return {};
}

}  // namespace

void describeResults(CLI::App& app, ResultsArguments& arguments, const SharedArguments& shared,
                     const SayWord& words) {
  CLI::App* report = app.add_subcommand("report", words("cli.command.report"));
  addCommon(*report, arguments, shared, words);
  report->add_option("--person", arguments.person, words("cli.option.person"))->type_name("NAME");
  report->add_option("--ticket", arguments.ticket, words("cli.option.ticket"))
      ->type_name("ID")
      ->each([&](const std::string& word) { arguments.empty = word.empty() ? "--ticket" : ""; });
  report->add_option("--from", arguments.from, words("cli.option.from"))->type_name("DATE");
  report->add_option("--to", arguments.to, words("cli.option.to"))->type_name("DATE");
  report->add_option("--format", arguments.formatWord, words("cli.option.format"))
      ->type_name("table|csv|json|html");
  report->add_option("--xapi", arguments.xapi, words("cli.option.xapi"))->type_name("FILE");
  report->add_option("--certificate", arguments.certificate, words("cli.option.certificate"))
      ->type_name("ID");

  CLI::App* results = app.add_subcommand("results", words("cli.command.results"));
  results->add_option("ACTION", arguments.action, words("cli.option.resultsAction"))
      ->type_name("export|erase");
  addCommon(*results, arguments, shared, words);
  results->add_option("--person", arguments.person, words("cli.option.person.results"))->type_name("NAME");
  results->add_flag("--yes", arguments.yes, words("cli.option.yes"));
}

std::string settleAddress(const ResultsArguments& arguments, const CliTexts& texts) {
  if (!arguments.empty.empty()) return texts.say("cli.error.emptyOption", {{"word", arguments.empty}});
  if (arguments.address.empty() || isResultsAddress(arguments.address)) return {};
  return texts.say("cli.results.address", {{"place", shownAddress(arguments.address)}});
}

std::string settleReport(ResultsArguments& arguments, const CliTexts& texts) {
  if (std::string fault = settleAddress(arguments, texts); !fault.empty()) return fault;
  if (std::string fault = settleDate(arguments.from, arguments.fromAt, texts); !fault.empty()) return fault;
  if (std::string fault = settleDate(arguments.to, arguments.toAt, texts); !fault.empty()) return fault;
  // The last day counts as a whole.
  if (!arguments.to.empty()) arguments.toAt += kDayMillis;
  if (!arguments.from.empty() && !arguments.to.empty() && arguments.fromAt >= arguments.toAt)
    return texts.say("cli.error.dates", {{"from", arguments.from}, {"to", arguments.to}});
  if (arguments.formatWord.empty()) return {};
  const std::vector<std::string> formats{"table", "csv", "json", "html"};
  const auto found = std::find(formats.begin(), formats.end(), arguments.formatWord);
  if (found == formats.end())
    return texts.say("cli.error.format", {{"word", arguments.formatWord}}) +
           texts.suggest(formats, arguments.formatWord);
  arguments.format = static_cast<ReportFormat>(found - formats.begin());
  return {};
}

std::string settleResults(const ResultsArguments& arguments, const std::string& out, const CliTexts& texts) {
  if (std::string fault = settleAddress(arguments, texts); !fault.empty()) return fault;
  const std::vector<std::string> actions{"export", "erase"};
  if (arguments.action.empty()) return texts.say("cli.error.needsResultsAction");
  if (std::find(actions.begin(), actions.end(), arguments.action) == actions.end())
    return texts.say("cli.error.resultsAction", {{"word", arguments.action}}) +
           texts.suggest(actions, arguments.action);
  if (arguments.person.empty()) return texts.say("cli.error.needsPerson");
  if (arguments.action == "erase" && !out.empty()) return texts.say("cli.error.eraseOut");
  return {};
}

}  // namespace cardwalk::ui
