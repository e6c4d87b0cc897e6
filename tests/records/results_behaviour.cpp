#include "tests/records/results_behaviour.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include "core/records/sql.h"
#include "tests/support/invented_attempts.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/temp_folder.h"

namespace cardwalk::support {
namespace {

void everythingComesBack(const std::string& address) {
  std::vector<KeptAttempt> attempts = inventAttempts(shippedPack(), 40, 7);
  attempts[3].record.ticket = "S05~ffffffffffffffff";
  attempts[3].test = attempts[4].test = attempts[0].id;
  attempts[3].testTickets = 2;
  attempts[3].branchOf = attempts[1].id;
  attempts[3].person = "O'Hara \"X\"; DROP TABLE attempts; -- Ω";
  attempts[3].score.cardLeft[1] = true;
  attempts[3].record.log[2].action.text = "a\nb\\";
  attempts[3].record.log.back().level = HelpLevel::doneForYou;
  const auto store = opened(address);
  for (const KeptAttempt& attempt : attempts) REQUIRE_FALSE(store->add(attempt));
  const auto again = opened(address);
  for (const KeptAttempt& attempt : attempts) {
    const auto found = again->attempt(attempt.id);
    REQUIRE(found);
    CHECK(found->record == attempt.record);
    CHECK(attemptToJson(*found) == attemptToJson(attempt));
  }
  CHECK_FALSE(again->attempt("00000000-0000-4000-8000-000000000000"));
  CHECK_FALSE(again->fault());

  const std::vector<AttemptRow> rows = again->rows({});
  REQUIRE(rows.size() == 40);
  for (std::size_t i = 1; i < rows.size(); ++i) CHECK(rows[i - 1].startedAt >= rows[i].startedAt);
  const auto row = std::find_if(rows.begin(), rows.end(),
                                [&](const AttemptRow& each) { return each.id == attempts[3].id; });
  REQUIRE(row != rows.end());
  CHECK(row->ticket == "S05");
  CHECK(row->seed == ~std::uint64_t{0});
  CHECK(row->person == attempts[3].person);
  CHECK(row->total() == attempts[3].score.total());
  CHECK(row->passed == attempts[3].score.passed);
  CHECK(row->fatal == !attempts[3].score.fatals.empty());
  CHECK(row->duration == attempts[3].score.duration);

  // The list is counted with what no sum counts.
  CHECK(store->count({}) == 40);
  CHECK(store->sums({}).attempts < 40);
  AttemptFilter few;
  few.person = attempts[0].person;
  const std::size_t theirs = store->rows(few).size();
  few.limit = 1;
  CHECK(store->count(few) == static_cast<int>(theirs));
}

void theSameIdNeverCountsTwice(const std::string& address) {
  const auto store = opened(address);
  KeptAttempt attempt = inventAttempt(shippedPack(), 1, 1, 1);
  CHECK_FALSE(store->add(attempt));
  const KeptAttempt first = attempt;
  attempt.score.diagnosis = 1;
  attempt.person = "somebody else";
  CHECK_FALSE(store->add(attempt));
  CHECK(store->rows({}).size() == 1);
  CHECK(store->sums({}).attempts == 1);
  CHECK(attemptToJson(*store->attempt(first.id)) == attemptToJson(first));
}

void pinsAreKeptAndChanged(const std::string& address) {
  const auto store = opened(address);
  CHECK(store->pinHash("Ana").none());
  CHECK_FALSE(store->setPinHash("Ana", "one"));
  CHECK_FALSE(store->setPinHash("Ana", "two"));
  CHECK(opened(address)->pinHash("Ana").hash == "two");
  CHECK(store->people() == std::vector<std::string>{"Ana"});
  CHECK_FALSE(store->setPinHash("Ana", ""));
  CHECK(store->pinHash("Ana").none());
  // No answer is not the answer that there is none.
  const auto database = isServerAddress(address) ? openPostgres(address) : openSqlite(address);
  database->runScript("ALTER TABLE pins RENAME TO pins_gone");
  const PinHash unanswered = store->pinHash("Ana");
  CHECK_FALSE(unanswered.asked);
  CHECK_FALSE(unanswered.none());
  CHECK(store->fault());
}

void manyIsAllOrNothing(const std::string& address) {
  const auto store = opened(address);
  std::vector<KeptAttempt> attempts = inventAttempts(shippedPack(), 3, 9);
  attempts[2].score.diagnosis = 1;
  // A log that is not there any more makes the third one fail.
  const auto database = isServerAddress(address) ? openPostgres(address) : openSqlite(address);
  database->runScript("ALTER TABLE misses RENAME TO misses_gone");
  attempts[2].score.missedFacts = {"PRE-1"};
  for (KeptAttempt& each : attempts) each.score.mistakes.clear();
  attempts[0].score.missedFacts.clear();
  attempts[1].score.missedFacts.clear();
  const auto fault = store->addAll(attempts);
  REQUIRE(fault);
  CHECK(fault->message.find("could not be used") != std::string::npos);
  CHECK(store->rows({}).empty());
  database->runScript("ALTER TABLE misses_gone RENAME TO misses");
  CHECK_FALSE(store->addAll(attempts));
  CHECK(store->rows({}).size() == 3);
}

void aRefusedAttemptHoldsUpNothing(const std::string& address) {
  const TempFolder folder;
  Outbox outbox(folder / "outbox");
  const auto store = opened(address);
  const bool server = isServerAddress(address);
  const auto database = server ? openPostgres(address) : openSqlite(address);
  std::vector<KeptAttempt> attempts = inventAttempts(shippedPack(), 4, 31);
  attempts[1].team = "never";
  // A rule that this one breaks each time, as a store of another make might have it.
  database->runScript(server ? "ALTER TABLE attempts ADD CONSTRAINT rule CHECK (team <> 'never')"
                             : "CREATE TRIGGER rule BEFORE INSERT ON attempts WHEN NEW.team = 'never'"
                               " BEGIN SELECT RAISE(ABORT, 'against the rule'); END");
  for (const KeptAttempt& each : attempts) REQUIRE_FALSE(outbox.put(each));
  const Delivery delivery = outbox.deliver(*store);
  CHECK(delivery.taken == 3);
  CHECK(delivery.refused == 1);
  CHECK_FALSE(delivery.fault);
  REQUIRE(delivery.messages.size() == 1);
  CHECK(delivery.messages[0].find("do not take this attempt") != std::string::npos);
  CHECK(delivery.messages[0].find(attempts[1].id) != std::string::npos);
  CHECK(outbox.waiting() == 0);
  CHECK(outbox.refused() == 1);
  CHECK(store->rows({}).size() == 3);
  // Nothing of it is lost: it is handed out and erased with its person.
  const auto theirs = outbox.attemptsOf(attempts[1].person);
  REQUIRE(theirs.size() == 1);
  CHECK(attemptToJson(theirs[0]) == attemptToJson(attempts[1]));
  std::vector<std::filesystem::path> left;
  CHECK(outbox.erase(attempts[1].person, left) == 1);
  CHECK(left.empty());
  CHECK(outbox.refused() == 0);

  // What has nothing to do with the attempt stops everything, and all of it waits.
  database->runScript("ALTER TABLE attempt_logs RENAME TO gone");
  attempts[2].id[0] = attempts[2].id[0] == '0' ? '1' : '0';
  REQUIRE_FALSE(outbox.put(attempts[2]));
  const Delivery stopped = outbox.deliver(*store);
  CHECK(stopped.taken == 0);
  CHECK(stopped.refused == 0);
  CHECK(stopped.fault);
  CHECK(outbox.waiting() == 1);
}

void whoIsAtWorkIsSaidAndErased(const std::string& address) {
  const auto store = opened(address);
  CHECK(store->atWork(0).empty());
  CHECK_FALSE(store->noteWork({"Mara", "North", "S05", TrainingMode::test, 2000}));
  CHECK_FALSE(store->noteWork({"Ana", "", "S01", TrainingMode::practice, 1000}));
  CHECK_FALSE(store->noteWork({"Ana", "", "S02", TrainingMode::practice, 3000}));
  const std::vector<AtWork> all = opened(address)->atWork(0);
  REQUIRE(all.size() == 2);
  CHECK(all[0].ticket == "S02");
  CHECK(all[1].team == "North");
  CHECK(all[1].mode == TrainingMode::test);
  CHECK(store->atWork(2500).size() == 1);
  CHECK_FALSE(store->noteWork({"Ana", "", "", TrainingMode::practice, 4000}));
  CHECK(store->atWork(0).size() == 1);
  store->erase("Mara");
  CHECK(store->atWork(0).empty());
  if (!isServerAddress(address)) return;
  // The bytes go too: nothing is left of a table with nobody in it.
  openPostgres(address)->run("SELECT pg_relation_size('at_work')", {},
                             [](const SqlRow& row) { CHECK(row.number(0) == 0); });
}

const Behaviour kBehaviours[] = {
    {"everything comes back", everythingComesBack},
    {"the same id never counts twice", theSameIdNeverCountsTwice},
    {"PINs are kept and changed", pinsAreKeptAndChanged},
    {"who is at work is said, and erased", whoIsAtWorkIsSaidAndErased},
    {"many is all or nothing", manyIsAllOrNothing},
    {"a refused attempt holds up nothing", aRefusedAttemptHoldsUpNothing},
};

}  // namespace

std::vector<Behaviour> behavioursOfStores() {
  std::vector<Behaviour> all(std::begin(kBehaviours), std::end(kBehaviours));
  for (const auto& more : {behavioursOfSums(), behavioursOfVersions()})
    all.insert(all.end(), more.begin(), more.end());
  return all;
}

std::unique_ptr<ResultStore> opened(const std::string& address) {
  OpenedResults results = openResults(address);
  CAPTURE(results.fault.value_or(ResultsError{}).message);
  REQUIRE(results.store != nullptr);
  return std::move(results.store);
}

void writeFromSeats(const std::string& address, int seats, int attempts) {
  std::atomic<int> kept = 0;
  std::atomic<int> faults = 0;
  const Pack& pack = shippedPack();
  {
    std::vector<std::jthread> threads;
    for (int seat = 0; seat < seats; ++seat)
      threads.emplace_back([&, seat] {
        OpenedResults results = openResults(address);
        for (int i = 0; i < attempts; ++i) {
          const bool taken = results.store && !results.store->add(inventAttempt(
                                                  pack, i, attempts, static_cast<std::uint64_t>(seat) + 1));
          ++(taken ? kept : faults);
        }
      });
  }
  CHECK(faults == 0);
  CHECK(kept == seats * attempts);
  const auto store = opened(address);
  CHECK(store->rows({}).size() == static_cast<std::size_t>(seats * attempts));
  CHECK(store->sums({}).attempts == seats * attempts);
}

}  // namespace cardwalk::support
