#include <algorithm>
#include <vector>

#include "ui/guide/card_colours.h"
#include "ui/guide/store_lists.h"

namespace cardwalk::ui {
namespace {

constexpr float kFaceChip = 30, kChipGap = 6, kBandPad = 10;  // dp
constexpr TextStyle kChipNumber{Weight::semibold, 13, 0, 1.3f};

enum class ChipLook { full, number, face, hidden };

float chipWidth(const Panel& panel, ChipLook look, float digits) {
  const float number = digits + panel.dp(12);
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

/// How each card of a store is shown, and whether all of them fit.
class Chips {
 public:
  Chips(const Panel& panel, const StoreView& store, float room)
      : panel_(panel),
        room_(room),
        count_(panel.measure(kChipNumber, "+9").x),
        looks_(store.rows.size(), ChipLook::hidden) {
    hidden_ = looks_.size();
    digits_.reserve(looks_.size());
    for (const StoreRow& row : store.rows) digits_.push_back(panel.measure(kChipNumber, row.card.last4).x);
  }

  ChipLook look(std::size_t i) const { return looks_[i]; }
  void show(std::size_t i, ChipLook look) {
    width_ += space(i, look) - space(i, looks_[i]);
    if (looks_[i] == ChipLook::hidden) --hidden_;
    if (look == ChipLook::hidden) ++hidden_;
    looks_[i] = look;
  }
  /// Where all still fit with it.
  void showIfFits(std::size_t i, ChipLook look) {
    const ChipLook before = looks_[i];
    show(i, look);
    if (!fit()) show(i, before);
  }
  bool fit() const { return width_ + (hidden_ > 0 ? count_ : panel_.dp(-kChipGap)) <= room_; }
  float width(std::size_t i) const { return chipWidth(panel_, looks_[i], digits_[i]); }
  const std::vector<ChipLook>& looks() const { return looks_; }
  std::size_t hidden() const { return hidden_; }

 private:
  float space(std::size_t i, ChipLook look) const {
    return look == ChipLook::hidden ? 0 : chipWidth(panel_, look, digits_[i]) + panel_.dp(kChipGap);
  }

  const Panel& panel_;
  float room_, count_;
  std::vector<ChipLook> looks_;
  std::vector<float> digits_;  ///< pixels
  std::size_t hidden_ = 0;
  float width_ = 0;  ///< of all that is shown, with a gap after each
};

/// Digits tell cards apart, pictures only help. So all of them have both, or all have digits and those have
/// pictures besides that can, the card in question first; where not even the digits fit, it keeps its own
/// whatever happens, and the others have their picture at least, or are counted.
Chips chipsIn(const Panel& panel, const StoreView& store, float room) {
  Chips chips(panel, store, room);
  const std::size_t count = store.rows.size();
  for (std::size_t i = 0; i < count; ++i) chips.show(i, ChipLook::number);
  if (chips.fit()) {
    for (const bool target : {true, false})
      for (std::size_t i = 0; i < count; ++i)
        if (store.rows[i].card.isTarget == target) chips.showIfFits(i, ChipLook::full);
    return chips;
  }
  for (std::size_t i = 0; i < count; ++i)
    if (!store.rows[i].card.isTarget) chips.show(i, ChipLook::face);
  for (std::size_t i = count; i-- > 0 && !chips.fit();)
    if (chips.look(i) == ChipLook::face) chips.show(i, ChipLook::hidden);
  for (const ChipLook better : {ChipLook::number, ChipLook::full})
    for (std::size_t i = 0; i < count; ++i) {
      const ChipLook look = chips.look(i);
      if (look != ChipLook::hidden && (look == ChipLook::face) == (better == ChipLook::number))
        chips.showIfFits(i, better);
    }
  return chips;
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
  const Chips chips = chipsIn(panel, store, chipRoom(panel, width, names));
  return static_cast<int>(std::ranges::count_if(
      chips.looks(), [](ChipLook look) { return look == ChipLook::face || look == ChipLook::hidden; }));
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
  const auto chipsFrom = [&](float left) { return chipsIn(panel, store, rect.max.x - panel.dp(6) - left); };
  const Chips chips = chipsFrom(x);
  // A name that takes all it was given should not touch the card beside it, if that costs no card its place.
  const float apart = storeHeadWidth(panel, store, heads.figures) > names - panel.dp(2) ? panel.dp(5) : 0;
  if (apart > 0 && chipsFrom(x + apart).looks() == chips.looks()) x += apart;
  for (std::size_t i = 0; i < chips.looks().size(); ++i) {
    if (chips.look(i) == ChipLook::hidden) continue;
    const float width = chips.width(i);
    chip(panel, store.rows[i].card,
         {{x, rect.centre().y - height / 2}, {x + width, rect.centre().y + height / 2}}, chips.look(i));
    x += width + panel.dp(kChipGap);
  }
  if (chips.hidden() == 0) return;
  TextStyle rest = kChipNumber;
  rest.colour = c.textSoft;
  const std::string count = "+" + std::to_string(chips.hidden());
  if (x + panel.measure(rest, count).x <= rect.max.x) panel.lineIn({{x, rect.min.y}, rect.max}, rest, count);
}

}  // namespace cardwalk::ui
