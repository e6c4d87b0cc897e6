// Exact distances on one side alone, as building blocks of a lower bound for the whole.
//
// What is in it: SideMap, the states that one device can be in while the other one rests, each with the
// number of actions on this device that are needed before the objective can hold as far as this side can
// tell. What it DOES NOT do: take moves that only harm (see Harm), or count actions on the other device.
// States that differ only in which of several like cards is meant are one state here.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/plan/relevance.h"
#include "core/plan/state_index.h"
#include "core/sim/machine.h"

namespace cardwalk {

/// Moves that no shortest way contains, because the goal itself demands that they be undone or never happen:
/// losing a card that has to stay, changing a paid order, placing the trial purchase, or removing the card
/// while an unpaid order counts on it (PRE-6).
class Harm {
 public:
  Harm(const World& world, CondRef goal);
  bool isHarm(const State& before, const State& after) const;

 private:
  void collect(CondRef cond);

  const World& world_;
  bool cards_ = false, orders_ = false, trial_ = false;
};

/// Something both devices can change: an order, a checkout card, a shared variable, with what the other may
/// make it.
struct Facet {
  enum class Kind : std::uint8_t { order, checkoutCard, variable } kind = Kind::order;
  std::uint8_t index = 0;
  std::uint8_t value = 0;  ///< order state or variable value
  std::uint8_t from = 0;   ///< order: the state that it leaves
  void applyTo(State& state) const;
  bool changes(const State& state) const;
};

/// Every facet that somebody could still change in this state and that matters for the objective.
class Facets {
 public:
  Facets(const World& world, const Relevance& relevance);
  void openIn(const State& state, std::vector<Facet>& out) const;

 private:
  const World& world_;
  bool paidToo_;  ///< it matters whether an order is paid or cancelled
  std::vector<Facet> variables_;
};

class SharedList;

class SideMap {
 public:
  static constexpr int kUnreachable = -1;

  SideMap(const World& world, Surface side, CondRef objective, const Relevance& relevance,
          const Facets& facets, const Harm& harm);
  ~SideMap();

  /// Actions on this side that are needed from `state` if the other side does nothing more, or kUnreachable.
  /// With shared lists the other side goes on changing the list, as far as `state` leaves that to it.
  int distance(const State& state);
  std::size_t size() const { return static_cast<std::size_t>(states_.size()); }

 private:
  /// One action, backwards; what is done at the desk costs nothing here.
  struct Edge {
    std::uint32_t to, from;
    std::int32_t cost;
  };

  State project(const State& state) const;
  void sortLikeCards(State& state) const;
  void learnFrom(int first);
  void addEdges(int from);
  void measure(int first);

  const World& world_;
  const Relevance& relevance_;
  const Facets& facets_;
  const Harm& harm_;
  Surface side_;
  CondRef objective_;
  State rest_;                        ///< the other side as it always looks here
  std::vector<int> alike_;            ///< cards that may stand for one another
  std::unique_ptr<SharedList> list_;  ///< null if each side has a list of its own
  StateIndex states_;
  std::vector<Edge> edges_;  ///< of the states being learnt
  std::vector<std::int32_t> distance_;
  std::vector<Action> actions_;
  std::vector<Facet> open_;
  std::vector<State> changed_;
};

}  // namespace cardwalk
