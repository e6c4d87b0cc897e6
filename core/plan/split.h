// One world taken apart: what belongs to each device alone, and what they share.
//
// What is in it: Split, which cuts states into two sides and puts them together again, and knows what one
// side can see of the other. A part belongs to a device if only that device's controls write it; everything
// else is shared, so with shared lists the lists are. Like cards are put in order within each side. What it
// DOES NOT do: explore (side_graph.h) or compose (proof.h).
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "core/plan/influence.h"
#include "core/plan/likeness.h"

namespace cardwalk {

enum class Reduction : std::uint8_t {
  full,     ///< both devices apart, like cards as one
  byDevice  ///< both devices apart
};

class Split {
 public:
  Split(const World& world, const Influence& influence, Reduction reduction);

  /// The state without what nothing that matters can see.
  State essence(const State& state) const;
  /// One side with what is shared; the other side looks as at the start. Takes an essence.
  State sideOf(const State& essence, Surface side) const;
  State sharedOf(const State& essence) const;
  /// The state of both sides under what `shared` shares.
  State join(const State& app, const State& website, const State& shared) const;
  /// The same side under other shared parts.
  State under(const State& side, Surface which, const State& shared) const;

  bool matters(int control) const { return influence_.matters(control); }
  /// The outcome of this control depends on the other device's own parts.
  bool looksAcross(int control) const { return across_[static_cast<std::size_t>(control)]; }
  bool screenLooksAcross(int screen) const { return acrossOn_[static_cast<std::size_t>(screen)]; }
  /// What the other device, the desk and the ends can see of this side: equal numbers look alike to them.
  int looks(const State& side, Surface which);
  int looksCount(Surface which) const { return static_cast<int>(views_[index(which)].size()); }

  const std::vector<int>& alike() const { return alike_; }
  /// The exchange after which the like cards that the shared parts name are the first ones.
  CardMap naming(const State& shared) const;
  /// In how many ways the names can be given to like cards.
  std::uint64_t namings(const State& shared) const;
  /// The side with its unnamed like cards in order. `shared` has its names in order.
  State canonical(const State& side, Surface which) const;
  /// States that have this canonical one.
  std::uint64_t copies(const State& side, Surface which) const;
  /// All unnamed like cards are in the same condition.
  bool isBalanced(const State& side, Surface which) const;
  /// Every order in which unnamed like cards may stand.
  std::vector<CardMap> arrangements(const State& shared) const;

 private:
  struct Views {
    std::vector<CondRef> atoms;
    bool stores = false, defaults = false, checks = false;
    bool running = false;  ///< whether any card check runs: the desk can end it
    std::map<std::vector<std::uint8_t>, int> known;
    std::size_t size() const { return known.size(); }
  };
  static std::size_t index(Surface side) { return static_cast<std::size_t>(side); }

  void noteReads(int control);
  bool noteAtom(CondRef atom, Surface reader);
  bool sees(const State& side, std::size_t which, CondRef atom) const;
  bool mayExchange() const;
  void copyOwn(const State& from, State& to, std::size_t side) const;
  struct Named {
    std::array<int, kMaxOrders> cards;
    std::size_t count = 0;
  };
  Named named(const State& shared) const;
  std::uint32_t markOf(const State& side, Surface which, int card) const;

  const World& world_;
  const Influence& influence_;
  State start_;
  std::array<bool, kDevices> ownPlace_{}, ownStores_{}, ownChecks_{};
  std::array<std::uint32_t, kDevices> ownVars_{};
  std::vector<bool> across_, acrossOn_;  ///< per control, per screen
  std::array<Views, kDevices> views_;
  std::vector<int> alike_;
};

}  // namespace cardwalk
