// The sums: four queries, each over one index, put together here.

#include <algorithm>
#include <map>

#include "core/records/sql_results.h"

namespace cardwalk {
namespace {

struct TicketTotals {
  TicketSum sum;
  std::int64_t score = 0, duration = 0;
};
using Totals = std::map<std::string, TicketTotals>;

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) out.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

/// Tickets, and with them how often each fact was asked: a ticket has one list of facts, or a few over time.
void sumTickets(SqlDatabase& database, const SqlCondition& condition, Totals& tickets,
                std::map<std::string, FactSum>& facts) {
  std::map<std::int64_t, std::vector<std::string>> factSets;
  database.run("SELECT number, facts FROM fact_sets", {},
               [&](const SqlRow& row) { factSets[row.number(0)] = words(row.text(1)); });
  database.run(
      "SELECT ticket, facts, COUNT(*), SUM(passed), SUM(fatal), SUM(hints), SUM(total),"
      " CAST(SUM(duration) AS BIGINT) FROM attempts" +
          condition.where + " GROUP BY ticket, facts",
      condition.values, [&](const SqlRow& row) {
        TicketTotals& totals = tickets[std::string(row.text(0))];
        totals.sum.attempts += row.count(2);
        totals.sum.passed += row.count(3);
        totals.sum.fatal += row.count(4);
        totals.sum.hints += row.count(5);
        totals.score += row.number(6);
        totals.duration += row.number(7);
        for (const std::string& fact : factSets[row.number(1)]) facts[fact].asked += row.count(2);
      });
}

/// The filter on columns that `misses` has too, and only of attempts that count; a test is only known by its
/// attempts.
SqlCondition conditionOnMisses(const AttemptFilter& filter) {
  AttemptFilter own = filter;
  own.test.clear();
  SqlCondition condition = conditionOf(own, false);
  if (filter.test.empty()) return condition;
  condition.values.emplace_back(filter.test);
  condition.where += (condition.where.empty() ? " WHERE " : " AND ") +
                     ("attempt IN (SELECT number FROM attempts WHERE test = $" +
                      std::to_string(condition.values.size()) + ")");
  return condition;
}

void sumMisses(SqlDatabase& database, const AttemptFilter& filter, Totals& tickets,
               std::map<std::string, FactSum>& facts) {
  const SqlCondition condition = conditionOnMisses(filter);
  database.run("SELECT kind, ticket, subject, COUNT(*) FROM misses" + condition.where +
                   " GROUP BY kind, ticket, subject",
               condition.values, [&](const SqlRow& row) {
                 const std::string subject(row.text(2));
                 if (row.number(0) == static_cast<std::int64_t>(MissKind::fact)) {
                   facts[subject].missed += row.count(3);
                   return;
                 }
                 TicketSum& sum = tickets[std::string(row.text(1))].sum;
                 const bool harder = row.count(3) > sum.hardestMisses ||
                                     (row.count(3) == sum.hardestMisses && subject < sum.hardestStep);
                 if (!harder) return;
                 sum.hardestMisses = row.count(3);
                 sum.hardestStep = subject;
               });
}

void sumPersons(SqlDatabase& database, const SqlCondition& condition, ResultSums& sums) {
  std::map<std::int64_t, PersonSum> persons;
  std::map<std::int64_t, std::string> names;
  database.run("SELECT number, name FROM persons", {},
               [&](const SqlRow& row) { names[row.number(0)] = row.text(1); });
  database.run(
      "SELECT person, COUNT(*), SUM(passed), SUM(total), MAX(started_at),"
      " COUNT(DISTINCT CASE WHEN passed = 1 THEN ticket END) FROM attempts" +
          condition.where + " GROUP BY person",
      condition.values, [&](const SqlRow& row) {
        PersonSum& sum = persons[row.number(0)];
        sum.person = names[row.number(0)];
        sum.attempts = row.count(1);
        sum.passed = row.count(2);
        sum.meanScore = static_cast<double>(row.number(3)) / sum.attempts;
        sum.lastAt = row.number(4);
        sum.ticketsPassed = row.count(5);
      });
  for (auto& [number, sum] : persons) {
    database.run(
        "SELECT ticket, team FROM attempts WHERE person = $1 AND started_at = $2 AND counted = 1"
        " ORDER BY number",
        {number, sum.lastAt}, [&sum = sum](const SqlRow& row) {
          sum.lastTicket = row.text(0);
          sum.team = row.text(1);
        });
    sums.persons.push_back(std::move(sum));
  }
  std::sort(sums.persons.begin(), sums.persons.end(),
            [](const PersonSum& a, const PersonSum& b) { return a.person < b.person; });
}

void sumDistributions(SqlDatabase& database, const SqlCondition& condition, ResultSums& sums) {
  const auto place = [](const SqlRow& row, int column, std::size_t size) {
    return static_cast<std::size_t>(
        std::clamp<std::int64_t>(row.number(column), 0, static_cast<std::int64_t>(size) - 1));
  };
  database.run("SELECT score_step, half_minutes, COUNT(*) FROM attempts" + condition.where +
                   " GROUP BY score_step, half_minutes",
               condition.values, [&](const SqlRow& row) {
                 sums.scores[place(row, 0, sums.scores.size())] += row.count(2);
                 sums.durations[place(row, 1, sums.durations.size())] += row.count(2);
               });
}

}  // namespace

ResultSums sumUp(SqlDatabase& database, const AttemptFilter& filter) {
  SqlCondition condition = conditionOf(filter, false);
  condition.where += (condition.where.empty() ? " WHERE " : " AND ") + std::string("counted = 1");
  ResultSums sums;
  Totals tickets;
  std::map<std::string, FactSum> facts;
  sumTickets(database, condition, tickets, facts);
  sumMisses(database, filter, tickets, facts);
  sumPersons(database, condition, sums);
  sumDistributions(database, condition, sums);
  for (auto& [ticket, totals] : tickets) {
    TicketSum& sum = totals.sum;
    if (sum.attempts == 0) continue;
    sum.ticket = ticket;
    sum.meanScore = static_cast<double>(totals.score) / sum.attempts;
    sum.meanDuration = static_cast<double>(totals.duration) / sum.attempts;
    sums.attempts += sum.attempts;
    sums.passed += sum.passed;
    sums.tickets.push_back(std::move(sum));
  }
  for (auto& [fact, sum] : facts) {
    sum.fact = fact;
    sums.facts.push_back(std::move(sum));
  }
  sums.people = static_cast<int>(sums.persons.size());
  return sums;
}

}  // namespace cardwalk
