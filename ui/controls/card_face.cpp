#include <algorithm>

#include "ui/controls/kind.h"
#include "ui/controls/parts.h"
#include "ui/controls/press.h"

namespace cardwalk::ui {
namespace {

constexpr float kWidest = 340, kShape = 0.6f, kPad = 18, kLowPad = 10, kLowGap = 16;
constexpr draw::Type kBank{Weight::semibold, 15, kOnCard, 1.3f};
constexpr draw::Type kNumber{Weight::semibold, 22, kOnCard, 1.3f};
constexpr draw::Type kSmall{Weight::medium, 13, kOnCard, 1.3f};
constexpr draw::Type kBrand{Weight::bold, 19, kOnCard, 1.2f};

/// Where the lines of a face go; it grows when larger type needs more of them.
struct Face {
  float inner = 0;
  float bank = 0, badge = 0;  ///< heights at the top; `badge` is 0 where it stands beside the bank
  float foot = 0;             ///< height of brand and expiry together
  bool brandBelow = false;    ///< they do not fit beside one another
};

Face measure(const draw::Canvas& canvas, const ControlView& control, float wide) {
  Face out;
  out.inner = wide - canvas.dp(2 * kPad);
  out.bank = canvas.measure(kBank, control.card.bank, out.inner).y;
  if (!control.badge.empty()) {
    const ImVec2 pill = pillSize(canvas, control.badge);
    const bool beside = canvas.measure(kBank, control.card.bank).x + pill.x + canvas.dp(8) <= out.inner;
    out.badge = beside ? 0 : pill.y + canvas.dp(6);
  }
  const float brand = canvas.measure(kBrand, control.card.brand).x,
              expiry = canvas.measure(kSmall, control.card.expiry).x;
  out.brandBelow = brand + expiry + canvas.dp(8) > out.inner;
  out.foot = canvas.lineHeight(kBrand) + (out.brandBelow ? canvas.lineHeight(kSmall) : 0);
  return out;
}

float lowHeight(const draw::Canvas& canvas, const Face& face) {
  return face.bank + face.badge + canvas.lineHeight(kNumber) + canvas.dp(2 * kLowPad + 4);
}

/// Number, expiry and brand in one line, where the room is short and they fit into it.
bool fitsLow(const draw::Canvas& canvas, const ControlView& control, const Face& face) {
  const float all = canvas.measure(kNumber, cardNumber(control)).x +
                    canvas.measure(kSmall, control.card.expiry).x +
                    canvas.measure(kBrand, control.card.brand).x;
  return all + canvas.dp(2 * kLowGap) <= face.inner;
}

float height(const DrawContext& context, const ControlView& control, float width) {
  const draw::Canvas canvas = canvasOf(context);
  const float wide = std::min(width, canvas.dp(kWidest));
  const Face face = measure(canvas, control, wide);
  const float lines = face.bank + face.badge + canvas.lineHeight(kNumber) + face.foot + canvas.dp(2 * kPad);
  if (!context.lowFaces) return std::max(wide * kShape, lines + canvas.dp(18));
  return fitsLow(canvas, control, face) ? lowHeight(canvas, face) : lines + canvas.dp(10);
}

void chipPicture(const draw::Canvas& canvas, ImVec2 at) {
  const Rect chip{at, {at.x + canvas.dp(34), at.y + canvas.dp(26)}};
  const ImU32 gold = draw::fade(kOnCard, 0.35f);
  canvas.fill(chip, gold, canvas.dp(5));
  const ImU32 line = IM_COL32(0, 0, 0, 50);
  canvas.list->AddLine({chip.min.x, chip.centre().y}, {chip.max.x, chip.centre().y}, line, canvas.dp(1));
  canvas.list->AddLine({chip.centre().x, chip.min.y}, {chip.centre().x, chip.max.y}, line, canvas.dp(1));
}

void paint(DrawContext& context, const ControlView& control, const Slot& slot) {
  const draw::Canvas canvas = canvasOf(context);
  const CardColours colours = cardColours(context.theme.id, control.card.colour);
  const float wide = std::min(slot.rect.width(), canvas.dp(kWidest));
  const float left = slot.rect.centre().x - wide / 2, rounding = canvas.dp(18);
  const Rect r{{left, slot.rect.min.y}, {left + wide, slot.rect.max.y}};
  const Press state = press(context, control, r);
  canvas.shadow(r, 14, 8, 0.9f);
  canvas.gradient(r, colours.from, colours.to, rounding);
  if (context.theme.id == ThemeId::contrast) canvas.outline(r, kOnCard, rounding, 2);
  pressMarks(context, control, state, r, rounding, Ring::outside, kOnCard);
  const Face face = measure(canvas, control, wide);
  const float x = r.min.x + canvas.dp(kPad), right = r.max.x - canvas.dp(kPad);
  const bool low = r.height() < lowHeight(canvas, face) + canvas.dp(4) && fitsLow(canvas, control, face);
  float y = r.min.y + canvas.dp(low ? kLowPad : kPad);
  if (!control.badge.empty()) {
    const ImVec2 pill = pillSize(canvas, control.badge);
    const bool below = face.badge > 0;
    drawPill(canvas, below ? ImVec2{x, y + face.bank} : ImVec2{right - pill.x, y}, control.badge,
             badgeColours(context, control));
  }
  canvas.text({x, y}, kBank, control.card.bank, face.inner);
  y += face.bank + face.badge;
  if (low) {
    const Rect line{{x, r.max.y - canvas.dp(kLowPad) - canvas.lineHeight(kNumber)},
                    {right, r.max.y - canvas.dp(kLowPad)}};
    canvas.line(line, kNumber, cardNumber(control));
    const float after = x + canvas.measure(kNumber, cardNumber(control)).x + canvas.dp(kLowGap);
    canvas.line({{after, line.min.y}, line.max}, kSmall, control.card.expiry);
    canvas.line(line, kBrand, control.card.brand, draw::Align::right);
    return;
  }
  float foot = r.max.y - canvas.dp(kPad) - face.foot;
  const float number = foot - canvas.lineHeight(kNumber) - canvas.dp(6);
  if (number - y > canvas.dp(40)) chipPicture(canvas, {x, y + (number - y - canvas.dp(26)) / 2});
  canvas.text({x, number}, kNumber, cardNumber(control));
  if (face.brandBelow) foot += canvas.text({x, foot}, kSmall, control.card.expiry);
  const Rect last{{x, foot}, {right, foot + canvas.lineHeight(kBrand)}};
  canvas.line(last, kBrand, control.card.brand, draw::Align::right);
  if (!face.brandBelow) canvas.line(last, kSmall, control.card.expiry);
}

}  // namespace

const Kind kinds::cardFace{height, paint};

}  // namespace cardwalk::ui
