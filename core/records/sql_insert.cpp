// Attempts on their way into the tables.

#include <algorithm>
#include <bit>
#include <map>
#include <set>

#include "core/records/sql_results.h"
#include "core/records/ticket_id.h"

namespace cardwalk {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

/// Numbers of the rows with these names, made where they are missing. In the order of the names, so that two
/// seats with the same ones wait for each other instead of blocking each other for good.
std::map<std::string, std::int64_t> numbersOf(SqlDatabase& database, const std::set<std::string>& names,
                                              const std::string& table, const std::string& column) {
  std::map<std::string, std::int64_t> numbers;
  const std::string find = "SELECT number FROM " + table + " WHERE " + column + " = $1";
  for (const std::string& name : names) {
    const EachRow take = [&](const SqlRow& row) { numbers[name] = row.number(0); };
    database.run(find, {name}, take);
    if (numbers.contains(name)) continue;
    database.run("INSERT INTO " + table + " (" + column + ") VALUES ($1) ON CONFLICT DO NOTHING", {name});
    database.run(find, {name}, take);
    if (!numbers.contains(name)) throw SqlError(ResultsFault::locked, "a row was removed meanwhile");
  }
  return numbers;
}

struct Numbers {
  std::int64_t person = 0, facts = 0;
};

/// Number of the new row, or nothing if the attempt is known.
std::optional<std::int64_t> insertAttempt(SqlDatabase& database, const KeptAttempt& kept, Numbers numbers,
                                          const TicketId& ticket) {
  const Score& score = kept.score;
  const auto whole = [](auto value) { return SqlValue(static_cast<std::int64_t>(value)); };
  const std::int64_t total = std::clamp(score.total(), 0, 100);
  const Millis duration = std::max<Millis>(score.duration, 0);
  const std::vector<SqlValue> values{kept.id,
                                     numbers.person,
                                     numbers.facts,
                                     kept.team,
                                     kept.test,
                                     kept.record.packVersion,
                                     ticket.scenario,
                                     std::bit_cast<std::int64_t>(ticket.seed),
                                     whole(kept.record.mode),
                                     kept.startedAt,
                                     duration,
                                     whole(score.diagnosis),
                                     whole(score.endState),
                                     whole(score.noDamage),
                                     whole(score.told),
                                     total,
                                     whole(score.actions),
                                     whole(score.optimum),
                                     whole(score.hints),
                                     whole(score.passed),
                                     whole(!score.fatals.empty()),
                                     total / 5,
                                     std::min<std::int64_t>(duration / 30000, kDurationSteps - 1),
                                     kept.branchOf,
                                     whole(countsInSums(kept.record.mode, kept.branchOf))};
  std::optional<std::int64_t> number;
  database.run(
      "INSERT INTO attempts (id, person, facts, team, test, pack_version, ticket, seed, mode, started_at,"
      " duration, diagnosis, end_state, no_damage, told, total, actions, optimum, hints, passed, fatal,"
      " score_step, half_minutes, branch_of, counted) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, "
      "$12, $13, $14, $15,"
      " $16, $17, $18, $19, $20, $21, $22, $23, $24, $25) ON CONFLICT (id) DO NOTHING RETURNING number",
      values, [&](const SqlRow& row) { number = row.number(0); });
  return number;
}

void insertMisses(SqlDatabase& database, const KeptAttempt& kept, std::int64_t number, std::int64_t person,
                  const std::string& ticket) {
  if (!countsInSums(kept.record.mode, kept.branchOf)) return;  // only sums read them
  std::set<std::pair<MissKind, std::string>> misses;
  for (const std::string& fact : kept.score.missedFacts) misses.emplace(MissKind::fact, fact);
  for (const Mistake& mistake : kept.score.mistakes)
    if (!mistake.step.empty()) misses.emplace(MissKind::step, mistake.step);
  for (const auto& [kind, subject] : misses)
    database.run(
        "INSERT INTO misses (attempt, kind, subject, ticket, person, started_at)"
        " VALUES ($1, $2, $3, $4, $5, $6)",
        {number, static_cast<std::int64_t>(kind), subject, ticket, person, kept.startedAt});
}

}  // namespace

void insertAttempts(SqlDatabase& database, std::span<const KeptAttempt> attempts) {
  SqlTransaction transaction(database);
  std::set<std::string> persons, factSets;
  for (const KeptAttempt& kept : attempts) {
    persons.insert(kept.person);
    factSets.insert(joined(kept.score.facts));
  }
  const auto personNumbers = numbersOf(database, persons, "persons", "name");
  const auto factNumbers = numbersOf(database, factSets, "fact_sets", "facts");
  for (const KeptAttempt& kept : attempts) {
    const Numbers numbers{personNumbers.at(kept.person), factNumbers.at(joined(kept.score.facts))};
    const TicketId ticket = splitTicket(kept.record.ticket);
    const std::optional<std::int64_t> number = insertAttempt(database, kept, numbers, ticket);
    if (!number) continue;
    database.run("INSERT INTO attempt_logs (attempt, body) VALUES ($1, $2)", {*number, attemptToJson(kept)});
    insertMisses(database, kept, *number, numbers.person, ticket.scenario);
  }
  transaction.commit();
}

}  // namespace cardwalk
