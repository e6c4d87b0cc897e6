#include "tests/records/results_behaviour.h"

#include <algorithm>
#include <atomic>
#include <functional>
#include <map>
#include <set>
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

struct Expected {
  int attempts = 0, passed = 0, score = 0;
  std::map<std::string, int> asked, missed, byTicket;
  std::set<std::string> people;
};
Expected expected(const std::vector<KeptAttempt>& attempts,
                  const std::function<bool(const KeptAttempt&)>& in) {
  Expected out;
  for (const KeptAttempt& each : attempts) {
    if (!in(each)) continue;
    ++out.attempts;
    out.passed += each.score.passed ? 1 : 0;
    out.score += each.score.total();
    for (const std::string& fact : each.score.facts) ++out.asked[fact];
    for (const std::string& fact : each.score.missedFacts) ++out.missed[fact];
    ++out.byTicket[each.record.ticket.substr(0, each.record.ticket.find('~'))];
    out.people.insert(each.person);
  }
  return out;
}

void compare(const ResultSums& sums, const Expected& want) {
  CHECK(sums.attempts == want.attempts);
  CHECK(sums.passed == want.passed);
  CHECK(sums.people == static_cast<int>(want.people.size()));
  double score = 0;
  for (const TicketSum& ticket : sums.tickets) {
    CHECK(ticket.attempts == want.byTicket.at(ticket.ticket));
    score += ticket.meanScore * ticket.attempts;
  }
  CHECK(score == doctest::Approx(want.score));
  for (const FactSum& fact : sums.facts) {
    CAPTURE(fact.fact);
    CHECK(fact.asked == want.asked.at(fact.fact));
    CHECK(fact.missed == (want.missed.contains(fact.fact) ? want.missed.at(fact.fact) : 0));
  }
  CHECK(sums.facts.size() == want.asked.size());
  int byScore = 0, byDuration = 0;
  for (const int count : sums.scores) byScore += count;
  for (const int count : sums.durations) byDuration += count;
  CHECK(byScore == want.attempts);
  CHECK(byDuration == want.attempts);
}

void sumsAreThoseOfTheAttempts(const std::string& address) {
  const std::vector<KeptAttempt> attempts = inventAttempts(shippedPack(), 300, 11);
  const auto store = opened(address);
  REQUIRE_FALSE(store->addAll(attempts));
  compare(store->sums({}), expected(attempts, [](const KeptAttempt&) { return true; }));

  const std::string person = attempts[0].person;
  AttemptFilter filter;
  filter.person = person;
  compare(store->sums(filter),
          expected(attempts, [&](const KeptAttempt& each) { return each.person == person; }));
  filter.from = attempts[50].startedAt;
  filter.to = attempts[250].startedAt;
  compare(store->sums(filter), expected(attempts, [&](const KeptAttempt& each) {
            return each.person == person && each.startedAt >= filter.from && each.startedAt < filter.to;
          }));
  filter = {};
  filter.ticket = "S04";
  compare(store->sums(filter),
          expected(attempts, [](const KeptAttempt& each) { return each.record.ticket.starts_with("S04~"); }));
  filter.person = "nobody";
  compare(store->sums(filter), {});
  CHECK(store->rows(filter).empty());
  filter = {};
  filter.limit = 7;
  const auto newest = store->rows(filter);
  REQUIRE(newest.size() == 7);
  CHECK(newest[0].id == attempts.back().id);

  for (const PersonSum& sum : store->sums({}).persons) {
    const auto last = std::find_if(attempts.rbegin(), attempts.rend(),
                                   [&](const KeptAttempt& each) { return each.person == sum.person; });
    REQUIRE(last != attempts.rend());
    CHECK(sum.lastAt == last->startedAt);
    CHECK(last->record.ticket.starts_with(sum.lastTicket + "~"));
    CHECK(sum.team == last->team);
  }
  int visited = 0;
  store->visit({}, [&](const KeptAttempt& each) {
    CHECK(each.id == attempts[static_cast<std::size_t>(visited++)].id);
  });
  CHECK(visited == 300);
}

void theHardestStepIsTheOneMostOftenMissed(const std::string& address) {
  const auto store = opened(address);
  for (int i = 0; i < 5; ++i) {
    KeptAttempt attempt = inventAttempt(shippedPack(), i, 5, 3);
    attempt.record.ticket = "S01~" + std::to_string(i);
    attempt.score.missedFacts = {"PRE-2", "PRE-2"};
    attempt.score.mistakes = {{MistakeKind::refused, 1, "app.delete", "R-02", "", {}},
                              {MistakeKind::refused, 2, "app.delete", "R-02", "", {}},
                              {MistakeKind::detour, 3, i < 2 ? "web.remove" : "", "", "", {}}};
    REQUIRE_FALSE(store->add(attempt));
  }
  const ResultSums sums = store->sums({});
  REQUIRE(sums.tickets.size() == 1);
  CHECK(sums.tickets[0].hardestStep == "app.delete");
  CHECK(sums.tickets[0].hardestMisses == 5);
}

void erasedPeopleLeaveNothing(const std::string& address) {
  const std::vector<KeptAttempt> attempts = inventAttempts(shippedPack(), 60, 5);
  const auto store = opened(address);
  REQUIRE_FALSE(store->addAll(attempts));
  const std::string person = attempts[0].person;
  REQUIRE_FALSE(store->setPinHash(person, "hash"));
  REQUIRE_FALSE(store->setPinHash("", "supervisor"));
  AttemptFilter filter;
  filter.person = person;
  const auto theirs = static_cast<int>(store->rows(filter).size());
  CHECK(store->erase(person) == theirs);
  CHECK(store->rows(filter).empty());
  CHECK_FALSE(store->pinHash(person));
  CHECK(store->pinHash("") == "supervisor");
  CHECK(store->rows({}).size() == attempts.size() - static_cast<std::size_t>(theirs));
  const std::vector<std::string> people = store->people();
  CHECK(std::find(people.begin(), people.end(), person) == people.end());
  compare(store->sums({}),
          expected(attempts, [&](const KeptAttempt& each) { return each.person != person; }));
  CHECK(store->erase(person) == 0);
  CHECK_FALSE(store->fault());
}

void pinsAreKeptAndChanged(const std::string& address) {
  const auto store = opened(address);
  CHECK_FALSE(store->pinHash("Ana"));
  CHECK_FALSE(store->setPinHash("Ana", "one"));
  CHECK_FALSE(store->setPinHash("Ana", "two"));
  CHECK(opened(address)->pinHash("Ana") == "two");
  CHECK(store->people() == std::vector<std::string>{"Ana"});
  CHECK_FALSE(store->setPinHash("Ana", ""));
  CHECK_FALSE(store->pinHash("Ana"));
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

void anOlderStoreIsBroughtUpToDate(const std::string& address) {
  const bool server = isServerAddress(address);
  {
    const auto database = server ? openPostgres(address) : openSqlite(address);
    std::string script = readFile(std::string(CARDWALK_SOURCE_DIR) + "/tests/data/results_version_1.sql");
    REQUIRE_FALSE(script.empty());
    const std::string mark = "INTEGER PRIMARY KEY /*identity*/";
    if (server)
      for (auto at = script.find(mark); at != std::string::npos; at = script.find(mark))
        script.replace(at, mark.size(), "BIGINT GENERATED BY DEFAULT AS IDENTITY (START 100) PRIMARY KEY");
    database->runScript(script);
  }
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
}

const Behaviour kBehaviours[] = {
    {"everything comes back", everythingComesBack},
    {"the same id never counts twice", theSameIdNeverCountsTwice},
    {"sums are those of the attempts", sumsAreThoseOfTheAttempts},
    {"the hardest step is the one most often missed", theHardestStepIsTheOneMostOftenMissed},
    {"erased people leave nothing", erasedPeopleLeaveNothing},
    {"PINs are kept and changed", pinsAreKeptAndChanged},
    {"many is all or nothing", manyIsAllOrNothing},
    {"an older store is brought up to date", anOlderStoreIsBroughtUpToDate},
    {"a store of the future is left alone", aStoreOfTheFutureIsLeftAlone},
};

}  // namespace

std::span<const Behaviour> behavioursOfStores() { return kBehaviours; }

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
