// What the command line prints for other programs, as plain structs and as JSON.
//
// What is in it: the answers of check, plan, play and bench.
// What it DOES NOT do: compute them (ui/cli does) or print them for people. A figure that was not computed is
// left out.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/sim/machine.h"

namespace cardwalk {

struct RouteItem {
  NamedAction action;
  std::string instruction;  ///< the coach's words at this place
};

struct PlanReport {
  std::string scenario, title;
  std::vector<RouteItem> route;
};

struct Played {
  bool accepted = false;
  std::string rejection;  ///< its id; empty when accepted
  std::string why;        ///< the text that the person reads
  std::vector<Event> events;
};

struct PlayReport {
  std::string scenario;
  std::vector<Played> outcomes;
  std::array<std::vector<std::string>, kStores> stores;  ///< last four digits
  bool goal = false;
  std::vector<std::string> residue;  ///< stores that still hold the card to be removed
};

struct Finding {
  std::string id, file, pointer, message;
  std::vector<NamedAction> actions;  ///< how to get there; may be empty
};

struct ScenarioFigures {
  std::string id, title;  ///< the title in the pack's first language
  std::string end;        ///< what the route from the start leads to: goal, handover or none
  std::optional<std::size_t> route, states, transitions, longestRoute, deadEnds;
  bool extension = false;                    ///< beyond the guide
  std::optional<std::size_t> explored = {};  ///< what was looked at for all these states
};

struct LanguageFigures {
  std::string tag;
  std::size_t texts = 0, missing = 0;
};
/// How much of what the first language says another one says as well: a text with a number has one form for
/// each that its language counts with.
LanguageFigures languageFigures(const TextCatalogue& first, const TextCatalogue& language);

/// A kiosk's preset that was read along with the pack; its mistakes are among the findings.
struct PresetFigures {
  std::string file;
  std::size_t findings = 0;
};

struct CheckReport {
  std::vector<Finding> findings;
  std::vector<PresetFigures> presets;
  std::optional<std::pair<std::size_t, std::size_t>> facts;  ///< covered and total
  std::vector<LanguageFigures> languages;
  std::vector<ScenarioFigures> scenarios;
  bool everythingMet = false;  ///< it was looked for; what nobody meets is among the findings
  double seconds = 0;
};

/// Of one run over many samples, in microseconds.
struct Spread {
  std::size_t samples = 0;
  double p50 = 0, p99 = 0, worst = 0;
};
/// Sorts the samples. Without any: zeros.
Spread spreadOf(std::vector<double> microseconds);

struct ScenarioBench {
  std::string id;
  double planFromStart = 0;  ///< microseconds, with empty tables
  Spread replan;             ///< from random reachable states: how long the next action is waited for
  std::string worstReplan;   ///< the state of the worst of them, and how it was come to
  std::vector<NamedAction> worstWay;  ///< what leads there from the scenario's start
  Spread view;                        ///< applying one action and building the view, planning included
  std::size_t tableSize = 0;
  double proof = 0;            ///< microseconds for the proof over all states
  std::uint64_t states = 0;    ///< that it stands for
  std::uint64_t explored = 0;  ///< that it looked at
};

/// One number of the window's part of the benchmark.
struct Figure {
  std::string key;   ///< stable, for programs: "start.offscreen.median"
  std::string name;  ///< for people
  double value = 0;
  std::string unit;
  std::optional<double> bar;  ///< at most this is wanted
  std::string note;           ///< where the worst was, or how it was measured; usually empty
};

/// What the frames of one screen cost, in microseconds of the drawing thread, OpenGL left out.
struct ScreenBench {
  std::string screen;                                ///< its code: "A5"
  Spread frame;                                      ///< all of it
  Spread core;                                       ///< acting and what it leads to: model, plan and view
  int vertices = 0, drawCalls = 0, longestList = 0;  ///< most of a frame; indices of one draw list
};

struct BenchReport {
  double packLoad = 0;  ///< microseconds
  double stepsASecond = 0;
  std::vector<ScenarioBench> scenarios;
  std::vector<ScreenBench> screens;
  std::vector<Figure> figures;
  std::vector<std::string> leftOut;  ///< what could not be measured here, and why
};

std::string toJson(const PlanReport& report);
std::string toJson(const PlayReport& report, const World& world);
std::string toJson(const CheckReport& report);
std::string toJson(const BenchReport& report);

/// One event in its parts, for whoever puts it into words: what it is, and what by name: "card" 4417.
struct SpelledEvent {
  std::string_view kind;
  std::vector<std::pair<std::string_view, std::string>> parts;
};
SpelledEvent spell(const Event& event, const World& world);

}  // namespace cardwalk
