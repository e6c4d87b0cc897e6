// What a person who knows one pack has to learn anew in another: an earlier version, or another generation.
//
// What is in it: comparePacks; controls that are relabelled, moved, new, gone or lead elsewhere, screens, and
// the coach's way through each scenario before and after, in words. Controls are the same if their ids are.
// What it DOES NOT do: print it (core/records/diff_report.h, ui/cli) or compare rules and scores.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/content/pack.h"
#include "core/sim/action.h"

namespace cardwalk {

enum class Learn : std::uint8_t {
  relabelled,  ///< other words on the same control, or another picture
  moved,       ///< on another screen, in another region, or among other neighbours
  leads,       ///< the same control opens another screen
  appeared,
  gone
};
std::string_view learnWord(Learn kind);  ///< "relabelled", "moved", "leads", "new", "gone"

struct ControlChange {
  Learn kind = Learn::relabelled;
  Surface surface = Surface::app;
  std::string control;        ///< id without item
  std::string before, after;  ///< label, place or target in words; empty where there is none
  std::string screenBefore, screenAfter;
  bool onRoute = false;  ///< some scenario's way uses it, before or after
};

struct ScreenChange {
  Learn kind = Learn::relabelled;  ///< relabelled, appeared or gone
  Surface surface = Surface::app;
  std::string screen, before, after;  ///< titles, on the website with the address
};

struct RouteLine {
  enum class Kind : std::uint8_t { same, reworded, appeared, gone } kind = Kind::same;
  NamedAction action;
  std::string before, after;  ///< the coach's instruction
};
std::string_view routeWord(RouteLine::Kind kind);

struct RouteChange {
  std::string scenario, title;
  int before = 0, after = 0;  ///< actions; 0: the scenario is not there
  std::vector<RouteLine> lines;
};

struct PackDiff {
  std::string language;
  std::vector<ControlChange> controls;  ///< those on a way first, then in the order of the packs
  std::vector<ScreenChange> screens;
  std::vector<RouteChange> routes;  ///< only those that changed
  int routesCompared = 0;
  bool same() const { return controls.empty() && screens.empty() && routes.empty(); }
};

/// How places and looks are told: texts with {screen}, {region}, {place}, {control} and {icon} to be filled
/// in. Regions and kinds are named as packs spell them where nothing else is given.
struct DiffWords {
  std::string place = "{screen}, {region}";
  std::string first = "{place}, first";
  std::string after = "{place}, after “{control}”";
  std::string icon = "icon {icon}", noIcon = "no icon";
  std::array<std::string, static_cast<std::size_t>(Region::tabs) + 1> regions{};
  std::array<std::string, kControlKinds> kinds{};
};

/// In a language of `after` (its first if it has no such one).
PackDiff comparePacks(const Pack& before, const Pack& after, const std::string& language,
                      const DiffWords& words = {});

}  // namespace cardwalk
