#include "core/records/findings.h"

#include <algorithm>
#include <set>

#include "core/content/words.h"
#include "core/plan/coverage.h"
#include "core/plan/planner.h"
#include "core/plan/proof.h"
#include "core/plan/state_index.h"
#include "core/records/unmet.h"
#include "core/records/untrained.h"
#include "core/records/unused_texts.h"

namespace cardwalk {

namespace {

constexpr std::size_t kNearStates = 300'000;
constexpr std::size_t kCoverStates = 20'000;

const Screen& screenOf(const Pack& pack, int screen) {
  return pack.screens[static_cast<std::size_t>(screen)];
}

/// Whether anything can be done on this device that changes what matters.
bool canLeave(const World& world, const State& state, Surface side, const ProvenPart& part) {
  std::vector<Action> actions;
  State next;
  changingActions(world, state, side, actions);
  return std::any_of(actions.begin(), actions.end(), [&](const Action& action) {
    return step(world, state, action, next) && part(next) != part(state);
  });
}

/// The screens that one device can still come to, other ones resting.
std::set<int> screensAhead(const World& world, const State& from, Surface side, const ProvenPart& part) {
  StateIndex states;
  states.add(part(from));
  std::set<int> screens;
  std::vector<Action> actions;
  State next;
  for (int i = 0; i < states.size() && static_cast<std::size_t>(i) < kCoverStates; ++i) {
    const State here = states.at(i);
    screens.insert(openScreen(here, side));
    changingActions(world, here, side, actions);
    for (const Action& action : actions)
      if (step(world, here, action, next)) states.add(part(next));
  }
  return screens;
}

/// The device that keeps the person: the one that can come to fewer screens.
Surface trappedSide(const World& world, const State& state, const ProvenPart& part) {
  return screensAhead(world, state, Surface::app, part).size() <=
                 screensAhead(world, state, Surface::website, part).size()
             ? Surface::app
             : Surface::website;
}

void reportTrap(const World& world, const Proof::Trap& trap, CheckReport& report) {
  const ProvenPart part(world);
  const Surface side = trappedSide(world, trap.state, part);
  const bool moves = canLeave(world, trap.state, side, part);
  Planner planner(world);
  const std::set<int> ahead = screensAhead(world, trap.state, side, part);
  const auto way = shortestWay(world, [&](const State& state) {
    return ahead.contains(openScreen(state, side)) && planner.route(state).end == Route::End::none;
  });
  // The first screen of the trap that one comes to.
  State end = startState(world);
  for (const NamedAction& action : way.value_or(std::vector<NamedAction>{}))
    end = apply(world, end, action).state;
  const Screen& where = screenOf(*world.pack, openScreen(way ? end : trap.state, side));
  Finding finding{
      moves ? "no-exit" : "dead-end", where.file, where.pointer,
      "In " + world.scenario->id + " a person who comes to \"" + where.id + "\" " +
          (moves ? "can go round and round, but never to the goal or to the hand-over again; add a "
                   "way out of the circle."
                 : "cannot go on to the goal or to the hand-over any more; add a way out, such as "
                   "\"back\"."),
      way.value_or(std::vector<NamedAction>{})};
  for (const Finding& each : report.findings)
    if (each.id == finding.id && each.pointer == finding.pointer && each.file == finding.file) return;
  report.findings.push_back(std::move(finding));
}

void reportUnreachableGoal(const Scenario& scenario, CheckReport& report) {
  report.findings.push_back({"goal-unreachable",
                             scenario.file,
                             "/goal",
                             "No sequence of actions leads from the start of " + scenario.id +
                                 " to its goal. Change the start, the rules or the goal.",
                             {}});
}

/// The way from the start, and whether there is anything to do.
ScenarioFigures lookAtStart(const World& world, Coverage& coverage, CheckReport& report) {
  const Scenario& scenario = *world.scenario;
  const Route route = Planner(world).route(startState(world));
  ScenarioFigures figures;
  figures.id = scenario.id;
  figures.title = world.pack->languages.front().get(scenario.title);
  figures.extension = scenario.extension;
  figures.end = route.end == Route::End::goal       ? "goal"
                : route.end == Route::End::handover ? "handover"
                                                    : "none";
  if (route.end != Route::End::none) figures.route = route.actions.size();
  coverage.addRoute(scenario, route.actions);
  if (holds(world, startState(world), scenario.goal))
    report.findings.push_back(
        {"already-solved",
         scenario.file,
         "/goal",
         "The goal of " + scenario.id + " holds at the start, so there is nothing to do.",
         {}});
  return figures;
}

void proveScenario(const World& world, ScenarioFigures& figures, CheckReport& report) {
  const Scenario& scenario = *world.scenario;
  const Proof proof = prove(world);
  figures.states = proof.states;
  figures.transitions = proof.transitions;
  figures.explored = proof.explored;
  if (proof.longest) figures.longestRoute = static_cast<std::size_t>(*proof.longest);
  if (!proof.complete) {
    report.findings.push_back(
        {"not-proven",
         scenario.file,
         "",
         scenario.id + " has more states than can be proven; use fewer cards or orders.",
         {}});
    return;
  }
  figures.deadEnds = proof.deadEnds;
  if (!proof.goalReachable)
    reportUnreachableGoal(scenario, report);
  else
    for (const Proof::Trap& trap : proof.traps) reportTrap(world, trap, report);
}

void reportFacts(const Pack& pack, CheckReport& report) {
  std::set<std::string, std::less<>> bound;
  for (const Scenario& scenario : pack.scenarios)
    if (!scenario.extension) bound.insert(scenario.facts.begin(), scenario.facts.end());
  for (const auto& [fact, text] : pack.facts)
    if (!bound.contains(fact))
      report.findings.push_back(
          {"unbound-fact",
           pack.folder + "/pack.json",
           "/facts/" + fact,
           "no scenario is bound to the fact " + fact + "; name it in one that shows it.",
           {}});
}

void reportTexts(const Pack& pack, CheckReport& report) {
  for (const TextKey& key : unusedTexts(pack)) {
    std::string pointer = "/";
    for (const char c : key) pointer += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    report.findings.push_back({"unused-text",
                               pack.folder + "/text/" + pack.languages.front().language + ".json",
                               std::move(pointer),
                               "nothing refers to the text \"" + key.substr(0, 80) +
                                   "\"; name it where it belongs, or remove it from every language.",
                               {}});
  }
}

void reportIcons(const Pack& pack, const Examination& how, CheckReport& report) {
  if (!how.knowsIcon) return;
  for (const Control& control : pack.controls)
    if (!control.icon.empty() && !how.knowsIcon(control.icon))
      report.findings.push_back({"unknown-icon",
                                 screenOf(pack, control.screen).file,
                                 control.pointer + "/icon",
                                 "\"" + control.icon.substr(0, 80) +
                                     "\" is no icon that can be drawn; "
                                     "assets/README.md lists them.",
                                 {}});
}

}  // namespace

std::optional<std::vector<NamedAction>> shortestWay(const World& world,
                                                    const std::function<bool(const State&)>& wanted) {
  const ProvenPart part(world);
  StateIndex states;
  std::vector<std::pair<int, Action>> from{{-1, {}}};
  states.add(part(startState(world)));
  std::vector<Action> actions;
  State next;
  for (int i = 0; i < states.size() && static_cast<std::size_t>(i) < kNearStates; ++i) {
    const State here = states.at(i);
    if (wanted(here)) {
      std::vector<NamedAction> way;
      for (int at = i; from[static_cast<std::size_t>(at)].first >= 0;
           at = from[static_cast<std::size_t>(at)].first)
        way.push_back(nameOf(world, from[static_cast<std::size_t>(at)].second));
      std::reverse(way.begin(), way.end());
      return way;
    }
    possibleActions(world, here, actions);
    for (const Action& action : actions) {
      if (!step(world, here, action, next)) continue;
      const int known = states.size();
      if (states.add(part(next)) == known) from.emplace_back(i, action);
    }
  }
  return std::nullopt;
}

void examine(const Pack& pack, const Examination& how, CheckReport& report) {
  Coverage coverage(pack);
  for (std::size_t i = 0; i < pack.scenarios.size(); ++i) {
    if (how.progress) how.progress(i, pack.scenarios.size());
    const World world(pack, static_cast<int>(i));
    ScenarioFigures figures = lookAtStart(world, coverage, report);
    if (how.prove)
      proveScenario(world, figures, report);
    else if (figures.end == "none")
      reportUnreachableGoal(pack.scenarios[i], report);
    report.scenarios.push_back(std::move(figures));
  }
  coverage.explore(how.prove);
  report.everythingMet = how.prove;
  if (how.prove) {
    reportUnmet(pack, coverage, report);
    reportTraining(pack, report);
  }
  reportRules(pack, coverage, report);
  reportFacts(pack, report);
  reportTexts(pack, report);
  reportIcons(pack, how, report);
}

}  // namespace cardwalk
