// What a step leads to can be planned before it is taken, and then the step itself plans nothing.

#include "core/plan/foresight.h"

#include <algorithm>
#include <random>

#include <doctest/doctest.h>

#include "core/session/attempt.h"
#include "core/session/session.h"
#include "core/sim/machine.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/thorough.h"

namespace cardwalk {
namespace {

/// Where a walk has to learn a new part of the world in the middle of it, and the largest.
constexpr const char* kHardest[] = {"S15", "S16", "X12", "S20"};

NamedAction anything(const Session& session, std::mt19937_64& random) {
  std::vector<Action> actions;
  possibleActions(session.world(), session.state(), actions);
  return nameOf(session.world(), actions[random() % actions.size()]);
}

void planAll(Foresight& foresight, const std::vector<PlanQuestion>& questions) {
  for (const PlanQuestion& each : questions) foresight.plan(each);
}

/// Does it and answers how much planning that took by itself.
template <class Deed>
std::uint64_t effortOf(Session& session, const Deed& deed) {
  const std::uint64_t before = session.foresight().effort();
  deed();
  return session.foresight().effort() - before;
}

}  // namespace

TEST_CASE("a step that was planned beforehand plans nothing, wherever one goes") {
  const Pack& pack = support::shippedPack();
  std::size_t each = 0;
  for (const char* scenario : kHardest) {
    if (!support::goesThrough(each++)) continue;
    CAPTURE(scenario);
    Session session(pack, pack.scenarioIndex(scenario), Mode::guide, 1, 0);
    std::mt19937_64 random(7);
    std::uint64_t largest = 0;
    for (int i = 0; i < 150; ++i) {
      CAPTURE(i);
      const int what = static_cast<int>(random() % 12);
      const NamedAction action = anything(session, random);
      const std::uint64_t before = session.foresight().effort();
      if (what == 0) {
        planAll(session.foresight(), session.questionsOfUndo());
        CHECK(effortOf(session, [&] { session.undo(i); }) == 0);
      } else if (what == 1 && i % 40 == 0) {
        planAll(session.foresight(), session.questionsOfRestart());
        CHECK(effortOf(session, [&] { session.restart(i); }) == 0);
      } else {
        planAll(session.foresight(), session.questions({action}));
        CHECK(effortOf(session, [&] { session.apply({action}, i); }) == 0);
      }
      largest = std::max(largest, session.foresight().effort() - before);
    }
    CHECK(largest > 20);  // otherwise the walk has met nothing that needs planning
  }
}

TEST_CASE("so does what a person's own screen shows instead, and going back from it") {
  const Pack& pack = support::shippedPack();
  int adjusted = 0;
  std::size_t each = 0;
  for (const char* scenario : {"S01", "S02", "S05", "S15", "S20", "X20"}) {
    if (!support::goesThrough(each++)) continue;
    CAPTURE(scenario);
    Session session(pack, pack.scenarioIndex(scenario), Mode::companion, 1, 0);
    for (int i = 0; i < 30 && !session.view().coach.done; ++i) {
      const std::vector<VariantView> variants = session.view().variants;
      if (!variants.empty() && i % 3 == 1) {
        const std::string id = variants[static_cast<std::size_t>(i) % variants.size()].id;
        CAPTURE(id);
        planAll(session.foresight(), session.questions({{Surface::desk, "variant/" + id, Gesture::tap, ""}}));
        CHECK(effortOf(session, [&] { adjusted += session.adjust(id, i) ? 1 : 0; }) == 0);
        if (i % 2 == 0) continue;
        planAll(session.foresight(), session.questionsOfUndo());
        CHECK(effortOf(session, [&] { session.undo(i); }) == 0);
      }
      if (const auto next = session.next()) planAll(session.foresight(), session.questions({*next}));
      CHECK(effortOf(session, [&] { session.step(i); }) == 0);
    }
  }
  CHECK(adjusted > 5);
}

TEST_CASE("an attempt with surprises plans nothing in a step that was planned beforehand") {
  const Pack& pack = support::shippedPack();
  REQUIRE(pack.training);
  std::size_t each = 0;
  for (const TrainingMode mode : {TrainingMode::practice, TrainingMode::watch}) {
    for (const char* ticket : {"S15~5", "S05~3", "S20~1f"}) {
      if (!support::goesThrough(each++, 4)) continue;
      CAPTURE(ticket);
      auto attempt = Attempt::start(pack, ticket, mode, true, "en", 0);
      REQUIRE(attempt);
      std::vector<std::string> diagnoses;
      for (const DiagnosisOption& each : attempt->ticket().options)
        diagnoses.push_back(pack.training->diagnoses[static_cast<std::size_t>(each.diagnosis)].id);
      attempt->diagnose(diagnoses, 0);
      std::mt19937_64 random(3);
      for (int i = 1; i < 60 && attempt->phase() == Phase::act; ++i) {
        CAPTURE(i);
        const NamedAction action = anything(attempt->session(), random);
        const bool works = mode == TrainingMode::watch;
        planAll(attempt->foresight(), works ? attempt->questionsOfWork() : attempt->questions({action}));
        const std::uint64_t before = attempt->foresight().effort();
        if (works)
          attempt->step(i * 1000);
        else
          attempt->apply({action}, i * 1000);
        CHECK(attempt->foresight().effort() == before);
      }
    }
  }
}

TEST_CASE("what was planned beforehand is what would have been planned then") {
  const Pack& pack = support::shippedPack();
  const int scenario = pack.scenarioIndex("X12");
  Session ahead(pack, scenario, Mode::guide, 1, 0), atOnce(pack, scenario, Mode::guide, 1, 0);
  std::mt19937_64 random(11);
  for (int i = 0; i < 120; ++i) {
    CAPTURE(i);
    // Much is asked that nobody does afterwards.
    for (int other = 0; other < 3; ++other)
      planAll(ahead.foresight(), ahead.questions({anything(ahead, random)}));
    const NamedAction action = anything(ahead, random);
    planAll(ahead.foresight(), ahead.questions({action}));
    ahead.apply({action}, i);
    atOnce.apply({action}, i);
    REQUIRE(ahead.route().actions == atOnce.route().actions);
    REQUIRE(ahead.route().end == atOnce.route().end);
    REQUIRE(ahead.distance() == atOnce.distance());
    CHECK(ahead.view().coach.target.control == atOnce.view().coach.target.control);
    CHECK(ahead.view().message.text == atOnce.view().message.text);
  }
}

}  // namespace cardwalk
