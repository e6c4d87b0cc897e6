#include "ui/controls/parts.h"

#include <algorithm>
#include <cmath>

namespace cardwalk::ui {

using draw::Canvas;
using draw::Type;

Canvas canvasOf(const DrawContext& context) {
  return {ImGui::GetWindowDrawList(), context.theme, context.metrics};
}

bool onScreen(const DrawContext& context, const Rect& rect) {
  // Shadows and rings reach a little further than the control.
  return !rect.cut(draw::inset(context.clip, -context.metrics.dp(16))).empty();
}

ImU32 brandOf(const DrawContext& context) {
  return context.brand != 0 ? context.brand : context.theme.palette.accent;
}
ImU32 brandSoftOf(const DrawContext& context) {
  return context.brandSoft != 0 ? context.brandSoft : context.theme.palette.accentSoft;
}

ToneColours toneColours(const DrawContext& context, Tone tone) {
  const Palette& c = context.theme.palette;
  switch (tone) {
    case Tone::danger:
      return {c.danger, c.dangerSoft};
    case Tone::warning:
      return {c.warning, c.warningSoft};
    case Tone::good:
      return {c.good, c.goodSoft};
    case Tone::plain:
    case Tone::primary:
    case Tone::own:
      break;
  }
  return {brandOf(context), brandSoftOf(context)};
}

ImU32 labelColour(const DrawContext& context, const ControlView& control) {
  const Palette& c = context.theme.palette;
  if (!control.enabled) return c.textSoft;
  if (control.tone == Tone::plain || control.tone == Tone::own) return c.text;
  return toneColours(context, control.tone).strong;
}

namespace {
constexpr Type kPillType{Weight::semibold, 12, 0, 1.3f};
}

ImVec2 pillSize(const Canvas& canvas, std::string_view text, float room) {
  ImVec2 size = canvas.measure(kPillType, text);
  const float words = room - canvas.dp(16);
  if (room > 0 && size.x > words) size = canvas.measure(kPillType, text, std::max(1.0f, words));
  return {size.x + canvas.dp(16), size.y + canvas.dp(6)};
}

void drawPill(const Canvas& canvas, ImVec2 at, std::string_view text, ToneColours colours, float room) {
  const ImVec2 size = pillSize(canvas, text, room);
  const Rect box{at, {at.x + size.x, at.y + size.y}};
  const float rounding = std::min(size.y / 2, canvas.dp(14) * canvas.metrics.text);
  canvas.fill(box, colours.soft, rounding);
  if (canvas.theme.id == ThemeId::contrast) canvas.outline(box, colours.strong, rounding);
  Type type = kPillType;
  type.colour = colours.strong;
  canvas.text({box.min.x + canvas.dp(8), box.min.y + canvas.dp(3)}, type, text, size.x - canvas.dp(15));
}

ToneColours badgeColours(const DrawContext& context, const ControlView& control) {
  const Palette& c = context.theme.palette;
  if (control.kind == ControlKind::orderRow) {
    switch (control.order) {
      case OrderState::pending:
        return {c.warning, c.warningSoft};
      case OrderState::paid:
      case OrderState::delivered:
        return {c.good, c.goodSoft};
      case OrderState::shipped:
        return {c.accentText, c.accentSoft};
      case OrderState::cancelled:
      case OrderState::none:
        break;
    }
    return {c.textSoft, c.surfaceSunken};
  }
  if (control.tone == Tone::danger || control.tone == Tone::warning)
    return toneColours(context, control.tone);
  if (control.tone == Tone::good) return {c.good, c.goodSoft};
  if (control.hasCard && control.card.expired) return {c.warning, c.warningSoft};
  if (control.hasCard && control.card.verifying) return {c.accentText, c.accentSoft};
  return {c.good, c.goodSoft};
}

void drawCardPicture(const Canvas& canvas, const Rect& rect, int colour) {
  const CardColours colours = cardColours(canvas.theme.id, colour);
  const float rounding = std::max(canvas.dp(3), rect.height() * 0.14f);
  canvas.gradient(rect, colours.from, colours.to, rounding);
  if (canvas.theme.id == ThemeId::contrast) canvas.outline(rect, kOnCard, rounding);
  const float unit = rect.height() / 30;
  const Rect chip{{rect.min.x + 6 * unit, rect.min.y + 7 * unit},
                  {rect.min.x + 14 * unit, rect.min.y + 13 * unit}};
  canvas.fill(chip, draw::fade(kOnCard, 0.55f), 1.5f * unit);
  canvas.fill({{chip.min.x, rect.max.y - 9 * unit}, {chip.min.x + 18 * unit, rect.max.y - 6.5f * unit}},
              draw::fade(kOnCard, 0.4f), unit);
}

std::string cardTitle(const ControlView& control) {
  const std::string& brand = control.card.brand;
  return brand.empty() || control.label.starts_with(brand) ? control.label : brand + " " + control.label;
}

std::string_view cardNumber(const ControlView& control) {
  std::string_view label = control.label;
  if (!control.card.brand.empty() && label.starts_with(control.card.brand))
    label.remove_prefix(control.card.brand.size());
  while (!label.empty() && label.front() == ' ') label.remove_prefix(1);
  return label;
}

std::string cardDetail(const ControlView& control) {
  std::string out = control.card.bank;
  if (!control.card.expiry.empty()) out += (out.empty() ? "" : " · ") + control.card.expiry;
  if (!control.detail.empty()) out += (out.empty() ? "" : " · ") + control.detail;
  return out;
}

namespace {
constexpr Type kReasonType{Weight::medium, 13, 0, 1.35f};
constexpr float kReasonInset = 24, kReasonPad = 8;
}  // namespace

float reasonHeight(const DrawContext& context, const ControlView& control, float width) {
  if (control.enabled || control.why.empty()) return 0;
  const Canvas canvas = canvasOf(context);
  return canvas.measure(kReasonType, control.why, width - canvas.dp(kReasonInset)).y +
         canvas.dp(kReasonPad + 2);
}

void drawReason(const DrawContext& context, const ControlView& control, const Rect& rect) {
  const Canvas canvas = canvasOf(context);
  Type type = kReasonType;
  type.colour = context.theme.palette.textSoft;
  const float middle = rect.min.y + canvas.dp(2) + canvas.lineHeight(type) / 2;
  canvas.icon({rect.min.x + canvas.dp(9), middle}, "info", 16, type.colour);
  canvas.text({rect.min.x + canvas.dp(kReasonInset), rect.min.y + canvas.dp(2)}, type, control.why,
              rect.width() - canvas.dp(kReasonInset));
}

void drawSurface(const Canvas& canvas, const Rect& rect, float rounding, ImU32 colour) {
  canvas.fill(rect, colour, rounding);
  if (canvas.theme.id == ThemeId::contrast) canvas.outline(rect, canvas.colours().edge, rounding);
}

}  // namespace cardwalk::ui
