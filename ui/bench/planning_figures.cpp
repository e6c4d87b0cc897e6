#include "ui/bench/planning_figures.h"

#include <memory>
#include <random>
#include <string>
#include <vector>

#include "core/sim/machine.h"
#include "ui/app/session_conductor.h"
#include "ui/bench/figure_list.h"
#include "ui/bench/metered_platform.h"

namespace cardwalk::ui {
namespace {

constexpr std::uint64_t kSeed = 20240607;
constexpr double kPatience = 10;  // seconds for a plan
constexpr int kFreshEvery = 100;  // presses, so that the walk does not end up where little can be done

struct Shares {
  std::vector<double> micros;
  int later = 0;  ///< answers that came in a later frame
  double worst = -1;
  std::string worstAt;
  std::string stuckAt;  ///< where a plan took longer than anybody waits; empty: nowhere
};

void walk(const Pack& pack, const Scenario& scenario, int steps, Shares& shares) {
  const auto worker = std::make_shared<WorkerThread>([] {});
  SessionConductor conductor(pack, {scenario.id, Mode::guide, "", 1}, {}, 0);
  conductor.planBeside(worker);
  std::mt19937_64 random(kSeed);
  std::vector<Action> actions;
  for (int step = 0; step < steps; ++step) {
    const Session& session = conductor.session();
    possibleActions(session.world(), session.state(), actions);
    if (actions.empty()) return;
    const NamedAction action = nameOf(session.world(), actions[random() % actions.size()]);
    const std::string at =
        scenario.id + ", press " + std::to_string(step + 1) + " of seed " + std::to_string(kSeed);
    const auto share = [&](const auto& work) {
      const double before = threadMicros();
      work();
      const double took = threadMicros() - before;
      shares.micros.push_back(took);
      if (took <= shares.worst) return;
      shares.worst = took;
      shares.worstAt = at;
    };
    const auto press = [&](const auto& deed) {
      share(deed);
      if (conductor.planning()) ++shares.later;
      while (conductor.planning()) {
        if (!worker->over(kPatience)) return false;
        share([&] { conductor.tick(step); });
      }
      return true;
    };
    bool answered = press([&] { conductor.apply({action}, step); });
    if (answered && step % kFreshEvery == kFreshEvery - 1) answered = press([&] { conductor.restart(step); });
    if (!answered) {
      shares.stuckAt = at;
      return;
    }
  }
}

}  // namespace

void measurePlanningInFrames(const Pack& pack, int steps, BenchReport& report) {
  FigureList figures("", report);
  Shares shares;
  for (const Scenario& scenario : pack.scenarios) {
    walk(pack, scenario, steps, shares);
    if (!shares.stuckAt.empty())
      return figures.missing("plan.frame", "no plan within " + std::to_string(static_cast<int>(kPatience)) +
                                               " seconds in " + shares.stuckAt);
  }
  const std::string note = std::to_string(shares.micros.size()) + " presses, " +
                           std::to_string(shares.later) + " of them answered in a later frame";
  const std::string worstAt = shares.worstAt;
  const Spread spread = spreadOf(std::move(shares.micros));
  figures.add("plan.frame.p99", "A press within its frame, planning included, p99", spread.p99 / 1000, "ms",
              {}, note);
  figures.add("plan.frame.worst", "A press within its frame, planning included, worst", spread.worst / 1000,
              "ms", 1, worstAt);
}

}  // namespace cardwalk::ui
