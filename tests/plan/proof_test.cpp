// The proof against a search through every single state that knows none of its short cuts.

#include "core/plan/proof.h"

#include <algorithm>
#include <chrono>
#include <deque>
#include <functional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "core/content/loader.h"
#include "core/sim/machine.h"
#include "tests/support/checkout_corner.h"
#include "tests/support/corner_shop.h"
#include "tests/support/shipped_pack.h"
#include "tests/support/thorough.h"

namespace cardwalk {
namespace {

/// What a search through all states finds, one state of each kind that matters counted once.
struct Plain {
  std::uint64_t states = 0, transitions = 0, deadEnds = 0;
  int longest = -1;
};

/// Breadth-first through every state, as `part` has it: what matters of it, or all of it.
class PlainSearch {
 public:
  PlainSearch(const World& world, std::function<State(const State&)> part)
      : world_(world), part_(std::move(part)) {
    find(startState(world_));
    for (std::size_t i = 0; i < states_.size(); ++i) expand(i);
  }

  const std::vector<State>& states() const { return states_; }
  std::uint64_t transitions() const { return transitions_; }
  /// Actions to the nearest state of this end, -1 without a way.
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

 private:
  std::size_t find(const State& state) {
    const State part = part_(state);
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

  const World& world_;
  std::function<State(const State&)> part_;
  std::unordered_map<State, std::size_t, StateHash> index_;
  std::vector<State> states_;
  std::vector<std::vector<std::size_t>> into_;
  std::uint64_t transitions_ = 0;
};

Plain plainOf(const World& world) {
  const ProvenPart part(world);
  const PlainSearch search(world, std::cref(part));
  const std::vector<int> toGoal = search.distances(world.scenario->goal);
  const std::vector<int> toHandover = search.distances(world.scenario->handover);
  Plain plain;
  plain.states = search.states().size();
  plain.transitions = search.transitions();
  for (std::size_t i = 0; i < toGoal.size(); ++i) {
    if (toGoal[i] < 0 && toHandover[i] < 0) ++plain.deadEnds;
    plain.longest = std::max(plain.longest, toGoal[i]);
  }
  return plain;
}

/// The same from the states as the machine has them: those that differ in something that matters count once.
struct Whole : Plain {
  std::size_t all = 0;  ///< states
  int unlike = 0;       ///< taken for another one, from which it is further, nearer or hopeless
};

Whole wholeOf(const World& world) {
  const PlainSearch search(world, [](const State& state) { return state; });
  const ProvenPart part(world);
  const std::vector<int> toGoal = search.distances(world.scenario->goal);
  const std::vector<int> toHandover = search.distances(world.scenario->handover);
  std::unordered_map<State, std::pair<int, bool>, StateHash> kinds;
  Whole whole;
  whole.all = search.states().size();
  for (std::size_t i = 0; i < whole.all; ++i) {
    const std::pair kind(toGoal[i], toGoal[i] < 0 && toHandover[i] < 0);
    const auto [entry, fresh] = kinds.try_emplace(part(search.states()[i]), kind);
    if (!fresh && entry->second != kind) ++whole.unlike;
    if (fresh && kind.second) ++whole.deadEnds;
    whole.longest = std::max(whole.longest, kind.first);
  }
  whole.states = kinds.size();
  return whole;
}

void compare(const World& world) {
  const Plain plain = plainOf(world);
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

  TEST_CASE("a last card that may go, and a card that only the checkout knows, lose nothing in the proof") {
    support::CornerShop shop;
    support::addCheckout(shop);
    const LoadResult loaded = shop.load();
    for (const ContentError& error : loaded.errors) FAIL_CHECK(error.file << error.pointer << error.message);
    REQUIRE(loaded.pack);
    for (const char* id : {"S03", "S04", "S05", "S06"}) {
      CAPTURE(id);
      const World world(*loaded.pack, loaded.pack->scenarioIndex(id));
      compare(world);
      const Whole whole = wholeOf(world);
      const Proof proof = prove(world);
      CHECK(whole.unlike == 0);
      CHECK(whole.all > whole.states);  // something was left out
      CHECK(proof.states == whole.states);
      CHECK(proof.deadEnds == whole.deadEnds);
      CHECK(proof.longest.value_or(-1) == whole.longest);
      CHECK(proof.goalReachable);
      // An order that cannot be taken back is the only trap.
      CHECK((proof.deadEnds > 0) == (std::string(id) == "S06"));
      MESSAGE(std::string(id) << ": " << whole.all << " states, " << proof.states << " that differ, "
                              << proof.explored << " looked at");
    }
  }

  TEST_CASE("nobody gets stuck in the shipped scenarios") {
    const Pack& pack = support::shippedPack();
    // All but the four largest, which the soak has as well.
    std::size_t each = 0;
    for (const Scenario& scenario : pack.scenarios) {
      CAPTURE(scenario.id);
      if (std::set<std::string>{"S10", "S11", "S20", "X12"}.contains(scenario.id)) continue;
      if (!support::goesThrough(each++, 5)) continue;
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
    const Pack& pack = support::shippedPack();
    for (std::size_t i = 0; i < pack.scenarios.size(); ++i) {
      CAPTURE(pack.scenarios[i].id);
      const Proof proof = prove(World(pack, static_cast<int>(i)));
      CHECK(proof.complete);
      CHECK(proof.deadEnds == 0);
      CHECK(proof.longest);
    }
  }

  TEST_CASE("the time of a proof grows with the states it looks at, not faster" * doctest::skip()) {
    const Pack& pack = support::shippedPack();
    struct Row {
      std::string id;
      double seconds, explored, states;
      double pace() const { return seconds / explored * 1e6; }
    };
    std::vector<Row> rows;
    for (std::size_t i = 0; i < pack.scenarios.size(); ++i) {
      const auto start = std::chrono::steady_clock::now();
      const Proof proof = prove(World(pack, static_cast<int>(i)));
      const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
      rows.push_back({pack.scenarios[i].id, took.count(), static_cast<double>(proof.explored),
                      static_cast<double>(proof.states)});
    }
    std::ranges::sort(rows, {}, &Row::explored);
    for (const Row& row : rows)
      MESSAGE(row.id << ": looked at " << row.explored << " for " << row.states << " in " << row.seconds
                     << " s; seconds a million: " << row.pace() << " looked at, "
                     << row.seconds / row.states * 1e6 << " stood for");
    // Within one run, the largest against those of a tenth of its size: twice the pace is caches, ten times
    // would be another law.
    constexpr double kMostSlower = 4;
    const Row& largest = rows.back();
    const auto tenth = std::ranges::lower_bound(rows, largest.explored / 10, {}, &Row::explored);
    REQUIRE(tenth != rows.end());
    CHECK(largest.pace() < kMostSlower * tenth->pace());
  }

  TEST_CASE("a scenario of the shipped pack is proven as a search through each of its states finds it" *
            doctest::skip()) {
    const Pack& pack = support::shippedPack();
    compare(World(pack, pack.scenarioIndex("S17")));
    compare(World(pack, pack.scenarioIndex("S06")));
  }
}

}  // namespace cardwalk
