#include "core/plan/composition.h"

#include <algorithm>
#include <set>

namespace cardwalk {

namespace {

constexpr Surface surfaceOf(std::size_t side) { return static_cast<Surface>(side); }
constexpr std::size_t otherOf(std::size_t side) { return side == 0 ? 1 : 0; }

}  // namespace

Composition::Composition(const World& world, const Influence& influence, Reduction reduction)
    : world_(world),
      split_(world, influence, reduction),
      sides_{SideGraph(world, split_, shared_, Surface::app),
             SideGraph(world, split_, shared_, Surface::website)} {
  if (world.desk < 0) return;
  for (const std::int16_t control : world.pack->screens[static_cast<std::size_t>(world.desk)].controls)
    deskMatters_ = deskMatters_ || influence.matters(control);
}

bool Composition::explore(std::size_t most) {
  const State start = split_.essence(startState(world_));
  std::array<int, kDevices> first{};
  for (std::size_t side = 0; side < kDevices; ++side)
    first[side] = sides_[side].regionOf(sides_[side].nodeOf(split_.sideOf(start, surfaceOf(side))));
  add(-1, first[0], first[1]);
  for (std::size_t i = 0; i < pairs_.size(); ++i) {
    if (pairs_.size() > most) return false;
    markEnds(pairs_[i]);
    const std::size_t before = moves_.size();
    const int pair = static_cast<int>(i);
    for (std::size_t side = 0; side < kDevices; ++side) {
      leave(pair, side);
      leaveAcross(pair, side);
    }
    if (deskMatters_) leaveByDesk(pair);
    tidyMoves(before);
  }
  return everyOrderIsReached();
}

/// The moves of one pair, each once.
void Composition::tidyMoves(std::size_t first) {
  const auto start = moves_.begin() + static_cast<std::ptrdiff_t>(first);
  std::sort(start, moves_.end());
  moves_.erase(std::unique(start, moves_.end()), moves_.end());
}

/// The pairs stand for their states in every order of the like cards on either side. That comes down from
/// move to move, except from narrow ones; each pair needs a way from the start without those.
bool Composition::everyOrderIsReached() const {
  if (split_.alike().empty()) return true;
  std::vector<char> reached(pairs_.size());
  std::vector<int> open{0};
  reached[0] = 1;
  std::size_t count = 1;
  while (!open.empty()) {
    const int pair = open.back();
    open.pop_back();
    for (auto move = std::lower_bound(moves_.begin(), moves_.end(), Move{pair, -1, false, false});
         move != moves_.end() && move->from == pair; ++move) {
      char& there = reached[static_cast<std::size_t>(move->to)];
      if (move->narrow || there != 0) continue;
      there = 1;
      ++count;
      open.push_back(move->to);
    }
  }
  return count == pairs_.size();
}

State Composition::joined(int shared, int appLooks, int websiteLooks) const {
  return split_.join(sides_[0].example(appLooks), sides_[1].example(websiteLooks), shared_.at(shared));
}

void Composition::add(int parent, int app, int website) {
  const auto [number, fresh] =
      numbers_.add(static_cast<std::uint64_t>(app) << 32 | static_cast<std::uint64_t>(website),
                   static_cast<int>(pairs_.size()));
  if (fresh) pairs_.push_back({{app, website}, parent});
  if (parent < 0 || parent == number) return;
  const SideGraph::Region &here = sides_[0].region(app), &there = sides_[1].region(website);
  const int before = sides_[0].region(pairs_[static_cast<std::size_t>(parent)].region[0]).shared;
  Move move{parent, number, false, false};
  if (before != here.shared && !split_.alike().empty()) {
    const Renaming& names = renaming(before, here.shared);
    move.names = names.newly;
    move.narrow = names.fewer && !here.balanced && !there.balanced;
  }
  moves_.push_back(move);
}

void Composition::addProduct(int parent, std::size_t side, int region, const std::vector<int>& others) {
  for (const int other : others) add(parent, side == 0 ? region : other, side == 0 ? other : region);
}

/// Regions that a region's own moves lead to, each once.
const std::vector<int>& Composition::exits(std::size_t side, int region) {
  const auto [entry, fresh] = exits_[side].try_emplace(region);
  if (!fresh) return entry->second;
  SideGraph& graph = sides_[side];
  std::vector<int> nodes;
  for (const SideGraph::Move& move : graph.region(region).leaving) nodes.push_back(move.to);
  std::set<int> found;
  for (const int node : nodes) found.insert(graph.regionOf(node));
  entry->second.assign(found.begin(), found.end());
  return entry->second;
}

void Composition::leave(int pair, std::size_t side) {
  const std::array<int, kDevices> here = pairs_[static_cast<std::size_t>(pair)].region;
  const int other = here[otherOf(side)];
  const int shared = sides_[side].region(here[side]).shared;
  for (const int to : exits(side, here[side])) {
    const int then = sides_[side].region(to).shared;
    if (then == shared)
      addProduct(pair, side, to, {other});
    else
      addProduct(pair, side, to, carried(otherOf(side), other, then, kAnyLooks));
  }
}

const std::vector<int>& Composition::acrossMoves(std::size_t side, int node, int otherLooks) {
  const auto [entry, fresh] = across_[side].try_emplace(key(node, otherLooks));
  if (!fresh) return entry->second;
  SideGraph& graph = sides_[side];
  const State mine = graph.state(node);
  const State& theirs = sides_[otherOf(side)].example(otherLooks);
  const State& shared = shared_.at(graph.sharedOf(node));
  const State whole = side == 0 ? split_.join(mine, theirs, shared) : split_.join(theirs, mine, shared);
  std::vector<State> next;
  graph.acrossFrom(whole, next);
  std::vector<int> nodes;
  for (const State& state : next) {
    const CardMap names = split_.naming(split_.sharedOf(state));
    nodes.push_back(graph.nodeOf(exchanged(split_.sideOf(state, surfaceOf(side)), names)));
  }
  return across_[side][key(node, otherLooks)] = std::move(nodes);
}

void Composition::leaveAcross(int pair, std::size_t side) {
  const std::array<int, kDevices> here = pairs_[static_cast<std::size_t>(pair)].region;
  const int other = here[otherOf(side)];
  const std::vector<int> nodes = sides_[side].region(here[side]).across;
  const auto looks = sides_[otherOf(side)].region(other).looks;
  const int shared = sides_[side].region(here[side]).shared;
  for (const int node : nodes)
    for (const auto& [look, count] : looks)
      for (const int to : acrossMoves(side, node, look)) {
        const int region = sides_[side].regionOf(to);
        const int then = sides_[side].sharedOf(to);
        if (then == shared)
          addProduct(pair, side, region, {other});
        else
          addProduct(pair, side, region, carried(otherOf(side), other, then, look));
      }
}

const std::vector<Composition::DeskMove>& Composition::deskMoves(int shared, int appLooks, int websiteLooks) {
  const std::uint64_t at = key(shared, appLooks, websiteLooks);
  const auto [entry, fresh] = desk_.try_emplace(at);
  if (!fresh) return entry->second;
  const State here = joined(shared, appLooks, websiteLooks);
  std::vector<DeskMove> found;
  State next;
  changingActions(world_, here, Surface::desk, actions_);
  for (const Action& action : actions_) {
    if (!split_.matters(action.control) || !step(world_, here, action, next)) continue;
    const State essence = split_.essence(next);
    if (essence == here) continue;
    const auto& effects = caseFor(world_, here, action)->effects;
    const bool clock = std::any_of(effects.begin(), effects.end(),
                                   [](const Effect& effect) { return effect.op == EffectOp::clock; });
    found.push_back({shared_.add(split_.sharedOf(essence)), clock});
  }
  return entry->second = std::move(found);
}

void Composition::leaveByDesk(int pair) {
  const std::array<int, kDevices> here = pairs_[static_cast<std::size_t>(pair)].region;
  const auto app = sides_[0].region(here[0]).looks, website = sides_[1].region(here[1]).looks;
  const int shared = sides_[0].region(here[0]).shared;
  for (const auto& [appLook, appCount] : app)
    for (const auto& [websiteLook, websiteCount] : website)
      for (const DeskMove& move : std::vector<DeskMove>(deskMoves(shared, appLook, websiteLook)))
        for (const int region : std::vector<int>(carried(0, here[0], move.shared, appLook, move.clock)))
          addProduct(pair, 0, region, carried(1, here[1], move.shared, websiteLook, move.clock));
}

Composition::Ends Composition::endsAt(int shared, int appLooks, int websiteLooks) {
  const auto [entry, fresh] = ends_.try_emplace(key(shared, appLooks, websiteLooks));
  if (fresh) {
    const State here = joined(shared, appLooks, websiteLooks);
    entry->second.goal = holds(world_, here, world_.scenario->goal);
    entry->second.handover =
        world_.scenario->handover != kAlways && holds(world_, here, world_.scenario->handover);
  }
  return entry->second;
}

void Composition::markEnds(Pair& pair) {
  const SideGraph::Region &app = sides_[0].region(pair.region[0]),
                          &website = sides_[1].region(pair.region[1]);
  for (const auto& [appLook, appCount] : app.looks)
    for (const auto& [websiteLook, websiteCount] : website.looks) {
      const Ends ends = endsAt(app.shared, appLook, websiteLook);
      pair.goal = pair.goal || ends.goal;
      pair.handover = pair.handover || ends.handover;
    }
}

std::uint64_t Composition::statesOf(const Pair& pair) const {
  const SideGraph::Region &app = sides_[0].region(pair.region[0]),
                          &website = sides_[1].region(pair.region[1]);
  return split_.namings(shared_.at(app.shared)) * app.states * website.states;
}

std::uint64_t Composition::transitionsOf(const Pair& pair) {
  std::uint64_t moves = 0;
  const SideGraph::Region &app = sides_[0].region(pair.region[0]),
                          &website = sides_[1].region(pair.region[1]);
  moves += app.moves * website.states + website.moves * app.states;
  for (std::size_t side = 0; side < kDevices; ++side) {
    const SideGraph::Region& mine = sides_[side].region(pair.region[side]);
    const SideGraph::Region& theirs = sides_[otherOf(side)].region(pair.region[otherOf(side)]);
    for (const int node : mine.across)
      for (const auto& [look, count] : theirs.looks)
        moves += acrossMoves(side, node, look).size() * count *
                 split_.copies(sides_[side].state(node), surfaceOf(side));
  }
  for (const auto& [appLook, appCount] : app.looks)
    for (const auto& [websiteLook, websiteCount] : website.looks)
      moves += deskMoves(app.shared, appLook, websiteLook).size() * appCount * websiteCount;
  return moves * split_.namings(shared_.at(app.shared));
}

State Composition::exampleOf(const Pair& pair) const {
  const SideGraph::Region &app = sides_[0].region(pair.region[0]),
                          &website = sides_[1].region(pair.region[1]);
  return split_.join(sides_[0].state(app.nodes.front()), sides_[1].state(website.nodes.front()),
                     shared_.at(app.shared));
}

}  // namespace cardwalk
