#include "ui/guide/stores_panel.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/guide/card_colours.h"

namespace cardwalk::ui {
namespace {

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

void listHead(const Panel& panel, const StoreView& store, const Rect& head, bool clean) {
  const Palette& c = panel.colours();
  const TextStyle style{Weight::semibold, 13, clean ? c.good : c.textSoft, 1.3f};
  float x = head.min.x;
  if (clean) {
    const ImVec2 centre{x + panel.em(8), head.centre().y};
    panel.list()->AddCircleFilled(centre, panel.em(8), c.good, 24);
    smallTick(panel, centre, panel.em(7.5f), c.surface);
    x += panel.em(22);
  }
  std::string count = std::to_string(store.rows.size());
  if (store.limit > 0) count += "/" + std::to_string(store.limit);
  const float width = panel.measure(style, count).x;
  // The name of the list matters more than its figure.
  const bool both = x + panel.measure(style, store.title).x + panel.dp(6) + width <= head.max.x;
  panel.lineIn({{x, head.min.y}, {both ? head.max.x - width : head.max.x + panel.dp(6), head.max.y}}, style,
               store.title);
  if (both) panel.lineIn({{head.max.x - width, head.min.y}, {head.max.x + 1, head.max.y}}, style, count);
}

void storeList(const Panel& panel, const StoreView& store, const Rect& rect, bool trap) {
  const Palette& c = panel.colours();
  const bool clean = store.everHeldTarget && !store.holdsTarget;
  const bool stressed = trap && store.holdsTarget;
  panel.box(rect, stressed ? c.dangerSoft : (clean ? c.goodSoft : c.surfaceSunken),
            stressed ? c.danger : (clean ? c.good : 0), 10);
  const float pad = panel.dp(12);
  const float headHeight = panel.metrics.type(13) * 1.3f + panel.dp(16);
  Rect head{{rect.min.x + pad, rect.min.y + panel.dp(2)},
            {rect.max.x - pad, rect.min.y + panel.dp(2) + headHeight}};
  listHead(panel, store, head, clean);
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

constexpr float kFaceChip = 30, kChipGap = 6;
constexpr TextStyle kChipNumber{Weight::semibold, 13, 0, 1.3f};

enum class ChipLook { full, number, face, hidden };

float chipWidth(const Panel& panel, const CardView& card, ChipLook look) {
  const float number = panel.measure(kChipNumber, card.last4).x + panel.dp(12);
  switch (look) {
    case ChipLook::full:
      return panel.dp(kFaceChip) + number;
    case ChipLook::number:
      return number;
    case ChipLook::face:
      return panel.dp(kFaceChip);
    case ChipLook::hidden:
      break;
  }
  return 0;
}

float chipsWidth(const Panel& panel, const StoreView& store, const std::vector<ChipLook>& looks) {
  float width = 0;
  bool hides = false;
  for (std::size_t i = 0; i < looks.size(); ++i) {
    hides = hides || looks[i] == ChipLook::hidden;
    if (looks[i] != ChipLook::hidden)
      width += chipWidth(panel, store.rows[i].card, looks[i]) + panel.dp(kChipGap);
  }
  return width + (hides ? panel.measure(kChipNumber, "+9").x : panel.dp(-kChipGap));
}

/// The card in question keeps its number whatever happens; the others their picture at least, or are counted.
std::vector<ChipLook> chipLooks(const Panel& panel, const StoreView& store, float room) {
  std::vector<ChipLook> looks;
  for (const StoreRow& row : store.rows) looks.push_back(row.card.isTarget ? ChipLook::full : ChipLook::face);
  for (std::size_t i = 0; i < looks.size() && chipsWidth(panel, store, looks) > room; ++i) {
    if (looks[i] == ChipLook::full) looks[i] = ChipLook::number;
  }
  for (std::size_t i = looks.size(); i-- > 0 && chipsWidth(panel, store, looks) > room;) {
    if (looks[i] == ChipLook::face) looks[i] = ChipLook::hidden;
  }
  for (ChipLook& look : looks) {
    if (look != ChipLook::face) continue;
    look = ChipLook::full;
    if (chipsWidth(panel, store, looks) > room) look = ChipLook::face;
  }
  return looks;
}

void chip(const Panel& panel, const CardView& card, const Rect& rect, ChipLook look) {
  const Palette& c = panel.colours();
  panel.box(rect, c.surface, card.isTarget ? c.danger : c.edge, 8, card.isTarget ? 2.0f : 1.0f);
  TextStyle number = kChipNumber;
  number.colour = c.text;
  if (look == ChipLook::number) return panel.lineIn(rect, number, card.last4, draw::Align::centre);
  const float face = panel.dp(9);
  const ImVec2 centre{rect.min.x + panel.dp(15.5f), rect.centre().y};
  drawSmallCard(panel,
                {{centre.x - face, centre.y - face * 0.66f}, {centre.x + face, centre.y + face * 0.66f}},
                card.colour);
  if (look == ChipLook::full)
    panel.lineIn({{rect.min.x + panel.dp(kFaceChip), rect.min.y}, rect.max}, number, card.last4);
}

/// Width of a list's name with the tick of a clean one.
float nameWidth(const Panel& panel, const StoreView& store) {
  const bool clean = store.everHeldTarget && !store.holdsTarget;
  return panel.measure({Weight::semibold, 13, 0, 1.3f}, store.title).x + (clean ? panel.em(22) : 0) +
         panel.dp(2);
}

/// Where three columns would be too narrow for words: one band a list, its cards side by side after `names`.
void storeBand(const Panel& panel, const StoreView& store, const Rect& rect, bool trap, float names) {
  const Palette& c = panel.colours();
  const bool clean = store.everHeldTarget && !store.holdsTarget;
  const bool stressed = trap && store.holdsTarget;
  panel.box(rect, stressed ? c.dangerSoft : (clean ? c.goodSoft : c.surfaceSunken),
            stressed ? c.danger : (clean ? c.good : 0), 10);
  const float pad = panel.dp(10);
  listHead(panel, store, {{rect.min.x + pad, rect.min.y}, {rect.min.x + pad + names, rect.max.y}}, clean);
  const float usual = std::min(rect.height() - panel.dp(8), panel.dp(34));
  const float height =
      std::max(usual, std::min(rect.height() - panel.dp(2), panel.metrics.type(13) + panel.dp(6)));
  float x = rect.min.x + names + 1.5f * pad;
  const std::vector<ChipLook> looks = chipLooks(panel, store, rect.max.x - panel.dp(6) - x);
  int hidden = 0;
  for (std::size_t i = 0; i < looks.size(); ++i) {
    if (looks[i] == ChipLook::hidden) {
      ++hidden;
      continue;
    }
    const float width = chipWidth(panel, store.rows[i].card, looks[i]);
    chip(panel, store.rows[i].card,
         {{x, rect.centre().y - height / 2}, {x + width, rect.centre().y + height / 2}}, looks[i]);
    x += width + panel.dp(kChipGap);
  }
  if (hidden == 0) return;
  TextStyle rest = kChipNumber;
  rest.colour = c.textSoft;
  const std::string count = "+" + std::to_string(hidden);
  if (x + panel.measure(rest, count).x <= rect.max.x) panel.lineIn({{x, rect.min.y}, rect.max}, rest, count);
}

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
  Rect lists[kStores];
  for (int i = 0; i < kStores; ++i) {
    const float x = area.min.x + static_cast<float>(i) * (width + gap);
    lists[i] = {{x, area.min.y}, {x + width, area.max.y}};
    storeList(panel, view.stores[static_cast<std::size_t>(i)], lists[i], trap);
  }
  if (trap) brokenLink(panel, {(lists[0].max.x + lists[1].min.x) / 2, lists[0].min.y + panel.dp(34)});
}

void drawBands(const Panel& panel, const View& view, const Rect& area, bool trap) {
  const float gap = panel.dp(area.height() < kStores * (panel.metrics.type(13) + panel.dp(10)) ? 4.0f : 6.0f);
  const float height = (area.height() - gap * (kStores - 1)) / kStores;
  float names = area.width() * 0.4f - panel.dp(10);
  for (const StoreView& store : view.stores) names = std::max(names, nameWidth(panel, store));
  names = std::min(names, area.width() * 0.52f);
  for (int i = 0; i < kStores; ++i) {
    const float y = area.min.y + static_cast<float>(i) * (height + gap);
    storeBand(panel, view.stores[static_cast<std::size_t>(i)], {{area.min.x, y}, {area.max.x, y + height}},
              trap, names);
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
