#include "ui/cli/results_arguments.h"

#include <algorithm>

#include <CLI/CLI.hpp>

#include "core/records/dates.h"

namespace cardwalk::ui {
namespace {

void addCommon(CLI::App& command, ResultsArguments& arguments, std::string& out, std::string& lang,
               const SayWord& words) {
  command.add_option("--results", arguments.address, words("cli.option.results"))->type_name("ADDRESS");
  command.add_option("--out", out, words("cli.option.out.report"))->type_name("FILE");
  command.add_option("--lang", lang, words("cli.option.lang"))->type_name("TAG");
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

void describeResults(CLI::App& app, ResultsArguments& arguments, std::string& out, std::string& lang,
                     const SayWord& words) {
  CLI::App* report = app.add_subcommand("report", words("cli.command.report"));
  addCommon(*report, arguments, out, lang, words);
  report->add_option("--person", arguments.person, words("cli.option.person"))->type_name("NAME");
  report->add_option("--ticket", arguments.ticket, words("cli.option.ticket"))->type_name("ID");
  report->add_option("--from", arguments.from, words("cli.option.from"))->type_name("DATE");
  report->add_option("--to", arguments.to, words("cli.option.to"))->type_name("DATE");
  report->add_option("--format", arguments.formatWord, words("cli.option.format"))->type_name("NAME");
  report->add_option("--xapi", arguments.xapi, words("cli.option.xapi"))->type_name("FILE");
  report->add_option("--certificate", arguments.certificate, words("cli.option.certificate"))
      ->type_name("ID");

  CLI::App* results = app.add_subcommand("results", words("cli.command.results"));
  results->add_option("ACTION", arguments.action, words("cli.option.resultsAction"))->type_name("");
  addCommon(*results, arguments, out, lang, words);
  results->add_option("--person", arguments.person, words("cli.option.person.results"))->type_name("NAME");
}

std::string settleReport(ResultsArguments& arguments, const CliTexts& texts) {
  if (std::string fault = settleDate(arguments.from, arguments.fromAt, texts); !fault.empty()) return fault;
  if (std::string fault = settleDate(arguments.to, arguments.toAt, texts); !fault.empty()) return fault;
  // The last day counts as a whole.
  if (!arguments.to.empty()) arguments.toAt += kDayMillis;
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
  const std::vector<std::string> actions{"export", "erase"};
  if (arguments.action.empty()) return texts.say("cli.error.needsResultsAction");
  if (std::find(actions.begin(), actions.end(), arguments.action) == actions.end())
    return texts.say("cli.error.resultsAction", {{"word", arguments.action}}) +
           texts.suggest(actions, arguments.action);
  if (arguments.person.empty()) return texts.say("cli.error.needsPerson");
  if (arguments.action == "export" && out.empty()) return texts.say("cli.error.needsOutFile");
  return {};
}

}  // namespace cardwalk::ui
