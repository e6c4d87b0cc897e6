// The inspector's second page: the open screens as data.

#include "ui/dev/inspector_parts.h"

namespace cardwalk::ui {
namespace {

std::string_view stateOf(const Panel& panel, const InspectedControl& control) {
  if (!control.visible) return panel.word("ui.inspect.hidden");
  if (!control.enabled) return panel.word("ui.inspect.off");
  return {};
}

void unfolded(InspectorPage& page, const InspectedControl& control) {
  const Palette& c = page.panel.colours();
  const Column outer = page.at;
  page.at.x += page.panel.dp(14);
  page.at.width -= page.panel.dp(14);
  pageGap(page, 4);
  pageText(page, control.kind + " · " + control.region + " · " + control.pointer, c.textSoft);
  for (const InspectedGuard& guard : control.guards) {
    pageGap(page, 6);
    pageText(page, guard.name);
    pageCond(page, guard.lines, page.panel.dp(10));
  }
  for (const InspectedAnswer& answer : control.answers) {
    pageGap(page, 6);
    pageText(page, answer.gesture + (answer.chosen ? "  →  " : "  –  ") + answer.does,
             answer.chosen ? c.accentText : c.textSoft);
    pageCond(page, answer.when, page.panel.dp(10));
  }
  pageGap(page, 10);
  page.at.x = outer.x;
  page.at.width = outer.width;
}

}  // namespace

void drawScreenPage(InspectorPage& page) {
  const Panel& panel = page.panel;
  pageGap(page, 10);
  const ButtonSpec anchors{"inspect.anchors",
                           panel.word("ui.inspect.anchors"),
                           "eye",
                           "",
                           ButtonLook::outline,
                           true,
                           page.memory.anchors,
                           13};
  const ImVec2 size = panel.buttonSize(anchors);
  ButtonSpec look = anchors;
  if (page.memory.anchors) look.look = ButtonLook::filled;
  panel.button({{page.at.x, page.at.y}, {page.at.x + size.x, page.at.y + size.y}}, look);
  page.at.y += size.y;
  for (const InspectedScreen& screen : page.memory.screens) {
    pageTitle(page, screen.code + " · " + screen.id + " · " + screen.frame + " · " + screen.file);
    for (const InspectedControl& control : screen.controls) {
      const bool chosen = control.id == page.memory.chosen;
      pageRow(page, {"inspect.open/" + control.id, "", control.id, control.label, stateOf(panel, control),
                     chosen, !control.visible || !control.enabled});
      if (chosen) unfolded(page, control);
    }
  }
}

}  // namespace cardwalk::ui
