// How far the goal is at most: the longest of all shortest ways, over every state from which there is one.
//
// What is in it: Longest. A shortest way is a series of changes of what is shared, each made by one device or
// at the desk; between them each device goes its own way. So the distance from a state is the smallest, over
// such series, of what the app has to do plus what the website has to do. Each series becomes one Plan: costs
// for every state of each side. Plans that are nowhere better than another one are dropped.
// What it DOES NOT do: charge for changing the device, or shun harmful moves as the planner does.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <queue>
#include <set>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "core/plan/composition.h"

namespace cardwalk {

class Longest {
 public:
  static constexpr std::uint16_t kNever = 0xffff;

  explicit Longest(Composition& composition);

  /// False if like cards would have to be told apart, or if there are too many plans to compare.
  bool isExact() const { return exact_; }
  struct Answer {
    int actions = 0;
    std::array<int, kDevices> nodes{-1, -1};  ///< where it starts
  };
  /// The longest shortest way that starts in this pair; nothing if there is no way.
  std::optional<Answer> from(const Composition::Pair& pair);

 private:
  static constexpr std::size_t kDesk = 2;  ///< beside the two sides
  using Costs = std::vector<std::uint16_t>;
  using Steps = std::vector<std::pair<int, int>>;  ///< from place to place
  /// Moves of one side under one shared state, by where they lead.
  struct Inside {
    std::vector<std::uint32_t> first;  ///< of each place in `sources`, and one more
    std::vector<int> sources;
  };
  struct Plan {
    std::array<Costs, kDevices> cost;  ///< by place in `members`
    bool dropped = false;              ///< another one is as good everywhere
    int least() const;                 ///< what it costs where it costs least
  };
  /// Moves of one side, or of the desk (side 2), from one shared state to another or to itself.
  struct Event {
    std::size_t side = 0;
    int from = 0, to = 0;
    Steps moves;                                ///< of a device, from place to place
    std::array<std::set<int>, kDevices> looks;  ///< that a side must have; empty: any
    bool names = false, clock = false;
  };
  struct Profiles {
    std::vector<Costs> costs;  ///< one cost per plan
    std::vector<int> nodes;
  };

  /// Looks of the app, by the looks of the website that each of them goes with.
  using Blocks = std::map<std::set<int>, std::set<int>>;
  static Blocks blocks(const std::map<int, std::set<int>>& rows);

  void list();
  void listMoves(std::size_t side);
  void sortInside(std::size_t side, std::vector<Steps>& moves);
  void mergeLooks(const std::map<std::array<int, 3>, std::size_t>& known, std::size_t other);
  void listDesk(int shared);
  void startPlans(int shared);
  void follow(const Event& event, std::size_t plan);
  Costs afterMoves(const Event& event, const Costs& then) const;
  Costs afterCarry(const Event& event, std::size_t side, const Costs& then);
  const Steps& carryOf(const Event& event, std::size_t side);
  void relax(std::size_t side, int shared, Costs& costs) const;
  bool add(int shared, Plan plan);
  bool isWorse(const Plan& plan, const Plan& than) const;
  void checkNamings();
  int profilesOf(std::size_t side, int region);

  Composition& composition_;
  bool exact_ = true;
  std::array<std::vector<std::vector<int>>, kDevices> members_;  ///< explored nodes of each shared state
  std::array<std::vector<std::set<int>>, kDevices> looks_;       ///< of these nodes
  std::array<std::vector<int>, kDevices> place_;                 ///< of each node among them
  std::array<std::vector<Inside>, kDevices> inside_;             ///< of each shared state
  std::array<std::map<std::array<int, 3>, Steps>, kDevices> carries_;  ///< by from, to and clock
  std::vector<Event> events_;
  std::vector<std::vector<int>> into_;  ///< events by the shared state they lead to
  std::vector<std::deque<Plan>> plans_;
  using Open = std::tuple<int, int, std::size_t>;  ///< least cost, shared state, plan
  std::priority_queue<Open, std::vector<Open>, std::greater<>> open_;
  std::array<std::map<std::pair<int, std::vector<Costs>>, int>, kDevices> profileNumbers_;
  std::array<std::vector<Profiles>, kDevices> profiles_;
  std::array<std::vector<int>, kDevices> profilesOfRegion_;
  std::unordered_map<std::uint64_t, std::optional<Answer>> answers_;
};

}  // namespace cardwalk
