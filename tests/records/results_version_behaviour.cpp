#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/records/sql.h"
#include "tests/records/results_behaviour.h"
#include "tests/support/invented_attempts.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/temp_folder.h"

namespace cardwalk::support {
namespace {

void theSecondVersionLearnsWhatCounts(const std::string& address) {
  makeOfVersion(2, address);
  const auto store = opened(address);
  const auto rows = store->rows({});
  REQUIRE(rows.size() == 5);
  CHECK(rows[0].branchOf == "22222222-2222-4222-8222-222222222222");
  const std::vector<bool> counting{false, false, false, true, true};
  for (std::size_t i = 0; i < rows.size(); ++i) CHECK(rows[i].counts() == counting[i]);
  const ResultSums sums = store->sums({});
  CHECK(sums.attempts == 2);
  CHECK(sums.people == 2);
  REQUIRE(sums.facts.size() == 2);
  CHECK(sums.facts[1].fact == "PRE-2");
  CHECK(sums.facts[1].missed == 1);
  CHECK(store->pinHash("").hash == "kept");
}

/// Writes as a seat of the second version does, which is still connected and knows no later column.
void addAsSecondVersion(SqlDatabase& database, int mode, const std::string& branchOf) {
  const std::string id =
      "aaaaaaaa-0000-4000-8000-00000000000" + std::to_string(mode) + (branchOf.empty() ? "" : "b");
  std::int64_t number = 0;
  database.run(
      "INSERT INTO attempts (id, person, facts, team, test, pack_version, ticket, seed, mode, started_at,"
      " duration, diagnosis, end_state, no_damage, told, total, actions, optimum, hints, passed, fatal,"
      " score_step, half_minutes) VALUES ($1, 1, 1, '', '', '0.1', 'S04', 5, $2, 1772500000000,"
      " 60000, 30, 40, 20, 5, 95, 14, 14, 0, 1, 0, 19, 2) RETURNING number",
      {id, std::int64_t{mode}}, [&](const SqlRow& row) { number = row.number(0); });
  database.run("INSERT INTO attempt_logs (attempt, body) VALUES ($1, $2)",
               {number, "{\"branch_of\":\"" + branchOf + "\",\"format\":1}"});
  database.run(
      "INSERT INTO misses (attempt, kind, subject, ticket, person, started_at)"
      " VALUES ($1, 0, 'PRE-1', 'S04', 1, 1772500000000)",
      {number});
}

void aSeatOfTheSecondVersionThatGoesOnSpoilsNoSum(const std::string& address) {
  makeOfVersion(2, address);
  const auto seat = isServerAddress(address) ? openPostgres(address) : openSqlite(address);
  const auto store = opened(address);
  const ResultSums before = store->sums({});
  for (int mode = 0; mode < kTrainingModes; ++mode) addAsSecondVersion(*seat, mode, "");
  addAsSecondVersion(*seat, 2, "22222222-2222-4222-8222-222222222222");
  const ResultSums after = store->sums({});
  CHECK(after.attempts == before.attempts + 2);
  REQUIRE(after.facts.size() == 2);
  CHECK(after.facts[0].fact == "PRE-1");
  CHECK(after.facts[0].missed == before.facts[0].missed + 2);
  int branches = 0;
  const auto rows = store->rows({});
  CHECK(rows.size() == 10);
  CHECK(store->count({}) == 10);
  for (const AttemptRow& row : rows) branches += row.branchOf.empty() ? 0 : 1;
  CHECK(branches == 2);
}

void whoReadsChangesNothing(const std::string& address) {
  const OpenedResults nothing = openResults(address, Access::read);
  CHECK(nothing.store == nullptr);
  REQUIRE(nothing.fault);
  makeOfVersion(2, address);
  {
    // Brought up to date in a copy of the file; a server has no copy.
    const OpenedResults early = openResults(address, Access::read);
    if (isServerAddress(address)) {
      REQUIRE(early.fault);
      CHECK(early.fault->kind == ResultsFault::older);
    } else {
      REQUIRE(early.store != nullptr);
      CHECK(early.store->rows({}).size() == 5);
      CHECK(early.store->sums({}).attempts == 2);
    }
    int version = 0;
    const auto database = isServerAddress(address) ? openPostgres(address) : openSqlite(address);
    database->run("SELECT version FROM schema_version", {},
                  [&](const SqlRow& row) { version = row.count(0); });
    CHECK(version == 2);
  }
  opened(address);
  const OpenedResults reading = openResults(address, Access::read);
  REQUIRE(reading.store != nullptr);
  CHECK(reading.store->rows({}).size() == 5);
  CHECK(reading.store->add(inventAttempt(shippedPack(), 0, 1, 3)));
  CHECK(reading.store->rows({}).size() == 5);
}

void anOlderStoreIsBroughtUpToDate(const std::string& address) {
  makeOfVersion(1, address);
  const auto store = opened(address);
  const auto rows = store->rows({});
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].person == "Ana");
  const ResultSums sums = store->sums({});
  CHECK(sums.scores[19] == 1);
  CHECK(sums.scores[6] == 1);
  CHECK(sums.durations[3] == 1);
  CHECK(sums.durations[20] == 1);
  CHECK_FALSE(store->setPinHash("Ana", "kept"));
  CHECK_FALSE(store->add(inventAttempt(shippedPack(), 0, 1, 2)));
  CHECK(store->rows({}).size() == 3);
}

void aStoreOfTheFutureIsLeftAlone(const std::string& address) {
  opened(address);
  const auto database = isServerAddress(address) ? openPostgres(address) : openSqlite(address);
  database->runScript("UPDATE schema_version SET version = 99");
  const OpenedResults results = openResults(address);
  CHECK(results.store == nullptr);
  REQUIRE(results.fault);
  CHECK(results.fault->kind == ResultsFault::newer);
  CHECK(results.fault->message.find("newer version") != std::string::npos);
  CHECK_FALSE(results.setAside);
  const OpenedResults reading = openResults(address, Access::read);
  CHECK(reading.store == nullptr);
  REQUIRE(reading.fault);
  CHECK(reading.fault->kind == ResultsFault::newer);
}

const Behaviour kBehaviours[] = {
    {"an older store is brought up to date", anOlderStoreIsBroughtUpToDate},
    {"the second version learns what counts", theSecondVersionLearnsWhatCounts},
    {"a seat of the second version that goes on spoils no sum", aSeatOfTheSecondVersionThatGoesOnSpoilsNoSum},
    {"who reads changes nothing", whoReadsChangesNothing},
    {"a store of the future is left alone", aStoreOfTheFutureIsLeftAlone},
};

}  // namespace

std::span<const Behaviour> behavioursOfVersions() { return kBehaviours; }

void makeOfVersion(int version, const std::string& address) {
  const bool server = isServerAddress(address);
  const auto database = server ? openPostgres(address) : openSqlite(address);
  std::string script = readFile(std::string(CARDWALK_SOURCE_DIR) + "/tests/data/results_version_" +
                                std::to_string(version) + ".sql");
  REQUIRE_FALSE(script.empty());
  const std::string mark = "INTEGER PRIMARY KEY /*identity*/";
  if (server)
    for (auto at = script.find(mark); at != std::string::npos; at = script.find(mark))
      script.replace(at, mark.size(), "BIGINT GENERATED BY DEFAULT AS IDENTITY (START 100) PRIMARY KEY");
  database->runScript(script);
}

}  // namespace cardwalk::support
