// One list of stored cards, as a column or as a band.
//
// What is in it: drawing it, the card in question lit, a clean list ticked, the default marked.
// What it DOES NOT do: choose between columns and bands, or speak about the trap (stores_panel.h).
#pragma once

#include "core/session/view.h"
#include "ui/guide/panel.h"

namespace cardwalk::ui {

/// Nothing of the card in question is left where it once was.
inline bool isClean(const StoreView& store) { return store.everHeldTarget && !store.holdsTarget; }

/// `trap`: one side is clean and another is not; what still holds the card is stressed.
void drawStoreColumn(const Panel& panel, const StoreView& store, const Rect& rect, bool trap);

/// Where three columns would be too narrow for words: name first, cards side by side after `names` pixels.
void drawStoreBand(const Panel& panel, const StoreView& store, const Rect& rect, bool trap, float names);

/// Pixels that the name of a band takes, with the tick of a clean one.
float storeNameWidth(const Panel& panel, const StoreView& store);

/// Name and how many cards of how many; ticked where the list is clean.
void drawStoreHead(const Panel& panel, const StoreView& store, const Rect& head);

}  // namespace cardwalk::ui
