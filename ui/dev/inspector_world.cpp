// The inspector's first page: the world beneath the screens.

#include "ui/dev/inspector_parts.h"

namespace cardwalk::ui {
namespace {

void values(InspectorPage& page, std::string_view key, const std::vector<InspectedValue>& list) {
  pageTitle(page, page.panel.word(key));
  if (list.empty()) pageText(page, page.panel.word("ui.inspect.none"), page.panel.colours().textSoft);
  for (const InspectedValue& each : list) pagePair(page, each.name, each.value, each.changed);
}

}  // namespace

void drawWorldPage(InspectorPage& page) {
  const InspectedWorld& world = page.memory.world;
  for (std::size_t store = 0; store < world.stores.size(); ++store) {
    pageTitle(page, page.scene.view.stores[store].title);
    if (world.stores[store].empty())
      pageText(page, page.panel.word("ui.inspect.none"), page.panel.colours().textSoft);
    for (const InspectedCard& card : world.stores[store]) {
      std::string marks = card.marks;
      if (card.isTarget) marks += (marks.empty() ? "" : ", ") + std::string("target");
      pagePair(page, card.last4, marks, card.isTarget);
    }
  }
  values(page, "ui.inspect.places", world.places);
  values(page, "ui.inspect.vars", world.vars);
  values(page, "ui.inspect.orders", world.orders);
  values(page, "ui.inspect.ledger", world.ledger);
  values(page, "ui.inspect.rules", world.rules);
}

}  // namespace cardwalk::ui
