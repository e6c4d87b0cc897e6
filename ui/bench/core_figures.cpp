#include "ui/bench/core_figures.h"

#include <chrono>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "core/content/loader.h"
#include "core/plan/planner.h"
#include "core/session/session.h"

namespace cardwalk::ui {
namespace {

constexpr std::uint64_t kSeed = 20240607;  ///< the same walks in every run, so that two runs compare
constexpr int kStates = 500;
constexpr int kViews = 200;
constexpr int kSteps = 200'000;

/// Runs it and gives back the microseconds it took.
template <class Work>
double timed(const Work& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count();
}

/// A walk that takes any action on offer, and starts again now and then so that it sees more than one corner.
class RandomWalk {
 public:
  explicit RandomWalk(const World& world) : world_(world), state_(startState(world)) {}

  /// Tries one action; true if it was accepted.
  bool advance() {
    constexpr int kRestartAfter = 120;
    if (++count_ % kRestartAfter == 0) state_ = startState(world_);
    possibleActions(world_, state_, actions_);
    if (actions_.empty()) return false;
    last_ = actions_[random_() % actions_.size()];
    State next;
    if (!step(world_, state_, last_, next)) return false;
    state_ = next;
    return true;
  }

  const State& state() const { return state_; }
  const Action& last() const { return last_; }

 private:
  const World& world_;
  State state_;
  Action last_;
  std::vector<Action> actions_;
  std::mt19937_64 random_{kSeed};
  int count_ = 0;
};

Spread measureReplanning(const World& world, Planner& planner) {
  RandomWalk walk(world);
  std::vector<double> samples;
  while (samples.size() < static_cast<std::size_t>(kStates)) {
    walk.advance();
    samples.push_back(timed([&] { planner.route(walk.state()); }));
  }
  return spreadOf(std::move(samples));
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

ScenarioBench measure(const Pack& pack, int index) {
  const World world(pack, index);
  ScenarioBench bench;
  bench.id = world.scenario->id;
  std::optional<Planner> planner;
  bench.planFromStart = timed([&] {
    planner.emplace(world);
    planner->route(startState(world));
  });
  bench.replan = measureReplanning(world, *planner);
  bench.tableSize = planner->tableSize();
  bench.view = measureView(pack, index);
  return bench;
}

}  // namespace

void measureCore(const Pack& pack, const PackPlace& place, BenchReport& report) {
  report.packLoad = timed([&] { loadPack(place.pack, place.schemas); });
  if (!pack.scenarios.empty()) report.stepsASecond = measureSteps(pack);
  for (std::size_t index = 0; index < pack.scenarios.size(); ++index) {
    report.scenarios.push_back(measure(pack, static_cast<int>(index)));
  }
}

}  // namespace cardwalk::ui
