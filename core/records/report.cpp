#include "core/records/report.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string_view>

#include <nlohmann/json.hpp>

#include "core/content/language.h"
#include "core/content/words.h"

namespace cardwalk {
namespace {

using json = nlohmann::ordered_json;

std::string dump(const json& value) {
  return value.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

json actionJson(const NamedAction& action) {
  json item = {{"surface", surfaceWords()[static_cast<std::size_t>(action.surface)]},
               {"control", action.control},
               {"gesture", gestureWords()[static_cast<std::size_t>(action.gesture)]}};
  if (!action.text.empty()) item["text"] = action.text;
  return item;
}

/// Three decimals: more would only show the noise of the clock.
double rounded(double value) { return std::round(value * 1000.0) / 1000.0; }

/// What the numbers of an event stand for.
enum class Means { nothing, screen, store, surface, card, order, rejection, var, value };
struct EventShape {
  std::string_view kind;
  Means a = Means::nothing, b = Means::nothing;
};

EventShape shapeOf(EventKind kind) {
  switch (kind) {
    case EventKind::opened:
      return {"opened", Means::screen, Means::nothing};
    case EventKind::removed:
      return {"removed", Means::store, Means::card};
    case EventKind::added:
      return {"added", Means::store, Means::card};
    case EventKind::defaultChanged:
      return {"defaultChanged", Means::surface, Means::card};
    case EventKind::orderPaid:
      return {"orderPaid", Means::order, Means::nothing};
    case EventKind::orderCancelled:
      return {"orderCancelled", Means::order, Means::nothing};
    case EventKind::orderPlaced:
      return {"orderPlaced", Means::order, Means::nothing};
    case EventKind::holdsReturned:
      return {"holdsReturned", Means::nothing, Means::nothing};
    case EventKind::said:
      return {"said", Means::nothing, Means::nothing};
    case EventKind::noted:
      return {"noted", Means::rejection, Means::nothing};
    case EventKind::varChanged:
      return {"varChanged", Means::var, Means::value};
  }
  return {"unknown"};
}

template <class List>
std::string at(const List& list, int index, auto&& name) {
  if (index < 0 || static_cast<std::size_t>(index) >= std::size(list)) return "none";
  return std::string(name(list[static_cast<std::size_t>(index)]));
}

std::pair<std::string_view, std::string> spelled(Means means, int number, const Event& event,
                                                 const World& world) {
  const auto id = [](const auto& thing) { return thing.id; };
  const auto itself = [](std::string_view word) { return word; };
  switch (means) {
    case Means::screen:
      return {"screen", at(world.pack->screens, number, id)};
    case Means::store:
      return {"store", at(storeWords(), number, itself)};
    case Means::surface:
      return {"surface", at(surfaceWords(), number, itself)};
    case Means::card:
      return {"card", at(world.scenario->cards, number, [](const Card& card) { return card.last4; })};
    case Means::order:
      // The trial purchase has a slot of its own behind the scenario's orders.
      if (number == world.trialOrder) return {"order", "trial"};
      return {"order", at(world.scenario->orders, number, id)};
    case Means::rejection:
      return {"rejection", at(world.pack->rejections, number, id)};
    case Means::var:
      return {"var", at(world.pack->vars, number, id)};
    case Means::value:
      if (event.a < 0 || static_cast<std::size_t>(event.a) >= world.pack->vars.size())
        return {"value", "none"};
      return {"value", at(world.pack->vars[static_cast<std::size_t>(event.a)].values, number,
                          [](const std::string& value) { return value; })};
    case Means::nothing:
      break;
  }
  return {};
}

json eventJson(const Event& event, const World& world) {
  const SpelledEvent words = spell(event, world);
  json item = {{"kind", words.kind}};
  for (const auto& [key, value] : words.parts) item[key] = value;
  if (!event.text.empty()) item["text"] = event.text;
  return item;
}

json spreadJson(const Spread& spread) {
  return {{"samples", spread.samples},
          {"p50_us", rounded(spread.p50)},
          {"p99_us", rounded(spread.p99)},
          {"worst_us", rounded(spread.worst)}};
}

void put(json& object, const char* key, const std::optional<std::size_t>& figure) {
  if (figure) object[key] = *figure;
}

}  // namespace

Spread spreadOf(std::vector<double> microseconds) {
  if (microseconds.empty()) return {};
  std::ranges::sort(microseconds);
  const std::size_t count = microseconds.size();
  return {count, microseconds[count / 2], microseconds[std::min(count - 1, count * 99 / 100)],
          microseconds.back()};
}

LanguageFigures languageFigures(const TextCatalogue& first, const TextCatalogue& language) {
  std::set<std::string, std::less<>> wanted;
  for (const auto& [key, text] : first.texts) {
    // Under "my.orders", "my.orders.one" is a text of its own.
    const std::string stem(first.texts.contains(pluralStem(key)) ? std::string_view() : pluralStem(key));
    if (stem.empty()) {
      wanted.insert(key);
      continue;
    }
    for (const PluralForm form : pluralForms(language.language))
      wanted.insert(stem + '.' + std::string(pluralWord(form)));
  }
  LanguageFigures figures{language.language, language.texts.size(), 0};
  for (const std::string& key : wanted) figures.missing += language.texts.contains(key) ? 0u : 1u;
  return figures;
}

SpelledEvent spell(const Event& event, const World& world) {
  const EventShape shape = shapeOf(event.kind);
  SpelledEvent out{shape.kind, {}};
  if (shape.a != Means::nothing) out.parts.push_back(spelled(shape.a, event.a, event, world));
  if (shape.b != Means::nothing) out.parts.push_back(spelled(shape.b, event.b, event, world));
  return out;
}

std::string toJson(const PlanReport& report) {
  json route = json::array();
  for (const RouteItem& item : report.route) {
    json action = actionJson(item.action);
    action["instruction"] = item.instruction;
    route.push_back(std::move(action));
  }
  return dump({{"scenario", report.scenario}, {"title", report.title}, {"route", std::move(route)}});
}

std::string toJson(const PlayReport& report, const World& world) {
  json outcomes = json::array();
  for (const Played& played : report.outcomes) {
    json outcome = {{"accepted", played.accepted}};
    if (!played.accepted) {
      outcome["rejection"] = played.rejection;
      outcome["why"] = played.why;
    }
    json events = json::array();
    for (const Event& event : played.events) events.push_back(eventJson(event, world));
    outcome["events"] = std::move(events);
    outcomes.push_back(std::move(outcome));
  }
  json stores = json::object();
  for (std::size_t store = 0; store < report.stores.size(); ++store) {
    stores[std::string(storeWords()[store])] = report.stores[store];
  }
  return dump({{"scenario", report.scenario},
               {"outcomes", std::move(outcomes)},
               {"stores", std::move(stores)},
               {"goal", report.goal},
               {"residue", report.residue}});
}

std::string toJson(const CheckReport& report) {
  json findings = json::array();
  for (const Finding& finding : report.findings) {
    json item = {{"id", finding.id},
                 {"file", finding.file},
                 {"pointer", finding.pointer},
                 {"message", finding.message}};
    for (const NamedAction& action : finding.actions) item["actions"].push_back(actionJson(action));
    findings.push_back(std::move(item));
  }
  json facts = json::object();
  if (report.facts) facts = {{"covered", report.facts->first}, {"total", report.facts->second}};
  json languages = json::object();
  for (const LanguageFigures& language : report.languages) {
    languages[language.tag] = {{"texts", language.texts}, {"missing", language.missing}};
  }
  json presets = json::array();
  for (const PresetFigures& preset : report.presets)
    presets.push_back({{"file", preset.file}, {"findings", preset.findings}});
  json scenarios = json::array();
  for (const ScenarioFigures& figures : report.scenarios) {
    json item = {{"id", figures.id}, {"title", figures.title}, {"end", figures.end}};
    if (figures.extension) item["extension"] = true;
    put(item, "route", figures.route);
    put(item, "states", figures.states);
    put(item, "transitions", figures.transitions);
    put(item, "longest_route", figures.longestRoute);
    put(item, "dead_ends", figures.deadEnds);
    put(item, "explored", figures.explored);
    scenarios.push_back(std::move(item));
  }
  return dump({{"findings", std::move(findings)},
               {"facts", std::move(facts)},
               {"languages", std::move(languages)},
               {"presets", std::move(presets)},
               {"scenarios", std::move(scenarios)},
               {"seconds", rounded(report.seconds)}});
}

std::string toJson(const BenchReport& report) {
  json scenarios = json::array();
  for (const ScenarioBench& bench : report.scenarios) {
    json way = json::array();
    for (const NamedAction& action : bench.worstWay) way.push_back(actionJson(action));
    scenarios.push_back({{"id", bench.id},
                         {"plan_from_start_us", rounded(bench.planFromStart)},
                         {"replan", spreadJson(bench.replan)},
                         {"replan_worst_at", bench.worstReplan},
                         {"replan_worst_way", std::move(way)},
                         {"view", spreadJson(bench.view)},
                         {"table_size", bench.tableSize},
                         {"proof",
                          {{"seconds", rounded(bench.proof / 1e6)},
                           {"states", bench.states},
                           {"explored", bench.explored}}}});
  }
  json screens = json::array();
  for (const ScreenBench& bench : report.screens)
    screens.push_back({{"screen", bench.screen},
                       {"frame", spreadJson(bench.frame)},
                       {"core", spreadJson(bench.core)},
                       {"vertices", bench.vertices},
                       {"draw_calls", bench.drawCalls},
                       {"longest_list", bench.longestList}});
  json figures = json::object();
  for (const Figure& figure : report.figures) {
    json item = {{"value", rounded(figure.value)}, {"unit", figure.unit}};
    if (figure.bar) item["bar"] = *figure.bar;
    if (!figure.note.empty()) item["note"] = figure.note;
    figures[figure.key] = std::move(item);
  }
  return dump({{"pack_load_us", rounded(report.packLoad)},
               {"steps_a_second", std::round(report.stepsASecond)},
               {"scenarios", std::move(scenarios)},
               {"screens", std::move(screens)},
               {"figures", std::move(figures)},
               {"left_out", report.leftOut}});
}

}  // namespace cardwalk
