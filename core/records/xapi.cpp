#include "core/records/xapi.h"

#include <nlohmann/json.hpp>

#include "core/records/attempt_words.h"
#include "core/records/dates.h"
#include "core/records/ticket_id.h"
#include "core/records/uuid.h"

namespace cardwalk {
namespace {

using json = nlohmann::ordered_json;

constexpr std::string_view kVerbs = "http://adlnet.gov/expapi/verbs/";
constexpr std::string_view kActivities = "http://adlnet.gov/expapi/activities/";
/// Nobody's web address: people are names of one team, not accounts of a service.
constexpr const char* kPeople = "urn:cardwalk:people";

json activity(const std::string& id, const char* type) {
  return {
      {"objectType", "Activity"}, {"id", id}, {"definition", {{"type", std::string(kActivities) + type}}}};
}

/// What every statement of an attempt shares.
struct Statements {
  const KeptAttempt& attempt;
  json actor, ticket, context;
  json list = json::array();

  void add(const char* verb, Millis at, const json& object, json result) {
    json statement = {{"id", namedUuid(attempt.id, std::to_string(list.size()) + " " + verb)},
                      {"actor", actor},
                      {"verb", {{"id", std::string(kVerbs) + verb}, {"display", {{"en", verb}}}}},
                      {"object", object},
                      {"context", context},
                      {"timestamp", isoTime(attempt.startedAt + at)},
                      {"version", "1.0.3"}};
    if (!result.is_null()) statement["result"] = std::move(result);
    list.push_back(std::move(statement));
  }
};

std::string ticketIri(const KeptAttempt& attempt) {
  const std::string pack = attempt.record.pack.empty() ? "pack" : attempt.record.pack;
  return "urn:cardwalk:ticket:" + pack + ":" + splitTicket(attempt.record.ticket).scenario;
}

json contextOf(const KeptAttempt& attempt) {
  json context = {{"registration", attempt.id},
                  {"platform", "Cardwalk"},
                  {"revision", attempt.record.packVersion},
                  {"extensions",
                   {{"urn:cardwalk:mode", wordOf(kAttemptModeWords, attempt.record.mode)},
                    {"urn:cardwalk:drawn-ticket", attempt.record.ticket}}}};
  if (!attempt.test.empty())
    context["contextActivities"]["parent"] =
        json::array({activity("urn:cardwalk:test:" + attempt.test, "assessment")});
  if (!attempt.team.empty()) context["extensions"]["urn:cardwalk:team"] = attempt.team;
  return context;
}

void addAnswers(Statements& statements) {
  const KeptAttempt& attempt = statements.attempt;
  for (const AttemptEntry& entry : attempt.record.log) {
    if (entry.kind != EntryKind::diagnose) continue;
    std::string response;
    for (const std::string& id : entry.ids) response += (response.empty() ? "" : "[,]") + id;
    json question = activity(ticketIri(attempt) + ":diagnosis", "cmi.interaction");
    question["definition"]["interactionType"] = "choice";
    statements.add("answered", entry.at, question,
                   {{"response", response},
                    {"success", attempt.score.diagnosis >= Rubric{}.diagnosis},
                    {"duration", isoDuration(entry.at)}});
  }
}

void addEnd(Statements& statements) {
  const KeptAttempt& attempt = statements.attempt;
  const Score& score = attempt.score;
  const Millis end = score.duration;
  const std::string duration = isoDuration(end);
  const auto& log = attempt.record.log;
  const bool closed = !log.empty() && log.back().kind == EntryKind::close;
  if (closed)
    statements.add("completed", end, statements.ticket, {{"completion", true}, {"duration", duration}});
  const bool alone = countsInSums(attempt.record.mode, attempt.branchOf);
  if (closed && alone && score.valid)
    statements.add(
        score.passed ? "passed" : "failed", end, statements.ticket,
        {{"score", {{"scaled", score.total() / 100.0}, {"raw", score.total()}, {"min", 0}, {"max", 100}}},
         {"success", score.passed},
         {"completion", true},
         {"duration", duration}});
  statements.add("terminated", end, statements.ticket, {{"duration", duration}});
}

}  // namespace

std::string xapiStatements(const KeptAttempt& attempt, const TicketTitle& title,
                           const std::string& language) {
  const std::string scenario = splitTicket(attempt.record.ticket).scenario;
  Statements statements{attempt,
                        {{"objectType", "Agent"},
                         {"name", attempt.person},
                         {"account", {{"homePage", kPeople}, {"name", attempt.person}}}},
                        activity(ticketIri(attempt), "assessment"),
                        contextOf(attempt)};
  const std::string known = title ? title(scenario) : std::string();
  statements.ticket["definition"]["name"][language.empty() ? "en" : language] =
      known.empty() ? scenario : scenario + " · " + known;
  statements.add("initialized", 0, statements.ticket, nullptr);
  addAnswers(statements);
  addEnd(statements);
  std::string text;
  for (const json& each : statements.list)
    text += (text.empty() ? "" : ",\n") + each.dump(-1, ' ', false, json::error_handler_t::replace);
  return text;
}

}  // namespace cardwalk
