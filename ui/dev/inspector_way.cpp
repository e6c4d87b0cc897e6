// The inspector's third page: the planned way, and why this action is the next one.

#include "core/content/words.h"
#include "ui/dev/inspector_parts.h"

namespace cardwalk::ui {
namespace {

void ends(InspectorPage& page) {
  const InspectedRoute& route = page.memory.route;
  const Palette& c = page.panel.colours();
  const bool good = route.end == Route::End::goal;
  const char* key = good                                ? "ui.inspect.way.goal"
                    : route.end == Route::End::handover ? "ui.inspect.way.handover"
                                                        : "ui.inspect.way.none";
  pageTitle(page, page.panel.word(key));
  pageCond(page, route.goal);
  pageGap(page, 6);
  pagePair(page, page.panel.word("ui.inspect.way.left"), std::to_string(route.steps.size()), false);
  pagePair(page, page.panel.word("ui.inspect.way.distance"),
           route.distance < 0 ? "–" : std::to_string(route.distance), false);
  pagePair(page, page.panel.word("ui.inspect.way.cost"), std::to_string(route.cost), false);
  if (route.end == Route::End::none) pageText(page, page.panel.word("coach.toHandover"), c.danger);
}

void reasons(InspectorPage& page) {
  const CoachView& coach = page.scene.view.coach;
  const Palette& c = page.panel.colours();
  if (coach.target.control.empty()) return;
  pageTitle(page, page.panel.word("ui.inspect.why"));
  pageText(page, coach.instruction);
  pageText(page, coach.because, c.textSoft);
  if (!page.memory.route.obstacles.empty()) pageTitle(page, page.panel.word("ui.inspect.obstacles"));
  for (const InspectedObstacle& each : page.memory.route.obstacles) {
    pageText(page, each.side + ": " + each.text);
    pageText(page, each.repair, c.textSoft);
    pageGap(page, 4);
  }
}

void stages(InspectorPage& page) {
  if (page.memory.route.stages.empty()) return;
  pageTitle(page, page.panel.word("ui.inspect.stages"));
  for (const InspectedStage& stage : page.memory.route.stages) {
    if (stage.moot && !stage.reached)
      pageText(page, page.panel.word("ui.inspect.stages.moot"), page.panel.colours().textSoft);
    pageCond(page, stage.reach);
    pageGap(page, 4);
  }
}

}  // namespace

void drawWayPage(InspectorPage& page) {
  ends(page);
  reasons(page);
  stages(page);
  if (page.memory.route.steps.empty()) return;
  pageTitle(page, page.panel.word("ui.inspect.route"));
  int number = 0;
  for (const InspectedStep& step : page.memory.route.steps) {
    const std::string count = std::to_string(++number);
    const std::string detail = std::string(gestureWords()[static_cast<std::size_t>(step.action.gesture)]) +
                               "  " + step.action.control;
    pageRow(page, {"", count, step.instruction, detail, "", false, number > 1});
  }
}

}  // namespace cardwalk::ui
