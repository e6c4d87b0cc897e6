#include "core/plan/proof.h"

#include <algorithm>

#include "core/plan/longest.h"

namespace cardwalk {

namespace {

using Marks = std::vector<char>;

/// Pairs from which an end can be reached. Moves that name one of several like cards do not count: the way on
/// may depend on which one it is.
Marks savedPairs(const Composition& composition) {
  const auto& pairs = composition.pairs();
  std::vector<std::uint32_t> first(pairs.size() + 1);
  for (const Composition::Move& move : composition.moves()) ++first[static_cast<std::size_t>(move.to) + 1];
  for (std::size_t i = 1; i < first.size(); ++i) first[i] += first[i - 1];
  std::vector<int> sources(composition.moves().size());
  std::vector<std::uint32_t> next(first.begin(), first.end() - 1);
  for (const Composition::Move& move : composition.moves())
    sources[next[static_cast<std::size_t>(move.to)]++] = move.names ? move.to : move.from;
  Marks saved(pairs.size());
  std::vector<int> open;
  for (std::size_t i = 0; i < pairs.size(); ++i)
    if (pairs[i].goal || pairs[i].handover) {
      saved[i] = 1;
      open.push_back(static_cast<int>(i));
    }
  while (!open.empty()) {
    const auto at = static_cast<std::size_t>(open.back());
    open.pop_back();
    for (std::uint32_t i = first[at]; i < first[at + 1]; ++i) {
      char& mark = saved[static_cast<std::size_t>(sources[i])];
      if (mark != 0) continue;
      mark = 1;
      open.push_back(sources[i]);
    }
  }
  return saved;
}

/// Dead pairs that lead to no other pair: there the person is for good.
void findTraps(Composition& composition, const Marks& saved, Proof& proof) {
  constexpr std::size_t kMostTraps = 8;
  const auto& pairs = composition.pairs();
  Marks leads(pairs.size());
  for (const Composition::Move& move : composition.moves()) leads[static_cast<std::size_t>(move.from)] = 1;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (saved[i] != 0) continue;
    proof.deadEnds += composition.statesOf(pairs[i]);
    if (leads[i] == 0 && proof.traps.size() < kMostTraps)
      proof.traps.push_back({composition.exampleOf(pairs[i]), composition.transitionsOf(pairs[i]) > 0});
  }
}

bool measure(Composition& composition, const Marks& saved, Proof& proof) {
  Longest toGoal(composition);
  if (!toGoal.isExact()) return false;
  Longest::Answer best{-1, {}};
  const Composition::Pair* where = nullptr;
  for (std::size_t i = 0; i < composition.pairs().size(); ++i) {
    if (saved[i] == 0) continue;
    const Composition::Pair& pair = composition.pairs()[i];
    const std::optional<Longest::Answer> answer = toGoal.from(pair);
    if (!answer) continue;  // the goal is lost there
    if (answer->actions > best.actions) {
      best = *answer;
      where = &pair;
    }
  }
  if (where == nullptr) return true;
  proof.longest = best.actions;
  const SideGraph &app = composition.side(0), &website = composition.side(1);
  proof.farthest = composition.split().join(app.state(best.nodes[0]), website.state(best.nodes[1]),
                                            composition.shared().at(app.sharedOf(best.nodes[0])));
  return true;
}

bool tryToProve(const World& world, const Influence& influence, Reduction reduction,
                const ProofLimits& limits, Proof& proof) {
  Composition composition(world, influence, reduction);
  proof = {};
  const bool sound = composition.explore(limits.pairs);
  proof.complete = composition.pairs().size() <= limits.pairs;
  const bool likeCards = !composition.split().alike().empty();
  if (proof.complete && !sound) return false;
  proof.explored = composition.pairs().size() + static_cast<std::uint64_t>(composition.side(0).nodeCount()) +
                   static_cast<std::uint64_t>(composition.side(1).nodeCount());
  for (const Composition::Pair& pair : composition.pairs()) {
    proof.states += composition.statesOf(pair);
    proof.transitions += composition.transitionsOf(pair);
    proof.goalReachable = proof.goalReachable || pair.goal;
    proof.handoverReachable = proof.handoverReachable || pair.handover;
  }
  if (!proof.complete) return true;
  const Marks saved = savedPairs(composition);
  findTraps(composition, saved, proof);
  if (likeCards && proof.deadEnds > 0) return false;
  measure(composition, saved, proof);
  return true;
}

}  // namespace

Proof prove(const World& world, const ProofLimits& limits) {
  const Influence influence(world);
  Proof proof;
  if (limits.likeCards && tryToProve(world, influence, Reduction::full, limits, proof)) return proof;
  tryToProve(world, influence, Reduction::byDevice, limits, proof);
  return proof;
}

ProvenPart::ProvenPart(const World& world)
    : influence_(world), split_(world, influence_, Reduction::byDevice) {}

}  // namespace cardwalk
