#include "core/records/sql_results.h"

#include <algorithm>
#include <bit>

namespace cardwalk {
namespace {

constexpr std::int64_t kPage = 500;  ///< whole attempts read at once

AttemptRow rowOf(const SqlRow& row) {
  AttemptRow out;
  int column = 0;
  for (std::string* text :
       {&out.id, &out.person, &out.team, &out.test, &out.ticket, &out.packVersion, &out.branchOf})
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
  guarded([&](SqlDatabase& database) { insertAttempts(database, attempts); });
  return fault_;
}

std::vector<AttemptRow> SqlResults::rows(const AttemptFilter& filter) {
  std::vector<AttemptRow> rows;
  guarded([&](SqlDatabase& database) {
    SqlCondition condition = conditionOf(filter, true);
    std::string sql =
        "SELECT id, (SELECT name FROM persons WHERE number = person), team, test, ticket, pack_version,"
        " branch_of, seed, mode, started_at, duration, diagnosis, end_state, no_damage, told, actions, "
        "optimum, hints, passed,"
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

int SqlResults::count(const AttemptFilter& filter) {
  int count = 0;
  guarded([&](SqlDatabase& database) {
    const SqlCondition condition = conditionOf(filter, true);
    database.run("SELECT COUNT(*) FROM attempts" + condition.where, condition.values,
                 [&](const SqlRow& row) { count = row.count(0); });
  });
  return count;
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

PinHash SqlResults::pinHash(const std::string& person) {
  PinHash pin;
  guarded([&](SqlDatabase& database) {
    database.run("SELECT hash FROM pins WHERE person = $1", {person},
                 [&](const SqlRow& row) { pin.hash = row.text(0); });
    pin.asked = true;
  });
  return pin;
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

std::optional<ResultsError> SqlResults::noteWork(const AtWork& work) {
  guarded([&](SqlDatabase& database) {
    SqlTransaction transaction(database);
    database.run("DELETE FROM at_work WHERE person = $1", {work.person});
    if (!work.ticket.empty())
      database.run("INSERT INTO at_work (person, team, ticket, mode, since) VALUES ($1, $2, $3, $4, $5)",
                   {work.person, work.team, work.ticket, static_cast<std::int64_t>(work.mode), work.since});
    transaction.commit();
  });
  return fault_;
}

std::vector<AtWork> SqlResults::atWork(std::int64_t from) {
  std::vector<AtWork> out;
  guarded([&](SqlDatabase& database) {
    database.run("SELECT person, team, ticket, mode, since FROM at_work WHERE since >= $1", {from},
                 [&](const SqlRow& row) {
                   const auto mode = std::clamp<std::int64_t>(row.number(3), 0, kTrainingModes - 1);
                   out.push_back({std::string(row.text(0)), std::string(row.text(1)),
                                  std::string(row.text(2)), static_cast<TrainingMode>(mode), row.number(4)});
                 });
  });
  std::sort(out.begin(), out.end(), [](const AtWork& a, const AtWork& b) { return a.person < b.person; });
  return out;
}

int SqlResults::erase(const std::string& person) {
  std::int64_t gone = 0;
  guarded([&](SqlDatabase& database) {
    SqlTransaction transaction(database);
    database.run("SELECT COUNT(*) FROM attempts WHERE person = (SELECT number FROM persons WHERE name = $1)",
                 {person}, [&](const SqlRow& row) { gone = row.number(0); });
    database.run("DELETE FROM persons WHERE name = $1", {person});
    database.run("DELETE FROM pins WHERE person = $1", {person});
    database.run("DELETE FROM at_work WHERE person = $1", {person});
    transaction.commit();
    try {
      database.forgetDeleted();
    } catch (const SqlError& error) {  // they are erased all the same
      throw SqlError(ResultsFault::remains, error.what());
    }
  });
  return static_cast<int>(gone);
}

}  // namespace cardwalk
