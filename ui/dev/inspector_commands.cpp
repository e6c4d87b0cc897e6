#include "ui/dev/inspector_commands.h"

#include <string>
#include <vector>

#include "core/records/exchange.h"

namespace cardwalk::ui {
namespace {

std::string actionsSoFar(const CommandContext& c) {
  std::vector<NamedAction> actions;
  for (const LogEntry& entry : c.walk.inspected()->log()) actions.push_back(entry.action);
  return actionLines(actions);
}

}  // namespace

bool inspects(const CommandContext& c) { return c.state.inspector.open; }

void inspect(CommandContext& c, std::string_view) {
  c.state.inspector.open = c.walk.inspected() != nullptr && !c.state.inspector.open;
}

void inspectTab(CommandContext& c, std::string_view word) {
  for (const InspectorTab tab : {InspectorTab::world, InspectorTab::screen, InspectorTab::way,
                                 InspectorTab::jump, InspectorTab::log}) {
    if (tabWord(tab) != word) continue;
    c.state.inspector.toTop = c.state.inspector.tab != tab;
    c.state.inspector.tab = tab;
  }
}

void inspectControl(CommandContext& c, std::string_view id) {
  std::string& chosen = c.state.inspector.chosen;
  chosen = chosen == id ? "" : std::string(id);
}

void inspectJump(CommandContext& c, std::string_view id) { c.walk.goToPlace(std::string(id), c.now); }

void inspectAnchors(CommandContext& c, std::string_view) {
  c.state.inspector.anchors = !c.state.inspector.anchors;
}

void copyActions(CommandContext& c, std::string_view) { ImGui::SetClipboardText(actionsSoFar(c).c_str()); }

void saveActions(CommandContext& c, std::string_view) { c.wish.keepActions = actionsSoFar(c); }

}  // namespace cardwalk::ui
