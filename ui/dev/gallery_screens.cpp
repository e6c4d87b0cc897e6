#include "ui/dev/gallery_screens.h"

#include <bit>

#include "core/session/phrases.h"
#include "core/session/view_builder.h"
#include "core/sim/world.h"

namespace cardwalk::ui {
namespace {

bool livesOn(const Var& var, int screen) {
  for (const std::int16_t each : var.livesOn) {
    if (each == screen) return true;
  }
  return false;
}

/// The start of the scenario, with the person on that screen, some card and order open, and what happens on
/// the screen already done: a chat in full, for instance.
State stateOn(const World& world, int screen, bool done) {
  State state = startState(world);
  const Screen& shown = world.pack->screens[static_cast<std::size_t>(screen)];
  const auto side = static_cast<std::size_t>(shown.surface);
  Place& place = state.at[side];
  place.screen = static_cast<std::uint8_t>(screen);
  const std::uint16_t cards = state.saved[side];
  if (world.scenario->target >= 0)
    place.card = static_cast<std::int8_t>(world.scenario->target);
  else if (cards != 0)
    place.card = static_cast<std::int8_t>(std::countr_zero(cards));
  if (!world.scenario->orders.empty()) place.order = 0;
  for (std::size_t i = 0; done && i < world.pack->vars.size(); ++i) {
    const Var& var = world.pack->vars[i];
    const int page = shown.over >= 0 ? shown.over : screen;
    if (livesOn(var, screen) || livesOn(var, page))
      state.vars[i] = static_cast<std::uint8_t>(var.values.size() - 1);
  }
  return state;
}

bool speaksOfOrder(const Pack& pack, const Screen& screen) {
  return screen.keepsOrder ||
         (screen.over >= 0 && pack.screens[static_cast<std::size_t>(screen.over)].keepsOrder);
}

std::size_t controlsIn(const SurfaceView& view) {
  return view.layers.empty() ? 0 : view.layers.back().controls.size();
}

}  // namespace

std::vector<GalleryScreen> screensOf(const Pack& pack, const TextCatalogue& texts) {
  std::vector<GalleryScreen> out;
  for (int screen = 0; screen < static_cast<int>(pack.screens.size()); ++screen) {
    const Screen& source = pack.screens[static_cast<std::size_t>(screen)];
    if (source.surface == Surface::desk) continue;
    GalleryScreen best{source.code + "  " + source.id, source.surface, {}};
    for (int scenario = 0; scenario < static_cast<int>(pack.scenarios.size()); ++scenario) {
      const World world(pack, scenario);
      if (speaksOfOrder(pack, source) && world.scenario->orders.empty()) continue;
      const Phrases phrases(world, texts);
      for (const bool done : {false, true}) {
        View view;
        describeWorld(phrases, stateOn(world, screen, done), view);
        SurfaceView& shown = view.surfaces[static_cast<std::size_t>(source.surface)];
        if (best.view.layers.empty() || controlsIn(shown) > controlsIn(best.view))
          best.view = std::move(shown);
      }
    }
    out.push_back(std::move(best));
  }
  return out;
}

}  // namespace cardwalk::ui
