#include "core/plan/longest.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <tuple>

namespace cardwalk {

namespace {

constexpr std::size_t kMostPlans = 64;  ///< of one shared state

std::uint16_t sum(std::uint16_t a, std::uint16_t b) {
  const int both = a + b;
  return both >= Longest::kNever ? Longest::kNever : static_cast<std::uint16_t>(both);
}

}  // namespace

Longest::Longest(Composition& composition) : composition_(composition) {
  list();
  const int shared = composition_.shared().size();
  plans_.resize(static_cast<std::size_t>(shared));
  for (int each = 0; each < shared; ++each) startPlans(each);
  while (!open_.empty() && exact_) {
    const auto [cost, at, plan] = open_.top();
    open_.pop();
    if (plans_[static_cast<std::size_t>(at)][plan].dropped) continue;
    for (const int event : into_[static_cast<std::size_t>(at)])
      if (!events_[static_cast<std::size_t>(event)].names)
        follow(events_[static_cast<std::size_t>(event)], plan);
  }
  checkNamings();
}

void Longest::startPlans(int shared) {
  const auto at = static_cast<std::size_t>(shared);
  std::map<int, std::set<int>> rows;
  for (const int app : looks_[0][at])
    for (const int website : looks_[1][at]) {
      if (composition_.endsAt(shared, app, website).goal) rows[app].insert(website);
    }
  for (const auto& [websites, apps] : blocks(rows)) {
    Plan plan;
    for (std::size_t side = 0; side < kDevices; ++side) {
      for (const int node : members_[side][at])
        plan.cost[side].push_back(
            (side == 0 ? apps : websites).contains(composition_.side(side).looksOf(node)) ? std::uint16_t{0}
                                                                                          : kNever);
      relax(side, shared, plan.cost[side]);
    }
    add(shared, std::move(plan));
  }
}

/// The plan of doing this first and following `plan` then.
void Longest::follow(const Event& event, std::size_t plan) {
  const Plan& then = plans_[static_cast<std::size_t>(event.to)][plan];
  Plan now;
  for (std::size_t side = 0; side < kDevices; ++side) {
    now.cost[side] =
        event.side == side ? afterMoves(event, then.cost[side]) : afterCarry(event, side, then.cost[side]);
    relax(side, event.from, now.cost[side]);
  }
  // The one action at the desk is counted with the app's.
  if (event.side == kDesk)
    for (std::uint16_t& cost : now.cost[0]) cost = sum(cost, 1);
  add(event.from, std::move(now));
}

Longest::Costs Longest::afterMoves(const Event& event, const Costs& then) const {
  Costs now(members_[event.side][static_cast<std::size_t>(event.from)].size(), kNever);
  for (const auto& [from, to] : event.moves) {
    std::uint16_t& cost = now[static_cast<std::size_t>(from)];
    cost = std::min(cost, sum(then[static_cast<std::size_t>(to)], 1));
  }
  return now;
}

/// Where the side that rests meanwhile finds itself under the other shared state.
const Longest::Steps& Longest::carryOf(const Event& event, std::size_t side) {
  const auto [entry, fresh] =
      carries_[side].try_emplace(std::array<int, 3>{event.from, event.to, event.clock ? 1 : 0});
  Steps& steps = entry->second;
  if (!fresh) return steps;
  const auto& nodes = members_[side][static_cast<std::size_t>(event.from)];
  const bool newly = composition_.renaming(event.from, event.to).newly;
  const std::vector<CardMap> arrangements =
      newly ? composition_.split().arrangements(composition_.shared().at(event.from))
            : std::vector<CardMap>{sameCards()};
  const SideGraph& graph = composition_.side(side);
  for (std::size_t i = 0; i < nodes.size(); ++i)
    for (const CardMap& arrangement : arrangements) {
      const int node = graph.knownNode(
          composition_.carriedState(side, nodes[i], event.to, event.clock, newly ? &arrangement : nullptr));
      if (node < 0 || place_[side][static_cast<std::size_t>(node)] < 0) continue;
      steps.emplace_back(static_cast<int>(i), place_[side][static_cast<std::size_t>(node)]);
    }
  steps.erase(std::unique(steps.begin(), steps.end()), steps.end());
  return steps;
}

Longest::Costs Longest::afterCarry(const Event& event, std::size_t side, const Costs& then) {
  const auto& nodes = members_[side][static_cast<std::size_t>(event.from)];
  const auto& looks = event.looks[side];
  const SideGraph& graph = composition_.side(side);
  const auto fits = [&](std::size_t place) {
    return looks.empty() || looks.contains(graph.looksOf(nodes[place]));
  };
  Costs now(nodes.size(), kNever);
  if (event.from == event.to && !event.clock) {
    for (std::size_t i = 0; i < nodes.size(); ++i)
      if (fits(i)) now[i] = then[i];
    return now;
  }
  for (const auto& [from, to] : carryOf(event, side)) {
    const auto here = static_cast<std::size_t>(from);
    if (then[static_cast<std::size_t>(to)] < now[here] && fits(here))
      now[here] = then[static_cast<std::size_t>(to)];
  }
  return now;
}

/// Goes on backwards along the side's own moves, in order of cost.
void Longest::relax(std::size_t side, int shared, Costs& costs) const {
  const Inside& moves = inside_[side][static_cast<std::size_t>(shared)];
  std::vector<std::vector<int>> buckets;
  const auto put = [&](int place, std::size_t cost) {
    if (buckets.size() <= cost) buckets.resize(cost + 1);
    buckets[cost].push_back(place);
  };
  for (std::size_t i = 0; i < costs.size(); ++i)
    if (costs[i] != kNever) put(static_cast<int>(i), costs[i]);
  for (std::size_t cost = 0; cost < buckets.size(); ++cost)
    for (std::size_t k = 0; k < buckets[cost].size(); ++k) {
      const auto place = static_cast<std::size_t>(buckets[cost][k]);
      if (costs[place] != cost) continue;
      for (std::uint32_t i = moves.first[place]; i < moves.first[place + 1]; ++i) {
        std::uint16_t& before = costs[static_cast<std::size_t>(moves.sources[i])];
        if (before <= cost + 1) continue;
        before = static_cast<std::uint16_t>(cost + 1);
        put(moves.sources[i], cost + 1);
      }
    }
}

int Longest::Plan::least() const {
  return *std::min_element(cost[0].begin(), cost[0].end()) +
         *std::min_element(cost[1].begin(), cost[1].end());
}

/// Nowhere better than the other one: what it may save on one side it loses on the other.
bool Longest::isWorse(const Plan& plan, const Plan& than) const {
  int gain = 0;
  for (std::size_t side = 0; side < kDevices; ++side) {
    int least = kNever;
    for (std::size_t i = 0; i < plan.cost[side].size(); ++i) {
      if (plan.cost[side][i] == kNever) continue;
      if (than.cost[side][i] == kNever) return false;
      least = std::min(least, plan.cost[side][i] - than.cost[side][i]);
    }
    gain += least;
  }
  return gain >= 0;
}

/// Keeps a plan unless another one is as good everywhere.
bool Longest::add(int shared, Plan plan) {
  for (const Costs& costs : plan.cost)
    if (std::all_of(costs.begin(), costs.end(), [](std::uint16_t cost) { return cost == kNever; }))
      return false;
  auto& known = plans_[static_cast<std::size_t>(shared)];
  for (const Plan& each : known)
    if (!each.dropped && isWorse(plan, each)) return false;
  std::size_t kept = 0;
  for (Plan& each : known) {
    each.dropped = each.dropped || isWorse(each, plan);
    kept += each.dropped ? 0u : 1u;
  }
  if (kept >= kMostPlans) {
    exact_ = false;
    return false;
  }
  open_.emplace(plan.least(), shared, known.size());
  known.push_back(std::move(plan));
  return true;
}

/// Naming one of the like cards in an order must not be a way forward, for then it matters which one it is.
/// Each such move is taken at its best; if even so nothing is gained, no shortest way needs it.
void Longest::checkNamings() {
  for (const Event& event : events_) {
    if (!event.names || (event.side != kDesk && event.moves.empty())) continue;
    const std::size_t count = plans_[static_cast<std::size_t>(event.to)].size();
    for (std::size_t plan = 0; plan < count && exact_; ++plan) {
      if (plans_[static_cast<std::size_t>(event.to)][plan].dropped) continue;
      const std::size_t before = open_.size();
      follow(event, plan);
      if (open_.size() != before) exact_ = false;
    }
  }
}

/// The costs that occur in a region, without those that are nowhere larger than others.
int Longest::profilesOf(std::size_t side, int region) {
  int& number = profilesOfRegion_[side][static_cast<std::size_t>(region)];
  if (number >= 0) return number;
  const SideGraph::Region& here = composition_.side(side).region(region);
  const auto& plans = plans_[static_cast<std::size_t>(here.shared)];
  std::map<Costs, int> found;
  for (const int node : here.nodes) {
    Costs costs;
    for (const Plan& plan : plans)
      if (!plan.dropped)
        costs.push_back(
            plan.cost[side][static_cast<std::size_t>(place_[side][static_cast<std::size_t>(node)])]);
    found.try_emplace(std::move(costs), node);
  }
  // Whatever is larger everywhere has the larger sum, so it comes first.
  std::vector<std::tuple<std::int64_t, const Costs*, int>> order;
  for (const auto& [costs, node] : found)
    order.emplace_back(-std::accumulate(costs.begin(), costs.end(), std::int64_t{0}), &costs, node);
  std::stable_sort(order.begin(), order.end(),
                   [](const auto& a, const auto& b) { return std::get<0>(a) < std::get<0>(b); });
  Profiles kept;
  for (const auto& [total, costs, node] : order) {
    const bool smaller = std::any_of(kept.costs.begin(), kept.costs.end(), [&](const Costs& larger) {
      return std::equal(costs->begin(), costs->end(), larger.begin(), std::less_equal<>());
    });
    if (smaller) continue;
    kept.costs.push_back(*costs);
    kept.nodes.push_back(node);
  }
  const auto [entry, fresh] =
      profileNumbers_[side].try_emplace({here.shared, kept.costs}, static_cast<int>(profiles_[side].size()));
  if (fresh) profiles_[side].push_back(std::move(kept));
  return number = entry->second;
}

std::optional<Longest::Answer> Longest::from(const Composition::Pair& pair) {
  const int app = profilesOf(0, pair.region[0]), website = profilesOf(1, pair.region[1]);
  const auto [entry, fresh] =
      answers_.try_emplace(static_cast<std::uint64_t>(app) << 32 | static_cast<std::uint64_t>(website));
  if (!fresh) return entry->second;
  const Profiles &apps = profiles_[0][static_cast<std::size_t>(app)],
                 &websites = profiles_[1][static_cast<std::size_t>(website)];
  Answer best{-1, {}};
  bool stuck = false;
  for (std::size_t i = 0; i < apps.costs.size(); ++i)
    for (std::size_t k = 0; k < websites.costs.size(); ++k) {
      std::uint16_t least = kNever;
      for (std::size_t plan = 0; plan < apps.costs[i].size(); ++plan)
        least = std::min(least, sum(apps.costs[i][plan], websites.costs[k][plan]));
      stuck = stuck || least == kNever;
      if (static_cast<int>(least) > best.actions) best = {least, {apps.nodes[i], websites.nodes[k]}};
    }
  if (!stuck && best.actions >= 0) entry->second = best;
  return entry->second;
}

}  // namespace cardwalk
