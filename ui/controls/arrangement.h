// Where the controls of one region go: groups of rows, grids, flowing chips, attached controls at the end of
// a row.
//
// What is in it: the result of laying out, in pixels from the region's upper left corner.
// What it DOES NOT do: draw.
#pragma once

#include <vector>

#include "core/session/view.h"
#include "ui/guide/anchors.h"

namespace cardwalk::ui {

struct DrawContext;

/// One control, or the reason of a disabled one that has no room for it inside.
struct Piece {
  int control = 0;  ///< index into ScreenView::controls
  Rect rect;
  float end = 0;  ///< pixels at the right that attached controls take
  bool grouped = false;
  bool reason = false;  ///< only its `why` is drawn here
};

struct Hairline {
  float left = 0, right = 0, y = 0;
};

struct RegionLayout {
  std::vector<Piece> pieces;
  std::vector<Rect> groups;  ///< shared surfaces of rows
  std::vector<Hairline> hairlines;
  /// For layOut() alone, kept for their memory: of each control the first one attached to it, and the next
  /// one at the same host; -1: none.
  std::vector<int> firstAttached, nextAttached;
  float height = 0;
};

/// How a region is filled.
struct RegionStyle {
  float margin = 16;   ///< dp at both sides
  float maxWidth = 0;  ///< dp; 0: as wide as the area
  int productColumns = 2;
  int shortcutColumns = 4;
  bool plainRows = false;  ///< rows without a surface of their own, as in sheets and menus
  float buttonWidth =
      0;  ///< dp; buttons are no wider than this and their words need; 0: as wide as the region
  bool buttonsInLine = false;  ///< answer buttons beside one another, at the end
  bool compactLinks = false;   ///< links follow one another in a line
  bool withBack = false;       ///< the back control stands among the others, as a dialog's Cancel does
};

/// Fills `out` (its memory is reused). `regions` are laid out one after the other.
void layOut(const DrawContext& context, const ScreenView& screen, Region region, float width,
            const RegionStyle& style, RegionLayout& out);

/// Draws what was laid out with its upper left corner at `origin`. Controls outside context.clip are only
/// recorded.
void drawLayout(DrawContext& context, const ScreenView& screen, const RegionLayout& layout, ImVec2 origin);

}  // namespace cardwalk::ui
