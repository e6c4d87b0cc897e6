#include "core/records/diff_report.h"

#include <nlohmann/json.hpp>

#include "core/content/words.h"

namespace cardwalk {
namespace {

using json = nlohmann::ordered_json;

std::string_view surfaceWord(Surface surface) { return surfaceWords()[static_cast<std::size_t>(surface)]; }

json controlJson(const ControlChange& change) {
  return {{"change", learnWord(change.kind)},
          {"surface", surfaceWord(change.surface)},
          {"control", change.control},
          {"before", change.before},
          {"after", change.after},
          {"screen_before", change.screenBefore},
          {"screen_after", change.screenAfter},
          {"on_route", change.onRoute}};
}

json screenJson(const ScreenChange& change) {
  return {{"change", learnWord(change.kind)},
          {"surface", surfaceWord(change.surface)},
          {"screen", change.screen},
          {"before", change.before},
          {"after", change.after}};
}

json routeJson(const RouteChange& change) {
  json lines = json::array();
  for (const RouteLine& line : change.lines)
    lines.push_back({{"change", routeWord(line.kind)},
                     {"surface", surfaceWord(line.action.surface)},
                     {"control", line.action.control},
                     {"before", line.before},
                     {"after", line.after}});
  return {{"id", change.scenario},
          {"title", change.title},
          {"actions_before", change.before},
          {"actions_after", change.after},
          {"lines", std::move(lines)}};
}

}  // namespace

std::string toJson(const PackDiff& diff, const std::string& before, const std::string& after) {
  json controls = json::array(), screens = json::array(), scenarios = json::array();
  for (const ControlChange& each : diff.controls) controls.push_back(controlJson(each));
  for (const ScreenChange& each : diff.screens) screens.push_back(screenJson(each));
  for (const RouteChange& each : diff.routes) scenarios.push_back(routeJson(each));
  const json whole = {{"before", before},
                      {"after", after},
                      {"language", diff.language},
                      {"same", diff.same()},
                      {"controls", std::move(controls)},
                      {"screens", std::move(screens)},
                      {"scenarios_compared", diff.routesCompared},
                      {"scenarios", std::move(scenarios)}};
  return whole.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

}  // namespace cardwalk
