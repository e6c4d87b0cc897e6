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
void drawStoreColumn(const Panel& panel, const StoreView& store, const Rect& rect, bool trap, bool figure);

/// Whether the figure fits beside the name in the head of a column that wide.
bool figureFits(const Panel& panel, const StoreView& store, float columnWidth);

/// What the heads of all lists have in common: their width in a band, in pixels, and whether the figures are
/// shown, for all of them or for none.
struct StoreHeads {
  float width = 0;
  bool figures = true;
};

/// Where three columns would be too narrow for words: name first, cards side by side after it.
void drawStoreBand(const Panel& panel, const StoreView& store, const Rect& rect, bool trap,
                   const StoreHeads& heads);

/// How many cards of a band of that width would stand there without their digits.
int cardsWithoutDigits(const Panel& panel, const StoreView& store, float width, float names);

/// Pixels that a head takes, with the tick of a clean list; `figure`: and how many cards of how many.
float storeHeadWidth(const Panel& panel, const StoreView& store, bool figure);

/// Name and how many cards of how many; ticked where the list is clean.
void drawStoreHead(const Panel& panel, const StoreView& store, const Rect& head, bool figure);

}  // namespace cardwalk::ui
