#include "core/plan/longest.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <tuple>

namespace cardwalk {

namespace {

constexpr std::size_t kDesk = 2;
constexpr std::size_t kMostPlans = 64;  ///< of one shared state

constexpr std::size_t otherOf(std::size_t side) { return side == 0 ? 1 : 0; }

std::uint16_t sum(std::uint16_t a, std::uint16_t b) {
  const int both = a + b;
  return both >= Longest::kNever ? Longest::kNever : static_cast<std::uint16_t>(both);
}

/// Which looks of the app go together with which of the website, as few blocks of "any of these with any of
/// those".
std::map<std::set<int>, std::set<int>> blocks(const std::map<int, std::set<int>>& rows) {
  std::map<std::set<int>, std::set<int>> out;
  for (const auto& [app, websites] : rows) out[websites].insert(app);
  return out;
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

/// Everything that the sides know by now; nothing is explored here.
void Longest::list() {
  for (std::size_t side = 0; side < kDevices; ++side) {
    const SideGraph& graph = composition_.side(side);
    members_[side].resize(static_cast<std::size_t>(composition_.shared().size()));
    inside_[side].resize(members_[side].size());
    place_[side].assign(static_cast<std::size_t>(graph.nodeCount()), -1);
    for (int node = 0; node < graph.nodeCount(); ++node) {
      if (!graph.isExplored(node)) continue;
      auto& here = members_[side][static_cast<std::size_t>(graph.sharedOf(node))];
      place_[side][static_cast<std::size_t>(node)] = static_cast<int>(here.size());
      here.push_back(node);
    }
    profilesOfRegion_[side].assign(static_cast<std::size_t>(graph.regionCount()), -1);
  }
  for (std::size_t side = 0; side < kDevices; ++side) listMoves(side);
  for (int shared = 0; shared < composition_.shared().size(); ++shared) listDesk(shared);
  into_.resize(members_[0].size());
  for (std::size_t i = 0; i < events_.size(); ++i) {
    Event& event = events_[i];
    event.names = event.from != event.to && composition_.renaming(event.from, event.to).newly;
    if (event.side == kDesk || !event.moves.empty())
      into_[static_cast<std::size_t>(event.to)].push_back(static_cast<int>(i));
  }
}

void Longest::listMoves(std::size_t side) {
  const SideGraph& graph = composition_.side(side);
  std::map<std::array<int, 3>, std::size_t> known;  // from, to, what the other side must look like or -1
  const auto note = [&](int from, int to, int look) {
    const int before = graph.sharedOf(from), after = graph.sharedOf(to);
    if (before == after && look < 0) {
      inside_[side][static_cast<std::size_t>(before)].emplace_back(
          place_[side][static_cast<std::size_t>(from)], place_[side][static_cast<std::size_t>(to)]);
      return;
    }
    const auto [entry, fresh] = known.try_emplace({before, after, look}, events_.size());
    if (fresh) {
      Event event;
      event.side = side;
      event.from = before;
      event.to = after;
      if (look >= 0) event.looks[otherOf(side)].insert(look);
      events_.push_back(std::move(event));
    }
    events_[entry->second].moves.emplace_back(from, to);
  };
  for (int region = 0; region < graph.regionCount(); ++region) {
    const std::vector<int> across = graph.region(region).across;
    for (const int node : graph.region(region).nodes)
      for (const int to : graph.movesFrom(node))
        if (graph.isExplored(to)) note(node, to, -1);
    const auto& others = members_[otherOf(side)][static_cast<std::size_t>(graph.region(region).shared)];
    std::set<int> looks;
    for (const int other : others) looks.insert(composition_.side(otherOf(side)).looksOf(other));
    for (const int node : across)
      for (const int look : looks)
        for (const int to : composition_.acrossMoves(side, node, look))
          if (static_cast<std::size_t>(to) < place_[side].size() && graph.isExplored(to))
            note(node, to, look);
  }
  mergeLooks(known, otherOf(side));
  for (auto& moves : inside_[side])
    std::sort(moves.begin(), moves.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
}

/// Events that differ only in what the other side looks like are one event for all these looks.
void Longest::mergeLooks(const std::map<std::array<int, 3>, std::size_t>& known, std::size_t other) {
  std::map<std::tuple<int, int, std::vector<std::pair<int, int>>>, std::size_t> first;
  for (const auto& [key, number] : known) {
    Event& event = events_[number];
    if (key[2] < 0) continue;
    std::sort(event.moves.begin(), event.moves.end());
    const auto [entry, fresh] = first.try_emplace({event.from, event.to, event.moves}, number);
    if (fresh) continue;
    events_[entry->second].looks[other].insert(event.looks[other].begin(), event.looks[other].end());
    event.moves.clear();
  }
}

void Longest::listDesk(int shared) {
  std::array<std::set<int>, kDevices> looks;
  for (std::size_t side = 0; side < kDevices; ++side)
    for (const int node : members_[side][static_cast<std::size_t>(shared)])
      looks[side].insert(composition_.side(side).looksOf(node));
  std::map<Composition::DeskMove, std::map<int, std::set<int>>> targets;
  for (const int app : looks[0])
    for (const int website : looks[1])
      for (const Composition::DeskMove& to : composition_.deskMoves(shared, app, website))
        targets[to][app].insert(website);
  for (const auto& [to, rows] : targets)
    for (const auto& [websites, apps] : blocks(rows)) {
      Event event;
      event.side = kDesk;
      event.from = shared;
      event.to = to.shared;
      event.clock = to.clock;
      event.looks = {apps, websites};
      if (static_cast<std::size_t>(to.shared) < members_[0].size()) events_.push_back(std::move(event));
    }
}

void Longest::startPlans(int shared) {
  std::array<std::set<int>, kDevices> looks;
  const auto at = static_cast<std::size_t>(shared);
  for (std::size_t side = 0; side < kDevices; ++side)
    for (const int node : members_[side][at]) looks[side].insert(composition_.side(side).looksOf(node));
  std::map<int, std::set<int>> rows;
  for (const int app : looks[0])
    for (const int website : looks[1]) {
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
  const std::size_t side = event.side;
  Costs now(members_[side][static_cast<std::size_t>(event.from)].size(), kNever);
  for (const auto& [from, to] : event.moves) {
    std::uint16_t& cost = now[static_cast<std::size_t>(place_[side][static_cast<std::size_t>(from)])];
    const auto there = static_cast<std::size_t>(place_[side][static_cast<std::size_t>(to)]);
    cost = std::min(cost, sum(then[there], 1));
  }
  return now;
}

/// The side that rests meanwhile finds itself under another shared state.
Longest::Costs Longest::afterCarry(const Event& event, std::size_t side, const Costs& then) const {
  const auto& nodes = members_[side][static_cast<std::size_t>(event.from)];
  Costs now(nodes.size(), kNever);
  const bool newly = composition_.renaming(event.from, event.to).newly;
  const std::vector<CardMap> arrangements =
      newly ? composition_.split().arrangements(composition_.shared().at(event.from))
            : std::vector<CardMap>{sameCards()};
  const SideGraph& graph = composition_.side(side);
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const auto& looks = event.looks[side];
    if (!looks.empty() && !looks.contains(graph.looksOf(nodes[i]))) continue;
    if (event.from == event.to && !event.clock) {
      now[i] = then[i];
      continue;
    }
    for (const CardMap& arrangement : arrangements) {
      const int node = graph.knownNode(
          composition_.carriedState(side, nodes[i], event.to, event.clock, newly ? &arrangement : nullptr));
      if (node < 0 || place_[side][static_cast<std::size_t>(node)] < 0) continue;
      const auto there = static_cast<std::size_t>(place_[side][static_cast<std::size_t>(node)]);
      now[i] = std::min(now[i], then[there]);
    }
  }
  return now;
}

/// Goes on backwards along the side's own moves, in order of cost.
void Longest::relax(std::size_t side, int shared, Costs& costs) const {
  const auto& moves = inside_[side][static_cast<std::size_t>(shared)];
  std::vector<std::vector<int>> buckets;
  const auto put = [&](int place) {
    const std::uint16_t cost = costs[static_cast<std::size_t>(place)];
    if (cost == kNever) return;
    if (buckets.size() <= cost) buckets.resize(cost + std::size_t{1});
    buckets[cost].push_back(place);
  };
  for (std::size_t i = 0; i < costs.size(); ++i) put(static_cast<int>(i));
  for (std::size_t cost = 0; cost < buckets.size(); ++cost)
    for (std::size_t k = 0; k < buckets[cost].size(); ++k) {
      const int place = buckets[cost][k];
      if (costs[static_cast<std::size_t>(place)] != cost) continue;
      auto move = std::lower_bound(moves.begin(), moves.end(), place,
                                   [](const auto& each, int to) { return each.second < to; });
      for (; move != moves.end() && move->second == place; ++move) {
        std::uint16_t& before = costs[static_cast<std::size_t>(move->first)];
        if (before <= cost + 1) continue;
        before = static_cast<std::uint16_t>(cost + 1);
        put(move->first);
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
