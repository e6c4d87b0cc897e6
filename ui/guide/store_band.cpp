#include <algorithm>
#include <utility>
#include <vector>

#include "ui/guide/card_colours.h"
#include "ui/guide/store_lists.h"

namespace cardwalk::ui {
namespace {

constexpr float kFaceChip = 30, kChipGap = 6, kBandPad = 10;  // dp
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

/// Digits tell cards apart, pictures only help. So all of them have both, or all have digits and those have
/// pictures besides that can, the card in question first; where not even the digits fit, it keeps its own
/// whatever happens, and the others have their picture at least, or are counted.
std::vector<ChipLook> chipLooks(const Panel& panel, const StoreView& store, float room) {
  const auto fits = [&](const std::vector<ChipLook>& looks) {
    return chipsWidth(panel, store, looks) <= room;
  };
  std::vector<ChipLook> looks(store.rows.size(), ChipLook::number);
  if (fits(looks)) {
    for (const bool target : {true, false})
      for (std::size_t i = 0; i < looks.size(); ++i) {
        if (store.rows[i].card.isTarget != target) continue;
        looks[i] = ChipLook::full;
        if (!fits(looks)) looks[i] = ChipLook::number;
      }
    return looks;
  }
  for (std::size_t i = 0; i < looks.size(); ++i)
    if (!store.rows[i].card.isTarget) looks[i] = ChipLook::face;
  for (std::size_t i = looks.size(); i-- > 0 && !fits(looks);)
    if (looks[i] == ChipLook::face) looks[i] = ChipLook::hidden;
  for (const ChipLook better : {ChipLook::number, ChipLook::full})
    for (ChipLook& look : looks) {
      if (look == ChipLook::hidden || (look == ChipLook::face) != (better == ChipLook::number)) continue;
      const ChipLook before = std::exchange(look, better);
      if (!fits(looks)) look = before;
    }
  return looks;
}

/// Pixels for cards beside a head of that width.
float chipRoom(const Panel& panel, float width, float names) {
  return width - names - 1.5f * panel.dp(kBandPad) - panel.dp(6);
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

}  // namespace

int cardsWithoutDigits(const Panel& panel, const StoreView& store, float width, float names) {
  const std::vector<ChipLook> looks = chipLooks(panel, store, chipRoom(panel, width, names));
  return static_cast<int>(std::count_if(looks.begin(), looks.end(), [](ChipLook look) {
    return look == ChipLook::face || look == ChipLook::hidden;
  }));
}

void drawStoreBand(const Panel& panel, const StoreView& store, const Rect& rect, bool trap,
                   const StoreHeads& heads) {
  const Palette& c = panel.colours();
  const bool clean = isClean(store);
  const bool stressed = trap && store.holdsTarget;
  panel.box(rect, stressed ? c.dangerSoft : (clean ? c.goodSoft : c.surfaceSunken),
            stressed ? c.danger : (clean ? c.good : 0), 10);
  const float pad = panel.dp(kBandPad), names = heads.width;
  drawStoreHead(panel, store, {{rect.min.x + pad, rect.min.y}, {rect.min.x + pad + names, rect.max.y}},
                heads.figures);
  const float usual = std::min(rect.height() - panel.dp(8), panel.dp(34));
  const float height =
      std::max(usual, std::min(rect.height() - panel.dp(2), panel.metrics.type(13) + panel.dp(6)));
  float x = rect.min.x + names + 1.5f * pad;
  const auto looksFrom = [&](float left) { return chipLooks(panel, store, rect.max.x - panel.dp(6) - left); };
  const std::vector<ChipLook> looks = looksFrom(x);
  // A name that takes all it was given should not touch the card beside it, if that costs no card its place.
  const float apart = storeHeadWidth(panel, store, heads.figures) > names - panel.dp(2) ? panel.dp(5) : 0;
  if (looksFrom(x + apart) == looks) x += apart;
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

}  // namespace cardwalk::ui
