#include "core/records/sql_results.h"

#include <algorithm>
#include <bit>
#include <map>
#include <set>

#include "core/records/ticket_id.h"

namespace cardwalk {
namespace {

constexpr std::int64_t kPage = 500;  ///< whole attempts read at once

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
                                     std::min<std::int64_t>(duration / 30000, kDurationSteps - 1)};
  std::optional<std::int64_t> number;
  database.run(
      "INSERT INTO attempts (id, person, facts, team, test, pack_version, ticket, seed, mode, started_at,"
      " duration, diagnosis, end_state, no_damage, told, total, actions, optimum, hints, passed, fatal,"
      " score_step, half_minutes) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15,"
      " $16, $17, $18, $19, $20, $21, $22, $23) ON CONFLICT (id) DO NOTHING RETURNING number",
      values, [&](const SqlRow& row) { number = row.number(0); });
  return number;
}

void insertMisses(SqlDatabase& database, const KeptAttempt& kept, std::int64_t number, std::int64_t person,
                  const std::string& ticket) {
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

AttemptRow rowOf(const SqlRow& row) {
  AttemptRow out;
  int column = 0;
  for (std::string* text : {&out.id, &out.person, &out.team, &out.test, &out.ticket, &out.packVersion})
    *text = row.text(column++);
  out.seed = std::bit_cast<std::uint64_t>(row.number(column++));
  out.mode = static_cast<TrainingMode>(std::clamp<std::int64_t>(row.number(column++), 0, kTrainingModes - 1));
  out.startedAt = row.number(column++);
  out.duration = row.number(column++);
  for (int* value :
       {&out.diagnosis, &out.endState, &out.noDamage, &out.told, &out.actions, &out.optimum, &out.hints})
    *value = row.count(column++);
  out.passed = row.number(column++) != 0;
  out.fatal = row.number(column) != 0;
  return out;
}

KeptAttempt parsed(std::string_view body) {
  ParsedAttempt attempt = attemptFromJson(body);
  if (!attempt.attempt)
    throw SqlError(ResultsFault::other, "a kept attempt cannot be read: " + attempt.fault);
  return std::move(*attempt.attempt);
}

}  // namespace

SqlCondition conditionOf(const AttemptFilter& filter, bool byStart) {
  SqlCondition condition;
  const auto add = [&](const std::string& left, SqlValue value, const std::string& right = "") {
    condition.values.push_back(std::move(value));
    condition.where += (condition.where.empty() ? " WHERE " : " AND ") + left + "$" +
                       std::to_string(condition.values.size()) + right;
  };
  const std::string start = byStart ? "started_at" : "+started_at";
  if (!filter.person.empty()) add("person = (SELECT number FROM persons WHERE name = ", filter.person, ")");
  if (!filter.ticket.empty()) add("ticket = ", filter.ticket);
  if (!filter.test.empty()) add("test = ", filter.test);
  if (filter.from != 0) add(start + " >= ", filter.from);
  if (filter.to != 0) add(start + " < ", filter.to);
  return condition;
}

SqlResults::SqlResults(std::unique_ptr<SqlDatabase> database, std::string address,
                       std::function<void()> damaged)
    : database_(std::move(database)), address_(std::move(address)), damaged_(std::move(damaged)) {}

void SqlResults::guarded(const std::function<void(SqlDatabase&)>& work) {
  fault_.reset();
  try {
    database_->wake();
    work(*database_);
  } catch (const SqlError& error) {
    fault_ = describeFault(error, address_);
    if (error.kind() == ResultsFault::damaged && damaged_) damaged_();
  }
}

std::optional<ResultsError> SqlResults::addAll(std::span<const KeptAttempt> attempts) {
  guarded([&](SqlDatabase& database) {
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
      database.run("INSERT INTO attempt_logs (attempt, body) VALUES ($1, $2)",
                   {*number, attemptToJson(kept)});
      insertMisses(database, kept, *number, numbers.person, ticket.scenario);
    }
    transaction.commit();
  });
  return fault_;
}

std::vector<AttemptRow> SqlResults::rows(const AttemptFilter& filter) {
  std::vector<AttemptRow> rows;
  guarded([&](SqlDatabase& database) {
    SqlCondition condition = conditionOf(filter, true);
    std::string sql =
        "SELECT id, (SELECT name FROM persons WHERE number = person), team, test, ticket, pack_version, seed,"
        " mode, started_at, duration, diagnosis, end_state, no_damage, told, actions, optimum, hints, passed,"
        " fatal FROM attempts" +
        condition.where + " ORDER BY started_at DESC, number DESC";
    if (filter.limit > 0) {
      condition.values.emplace_back(std::int64_t{filter.limit});
      sql += " LIMIT $" + std::to_string(condition.values.size());
    }
    database.run(sql, condition.values, [&](const SqlRow& row) { rows.push_back(rowOf(row)); });
  });
  return rows;
}

std::optional<KeptAttempt> SqlResults::attempt(const std::string& id) {
  std::optional<KeptAttempt> found;
  guarded([&](SqlDatabase& database) {
    database.run("SELECT body FROM attempt_logs WHERE attempt = (SELECT number FROM attempts WHERE id = $1)",
                 {id}, [&](const SqlRow& row) { found = parsed(row.text(0)); });
  });
  return found;
}

ResultSums SqlResults::sums(const AttemptFilter& filter) {
  ResultSums sums;
  guarded([&](SqlDatabase& database) { sums = sumUp(database, filter); });
  return sums;
}

void SqlResults::visit(const AttemptFilter& filter, const std::function<void(const KeptAttempt&)>& each) {
  guarded([&](SqlDatabase& database) {
    SqlCondition condition = conditionOf(filter, false);
    condition.values.emplace_back(std::int64_t{0});
    const std::string sql = "SELECT number, body FROM attempts JOIN attempt_logs ON attempt = number" +
                            condition.where + (condition.where.empty() ? " WHERE " : " AND ") + "number > $" +
                            std::to_string(condition.values.size()) + " ORDER BY number LIMIT " +
                            std::to_string(kPage);
    std::int64_t read = kPage;
    while (read == kPage) {
      read = 0;
      std::int64_t last = 0;
      database.run(sql, condition.values, [&](const SqlRow& row) {
        last = row.number(0);
        ++read;
        each(parsed(row.text(1)));
      });
      condition.values.back() = last;
    }
  });
}

std::optional<std::string> SqlResults::pinHash(const std::string& person) {
  std::optional<std::string> hash;
  guarded([&](SqlDatabase& database) {
    database.run("SELECT hash FROM pins WHERE person = $1", {person},
                 [&](const SqlRow& row) { hash = row.text(0); });
  });
  return hash;
}

std::optional<ResultsError> SqlResults::setPinHash(const std::string& person, const std::string& hash) {
  guarded([&](SqlDatabase& database) {
    SqlTransaction transaction(database);
    database.run("DELETE FROM pins WHERE person = $1", {person});
    if (!hash.empty()) database.run("INSERT INTO pins (person, hash) VALUES ($1, $2)", {person, hash});
    transaction.commit();
  });
  return fault_;
}

std::vector<std::string> SqlResults::people() {
  std::vector<std::string> names;
  guarded([&](SqlDatabase& database) {
    database.run("SELECT name FROM persons UNION SELECT person FROM pins WHERE person <> '' ORDER BY 1", {},
                 [&](const SqlRow& row) { names.emplace_back(row.text(0)); });
  });
  // Each database sorts in its own way.
  std::sort(names.begin(), names.end());
  return names;
}

int SqlResults::erase(const std::string& person) {
  std::int64_t gone = 0;
  guarded([&](SqlDatabase& database) {
    SqlTransaction transaction(database);
    database.run("SELECT COUNT(*) FROM attempts WHERE person = (SELECT number FROM persons WHERE name = $1)",
                 {person}, [&](const SqlRow& row) { gone = row.number(0); });
    database.run("DELETE FROM persons WHERE name = $1", {person});
    database.run("DELETE FROM pins WHERE person = $1", {person});
    transaction.commit();
    database.forgetDeleted();
  });
  return static_cast<int>(gone);
}

}  // namespace cardwalk
