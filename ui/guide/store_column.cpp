#include <algorithm>
#include <cmath>

#include "ui/guide/card_colours.h"
#include "ui/guide/store_lists.h"

namespace cardwalk::ui {
namespace {

constexpr float kColumnPad = 12;  // dp

TextStyle headStyle(const Panel& panel, const StoreView& store) {
  return {Weight::semibold, 13, isClean(store) ? panel.colours().good : panel.colours().textSoft, 1.3f};
}

/// "2/5"
std::string figureOf(const StoreView& store) {
  const std::string count = std::to_string(store.rows.size());
  return store.limit > 0 ? count + "/" + std::to_string(store.limit) : count;
}

struct RowStyle {
  float height = 40, gap = 6, text = 14;
};

void smallTick(const Panel& panel, ImVec2 centre, float radius, ImU32 colour) {
  const ImVec2 mark[] = {{centre.x - radius * 0.5f, centre.y},
                         {centre.x - radius * 0.1f, centre.y + radius * 0.4f},
                         {centre.x + radius * 0.55f, centre.y - radius * 0.4f}};
  panel.list()->AddPolyline(mark, 3, colour, 0, std::max(1.5f, panel.dp(2)));
}

void cardRow(const Panel& panel, const CardView& card, const Rect& rect, const RowStyle& style,
             bool stressed) {
  const Palette& c = panel.colours();
  const bool lit = card.isTarget;
  if (lit && stressed) {
    for (int i = 3; i > 0; --i) {
      const float out = panel.dp(2.0f * static_cast<float>(i));
      panel.list()->AddRect({rect.min.x - out / 2, rect.min.y - out / 2},
                            {rect.max.x + out / 2, rect.max.y + out / 2}, draw::fade(c.danger, 0.14f),
                            panel.dp(9) + out / 2, 0, out);
    }
  }
  panel.box(rect, c.surface, lit ? c.danger : c.edge, 8, lit ? 2.0f : 1.0f);
  const float faceHeight = std::min(rect.height() * 0.5f, panel.dp(20)), faceWidth = faceHeight * 1.5f;
  const Rect face{{rect.min.x + panel.dp(10), rect.centre().y - faceHeight / 2},
                  {rect.min.x + panel.dp(10) + faceWidth, rect.centre().y + faceHeight / 2}};
  drawSmallCard(panel, face, card.colour);
  const float x = face.max.x + panel.dp(10);
  float end = rect.max.x - panel.dp(10);
  std::string mark;
  ImU32 markColour = c.textSoft;
  if (lit) {
    mark = panel.word("stores.here");
    markColour = c.danger;
  } else if (card.isDefault) {
    mark = panel.word("label.default");
    markColour = c.good;
  } else if (card.expired) {
    mark = panel.word("label.expired");
  }
  const TextStyle number{Weight::semibold, style.text, c.text, 1.3f};
  const TextStyle small{Weight::semibold, style.text - 2, markColour, 1.3f};
  const float numberWidth = panel.measure(number, card.last4).x;
  if (!mark.empty()) {
    const float width = panel.measure(small, mark).x;
    if (x + numberWidth + panel.dp(8) + width <= end) {
      panel.lineIn({{end - width - 1, rect.min.y}, {end, rect.max.y}}, small, mark);
      end -= width + panel.dp(6);
    } else if (card.isDefault && !lit) {
      panel.list()->AddCircleFilled({end - panel.dp(4), rect.centre().y}, panel.dp(4), c.good, 16);
    }
  }
  panel.lineIn({{x, rect.min.y}, {std::max(end, x + numberWidth + 1), rect.max.y}}, number, card.last4);
}

}  // namespace

float storeHeadWidth(const Panel& panel, const StoreView& store, bool figure) {
  const TextStyle style = headStyle(panel, store);
  return (isClean(store) ? panel.em(22) : 0) + panel.measure(style, store.title).x +
         (figure ? panel.dp(6) + panel.measure(style, figureOf(store)).x : 0);
}

void drawStoreHead(const Panel& panel, const StoreView& store, const Rect& head, bool figure) {
  const Palette& c = panel.colours();
  const TextStyle style = headStyle(panel, store);
  float x = head.min.x;
  if (isClean(store)) {
    const ImVec2 centre{x + panel.em(8), head.centre().y};
    panel.list()->AddCircleFilled(centre, panel.em(8), c.good, 24);
    smallTick(panel, centre, panel.em(7.5f), c.surface);
    x += panel.em(22);
  }
  const std::string count = figureOf(store);
  const float width = panel.measure(style, count).x;
  panel.lineIn({{x, head.min.y}, {figure ? head.max.x - width : head.max.x + panel.dp(6), head.max.y}}, style,
               store.title);
  if (figure) panel.lineIn({{head.max.x - width, head.min.y}, {head.max.x + 1, head.max.y}}, style, count);
}

bool figureFits(const Panel& panel, const StoreView& store, float columnWidth) {
  return storeHeadWidth(panel, store, true) <= columnWidth - 2 * panel.dp(kColumnPad);
}

void drawStoreColumn(const Panel& panel, const StoreView& store, const Rect& rect, bool trap, bool figure) {
  const Palette& c = panel.colours();
  const bool clean = isClean(store);
  const bool stressed = trap && store.holdsTarget;
  panel.box(rect, stressed ? c.dangerSoft : (clean ? c.goodSoft : c.surfaceSunken),
            stressed ? c.danger : (clean ? c.good : 0), 10);
  const float pad = panel.dp(kColumnPad);
  const float headHeight = panel.metrics.type(13) * 1.3f + panel.dp(16);
  Rect head{{rect.min.x + pad, rect.min.y + panel.dp(2)},
            {rect.max.x - pad, rect.min.y + panel.dp(2) + headHeight}};
  drawStoreHead(panel, store, head, figure);
  if (store.rows.empty()) {
    const TextStyle style{Weight::regular, 13, c.textSoft, 1.35f};
    const bool fits = head.max.y + panel.measure(style, store.empty, head.width()).y <= rect.max.y;
    if (fits) panel.text({head.min.x, head.max.y}, style, store.empty, head.width());
    return;
  }
  const float room = rect.max.y - pad - head.max.y;
  RowStyle style;
  const float count = static_cast<float>(store.rows.size());
  style.gap = panel.dp(count > 3 ? 4.0f : 7.0f);
  const float wanted = std::max(panel.dp(40), panel.metrics.type(14) * 1.3f + panel.dp(14));
  style.height = std::min(wanted, (room - style.gap * (count - 1)) / count);
  const float fits = style.height / (panel.dp(1) * panel.metrics.text);
  style.text = std::clamp(fits * 0.6f, 9.0f, 14.0f);
  float y = head.max.y;
  for (const StoreRow& row : store.rows) {
    cardRow(panel, row.card, {{head.min.x - panel.dp(2), y}, {head.max.x + panel.dp(2), y + style.height}},
            style, stressed);
    y += style.height + style.gap;
  }
}

}  // namespace cardwalk::ui
