// What can happen in a world, as far as it changes what both devices share: the events of Longest.

#include <algorithm>

#include "core/plan/longest.h"

namespace cardwalk {

namespace {

constexpr std::size_t otherOf(std::size_t side) { return side == 0 ? 1 : 0; }

}  // namespace

/// Which looks of the app go together with which of the website, as few blocks of "any of these with any of
/// those".
Longest::Blocks Longest::blocks(const std::map<int, std::set<int>>& rows) {
  Blocks out;
  for (const auto& [app, websites] : rows) out[websites].insert(app);
  return out;
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
    looks_[side].resize(members_[side].size());
    for (std::size_t shared = 0; shared < members_[side].size(); ++shared) {
      std::vector<int> looks;
      for (const int node : members_[side][shared]) looks.push_back(graph.looksOf(node));
      std::sort(looks.begin(), looks.end());
      looks_[side][shared].insert(looks.begin(), std::unique(looks.begin(), looks.end()));
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
  std::vector<Steps> inside(inside_[side].size());
  const auto place = [&](int node) { return place_[side][static_cast<std::size_t>(node)]; };
  const auto note = [&](int from, int to, int look) {
    const int before = graph.sharedOf(from), after = graph.sharedOf(to);
    if (before == after && look < 0) {
      inside[static_cast<std::size_t>(before)].emplace_back(place(from), place(to));
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
    events_[entry->second].moves.emplace_back(place(from), place(to));
  };
  for (int region = 0; region < graph.regionCount(); ++region) {
    const std::vector<int> across = graph.region(region).across;
    for (const int node : graph.region(region).nodes)
      for (const int to : graph.movesFrom(node))
        if (graph.isExplored(to)) note(node, to, -1);
    const auto& looks = looks_[otherOf(side)][static_cast<std::size_t>(graph.region(region).shared)];
    for (const int node : across)
      for (const int look : looks)
        for (const int to : composition_.acrossMoves(side, node, look))
          if (static_cast<std::size_t>(to) < place_[side].size() && graph.isExplored(to))
            note(node, to, look);
  }
  mergeLooks(known, otherOf(side));
  sortInside(side, inside);
}

void Longest::sortInside(std::size_t side, std::vector<Steps>& moves) {
  for (std::size_t shared = 0; shared < moves.size(); ++shared) {
    Inside& inside = inside_[side][shared];
    inside.first.assign(members_[side][shared].size() + 1, 0);
    for (const auto& [from, to] : moves[shared]) ++inside.first[static_cast<std::size_t>(to) + 1];
    for (std::size_t i = 1; i < inside.first.size(); ++i) inside.first[i] += inside.first[i - 1];
    std::vector<std::uint32_t> next(inside.first.begin(), inside.first.end() - 1);
    inside.sources.resize(moves[shared].size());
    for (const auto& [from, to] : moves[shared]) inside.sources[next[static_cast<std::size_t>(to)]++] = from;
  }
}

/// Events that differ only in what the other side looks like are one event for all these looks.
void Longest::mergeLooks(const std::map<std::array<int, 3>, std::size_t>& known, std::size_t other) {
  std::map<std::tuple<int, int, Steps>, std::size_t> first;
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
  std::map<Composition::DeskMove, std::map<int, std::set<int>>> targets;
  const auto at = static_cast<std::size_t>(shared);
  for (const int app : looks_[0][at])
    for (const int website : looks_[1][at])
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

}  // namespace cardwalk
