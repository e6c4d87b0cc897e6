// How costs grow: cards, controls, scenarios, languages and attempts, each ten and a hundred times as many.
//
// What is in it: the figures, each curve with its exponent (1: twice as much costs twice as much).
// What it DOES NOT do: judge them against a bar.
#pragma once

#include <string>

#include "core/records/report.h"
#include "ui/bench/figure_list.h"
#include "ui/cli/arguments.h"
#include "ui/cli/places.h"

namespace cardwalk::ui {

/// The exponent between the last two points of a curve, in words for a note; empty for a single point.
std::string exponentOf(const std::vector<std::pair<double, double>>& curve);

/// Some twenty seconds.
void measureGrowth(const Arguments& arguments, const Pack& pack, const PackPlace& place, BenchReport& report);

/// A part: what a pack under ROOT (--pack ROOT, see writeGrownAssets) costs to load.
int loadGrown(const Arguments& arguments);
/// A part: what --count times the scenarios, or the languages, cost to keep, list and open.
int holdGrown(const Arguments& arguments, const PackPlace& place, bool scenarios);

}  // namespace cardwalk::ui
