#include "ui/guide/stores_panel.h"

#include <algorithm>

#include "ui/guide/store_lists.h"

namespace cardwalk::ui {
namespace {

/// Whether three columns would be too narrow for words.
bool narrow(const Panel& panel, const Rect& inner) {
  return inner.width() < panel.dp(400) * (0.4f + 0.6f * panel.metrics.text);
}

/// Whether the longest list can be read in a column of that height.
bool rowsFit(const Panel& panel, const View& view, float height) {
  std::size_t rows = 1;
  for (const StoreView& store : view.stores) rows = std::max(rows, store.rows.size());
  const float room = height - panel.dp(28) - panel.metrics.type(13) * 1.3f;
  return room / static_cast<float>(rows) >= panel.metrics.type(13) + panel.dp(11);
}

struct Heading {
  TextStyle title, left;
  float titleHeight = 0, leftHeight = 0;  ///< pixels; together: one line
  bool together = false;
};

Heading measureHeading(const Panel& panel, const View& view, float width, float part) {
  const Palette& c = panel.colours();
  Heading out{{Weight::semibold, 15 * part, c.text, 1.4f},
              {Weight::semibold, 14 * part, view.placesLeft == 0 ? c.good : c.danger, 1.4f}};
  const float left = view.storesPlaces.empty() ? 0 : panel.measure(out.left, view.storesPlaces).x + 1;
  out.together = panel.measure(out.title, view.storesTitle).x + panel.dp(12) + left <= width;
  out.titleHeight = panel.measure(out.title, view.storesTitle, out.together ? 0 : width).y;
  if (left > 0 && !out.together) out.leftHeight = panel.canvas().lineHeight(out.left);
  return out;
}

/// Title and how many places are left, one below the other where they do not fit side by side, smaller where
/// they would be higher than `most`; answers where they end.
float heading(const Panel& panel, const View& view, const Rect& inner, float most) {
  Heading fit = measureHeading(panel, view, inner.width(), 1);
  // A little smaller is also better than a second line.
  const Heading smaller = measureHeading(panel, view, inner.width(), 0.86f);
  if (!fit.together && smaller.together) fit = smaller;
  for (float part = 0.95f; part > 0.5f && fit.titleHeight + fit.leftHeight > most; part -= 0.05f)
    fit = measureHeading(panel, view, inner.width(), part);
  panel.text(inner.min, fit.title, view.storesTitle, fit.together ? 0 : inner.width());
  const float y = fit.together ? inner.min.y : inner.min.y + fit.titleHeight;
  const float line = panel.canvas().lineHeight(fit.left);
  panel.lineIn({{inner.min.x, y}, {inner.max.x, y + line}}, fit.left, view.storesPlaces,
               fit.together ? draw::Align::right : draw::Align::left);
  return inner.min.y + fit.titleHeight + fit.leftHeight;
}

/// Where it would push the lists out, it is left to the coach: the lists show the trap as well.
float trapSentence(const Panel& panel, const View& view, const Rect& inner, float y) {
  const Palette& c = panel.colours();
  const TextStyle style{Weight::medium, 13.5f, c.text, 1.35f};
  const float pad = panel.dp(10), glyph = panel.em(26);
  const float height = panel.measure(style, view.trap, inner.width() - 2 * pad - glyph).y + pad * 1.4f;
  std::size_t rows = 1;
  for (const StoreView& store : view.stores) rows = std::max(rows, store.rows.size());
  const float columns = panel.metrics.type(34) + static_cast<float>(rows) * panel.metrics.type(24);
  const float lists = narrow(panel, inner) ? panel.metrics.type(32) * kStores + panel.dp(12)
                                           : std::min(columns, panel.metrics.type(110));
  if (y + height + lists > inner.max.y) return y;
  const Rect rect{{inner.min.x, y}, {inner.max.x, y + height}};
  panel.box(rect, c.warningSoft, c.warning, 8);
  panel.icon({rect.min.x + pad + panel.em(8), rect.centre().y}, "warning", 18, c.warning);
  panel.text({rect.min.x + pad + glyph, y + pad * 0.7f}, style, view.trap, inner.width() - 2 * pad - glyph);
  return y + height + panel.dp(10);
}

/// Between a clean list and one that still holds the card: the two are not connected.
void brokenLink(const Panel& panel, ImVec2 centre) {
  const Palette& c = panel.colours();
  panel.list()->AddCircleFilled(centre, panel.dp(17), c.surface, 32);
  panel.list()->AddCircle(centre, panel.dp(17), c.warning, 32, panel.dp(2));
  const float half = panel.dp(17);
  // Text of a fixed size: the mark has the size of its circle.
  const draw::Canvas canvas(panel.list(), panel.theme, {panel.metrics.unit, 1});
  canvas.line({{centre.x - half, centre.y - half}, {centre.x + half, centre.y + half}},
              {Weight::bold, 19, c.warning, 1.2f}, "≠", draw::Align::centre);
}

void drawColumns(const Panel& panel, const View& view, const Rect& area, bool trap) {
  const float gap = panel.dp(12);
  const float width = (area.width() - gap * (kStores - 1)) / kStores;
  const bool figures = std::all_of(view.stores.begin(), view.stores.end(),
                                   [&](const StoreView& store) { return figureFits(panel, store, width); });
  Rect lists[kStores];
  for (int i = 0; i < kStores; ++i) {
    const float x = area.min.x + static_cast<float>(i) * (width + gap);
    lists[i] = {{x, area.min.y}, {x + width, area.max.y}};
    drawStoreColumn(panel, view.stores[static_cast<std::size_t>(i)], lists[i], trap, figures);
  }
  if (trap) brokenLink(panel, {(lists[0].max.x + lists[1].min.x) / 2, lists[0].min.y + panel.dp(34)});
}

/// As wide as looks best, unless a narrower head, or one without figures, gives more cards their digits.
StoreHeads headsOf(const Panel& panel, const View& view, float width) {
  const float most = width * 0.52f, usual = width * 0.4f - panel.dp(10);
  float name = 0, both = 0;
  for (const StoreView& store : view.stores) {
    name = std::max(name, storeHeadWidth(panel, store, false) + panel.dp(2));
    both = std::max(both, storeHeadWidth(panel, store, true) + panel.dp(2));
  }
  StoreHeads best;
  int least = -1;
  for (const float wish : {std::max(usual, both), both, name}) {
    const StoreHeads heads{std::min(wish, most), both <= std::min(wish, most)};
    int lost = 0;
    for (const StoreView& store : view.stores) lost += cardsWithoutDigits(panel, store, width, heads.width);
    if (least >= 0 && lost >= least) continue;
    least = lost;
    best = heads;
  }
  return best;
}

void drawBands(const Panel& panel, const View& view, const Rect& area, bool trap) {
  const float gap = panel.dp(area.height() < kStores * (panel.metrics.type(13) + panel.dp(10)) ? 4.0f : 6.0f);
  const float height = (area.height() - gap * (kStores - 1)) / kStores;
  const StoreHeads heads = headsOf(panel, view, area.width());
  for (int i = 0; i < kStores; ++i) {
    const float y = area.min.y + static_cast<float>(i) * (height + gap);
    drawStoreBand(panel, view.stores[static_cast<std::size_t>(i)],
                  {{area.min.x, y}, {area.max.x, y + height}}, trap, heads);
  }
  if (trap) brokenLink(panel, {area.max.x - panel.dp(24), area.min.y + height + gap / 2});
}

}  // namespace

void drawStoresPanel(const Panel& panel, const View& view, const Rect& rect) {
  const Palette& c = panel.colours();
  panel.shadow(rect, 14);
  panel.box(rect, c.surface, c.edge, 14);
  // Large type in a low panel: the words get the room of the margins.
  const float bands = panel.metrics.type(21) + kStores * panel.metrics.type(18);
  const bool tight = rect.height() < bands + panel.dp(70);
  const float pad = panel.dp(tight ? 9.0f : rect.height() < panel.dp(190) ? 14.0f : 18.0f);
  const Rect inner{{rect.min.x + pad, rect.min.y + pad - panel.dp(2)}, {rect.max.x - pad, rect.max.y - pad}};
  panel.list()->PushClipRect(rect.min, rect.max, true);
  const float gap = panel.dp(tight ? 5.0f : 10.0f);
  const float lists = narrow(panel, inner) ? kStores * (panel.metrics.type(13) + panel.dp(5)) : panel.dp(60);
  float y = heading(panel, view, inner, inner.height() - gap - lists) + gap;
  const bool trap = !view.trap.empty();
  if (trap) y = trapSentence(panel, view, inner, y);
  if (narrow(panel, inner) || !rowsFit(panel, view, inner.max.y - y)) {
    drawBands(panel, view, {{inner.min.x, y}, inner.max}, trap);
  } else {
    drawColumns(panel, view, {{inner.min.x, y}, inner.max}, trap);
  }
  panel.list()->PopClipRect();
}

}  // namespace cardwalk::ui
