// Watch mode: each step stands as long as its words take to be read, and the person may go back.

#include <doctest/doctest.h>

#include "core/session/attempt.h"
#include "tests/support/shipped_pack.h"

namespace cardwalk {
namespace {

Attempt watch(const char* ticket, const char* language = "en") {
  auto attempt = Attempt::start(support::shippedPack(), ticket, TrainingMode::watch, false, language, 0);
  REQUIRE(attempt);
  return std::move(*attempt);
}

/// When the next step is due, from `now` on.
Millis due(Attempt& attempt, Millis now) {
  const Wake wake = attempt.tick(now);
  REQUIRE(wake.at);
  return *wake.at - now;
}

}  // namespace

TEST_CASE("each step of watch mode leaves time to read what it shows, at about sixteen characters a second") {
  Attempt attempt = watch("S01");
  const Pack& pack = support::shippedPack();
  std::size_t words = attempt.view().customer.size();
  for (const char* key : {"ticket.S01.account.1", "ticket.S01.account.2"})
    words += pack.language("en").get(key).size();
  Millis now = 0;
  const Millis first = due(attempt, now);
  CHECK(first >= static_cast<Millis>(words) * 50);
  for (now = first; attempt.phase() != Phase::over;) {
    const Wake wake = attempt.tick(now);
    if (!wake.at) break;
    const std::string& said = attempt.view().coach.instruction;
    const Millis pause = *wake.at - now;
    CAPTURE(said);
    CHECK(pause >= 1800);
    CHECK(pause <= 15000);
    if (attempt.phase() == Phase::act && attempt.record().log.size() > 1)
      CHECK(pause >= std::min<Millis>(15000, static_cast<Millis>(said.size()) * 50));
    now = *wake.at;
  }
  CHECK(attempt.phase() == Phase::over);
}

TEST_CASE("at double speed a step stands half as long, at half speed twice as long") {
  Attempt plain = watch("S02"), fast = watch("S02"), slow = watch("S02");
  fast.setSpeed(2, 0);
  slow.setSpeed(0.5, 0);
  plain.step(0), fast.step(0), slow.step(0);
  for (Attempt* each : {&plain, &fast, &slow}) each->setPlaying(true, 0);
  const Millis now = 60'000;
  const Millis one = due(plain, now);
  CHECK(one > 1800);
  CHECK(one < 15'000);
  CHECK(due(fast, now) == (one + 1) / 2);
  CHECK(due(slow, now) == one * 2);
}

TEST_CASE("going back undoes exactly the last step, with the surprise that followed it, down to the start") {
  const Pack& pack = support::shippedPack();
  auto started = Attempt::start(pack, "S01~2", TrainingMode::watch, true, "en", 0);
  REQUIRE(started);
  Attempt attempt = std::move(*started);
  std::vector<State> states;
  std::vector<std::size_t> sizes;
  for (int i = 0; i < 60 && attempt.phase() != Phase::close; ++i) {
    states.push_back(attempt.session().state());
    sizes.push_back(attempt.record().log.size());
    attempt.step(1000 * (i + 1));
  }
  REQUIRE(attempt.phase() == Phase::close);
  attempt.stepBack(pack, 100'000);
  CHECK(attempt.phase() == Phase::act);
  // The last step was the one to the closing; the others are taken back one by one.
  for (std::size_t i = states.size() - 1; i-- > 0;) {
    const std::uint64_t revision = attempt.view().revision.number;
    attempt.stepBack(pack, 200'000);
    CHECK(attempt.session().state() == states[i]);
    CHECK(attempt.record().log.size() == sizes[i]);
    CHECK(attempt.view().revision.number > revision);
  }
  CHECK(attempt.phase() == Phase::diagnose);
  CHECK_FALSE(attempt.tick(10'000'000).at);
}

}  // namespace cardwalk
