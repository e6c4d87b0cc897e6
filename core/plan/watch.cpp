#include "core/plan/watch.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/plan/composition.h"

namespace cardwalk {

namespace {

class Watch {
 public:
  Watch(const World& world, const std::vector<char>& watched, Composition& composition,
        const Witness& witness)
      : composition_(composition), witness_(witness), onScreen_(world.pack->screens.size()) {
    for (std::size_t i = 0; i < watched.size(); ++i)
      if (watched[i] != 0) onScreen_[static_cast<std::size_t>(world.pack->controls[i].screen)] = 1;
    // A dialog leaves the page below it in sight.
    for (std::size_t i = 0; i < onScreen_.size(); ++i)
      for (int below = world.pack->screens[i].over; below >= 0 && onScreen_[i] == 0;
           below = world.pack->screens[static_cast<std::size_t>(below)].over)
        onScreen_[i] = onScreen_[static_cast<std::size_t>(below)];
    onDesk_ = world.desk >= 0 && onScreen_[static_cast<std::size_t>(world.desk)] != 0;
  }

  void tellAll() {
    for (const Composition::Pair& pair : composition_.pairs()) {
      for (std::size_t side = 0; side < kDevices; ++side) tell(pair, side);
      if (onDesk_) tellDesk(pair);
    }
  }

 private:
  void tell(const Composition::Pair& pair, std::size_t side) {
    const SideGraph &mine = composition_.side(side), &theirs = composition_.side(1 - side);
    const SideGraph::Region& region = mine.region(pair.region[side]);
    for (const auto& [look, count] : theirs.region(pair.region[1 - side]).looks) {
      if (!seen_[side].emplace(pair.region[side], look).second) continue;
      for (const int node : region.nodes) {
        const State& own = mine.state(node);
        if (onScreen_[static_cast<std::size_t>(own.at[side].screen)] == 0) continue;
        const State& other = theirs.example(look);
        const State& shared = composition_.shared().at(region.shared);
        witness_(side == 0 ? composition_.split().join(own, other, shared)
                           : composition_.split().join(other, own, shared));
      }
    }
  }

  void tellDesk(const Composition::Pair& pair) {
    const SideGraph &app = composition_.side(0), &website = composition_.side(1);
    const int shared = app.region(pair.region[0]).shared;
    for (const auto& [appLook, appCount] : app.region(pair.region[0]).looks)
      for (const auto& [websiteLook, websiteCount] : website.region(pair.region[1]).looks)
        if (desk_.insert({shared, appLook, websiteLook}).second)
          witness_(composition_.split().join(app.example(appLook), website.example(websiteLook),
                                             composition_.shared().at(shared)));
  }

  Composition& composition_;
  const Witness& witness_;
  std::vector<char> onScreen_;  ///< a watched control
  bool onDesk_ = false;
  std::array<std::set<std::pair<int, int>>, kDevices> seen_;  ///< region and look of the other side
  std::set<std::array<int, 3>> desk_;
};

}  // namespace

bool whatCanBeMet(const World& world, const std::vector<char>& watched, std::size_t most,
                  const Witness& witness) {
  const Influence influence(world, watched);
  for (const Reduction reduction : {Reduction::full, Reduction::byDevice}) {
    Composition composition(world, influence, reduction);
    const bool sound = composition.explore(most);
    if (composition.pairs().size() > most) return false;
    if (!sound) continue;
    Watch(world, watched, composition, witness).tellAll();
    return true;
  }
  return false;
}

}  // namespace cardwalk
