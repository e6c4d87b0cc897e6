// The inspector's fourth page: every step and screen, to jump to.

#include <algorithm>

#include "ui/dev/inspector_parts.h"

namespace cardwalk::ui {
namespace {

void targets(InspectorPage& page, bool steps, Surface surface) {
  for (const JumpTarget& each : page.memory.targets) {
    if (each.isStep != steps || each.surface != surface) continue;
    const std::string_view end = each.here   ? page.panel.word("ui.inspect.here")
                                 : each.done ? page.panel.word("ui.inspect.done")
                                             : std::string_view();
    pageRow(page, {"inspect.jump/" + each.id, each.code, each.title.empty() ? each.id : each.title,
                   steps || each.title.empty() ? "" : each.id, end, each.here, steps && each.done});
  }
}

}  // namespace

void drawJumpPage(InspectorPage& page) {
  const Panel& panel = page.panel;
  if (!page.memory.missed.empty()) {
    pageGap(page, 10);
    pageText(page, fill(panel.word("ui.inspect.jump.noWay"), {{"label", page.memory.missed}}),
             panel.colours().danger);
  }
  for (const bool steps : {true, false})
    for (const Surface surface : {Surface::desk, Surface::app, Surface::website}) {
      const bool any =
          std::any_of(page.memory.targets.begin(), page.memory.targets.end(),
                      [&](const JumpTarget& t) { return t.isStep == steps && t.surface == surface; });
      if (!any) continue;
      const char* where = surface == Surface::app ? "stores.app" : "stores.website";
      const std::string& what = panel.word(steps ? "ui.inspect.jump.steps" : "ui.inspect.jump.screens");
      pageTitle(page,
                surface == Surface::desk ? panel.word("ui.coach.checks") : panel.word(where) + " · " + what);
      targets(page, steps, surface);
    }
}

}  // namespace cardwalk::ui
