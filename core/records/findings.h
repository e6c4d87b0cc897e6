// Everything that can be wrong with a pack that was read without an error.
//
// What is in it: examine(), which proves every scenario and looks for what nobody can reach or use.
// What it DOES NOT do: read files (content/loader.h), or print (ui/cli).
#pragma once

#include <functional>

#include "core/content/pack.h"
#include "core/records/report.h"

namespace cardwalk {

struct Examination {
  bool prove = true;  ///< false: only the way from each start, without the proof over all states
  /// Told before each scenario: its number from 0 and how many there are. May be empty.
  std::function<void(std::size_t, std::size_t)> progress;
  /// Whether the interface can draw this icon. Empty: every icon is taken for known.
  std::function<bool(std::string_view)> knowsIcon;
};

/// Adds findings, and the figures of every scenario, to the report.
void examine(const Pack& pack, const Examination& how, CheckReport& report);

/// The first actions after which `wanted` holds, by fewest actions; nothing if none of the nearest states
/// does.
std::optional<std::vector<NamedAction>> shortestWay(const World& world,
                                                    const std::function<bool(const State&)>& wanted);

}  // namespace cardwalk
