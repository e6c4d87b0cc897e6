// The same attempt again: replayed, cut short, gone on from; and surprises, which come again too.

#include <algorithm>

#include <doctest/doctest.h>

#include "core/session/attempt.h"
#include "core/session/score.h"
#include "core/session/surprises.h"
#include "core/session/ticket.h"
#include "core/sim/machine.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/thorough.h"
#include "tests/support/trainee.h"

namespace cardwalk {
namespace {

using support::countOf;
using support::Trainee;

}  // namespace

TEST_CASE("the same record gives the same attempt again, and so does every beginning of it") {
  const Pack& pack = support::shippedPack();
  Trainee trainee(pack, drawnId("S01", 7), TrainingMode::practice, true);
  trainee.diagnose();
  trainee.act("app.signin.submit app.home.search app.home.tab.basket app.basket.tab.home");
  trainee.attempt().askForHelp(trainee.tick());
  trainee.attempt().askForHelp(trainee.tick());
  trainee.attempt().askForHelp(trainee.tick());
  trainee.act("app.home.tab.account app.account.alipay");
  trainee.tellBefore();
  trainee.followRoute();
  trainee.closeRightly();
  const AttemptRecord& record = trainee.record();
  REQUIRE(countOf(record, EntryKind::help) >= 4);
  const int all = static_cast<int>(record.log.size());
  for (int entries = 0; entries <= all; entries += support::thorough() ? 5 : 15) {
    CAPTURE(entries);
    const auto again = Attempt::replay(pack, record, "en", 0, std::min(entries, all));
    REQUIRE(again);
    CHECK(again->replayed() == std::min(entries, all));
    REQUIRE(again->record().log.size() >= static_cast<std::size_t>(again->replayed()));
    CHECK(
        std::equal(record.log.begin(), record.log.begin() + again->replayed(), again->record().log.begin()));
  }
  const auto whole = Attempt::replay(pack, record, "en", 0);
  CHECK(whole->record() == record);
  CHECK(whole->session().state() == trainee.attempt().session().state());
}

TEST_CASE("an entry that the pack no longer takes ends the replay there, undone") {
  const Pack& pack = support::shippedPack();
  Trainee trainee(pack, "S03");
  trainee.solve();
  AttemptRecord record = trainee.record();
  const std::size_t third = 3;
  record.log[third].accepted = !record.log[third].accepted;
  const auto again = Attempt::replay(pack, record, "en", 0);
  REQUIRE(again);
  CHECK(again->replayed() == static_cast<int>(third));
  CHECK(again->record().log.size() == third);
  CHECK(again->phase() == Phase::act);
}

TEST_CASE("surprises come at the same moments for the same seed, at most two, and can be recovered from") {
  const Pack& pack = support::shippedPack();
  int met = 0, signedOut = 0, lost = 0;
  for (const std::uint64_t seed : {1u, 2u, 3u, 4u, 5u}) {
    if (!support::goesThrough(seed, 2)) continue;
    CAPTURE(seed);
    Trainee trainee(pack, drawnId("S15", seed), TrainingMode::test, true);
    trainee.solve();
    const int happened = countOf(trainee.record(), EntryKind::surprise);
    CHECK(happened <= kMostSurprises);
    met += happened;
    for (const AttemptEntry& entry : trainee.record().log) {
      if (entry.kind != EntryKind::surprise) continue;
      signedOut += entry.ids.front().starts_with("signed-out") ? 1 : 0;
      lost += entry.ids.front() == "no-connection" ? 1 : 0;
    }
    const Score score = cardwalk::score(pack, trainee.record());
    CHECK(score.valid);
    CHECK(score.recovered);
    CHECK(score.total() == 100);
    CHECK(score.actions == score.optimum);
    CHECK(score.mistakes.empty());
  }
  if (!support::thorough()) return;
  CHECK(met > 4);
  CHECK(signedOut > 0);
  CHECK(lost > 0);
}

TEST_CASE("the website’s check refuses a code once, and who enters it again has lost nothing") {
  const Pack& pack = support::shippedPack();
  int refused = 0;
  for (std::uint64_t seed = 1; seed <= (support::thorough() ? 8 : 3); ++seed) {
    Trainee trainee(pack, drawnId("S15", seed), TrainingMode::test, true);
    trainee.solve();
    for (const AttemptEntry& entry : trainee.record().log)
      refused += entry.kind == EntryKind::surprise && entry.ids.front() == "check-refused-website" ? 1 : 0;
    CHECK(cardwalk::score(pack, trainee.record()).total() == 100);
  }
  if (support::thorough()) CHECK(refused > 0);
}

TEST_CASE("who gives up at a surprise has not recovered") {
  const Pack& pack = support::shippedPack();
  for (std::uint64_t seed = 1; seed < 20; ++seed) {
    Trainee trainee(pack, drawnId("S01", seed), TrainingMode::test, true);
    Attempt& attempt = trainee.attempt();
    trainee.diagnose();
    while (attempt.surprise() == nullptr && !attempt.session().route().actions.empty())
      trainee.act(nameOf(attempt.session().world(), attempt.session().route().actions.front()));
    if (attempt.surprise() == nullptr) continue;
    CHECK(!attempt.surprise()->text.empty());
    attempt.dismissSurprise();
    CHECK(attempt.surprise() == nullptr);
    attempt.leave(trainee.tick());
    CHECK(!score(pack, trainee.record()).recovered);
    return;
  }
  FAIL("no surprise in twenty attempts");
}

TEST_CASE("without the option nothing surprises anybody") {
  const Pack& pack = support::shippedPack();
  Trainee trainee(pack, drawnId("S01", 3));
  trainee.solve();
  CHECK(countOf(trainee.record(), EntryKind::surprise) == 0);
  CHECK(score(pack, trainee.record()).recovered);
}

TEST_CASE("from any moment of a test one can go on in practice, and the test stays as it was") {
  const Pack& pack = support::shippedPack();
  Trainee trainee(pack, "S01", TrainingMode::test, true);
  trainee.diagnose();
  trainee.act("app.signin.submit app.home.tab.basket");
  trainee.attempt().leave(trainee.tick());
  const AttemptRecord before = trainee.record();
  auto branch = Attempt::branch(pack, before, 2, "en", 0);
  REQUIRE(branch);
  CHECK(branch->phase() == Phase::act);
  CHECK(branch->record().mode == TrainingMode::practice);
  CHECK(branch->session().view().surfaces[0].layers.back().id == "app.home");
  branch->askForHelp(1);
  CHECK(branch->helpLevel() == HelpLevel::tryAgain);
  auto missed = Attempt::branch(pack, before, 99, "en", 0);
  CHECK(missed->phase() == Phase::act);
  CHECK(missed->helpLevel() == HelpLevel::tryAgain);
  const auto again = Attempt::replay(pack, missed->record(), "en", 0);
  CHECK(again->record() == missed->record());
  CHECK(trainee.record() == before);
}

TEST_CASE("a branch of a practice with help and surprises replays as well") {
  const Pack& pack = support::shippedPack();
  Trainee trainee(pack, drawnId("S12", 4), TrainingMode::practice, true);
  Attempt& attempt = trainee.attempt();
  trainee.diagnose();
  for (int step = 0; step < 9; ++step)
    for (int level = 0; level < 4; ++level) attempt.askForHelp(trainee.tick());
  const int entries = static_cast<int>(trainee.record().log.size());
  auto branch = Attempt::branch(pack, trainee.record(), entries, "en", 0);
  REQUIRE(branch);
  CHECK(branch->record() == trainee.record());
  CHECK(branch->session().state() == attempt.session().state());
}

}  // namespace cardwalk
