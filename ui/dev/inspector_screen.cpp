// The inspector's second page: the open screens as data.

#include "ui/dev/inspector_parts.h"

namespace cardwalk::ui {
namespace {

std::string_view stateOf(const Panel& panel, const InspectedControl& control) {
  if (!control.visible) return panel.word("ui.inspect.hidden");
  if (!control.enabled) return panel.word("ui.inspect.off");
  return {};
}

/// What was seen is good; what a machine or we made up is to be checked.
void markOrigin(const Palette& c, std::string_view origin, RowLook& row) {
  const bool unsure = origin == "proposed" || origin == "machine";
  row.badge = origin;
  row.badgeGround = unsure ? c.warningSoft : c.goodSoft;
  row.badgeText = unsure ? c.warning : c.good;
}

/// The title of a screen is a label too; it is listed where its wording is recorded.
void titleRow(InspectorPage& page, const InspectedScreen& screen) {
  if (screen.titleOrigin.empty()) return;
  RowLook row{"", "", "title", screen.title, ""};
  markOrigin(page.panel.colours(), screen.titleOrigin, row);
  pageRow(page, row);
}

std::string originLine(const InspectedControl& control) {
  std::string line = "label: " + control.origin;
  for (const std::string& each : control.otherWords) line += " · " + each;
  return line;
}

void unfolded(InspectorPage& page, const InspectedControl& control) {
  const Palette& c = page.panel.colours();
  const Column outer = page.at;
  page.at.x += page.panel.dp(14);
  page.at.width -= page.panel.dp(14);
  pageGap(page, 4);
  pageText(page, control.kind + " · " + control.region + " · " + control.pointer, c.textSoft);
  if (!control.origin.empty()) pageText(page, originLine(control), c.textSoft);
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
    titleRow(page, screen);
    for (const InspectedControl& control : screen.controls) {
      const bool chosen = control.id == page.memory.chosen;
      const std::string command = "inspect.open/" + control.id;
      RowLook row{command, "", control.id, control.label, stateOf(panel, control)};
      row.chosen = chosen;
      row.dimmed = !control.visible || !control.enabled;
      markOrigin(panel.colours(), control.origin, row);
      pageRow(page, row);
      if (chosen) unfolded(page, control);
    }
  }
}

}  // namespace cardwalk::ui
