#include <optional>
#include <string>

#include "core/content/words.h"
#include "core/records/report.h"
#include "core/session/messages.h"
#include "core/sim/text_match.h"
#include "core/sim/variation.h"
#include "ui/cli/action_file.h"
#include "ui/cli/commands.h"
#include "ui/cli/console.h"

namespace cardwalk::ui {
namespace {

State carryOut(VariedWorld& varied, const std::vector<NamedAction>& actions, const std::string& language,
               PlayReport& report) {
  const World& world = varied.world();
  const Phrases phrases(world, world.pack->language(language));
  State state = startState(world);
  for (const NamedAction& named : actions) {
    if (const std::optional<State> after = varied.take(state, named.control)) {
      report.outcomes.push_back({});
      report.outcomes.back().accepted = true;
      state = *after;
      continue;
    }
    const std::optional<Action> action = resolve(world, state, named);
    Outcome outcome = apply(world, state, named);
    Played played;
    played.accepted = outcome.accepted;
    if (outcome.rejection) {
      played.rejection = outcome.rejection->id;
      played.why = messageFor(phrases, state, outcome, action ? &*action : nullptr, {}).text;
    }
    played.events = std::move(outcome.events);
    report.outcomes.push_back(std::move(played));
    if (outcome.accepted) state = outcome.state;
  }
  return state;
}

void describeEnd(const World& world, const State& state, PlayReport& report) {
  report.goal = holds(world, state, world.scenario->goal);
  for (std::size_t store = 0; store < static_cast<std::size_t>(kStores); ++store) {
    for (std::size_t card = 0; card < world.scenario->cards.size(); ++card) {
      if (!state.has(static_cast<Store>(store), static_cast<int>(card))) continue;
      report.stores[store].push_back(world.scenario->cards[card].last4);
    }
    if (state.has(static_cast<Store>(store), world.scenario->target)) {
      report.residue.emplace_back(storeWords()[store]);
    }
  }
}

std::string placeText(std::string_view word, const CliTexts& texts) {
  for (const std::string_view store : storeWords())
    if (store == word) return texts.say("cli.play.store." + std::string(store));
  return std::string(word);
}

/// "4417 removed from: app"
std::string eventText(const Event& event, const World& world, const CliTexts& texts) {
  const SpelledEvent spelled = spell(event, world);
  const std::string key = "cli.event." + std::string(spelled.kind);
  const auto part = [&](std::size_t index) {
    const auto& [name, value] = spelled.parts[index];
    const bool place = name == "store" || name == "surface";
    return std::pair(name, place ? placeText(value, texts) : value);
  };
  if (spelled.parts.empty()) return texts.say(key);
  if (spelled.parts.size() == 1) return texts.say(key, {part(0)});
  return texts.say(key, {part(0), part(1)});
}

std::string forPeople(const PlayReport& report, const std::vector<NamedAction>& actions, const World& world,
                      const CliTexts& texts) {
  std::string text;
  for (std::size_t index = 0; index < report.outcomes.size(); ++index) {
    const Played& played = report.outcomes[index];
    text += std::to_string(index + 1) + ". " + withoutCardNumbers(actions[index].control) + ": ";
    text += played.accepted ? texts.say("cli.play.done")
                            : texts.say("cli.play.refused", {{"id", played.rejection}, {"why", played.why}});
    for (const Event& event : played.events) text += "; " + eventText(event, world, texts);
    text += "\n";
  }
  for (std::size_t store = 0; store < report.stores.size(); ++store) {
    text += placeText(storeWords()[store], texts) + ":";
    for (const std::string& card : report.stores[store]) text += " " + card;
    if (report.stores[store].empty()) text += " " + texts.say("cli.play.noCard");
    text += "\n";
  }
  return text + texts.say(report.goal ? "cli.play.goal" : "cli.play.noGoal") + "\n";
}

}  // namespace

int runPlay(const Arguments& arguments, const Pack& pack) {
  std::string bytes;
  if (const std::string fault = readAll(arguments.actions, bytes, arguments.texts); !fault.empty())
    return complain(fault);
  const ParsedActions parsed = parseActionFile(arguments.actions, bytes, arguments.scenario, arguments.texts);
  if (!parsed.fault.empty()) return complain(parsed.fault);
  VariedWorld varied(pack, pack.scenarioIndex(arguments.scenario));
  PlayReport report;
  report.scenario = arguments.scenario;
  const State state = carryOut(varied, parsed.actions, contentLanguage(arguments), report);
  const World& world = varied.world();
  describeEnd(world, state, report);
  return print(arguments.json ? toJson(report, world)
                              : forPeople(report, parsed.actions, world, arguments.texts));
}

}  // namespace cardwalk::ui
