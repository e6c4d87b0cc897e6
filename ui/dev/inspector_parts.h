// Pieces of the inspector's pages: titles, pairs, conditions, folding rows, one below the other.
//
// What it DOES NOT do: know what is inspected. Each draws at the column's place and moves it down.
#pragma once

#include <string_view>
#include <vector>

#include "core/sim/describe.h"
#include "ui/dev/inspector.h"

namespace cardwalk::ui {

struct InspectorPage {
  const Panel& panel;
  const InspectorScene& scene;
  InspectorMemory& memory;
  Column at;
};

void pageTitle(InspectorPage& page, std::string_view title);
void pageText(InspectorPage& page, std::string_view text, ImU32 colour = 0);
/// A name at the left, its value at the right; a dot says that it has changed.
void pagePair(InspectorPage& page, std::string_view name, std::string_view value, bool changed);
/// Conditions as an indented list with a tick or a cross each.
void pageCond(InspectorPage& page, const std::vector<CondLine>& lines, float indent = 0);
/// A line of its own ground with a small mark at its end.
struct RowLook {
  std::string_view id;  ///< command; empty: cannot be pressed
  std::string_view mark, label, detail, end;
  bool chosen = false, dimmed = false;
  std::string_view badge{};  ///< a small pill before the end; empty: none
  ImU32 badgeGround = 0, badgeText = 0;
};
void pageRow(InspectorPage& page, const RowLook& look);
void pageGap(InspectorPage& page, float size);

// One page a tab.
void drawWorldPage(InspectorPage& page);
void drawScreenPage(InspectorPage& page);
void drawWayPage(InspectorPage& page);
void drawJumpPage(InspectorPage& page);
void drawLogPage(InspectorPage& page);

}  // namespace cardwalk::ui
