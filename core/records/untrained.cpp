#include "core/records/untrained.h"

#include <algorithm>
#include <functional>
#include <set>
#include <string>

#include "core/content/training.h"
#include "core/plan/planner.h"
#include "core/plan/state_index.h"
#include "core/session/ticket.h"
#include "core/sim/machine.h"

namespace cardwalk {

namespace {

constexpr std::uint64_t kDraws = 24;  ///< of one ticket, until everything that it may be was met
constexpr int kStatesAround = 4000;

/// Whether it could happen where this action is done: before it, or as what follows it.
bool strikes(const World& world, const Surprise& surprise, const State& before, const Action& action,
             const State& after) {
  if (!surprise.swallows) return holds(world, after, surprise.when);
  const auto& controls = surprise.controls;
  const bool here =
      controls.empty() || std::find(controls.begin(), controls.end(), action.control) != controls.end();
  return here && before != after && holds(world, before, surprise.when);
}

class Tickets {
 public:
  explicit Tickets(const Pack& pack) : pack_(pack), training_(*pack.training) {}

  std::set<std::size_t> surprisesThatNeverHappen() {
    for (std::size_t i = 0; i < training_.surprises.size(); ++i) open_.insert(i);
    through([&](const Scenario& scenario) { alongTheWay(World(pack_, scenario)); });
    through([&](const Scenario& scenario) { around(World(pack_, scenario)); });
    return open_;
  }

 private:
  /// Each ticket as it is written, then what is drawn of it, as long as anything is looked for.
  void through(const std::function<void(const Scenario&)>& look) {
    for (const TrainingTicket& ticket : training_.tickets)
      if (!open_.empty()) look(pack_.scenarios[static_cast<std::size_t>(ticket.scenario)]);
    for (const TrainingTicket& ticket : training_.tickets) {
      std::set<std::vector<std::uint8_t>> met;
      for (std::uint64_t seed = 1; seed <= kDraws && !open_.empty(); ++seed) {
        const Scenario drawn = drawScenario(pack_, ticket, seed);
        if (met.insert({drawn.rules.begin(), drawn.rules.end()}).second) look(drawn);
      }
    }
  }

  void meet(const World& world, const State& before, const Action& action, const State& after) {
    std::erase_if(
        open_, [&](std::size_t i) { return strikes(world, training_.surprises[i], before, action, after); });
  }

  void alongTheWay(const World& world) {
    State state = startState(world), next;
    for (const Action& action : Planner(world).route(state).actions) {
      if (open_.empty() || !step(world, state, action, next)) return;
      meet(world, state, action, next);
      state = next;
    }
  }

  void around(const World& world) {
    StateIndex states;
    states.add(startState(world));
    std::vector<Action> actions;
    State next;
    for (int i = 0; i < states.size() && i < kStatesAround && !open_.empty(); ++i) {
      const State here = states.at(i);
      possibleActions(world, here, actions);
      for (const Action& action : actions) {
        if (!step(world, here, action, next)) continue;
        meet(world, here, action, next);
        states.add(next);
      }
    }
  }

  const Pack& pack_;
  const Training& training_;
  std::set<std::size_t> open_;
};

void add(const Pack& pack, CheckReport& report, const char* id, std::string pointer, std::string message) {
  report.findings.push_back({id, pack.folder + "/training.json", std::move(pointer), std::move(message), {}});
}

/// What of a ticket's choices no drawn one shows; the values of rules by rule and value.
struct Undrawn {
  std::set<std::pair<std::size_t, int>> values;
  bool otherDefault = false, orderStates = false;
  bool none() const { return values.empty() && !otherDefault && !orderStates; }
};

Undrawn wanted(const TrainingTicket& ticket, const Scenario& written) {
  Undrawn out;
  out.otherDefault = ticket.draw.otherDefault;
  out.orderStates = ticket.draw.orderStates;
  for (std::size_t i = 0; i < ticket.draw.rules.size(); ++i)
    for (int value = 0; value < 32; ++value)
      if ((ticket.draw.ruleValues[i] >> value & 1u) != 0 &&
          written.rules[static_cast<std::size_t>(ticket.draw.rules[i])] != value)
        out.values.insert({i, value});
  return out;
}

Undrawn undrawn(const Pack& pack, const TrainingTicket& ticket) {
  const Scenario& written = pack.scenarios[static_cast<std::size_t>(ticket.scenario)];
  Undrawn left = wanted(ticket, written);
  for (std::uint64_t seed = 1; seed <= kDraws && !left.none(); ++seed) {
    const Scenario drawn = drawScenario(pack, ticket, seed);
    std::erase_if(left.values, [&](const auto& each) {
      return drawn.rules[static_cast<std::size_t>(ticket.draw.rules[each.first])] == each.second;
    });
    for (std::size_t side = 0; side < kDevices; ++side)
      if (drawn.stores[side].standard != written.stores[side].standard) left.otherDefault = false;
    for (std::size_t i = 0; i < written.orders.size(); ++i)
      if (drawn.orders[i].state != written.orders[i].state) left.orderStates = false;
  }
  return left;
}

void reportDraws(const Pack& pack, std::size_t index, CheckReport& report) {
  const TrainingTicket& ticket = pack.training->tickets[index];
  const std::string& name = pack.scenarios[static_cast<std::size_t>(ticket.scenario)].id;
  const std::string pointer = "/tickets/" + std::to_string(index) + "/draw";
  const Undrawn left = undrawn(pack, ticket);
  for (const auto& [rule, value] : left.values) {
    const Rule& each = pack.rules[static_cast<std::size_t>(ticket.draw.rules[rule])];
    add(pack, report, "never-drawn", pointer + "/rules/" + each.id,
        name + " is never drawn with \"" + each.id + ": " + each.values[static_cast<std::size_t>(value)] +
            "\": it would be longer or shorter than the ticket as it is written. Remove the value, or let "
            "another rule make up for it.");
  }
  if (left.otherDefault)
    add(pack, report, "never-drawn", pointer + "/otherDefault",
        name +
            " has no other card that could be the default one on both sides. Remove \"otherDefault\", or "
            "store one more card.");
  if (left.orderStates)
    add(pack, report, "never-drawn", pointer + "/orderStates",
        name +
            " has no two paid orders in different states to exchange. Remove \"orderStates\", or add an "
            "order.");
}

}  // namespace

void reportTraining(const Pack& pack, CheckReport& report) {
  if (!pack.training || pack.training->empty()) return;
  const Training& training = *pack.training;
  for (const std::size_t i : Tickets(pack).surprisesThatNeverHappen())
    add(pack, report, "never-happens", "/surprises/" + std::to_string(i),
        "\"" + training.surprises[i].id +
            "\" can happen in no ticket, as written or as drawn; correct its \"when\" or its controls, give "
            "a "
            "ticket the rule that it waits for, or remove it.");
  for (std::size_t i = 0; i < training.tickets.size(); ++i) reportDraws(pack, i, report);
  for (std::size_t i = 0; i < training.diagnoses.size(); ++i)
    if (std::none_of(training.tickets.begin(), training.tickets.end(), [&](const TrainingTicket& ticket) {
          return std::any_of(ticket.options.begin(), ticket.options.end(), [&](const DiagnosisOption& each) {
            return each.diagnosis == static_cast<int>(i);
          });
        }))
      add(pack, report, "never-offered", "/diagnoses/" + std::to_string(i),
          "no ticket offers the diagnosis \"" + training.diagnoses[i].id +
              "\"; offer it where it is right or tempting, or remove it.");
  for (std::size_t i = 0; i < training.topics.size(); ++i)
    if (std::none_of(training.tickets.begin(), training.tickets.end(), [&](const TrainingTicket& ticket) {
          return std::find(ticket.topics.begin(), ticket.topics.end(), static_cast<std::int16_t>(i)) !=
                 ticket.topics.end();
        }))
      add(pack, report, "never-offered", "/topics/" + std::to_string(i),
          "no ticket has the topic \"" + training.topics[i].id + "\"; give it to one, or remove it.");
}

}  // namespace cardwalk
