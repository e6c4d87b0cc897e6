#include "core/records/results_report.h"

#include <algorithm>
#include <cmath>

#include <nlohmann/json.hpp>

#include "core/content/utf8.h"
#include "core/records/attempt_words.h"
#include "core/records/dates.h"
#include "core/records/report_parts.h"

namespace cardwalk {
namespace {

using json = nlohmann::ordered_json;
using Cells = std::vector<std::string>;

constexpr std::size_t kWidest = 44;  ///< characters of a cell

/// The first column to the left, and those that hold words; numbers to the right.
std::string aligned(std::vector<Cells> rows, const std::vector<bool>& words) {
  std::vector<std::size_t> widths(words.size());
  for (Cells& row : rows)
    for (std::size_t i = 0; i < row.size(); ++i) {
      row[i] = shortened(row[i], kWidest);
      widths[i] = std::max(widths[i], codePoints(row[i]));
    }
  std::string text;
  for (const Cells& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string gap(widths[i] - codePoints(row[i]), ' ');
      line += "  " + (words[i] ? row[i] + gap : gap + row[i]);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + "\n";
  }
  return text;
}

std::string ticketTable(const ResultsReport& report, const ReportWords& words) {
  const auto say = [&](const char* key) { return words.say(std::string("cli.report.") + key); };
  std::vector<Cells> rows{{say("ticket"), say("attempts"), say("passed"), say("score"), say("time"),
                           say("fatal"), say("hints"), say("hardest")}};
  for (const TicketSum& each : report.sums.tickets)
    rows.push_back({named(words.ticket, each.ticket), std::to_string(each.attempts),
                    std::to_string(percent(each.passed, each.attempts)) + " %",
                    std::to_string(std::lround(each.meanScore)), clockText(std::llround(each.meanDuration)),
                    std::to_string(each.fatal), std::to_string(each.hints),
                    each.hardestStep.empty() ? "" : named(words.step, each.hardestStep)});
  return aligned(std::move(rows), {true, false, false, false, false, false, false, true});
}

std::string factTable(const ResultsReport& report, const ReportWords& words) {
  const auto say = [&](const char* key) { return words.say(std::string("cli.report.") + key); };
  std::vector<Cells> rows{{say("fact"), say("asked"), say("missed"), "%"}};
  for (const FactSum& each : hardestFacts(report.sums, 15))
    rows.push_back({named(words.fact, each.fact), std::to_string(each.asked), std::to_string(each.missed),
                    std::to_string(percent(each.missed, each.asked))});
  return aligned(std::move(rows), {true, false, false, false});
}

std::string personTable(const ResultsReport& report, const ReportWords& words) {
  const auto say = [&](const char* key) { return words.say(std::string("cli.report.") + key); };
  std::vector<Cells> rows{
      {say("person"), say("team"), say("attempts"), say("passed"), say("score"), say("last"), say("ticket")}};
  for (const PersonSum& each : report.sums.persons)
    rows.push_back({each.person, each.team, std::to_string(each.attempts),
                    std::to_string(percent(each.passed, each.attempts)) + " %",
                    std::to_string(std::lround(each.meanScore)), isoMinute(each.lastAt), each.lastTicket});
  return aligned(std::move(rows), {true, true, false, false, false, true, true});
}

/// Quoted where it must be; a formula gets an apostrophe before it, which spreadsheets take as "this is
/// text".
std::string csvCell(std::string text) {
  if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos)
    text.insert(text.begin(), '\'');
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

json filterJson(const AttemptFilter& filter) {
  json out = json::object();
  if (!filter.person.empty()) out["person"] = filter.person;
  if (!filter.ticket.empty()) out["ticket"] = filter.ticket;
  if (filter.from != 0) out["from"] = isoDate(filter.from);
  if (filter.to != 0) out["to"] = isoDate(filter.to - 1);
  return out;
}

/// To one decimal: more would only look exact.
double rounded(double value) { return std::round(value * 10) / 10; }

}  // namespace

std::string reportTable(const ResultsReport& report, const ReportWords& words) {
  const auto say = [&](const char* key) { return words.say(std::string("cli.report.") + key); };
  const ResultSums& sums = report.sums;
  std::string text = say("title") + " · " + scopeText(report, words) + "\n\n";
  if (sums.attempts == 0) return text + say("none") + "\n";
  text += aligned({{say("attempts"), std::to_string(sums.attempts)},
                   {say("people"), std::to_string(sums.people)},
                   {say("passed"), std::to_string(percent(sums.passed, sums.attempts)) + " %"},
                   {say("score"), std::to_string(std::lround(meanScore(sums)))},
                   {say("time"), clockText(std::llround(meanMillis(sums)))}},
                  {true, false});
  text += "\n" + say("tickets") + "\n" + ticketTable(report, words);
  if (!hardestFacts(sums, 1).empty()) text += "\n" + say("hardestFacts") + "\n" + factTable(report, words);
  return text + "\n" + say("people") + "\n" + personTable(report, words) + "\n" + say("counted") + "\n";
}

std::string reportCsv(const std::vector<AttemptRow>& rows) {
  std::string text =
      "id,person,team,test,ticket,seed,pack_version,mode,started_at,seconds,score,diagnosis,end_state,"
      "no_damage,told,passed,fatal,actions,optimum,hints,branch_of,counted\r\n";
  for (const AttemptRow& row : rows) {
    for (const std::string& cell :
         {row.id, row.person, row.team, row.test, row.ticket, std::to_string(row.seed), row.packVersion,
          std::string(wordOf(kAttemptModeWords, row.mode)), isoTime(row.startedAt)})
      text += csvCell(cell) + ",";
    text += std::to_string(wholeSeconds(row.duration));
    for (const int value : {row.total(), row.diagnosis, row.endState, row.noDamage, row.told,
                            row.passed ? 1 : 0, row.fatal ? 1 : 0, row.actions, row.optimum, row.hints})
      text += "," + std::to_string(value);
    text += "," + csvCell(row.branchOf) + (row.counts() ? ",1\r\n" : ",0\r\n");
  }
  return text;
}

std::string reportJson(const ResultsReport& report) {
  const ResultSums& sums = report.sums;
  json tickets = json::array(), facts = json::array(), persons = json::array();
  for (const TicketSum& each : sums.tickets)
    tickets.push_back({{"ticket", each.ticket},
                       {"attempts", each.attempts},
                       {"passed", each.passed},
                       {"fatal", each.fatal},
                       {"hints", each.hints},
                       {"mean_score", rounded(each.meanScore)},
                       {"mean_seconds", rounded(each.meanDuration / 1000)},
                       {"hardest_step", each.hardestStep},
                       {"hardest_step_missed", each.hardestMisses}});
  for (const FactSum& each : sums.facts)
    facts.push_back({{"fact", each.fact}, {"asked", each.asked}, {"missed", each.missed}});
  for (const PersonSum& each : sums.persons)
    persons.push_back({{"person", each.person},
                       {"team", each.team},
                       {"attempts", each.attempts},
                       {"passed", each.passed},
                       {"mean_score", rounded(each.meanScore)},
                       {"last_at", isoTime(each.lastAt)},
                       {"last_ticket", each.lastTicket}});
  const json whole = {{"made_at", isoTime(report.madeAt)},
                      {"filter", filterJson(report.filter)},
                      {"pass_mark", report.pass},
                      {"attempts", sums.attempts},
                      {"passed", sums.passed},
                      {"people", sums.people},
                      {"mean_score", rounded(meanScore(sums))},
                      {"mean_seconds", rounded(meanMillis(sums) / 1000)},
                      {"scores_in_steps_of_5", sums.scores},
                      {"durations_in_half_minutes", sums.durations},
                      {"tickets", std::move(tickets)},
                      {"facts", std::move(facts)},
                      {"persons", std::move(persons)}};
  return whole.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

std::string personJson(const PersonData& data, std::int64_t madeAt) {
  json list = json::array();
  for (const KeptAttempt& attempt : data.attempts) list.push_back(json::parse(attemptToJson(attempt)));
  json whole = {{"person", data.person},
                {"made_at", isoTime(madeAt)},
                {"has_pin", data.hasPin},
                {"attempts", std::move(list)}};
  if (data.atWork)
    whole["at_work"] = {{"team", data.atWork->team},
                        {"ticket", data.atWork->ticket},
                        {"mode", wordOf(kAttemptModeWords, data.atWork->mode)},
                        {"since", isoTime(data.atWork->since)}};
  if (data.unfinished) whole["unfinished"] = json::parse(unfinishedToJson(*data.unfinished));
  if (data.pinTries)
    whole["wrong_pins"] = {{"count", data.pinTries->wrong}, {"last", isoTime(data.pinTries->at)}};
  return whole.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

}  // namespace cardwalk
