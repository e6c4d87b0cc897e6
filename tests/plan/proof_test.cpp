// The proof against a search through every single state that knows none of its short cuts.

#include "core/plan/proof.h"

#include <algorithm>
#include <deque>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include <doctest/doctest.h>

#include "core/content/loader.h"
#include "core/sim/machine.h"
#include "tests/support/corner_shop.h"
#include "tests/support/shipped_pack.h"

namespace cardwalk {
namespace {

/// What a search through all states finds, one state of each kind that matters counted once.
struct Plain {
  std::uint64_t states = 0, transitions = 0, deadEnds = 0;
  int longest = -1;
};

class PlainSearch {
 public:
  explicit PlainSearch(const World& world) : world_(world), parts_(world) {}

  Plain run() {
    find(startState(world_));
    for (std::size_t i = 0; i < states_.size(); ++i) expand(i);
    const std::vector<int> toGoal = distances(world_.scenario->goal);
    const std::vector<int> toHandover = distances(world_.scenario->handover);
    Plain plain;
    plain.states = states_.size();
    plain.transitions = transitions_;
    for (std::size_t i = 0; i < states_.size(); ++i) {
      if (toGoal[i] < 0 && toHandover[i] < 0) ++plain.deadEnds;
      plain.longest = std::max(plain.longest, toGoal[i]);
    }
    return plain;
  }

 private:
  std::size_t find(const State& state) {
    const State part = parts_(state);
    const auto [entry, fresh] = index_.try_emplace(part, states_.size());
    if (fresh) {
      states_.push_back(part);
      into_.emplace_back();
    }
    return entry->second;
  }

  void expand(std::size_t from) {
    std::vector<Action> actions;
    const State here = states_[from];
    possibleActions(world_, here, actions);
    for (const Action& action : actions) {
      const Outcome outcome = apply(world_, here, action);
      if (!outcome.accepted) continue;
      const std::size_t to = find(outcome.state);
      if (to == from) continue;
      ++transitions_;
      into_[to].push_back(from);
    }
  }

  std::vector<int> distances(CondRef end) const {
    std::vector<int> far(states_.size(), -1);
    std::deque<std::size_t> open;
    for (std::size_t i = 0; i < states_.size(); ++i)
      if (end != kAlways && holds(world_, states_[i], end)) {
        far[i] = 0;
        open.push_back(i);
      }
    for (; !open.empty(); open.pop_front())
      for (const std::size_t from : into_[open.front()])
        if (far[from] < 0) {
          far[from] = far[open.front()] + 1;
          open.push_back(from);
        }
    return far;
  }

  const World& world_;
  ProvenPart parts_;
  std::unordered_map<State, std::size_t, StateHash> index_;
  std::vector<State> states_;
  std::vector<std::vector<std::size_t>> into_;
  std::uint64_t transitions_ = 0;
};

void compare(const World& world) {
  const Plain plain = PlainSearch(world).run();
  for (const bool likeCards : {true, false}) {
    CAPTURE(likeCards);
    ProofLimits limits;
    limits.likeCards = likeCards;
    const Proof proof = prove(world, limits);
    CHECK(proof.complete);
    CHECK(proof.states == plain.states);
    CHECK(proof.transitions == plain.transitions);
    CHECK(proof.deadEnds == plain.deadEnds);
    CHECK(proof.longest.value_or(-1) == plain.longest);
    CHECK(proof.traps.empty() == (plain.deadEnds == 0));
  }
}

}  // namespace

TEST_SUITE("proof") {
  TEST_CASE("in a small shop the proof finds what a search through every state finds") {
    const support::CornerShop shop;
    const LoadResult loaded = shop.load();
    REQUIRE(loaded.pack);
    for (std::size_t i = 0; i < loaded.pack->scenarios.size(); ++i) {
      CAPTURE(loaded.pack->scenarios[i].id);
      compare(World(*loaded.pack, static_cast<int>(i)));
    }
  }

  TEST_CASE("nobody gets stuck in the shipped scenarios") {
    const Pack pack = support::shippedPack();
    // All but the four largest, which the soak has as well.
    for (const Scenario& scenario : pack.scenarios) {
      CAPTURE(scenario.id);
      if (std::set<std::string>{"S10", "S11", "S20", "X12"}.contains(scenario.id)) continue;
      const Proof proof = prove(World(pack, pack.scenarioIndex(scenario.id)));
      CHECK(proof.complete);
      CHECK(proof.goalReachable);
      CHECK(proof.deadEnds == 0);
      CHECK(proof.longest.value_or(0) > 5);
    }
  }
}

TEST_SUITE("soak proof") {
  TEST_CASE("every scenario of the shipped pack is proven completely" * doctest::skip()) {
    const Pack pack = support::shippedPack();
    for (std::size_t i = 0; i < pack.scenarios.size(); ++i) {
      CAPTURE(pack.scenarios[i].id);
      const Proof proof = prove(World(pack, static_cast<int>(i)));
      CHECK(proof.complete);
      CHECK(proof.deadEnds == 0);
      CHECK(proof.longest);
    }
  }

  TEST_CASE("a scenario of the shipped pack is proven as a search through each of its states finds it" *
            doctest::skip()) {
    const Pack pack = support::shippedPack();
    compare(World(pack, pack.scenarioIndex("S17")));
    compare(World(pack, pack.scenarioIndex("S06")));
  }
}

}  // namespace cardwalk
