#include <algorithm>

#include "ui/controls/kind.h"
#include "ui/controls/parts.h"
#include "ui/controls/press.h"

namespace cardwalk::ui {
namespace {

constexpr float kWidest = 340, kShape = 0.6f, kPad = 18;
constexpr draw::Type kBank{Weight::semibold, 15, kOnCard, 1.3f};
constexpr draw::Type kNumber{Weight::semibold, 22, kOnCard, 1.3f};
constexpr draw::Type kSmall{Weight::medium, 13, kOnCard, 1.3f};
constexpr draw::Type kBrand{Weight::bold, 19, kOnCard, 1.2f};

float height(const DrawContext& context, const ControlView& control, float width) {
  const draw::Canvas canvas = canvasOf(context);
  const float face = std::min(width, canvas.dp(kWidest));
  const float inner = face - canvas.dp(2 * kPad);
  const float text = canvas.measure(kBank, control.card.bank, inner).y + canvas.lineHeight(kNumber) +
                     canvas.lineHeight(kBrand) + canvas.dp(2 * kPad + 20) +
                     (control.badge.empty() ? 0 : pillSize(canvas, control.badge).y);
  return std::max(face * kShape, text);
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
  const float x = r.min.x + canvas.dp(kPad), right = r.max.x - canvas.dp(kPad);
  float y = r.min.y + canvas.dp(kPad);
  if (!control.badge.empty()) {
    const ImVec2 pill = pillSize(canvas, control.badge);
    const bool below = canvas.measure(kBank, control.card.bank).x + pill.x + canvas.dp(8) > right - x;
    const float used = canvas.measure(kBank, control.card.bank, right - x).y;
    drawPill(canvas, below ? ImVec2{x, y + used} : ImVec2{right - pill.x, y}, control.badge,
             badgeColours(context, control));
  }
  y += canvas.text({x, y}, kBank, control.card.bank, right - x);
  const float foot = r.max.y - canvas.dp(kPad) - canvas.lineHeight(kBrand);
  const float number = foot - canvas.lineHeight(kNumber) - canvas.dp(6);
  if (number - y > canvas.dp(40)) chipPicture(canvas, {x, y + (number - y - canvas.dp(26)) / 2});
  canvas.text({x, number}, kNumber, cardNumber(control));
  const float brand = canvas.measure(kBrand, control.card.brand).x;
  canvas.line({{right - brand - canvas.dp(2), foot}, {right, foot + canvas.lineHeight(kBrand)}}, kBrand,
              control.card.brand, draw::Align::right);
  canvas.line({{x, foot}, {right - brand - canvas.dp(8), foot + canvas.lineHeight(kBrand)}}, kSmall,
              control.card.expiry);
}

}  // namespace

const Kind kinds::cardFace{height, paint};

}  // namespace cardwalk::ui
