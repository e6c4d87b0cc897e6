#include "ui/bench/core_figures.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <ctime>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "core/content/loader.h"
#include "core/plan/planner.h"
#include "core/plan/proof.h"
#include "core/session/carry_over.h"
#include "core/session/session.h"

namespace cardwalk::ui {
namespace {

constexpr std::uint64_t kSeed = 20240607;           ///< the same walks in every run, so that two runs compare
constexpr int kStates = 300, kManyStates = 10'000;  ///< of each scenario; all of them are billions
constexpr int kViews = 200;
constexpr int kSteps = 200'000;

/// Runs it and gives back the microseconds it took.
template <class Work>
double timed(const Work& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count();
}

/// The same in the processor's time of this thread: whoever else works on the machine does not count.
template <class Work>
double timedAlone(const Work& work) {
  const auto now = [] {
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_nsec) / 1e3;
  };
  const double start = now();
  work();
  return now() - start;
}

/// A walk that takes any action on offer, and starts again now and then so that it sees more than one corner.
class RandomWalk {
 public:
  explicit RandomWalk(const World& world) : world_(world), state_(startState(world)) {}

  /// Tries one action; true if it was accepted.
  bool advance() {
    constexpr int kRestartAfter = 120;
    if (++count_ % kRestartAfter == 0) {
      state_ = startState(world_);
      way_.clear();
    }
    possibleActions(world_, state_, actions_);
    if (actions_.empty()) return false;
    last_ = actions_[random_() % actions_.size()];
    State next;
    if (!step(world_, state_, last_, next)) return false;
    state_ = next;
    way_.push_back(last_);
    return true;
  }

  const State& state() const { return state_; }
  const Action& last() const { return last_; }
  /// What led here from the start of the scenario.
  const std::vector<Action>& way() const { return way_; }

 private:
  const World& world_;
  State state_;
  Action last_;
  std::vector<Action> actions_, way_;
  std::mt19937_64 random_{kSeed};
  int count_ = 0;
};

/// The screens of both devices, such as "app.cards, website.home".
std::string placeOf(const World& world, const State& state) {
  std::string text;
  for (const OpenScreen& each : openScreens(world, state))
    text += (text.empty() ? "" : ", ") + each.screen + (each.last4.empty() ? "" : "/" + each.last4);
  return text;
}

/// The next action from states as a person comes to them, one after the other. Answers are kept in the
/// planner's tables as they are for a person, but each of these states differs from the one before.
void measureReplanning(const World& world, Planner& planner, int states, ScenarioBench& bench,
                       std::vector<double>& all) {
  const int kMostTries = 50 * states;
  RandomWalk walk(world);
  State before = walk.state();
  std::vector<double> samples;
  double worst = -1;
  for (int tries = 0; tries < kMostTries && samples.size() < static_cast<std::size_t>(states); ++tries) {
    walk.advance();
    if (walk.state() == before) continue;
    before = walk.state();
    const double took = timedAlone([&] { planner.route(before); });
    samples.push_back(took);
    if (took <= worst) continue;
    worst = took;
    bench.worstReplan =
        world.scenario->id + " at " + placeOf(world, before) + " (try " + std::to_string(tries + 1) + ")";
    bench.worstWay.clear();
    for (const Action& action : walk.way()) bench.worstWay.push_back(nameOf(world, action));
  }
  all.insert(all.end(), samples.begin(), samples.end());
  bench.replan = spreadOf(std::move(samples));
}

void measureProof(const World& world, ScenarioBench& bench) {
  Proof proof;
  bench.proof = timedAlone([&] { proof = prove(world); });
  bench.states = proof.states;
  bench.explored = proof.explored;
}

Spread measureView(const Pack& pack, int scenario) {
  const World world(pack, scenario);
  Session session(pack, scenario, Mode::guide, kSeed, 0);
  RandomWalk walk(world);
  std::vector<double> samples;
  Millis now = 0;
  for (int count = 0; count < kViews; ++count) {
    if (!walk.advance()) continue;
    const NamedAction action = nameOf(world, walk.last());
    samples.push_back(timed([&] {
      session.apply({action}, ++now);
      session.view();
    }));
  }
  return spreadOf(std::move(samples));
}

double measureSteps(const Pack& pack) {
  const World world(pack, 0);
  RandomWalk walk(world);
  const double microseconds = timed([&] {
    for (int count = 0; count < kSteps; ++count) walk.advance();
  });
  return kSteps / microseconds * 1e6;
}

ScenarioBench measure(const Pack& pack, int index, int states, std::vector<double>& replanning) {
  const World world(pack, index);
  ScenarioBench bench;
  bench.id = world.scenario->id;
  std::optional<Planner> planner;
  bench.planFromStart = timed([&] {
    planner.emplace(world);
    planner->route(startState(world));
  });
  measureReplanning(world, *planner, states, bench, replanning);
  bench.tableSize = planner->tableSize();
  bench.view = measureView(pack, index);
  measureProof(world, bench);
  return bench;
}

/// What the scenarios come to together, with the bars.
void sumUp(std::vector<double> replanning, BenchReport& report) {
  constexpr double kProofBar = 20, kReplanBar = 2;  // seconds for all scenarios, milliseconds for p99
  const auto slower = [](const ScenarioBench& a, const ScenarioBench& b) {
    return a.replan.worst < b.replan.worst;
  };
  const auto longer = [](const ScenarioBench& a, const ScenarioBench& b) { return a.proof < b.proof; };
  const std::vector<ScenarioBench>& all = report.scenarios;
  const ScenarioBench& worst = *std::max_element(all.begin(), all.end(), slower);
  const ScenarioBench& longest = *std::max_element(all.begin(), all.end(), longer);
  const Spread spread = spreadOf(std::move(replanning));
  const auto add = [&](const char* key, const char* name, double value, const char* unit,
                       std::optional<double> bar = {}, std::string note = {}) {
    report.figures.push_back({key, name, value, unit, bar, std::move(note)});
  };
  add("next.p50", "Next action from a reachable state, CPU, p50", spread.p50 / 1000, "ms", {},
      std::to_string(spread.samples) + " states of " + std::to_string(all.size()) +
          " scenarios, drawn at random; all are too many");
  add("next.p99", "Next action from a reachable state, CPU, p99", spread.p99 / 1000, "ms", kReplanBar);
  add("next.worst", "Next action from a reachable state, CPU, worst", spread.worst / 1000, "ms", {},
      worst.worstReplan);
  double seconds = 0, states = 0, explored = 0;
  for (const ScenarioBench& each : all) {
    seconds += each.proof / 1e6;
    states += static_cast<double>(each.states);
    explored += static_cast<double>(each.explored);
  }
  add("proof.total", "Proof of all scenarios, CPU", seconds, "s", kProofBar,
      "longest " + longest.id + ", " + std::to_string(std::lround(longest.proof / 1000)) + " ms");
  add("proof.states", "States that the proof stands for", states, "states");
  add("proof.states_a_second", "States that it stands for, a second", std::round(states / seconds),
      "states/s");
  add("proof.explored_a_second", "States that it looks at, a second", std::round(explored / seconds),
      "states/s");
}

}  // namespace

void measureCore(const Pack& pack, const PackPlace& place, bool thorough, BenchReport& report) {
  report.packLoad = timed([&] { loadPack(place.pack, place.schemas); });
  if (!pack.scenarios.empty()) report.stepsASecond = measureSteps(pack);
  if (pack.scenarios.empty()) return;
  std::vector<double> replanning;
  for (std::size_t index = 0; index < pack.scenarios.size(); ++index)
    report.scenarios.push_back(
        measure(pack, static_cast<int>(index), thorough ? kManyStates : kStates, replanning));
  sumUp(std::move(replanning), report);
}

}  // namespace cardwalk::ui
