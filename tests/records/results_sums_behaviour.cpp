#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/records/results_behaviour.h"
#include "tests/support/invented_attempts.h"
#include "tests/support/shipped_pack.h"

namespace cardwalk::support {
namespace {

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
  CHECK(store->pinHash(person).none());
  CHECK(store->pinHash("").hash == "supervisor");
  CHECK(store->rows({}).size() == attempts.size() - static_cast<std::size_t>(theirs));
  const std::vector<std::string> people = store->people();
  CHECK(std::find(people.begin(), people.end(), person) == people.end());
  compare(store->sums({}),
          expected(attempts, [&](const KeptAttempt& each) { return each.person != person; }));
  CHECK(store->erase(person) == 0);
  CHECK_FALSE(store->fault());
}

void onlyWhatShowsSkillIsSummedUp(const std::string& address) {
  std::vector<KeptAttempt> attempts = inventAttempts(shippedPack(), 120, 17);
  for (std::size_t i = 0; i < attempts.size(); i += 2) {
    if (i % 3 == 0) attempts[i].record.mode = TrainingMode::watch;
    if (i % 3 == 1) attempts[i].record.mode = TrainingMode::guide;
    if (i % 3 == 2) attempts[i].branchOf = attempts[i - 1].id;
    attempts[i].test = attempts[1].id;
    // Newer than what counts: who is where is not asked of it either.
    attempts[i].startedAt += 1000;
  }
  const auto counts = [](const KeptAttempt& each) {
    return each.branchOf.empty() &&
           (each.record.mode == TrainingMode::practice || each.record.mode == TrainingMode::test);
  };
  const auto store = opened(address);
  REQUIRE_FALSE(store->addAll(attempts));
  compare(store->sums({}), expected(attempts, counts));
  AttemptFilter filter;
  filter.person = attempts[1].person;
  compare(store->sums(filter), expected(attempts, [&](const KeptAttempt& each) {
            return counts(each) && each.person == filter.person;
          }));
  for (const PersonSum& sum : store->sums({}).persons) {
    const auto last = std::find_if(attempts.rbegin(), attempts.rend(), [&](const KeptAttempt& each) {
      return counts(each) && each.person == sum.person;
    });
    REQUIRE(last != attempts.rend());
    CHECK(sum.lastAt == last->startedAt);
  }
  // They stay in the list, and it says of each whether it counts.
  const std::vector<AttemptRow> rows = store->rows({});
  REQUIRE(rows.size() == attempts.size());
  for (const AttemptRow& row : rows) {
    const auto kept = std::find_if(attempts.begin(), attempts.end(),
                                   [&](const KeptAttempt& each) { return each.id == row.id; });
    CHECK(row.branchOf == kept->branchOf);
    CHECK(row.counts() == counts(*kept));
  }
}

const Behaviour kBehaviours[] = {
    {"sums are those of the attempts", sumsAreThoseOfTheAttempts},
    {"the hardest step is the one most often missed", theHardestStepIsTheOneMostOftenMissed},
    {"erased people leave nothing", erasedPeopleLeaveNothing},
    {"only what shows skill is summed up", onlyWhatShowsSkillIsSummedUp},
};

}  // namespace

std::span<const Behaviour> behavioursOfSums() { return kBehaviours; }

}  // namespace cardwalk::support
