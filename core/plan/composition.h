// Everything two devices can do together, region by region.
//
// What is in it: Composition, the reachable pairs of regions (one of each device under the same shared state)
// and how they lead to one another. Within a pair each device can go to and fro while the other one rests, so
// from any of its states every other one can be reached: what holds for "can still reach the end" holds for
// all of them at once. The pairs stand for exactly the reachable states, never for more: see proof.h.
// What it DOES NOT do: judge them (proof.h) or measure ways (longest.h).
#pragma once

#include <array>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "core/plan/key_index.h"
#include "core/plan/side_graph.h"

namespace cardwalk {

class Composition {
 public:
  struct Pair {
    std::array<int, kDevices> region{};
    int parent = -1;
    bool goal = false, handover = false;  ///< some state of it is an end
  };

  Composition(const World& world, const Influence& influence, Reduction reduction);

  struct Move {
    int from, to;
    bool
        names;  ///< an order names a card that none named: which one of the like cards it is may matter later
    bool narrow;  ///< not every order of the like cards of both sides comes out of this move
    auto operator<=>(const Move&) const = default;
  };

  /// False if like cards cannot be taken as one soundly here, or if there are more than `most` pairs.
  bool explore(std::size_t most);

  const std::vector<Pair>& pairs() const { return pairs_; }
  const std::vector<Move>& moves() const { return moves_; }  ///< between pairs, sorted, once each
  const SideGraph& side(std::size_t which) const { return sides_[which]; }
  const StateIndex& shared() const { return shared_; }
  const Split& split() const { return split_; }
  std::uint64_t statesOf(const Pair& pair) const;
  /// Accepted actions that change something, over all states of the pair.
  std::uint64_t transitionsOf(const Pair& pair);

  struct DeskMove {
    int shared;
    bool clock;  ///< running card checks of both sides finish
    auto operator<=>(const DeskMove&) const = default;
  };
  /// What the desk leads to when both devices look like this.
  const std::vector<DeskMove>& deskMoves(int shared, int appLooks, int websiteLooks);
  struct Ends {
    bool goal = false, handover = false;
  };
  Ends endsAt(int shared, int appLooks, int websiteLooks);
  /// Where a node's moves lead that depend on the other device: nodes of the same side, shared parts
  /// included.
  const std::vector<int>& acrossMoves(std::size_t side, int node, int otherLooks);
  /// A side's state after what somebody else did; `clock` as above.
  State carriedState(std::size_t side, int node, int shared, bool clock, const CardMap* arrangement);
  /// The same side under another shared state: which card is which where the names of cards change.
  struct Renaming {
    CardMap map = sameCards();
    bool plain = true;   ///< nothing to be renamed
    bool newly = false;  ///< a card is named that was not: it may be any of the unnamed ones
    bool fewer = false;  ///< a card is named no more
  };
  const Renaming& renaming(int from, int to);
  /// One state of a pair that is an end of neither kind if there is such a state, as a whole.
  State exampleOf(const Pair& pair) const;

 private:
  static constexpr int kAnyLooks = 0xffff;

  /// Three small numbers as one; regions and nodes stay far below 2^28, shared states and looks below 2^18.
  static std::uint64_t key(int a, int b, int c = 0) {
    return static_cast<std::uint64_t>(a) << 36 | static_cast<std::uint64_t>(b) << 18 |
           static_cast<std::uint64_t>(c);
  }

  State joined(int shared, int appLooks, int websiteLooks) const;
  void add(int parent, int app, int website);
  void addProduct(int parent, std::size_t side, int region, const std::vector<int>& others);
  bool everyOrderIsReached() const;
  void tidyMoves(std::size_t first);
  Renaming nameAnew(int from, int to) const;
  void leave(int pair, std::size_t side);
  void leaveAcross(int pair, std::size_t side);
  void leaveByDesk(int pair);
  void markEnds(Pair& pair);
  const std::vector<int>& carried(std::size_t side, int region, int shared, int looks, bool clock = false);
  const std::vector<int>& exits(std::size_t side, int region);

  const World& world_;
  Split split_;
  StateIndex shared_;
  std::array<SideGraph, kDevices> sides_;
  std::vector<Pair> pairs_;
  KeyIndex numbers_;
  std::vector<Move> moves_;
  bool deskMatters_ = false;
  std::unordered_map<std::uint64_t, Renaming> renamings_;
  std::unordered_map<std::uint64_t, std::vector<DeskMove>> desk_;
  std::unordered_map<std::uint64_t, Ends> ends_;
  std::array<std::unordered_map<std::uint64_t, std::vector<int>>, kDevices> across_, carried_;
  std::array<std::unordered_map<int, std::vector<int>>, kDevices> exits_;
  std::vector<Action> actions_;
};

}  // namespace cardwalk
