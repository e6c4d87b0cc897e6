// What has become of the card, list by list, and what the visitor may do now.

#include <algorithm>
#include <cmath>

#include "ui/kiosk/page_parts.h"

namespace cardwalk::ui {
namespace {

using kiosk::Page;

TextStyle strong(ImU32 colour) { return {Weight::semibold, 18, colour, 1.3f}; }
TextStyle soft(const Page& page) { return {Weight::regular, 16, kiosk::softText(page.panel.theme), 1.4f}; }

struct Outcome {
  const View& view;
  std::string target, because;
};

std::string verdict(const Page& page, const Outcome& end, const StoreView& store) {
  if (end.target.empty()) return {};
  const std::string_view key = store.holdsTarget      ? "kiosk.end.left"
                               : store.everHeldTarget ? "kiosk.end.clean"
                                                      : "kiosk.end.never";
  return fill(page.panel.word(key), {{"target", end.target}});
}

/// Who has to go on where the visitor cannot.
std::string waits(const Page& page, const Outcome& end, const StoreView& store) {
  const bool support = end.view.coach.handedOver && store.holdsTarget && !end.target.empty();
  return support ? page.panel.word("kiosk.end.waits") : std::string();
}

/// The other cards of a list, which stay.
std::string kept(const Page& page, const StoreView& store) {
  std::string cards;
  for (const StoreRow& row : store.rows)
    if (!row.card.isTarget) cards += (cards.empty() ? "" : " · ") + row.card.last4;
  return cards.empty() ? cards : fill(page.panel.word("kiosk.end.kept"), {{"card", cards}});
}

/// One list: where, whether it is clean, and what is still in it. Height of all of them, or drawn into
/// `rect`.
float listHeight(const Page& page, const Outcome& end, const StoreView& store, float width) {
  const Panel& panel = page.panel;
  const float pad = panel.dp(22), inner = width - 2 * pad - panel.em(52);
  float height = panel.measure(soft(page), store.title, inner).y;
  const auto add = [&](const TextStyle& style, const std::string& words) {
    if (!words.empty()) height += panel.measure(style, words, inner).y;
  };
  add(strong(0), verdict(page, end, store));
  add(soft(page), waits(page, end, store));
  add(soft(page), kept(page, store));
  return std::round(std::max(height, panel.em(44)) + 2 * pad);
}

void drawList(const Page& page, const Outcome& end, const StoreView& store, const Rect& rect) {
  const Panel& panel = page.panel;
  const Palette& c = panel.colours();
  const bool clean = !store.holdsTarget;
  // The end has been reached: what is left here is somebody else's to do, and nobody's mistake.
  kiosk::sheet(page, rect, clean ? c.good : c.warning, 1.5f);
  const float pad = panel.dp(22), half = panel.em(20), inner = rect.width() - 2 * pad - panel.em(52);
  const ImVec2 mark{rect.min.x + pad + half, rect.centre().y};
  panel.list()->AddCircleFilled(mark, half, clean ? c.goodSoft : c.warningSoft, 40);
  panel.icon(mark, clean ? "check" : "person", 24, clean ? c.good : c.warning);
  const std::string word = verdict(page, end, store), who = waits(page, end, store), rest = kept(page, store);
  const TextStyle bold = strong(c.text);
  float height = panel.measure(soft(page), store.title, inner).y;
  if (!word.empty()) height += panel.measure(bold, word, inner).y;
  for (const std::string& each : {who, rest})
    if (!each.empty()) height += panel.measure(soft(page), each, inner).y;
  const float x = rect.min.x + pad + panel.em(52);
  float y = rect.centre().y - height / 2;
  y += panel.text({x, y}, soft(page), store.title, inner);
  y += panel.text({x, y}, bold, word, inner);
  if (!who.empty()) y += panel.text({x, y}, soft(page), who, inner);
  panel.text({x, y}, soft(page), rest, inner);
}

float drawLists(const Page& page, const Outcome& end, Column at, bool draw) {
  const Panel& panel = page.panel;
  const float from = at.y, gap = panel.dp(14);
  const float third = std::floor((at.width - 2 * gap) / 3);
  const bool side = third > panel.dp(230) * (1 + (panel.metrics.text - 1) * 0.7f);
  const float width = side ? third : at.width;
  float highest = 0;
  for (const StoreView& store : end.view.stores)
    highest = std::max(highest, listHeight(page, end, store, width));
  float x = at.x;
  for (const StoreView& store : end.view.stores) {
    const float height = side ? highest : listHeight(page, end, store, width);
    if (draw)
      drawList(page, end, store,
               {{std::round(x), std::round(at.y)}, {std::round(x + width), std::round(at.y + height)}});
    if (side)
      x += width + gap;
    else
      at.y += height + gap;
  }
  return side ? highest : at.y - gap - from;
}

void drawMark(const Page& page, bool done, ImVec2 centre, float half, float glyph) {
  const Palette& c = page.panel.colours();
  page.panel.list()->AddCircleFilled(centre, half, done ? c.good : c.warningSoft, 64);
  page.panel.icon(centre, done ? "check" : "person", glyph, done ? c.textOnAccent : c.warning);
}

/// `low`: the mark stands beside the first words, not above them.
float drawHead(const Page& page, const Outcome& end, Column at, bool draw, bool low) {
  const CoachView& coach = end.view.coach;
  const Panel& panel = page.panel;
  const float from = at.y, half = low ? panel.dp(26) : panel.em(page.tall ? 48.0f : 36.0f);
  const TextStyle title = kiosk::display(page);
  const float glyph = low ? half * 1.1f / panel.em(1) : page.tall ? 54.0f : 40.0f;
  const float aside = low ? 2 * half + panel.dp(16) : 0;
  const float high = panel.measure(title, coach.instruction, at.width - aside).y;
  if (!low) {
    if (draw) drawMark(page, coach.done, {at.x + half, at.y + half}, half, glyph);
    at.y += 2 * half + panel.dp(20);
  } else if (draw) {
    const float line = std::min(high, panel.measure(title, "A").y);
    drawMark(page, coach.done, {at.x + half, at.y + std::max(half, line / 2)}, half, glyph);
  }
  if (draw) panel.text({at.x + aside, at.y}, title, coach.instruction, at.width - aside);
  at.y += (low ? std::max(high, 2 * half) : high) + panel.dp(12);
  if (end.because.empty()) return at.y - from;
  const TextStyle text = kiosk::lead(page);
  if (draw) panel.text({at.x, at.y}, text, end.because, at.width);
  at.y += panel.measure(text, end.because, at.width).y;
  return at.y - from;
}

}  // namespace

void drawKioskEnd(const Panel& window, const KioskScene& scene) {
  const Page page = kiosk::openPage(window, scene);
  const Panel& panel = page.panel;
  const View& view = scene.kiosk.walk().view();
  const std::string handedOver = scene.kiosk.handOverWords();
  const Outcome end{view, scene.kiosk.target(), handedOver.empty() ? view.coach.because : handedOver};
  std::vector<kiosk::BigButton> buttons{{"kiosk/again", panel.word("kiosk.end.again"), "replay"},
                                        {"kiosk/home", panel.word("kiosk.end.home"), "home"},
                                        {"kiosk/finish", panel.word("kiosk.end.finish"), "check"}};
  const kiosk::BigButton take{"kiosk/take", panel.word("kiosk.take"), "phone", kiosk::Look::main};
  // The likeliest one last, nearest to the hand; upright it has a row of its own.
  if (!page.tall) buttons.push_back(take);
  const Column all{page.room.min.x, page.room.min.y, page.room.width()};
  const float gap = panel.dp(20), rows = kiosk::buttonRow(page, all, buttons, false);
  const float wide = page.tall ? kiosk::bigButtonSize(page, take, all.width).y + panel.dp(14) : 0,
              foot = rows + wide;
  const bool fixed = foot < page.room.height() * 0.45f;
  const Rect part{page.room.min, {page.room.max.x, page.room.max.y - (fixed ? foot + gap : 0)}};
  const float lists = drawLists(page, end, all, false);
  // Where not everything is seen at once, what has become of the card comes before its picture.
  const bool low = drawHead(page, end, all, false, false) + lists + gap > part.height();
  const float used = drawHead(page, end, all, false, low) + lists;
  const float rest = std::max(0.0f, part.height() - used - gap * 1.3f);
  const float above = rest * (page.tall ? 0.12f : 0.3f),
              between = gap * 1.3f + rest * (page.tall ? 0.4f : 0.16f);
  const auto drawFoot = [&](const Column& at) {
    if (page.tall)
      kiosk::bigButton(page, {{at.x, at.y}, {at.x + at.width, at.y + wide - panel.dp(14)}}, take);
    kiosk::buttonRow(page, {at.x, at.y + wide, at.width}, buttons, true);
  };
  kiosk::scroll(page, scene, part, [&](Column at) {
    const float from = at.y;
    at.y += above;
    at.y += drawHead(page, end, at, true, low) + between;
    at.y += drawLists(page, end, at, true);
    if (!fixed) {
      at.y += gap;
      drawFoot(at);
      at.y += foot;
    }
    return at.y - from;
  });
  if (fixed) drawFoot({all.x, page.room.max.y - foot, all.width});
}

}  // namespace cardwalk::ui
