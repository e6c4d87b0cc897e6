#include "core/records/results_schema.h"

#include <array>

namespace cardwalk {
namespace {

/// {identity}: a number of the row's own, {key}: the number of another table's row as the only key.
constexpr std::string_view kVersion1 = R"(
CREATE TABLE schema_version (version INTEGER NOT NULL);
INSERT INTO schema_version (version) VALUES (0);

CREATE TABLE persons (
  number {identity},
  name TEXT NOT NULL UNIQUE
);

CREATE TABLE fact_sets (
  number {identity},
  facts TEXT NOT NULL UNIQUE
);

CREATE TABLE attempts (
  number {identity},
  id TEXT NOT NULL UNIQUE,
  person BIGINT NOT NULL REFERENCES persons (number) ON DELETE CASCADE,
  facts BIGINT NOT NULL REFERENCES fact_sets (number),
  team TEXT NOT NULL,
  test TEXT NOT NULL,
  pack_version TEXT NOT NULL,
  ticket TEXT NOT NULL,
  seed BIGINT NOT NULL,
  mode INTEGER NOT NULL,
  started_at BIGINT NOT NULL,
  duration BIGINT NOT NULL,
  diagnosis INTEGER NOT NULL,
  end_state INTEGER NOT NULL,
  no_damage INTEGER NOT NULL,
  told INTEGER NOT NULL,
  total INTEGER NOT NULL,
  actions INTEGER NOT NULL,
  optimum INTEGER NOT NULL,
  hints INTEGER NOT NULL,
  passed INTEGER NOT NULL,
  fatal INTEGER NOT NULL
);

CREATE TABLE attempt_logs (
  attempt {key} REFERENCES attempts (number) ON DELETE CASCADE,
  body TEXT NOT NULL
);

CREATE TABLE misses (
  attempt BIGINT NOT NULL REFERENCES attempts (number) ON DELETE CASCADE,
  kind INTEGER NOT NULL,
  subject TEXT NOT NULL,
  ticket TEXT NOT NULL,
  person BIGINT NOT NULL,
  started_at BIGINT NOT NULL,
  PRIMARY KEY (attempt, kind, subject)
);

CREATE INDEX attempts_by_start ON attempts (started_at);
CREATE INDEX attempts_by_test ON attempts (test);
)";

/// PINs; and what makes the sums of a hundred thousand attempts quick: each of them reads one index from end
/// to end and never a row.
constexpr std::string_view kVersion2 = R"(
CREATE TABLE pins (
  person TEXT NOT NULL PRIMARY KEY,
  hash TEXT NOT NULL
);

ALTER TABLE attempts ADD COLUMN score_step INTEGER NOT NULL DEFAULT 0;
ALTER TABLE attempts ADD COLUMN half_minutes INTEGER NOT NULL DEFAULT 0;
UPDATE attempts SET score_step = total / 5,
  half_minutes = CASE WHEN duration < 600000 THEN duration / 30000 ELSE 20 END;

CREATE INDEX attempts_by_ticket
  ON attempts (ticket, facts, started_at, person, passed, fatal, hints, total, duration);
CREATE INDEX attempts_by_person ON attempts (person, started_at, ticket, team, passed, total);
CREATE INDEX attempts_by_score ON attempts (score_step, half_minutes, started_at, person, ticket, passed);
CREATE INDEX misses_by_subject ON misses (kind, ticket, subject, started_at, person);
)";

/// Who works on which ticket at the moment, and which attempts the sums count. What an attempt branched from
/// stood only in its log until now. What does not count needs no misses: only sums read them. A seat of an
/// earlier version that stays connected goes on without the two columns: its attempts are the ones marked 2,
/// until the triggers have read from their logs what they are.
constexpr std::string_view kVersion3 = R"(
ALTER TABLE attempts ADD COLUMN branch_of TEXT NOT NULL DEFAULT '';
ALTER TABLE attempts ADD COLUMN counted INTEGER NOT NULL DEFAULT 2;
UPDATE attempts SET branch_of =
  COALESCE((SELECT {branch} FROM attempt_logs WHERE attempt = number), '');
UPDATE attempts SET counted = {counted};
DELETE FROM misses WHERE attempt IN (SELECT number FROM attempts WHERE counted = 0);

CREATE TABLE at_work (
  person TEXT NOT NULL PRIMARY KEY,
  team TEXT NOT NULL,
  ticket TEXT NOT NULL,
  mode INTEGER NOT NULL,
  since BIGINT NOT NULL
);

DROP INDEX attempts_by_ticket;
DROP INDEX attempts_by_person;
DROP INDEX attempts_by_score;
CREATE INDEX attempts_by_ticket
  ON attempts (ticket, facts, counted, started_at, person, passed, fatal, hints, total, duration);
CREATE INDEX attempts_by_person ON attempts (person, started_at, counted, ticket, team, passed, total);
CREATE INDEX attempts_by_score
  ON attempts (score_step, half_minutes, counted, started_at, person, ticket, passed);
{triggers}
)";

constexpr std::string_view kCounted = "CASE WHEN mode < 2 OR branch_of <> '' THEN 0 ELSE 1 END";

constexpr std::string_view kSqliteTriggers = R"(
CREATE TRIGGER settle_counted AFTER INSERT ON attempt_logs
WHEN (SELECT counted FROM attempts WHERE number = NEW.attempt) = 2
BEGIN
  UPDATE attempts SET branch_of =
    COALESCE((SELECT {branch} FROM attempt_logs WHERE attempt = NEW.attempt), '')
    WHERE number = NEW.attempt;
  UPDATE attempts SET counted = {counted} WHERE number = NEW.attempt;
END;
CREATE TRIGGER leave_uncounted BEFORE INSERT ON misses
WHEN (SELECT counted FROM attempts WHERE number = NEW.attempt) = 0
BEGIN
  SELECT RAISE(IGNORE);
END;
)";

constexpr std::string_view kPostgresTriggers = R"(
CREATE FUNCTION settle_counted() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  IF (SELECT counted FROM attempts WHERE number = NEW.attempt) = 2 THEN
    UPDATE attempts SET branch_of =
      COALESCE((SELECT {branch} FROM attempt_logs WHERE attempt = NEW.attempt), '')
      WHERE number = NEW.attempt;
    UPDATE attempts SET counted = {counted} WHERE number = NEW.attempt;
  END IF;
  RETURN NULL;
END
$body$;
CREATE TRIGGER settle_counted AFTER INSERT ON attempt_logs
  FOR EACH ROW EXECUTE PROCEDURE settle_counted();

CREATE FUNCTION leave_uncounted() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  IF (SELECT counted FROM attempts WHERE number = NEW.attempt) = 0 THEN
    RETURN NULL;
  END IF;
  RETURN NEW;
END
$body$;
CREATE TRIGGER leave_uncounted BEFORE INSERT ON misses
  FOR EACH ROW EXECUTE PROCEDURE leave_uncounted();
)";

constexpr std::array<std::string_view, kResultsSchema> kVersions{kVersion1, kVersion2, kVersion3};

void replaceAll(std::string& text, std::string_view mark, std::string_view by) {
  for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + by.size()))
    text.replace(at, mark.size(), by);
}

std::string scriptOf(int version, SqlDialect dialect) {
  const bool sqlite = dialect == SqlDialect::sqlite;
  std::string script(kVersions[static_cast<std::size_t>(version) - 1]);
  replaceAll(script, "{identity}",
             sqlite ? "INTEGER PRIMARY KEY" : "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY");
  replaceAll(script, "{triggers}", sqlite ? kSqliteTriggers : kPostgresTriggers);
  replaceAll(script, "{counted}", kCounted);
  replaceAll(script, "{branch}",
             sqlite ? "CASE WHEN json_valid(body) THEN json_extract(body, '$.branch_of') END"
                    : "substring(body from '\"branch_of\":\"([^\"]*)\"')");
  replaceAll(script, "{key}", sqlite ? "INTEGER PRIMARY KEY" : "BIGINT PRIMARY KEY");
  return script;
}

std::int64_t only(SqlDatabase& database, const std::string& sql) {
  std::int64_t value = 0;
  database.run(sql, {}, [&](const SqlRow& row) { value = row.number(0); });
  return value;
}

/// The query for the number of tables, to which more conditions may be added.
std::string tableCount(SqlDialect dialect, const std::string& name) {
  if (dialect == SqlDialect::sqlite)
    return "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = '" + name + "'";
  return "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = current_schema()"
         " AND table_name = '" +
         name + "'";
}

/// Another program's tables get no company. Only asked while nobody else can be making ours.
void refuseForeign(SqlDatabase& database) {
  const bool foreign = database.dialect() == SqlDialect::sqlite
                           ? only(database, "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table'") != 0
                           : only(database, tableCount(SqlDialect::postgresql, "attempts")) +
                                     only(database, tableCount(SqlDialect::postgresql, "persons")) !=
                                 0;
  if (foreign) throw SqlError(ResultsFault::notAStore, "it is a database of another program");
}

void refuseNewer(int version) {
  if (version > kResultsSchema)
    throw SqlError(ResultsFault::newer,
                   "version " + std::to_string(version) + ", known up to " + std::to_string(kResultsSchema));
}

}  // namespace

int resultsVersion(SqlDatabase& database) {
  if (only(database, tableCount(database.dialect(), "schema_version")) == 0) return 0;
  return static_cast<int>(only(database, "SELECT version FROM schema_version"));
}

void migrateResults(SqlDatabase& database) {
  int version = resultsVersion(database);
  if (version == kResultsSchema) return;
  // Before anything is written: who may only read is told the same.
  refuseNewer(version);
  SqlTransaction transaction(database);
  // Fifty seats may start at once on an empty server: one of them makes the tables, the others wait.
  if (database.dialect() == SqlDialect::postgresql)
    database.runScript("SELECT pg_advisory_xact_lock(4211909)");
  version = resultsVersion(database);
  refuseNewer(version);
  if (version == 0) refuseForeign(database);
  for (int next = version + 1; next <= kResultsSchema; ++next)
    database.runScript(scriptOf(next, database.dialect()));
  database.run("UPDATE schema_version SET version = $1", {std::int64_t{kResultsSchema}});
  transaction.commit();
}

}  // namespace cardwalk
