#include <algorithm>

#include "ui/controls/kind.h"
#include "ui/controls/parts.h"
#include "ui/controls/press.h"

namespace cardwalk::ui {
namespace {

constexpr draw::Type kLabel{Weight::medium, 15, 0, 1.35f};
constexpr draw::Type kDetail{Weight::regular, 13, 0, 1.35f};
constexpr draw::Type kValue{Weight::regular, 14, 0, 1.35f};
constexpr float kPad = 14, kIcon = 36, kChevron = 22, kUpright = 12;

/// Widths of the columns and the height that follows from them.
struct Measured {
  float left = 0, label = 0, value = 0, pill = 0, height = 0, labelHeight = 0, detailHeight = 0;
  bool valueBelow = false;
};

Measured measure(const DrawContext& context, const ControlView& control, float width, float end) {
  const draw::Canvas canvas = canvasOf(context);
  Measured out;
  out.left = canvas.dp(kPad) + (control.icon.empty() ? 0 : canvas.dp(kIcon));
  const float room = width - out.left - canvas.dp(kPad) - end - (control.pressable ? canvas.dp(kChevron) : 0);
  if (!control.badge.empty()) out.pill = pillSize(canvas, control.badge).x + canvas.dp(8);
  if (!control.value.empty()) out.value = canvas.measure(kValue, control.value).x + canvas.dp(10);
  const float wanted = canvas.measure(kLabel, control.label).x;
  // Where label and value do not fit side by side, the value goes below instead of squeezing the label.
  out.valueBelow = out.value > 0 && wanted + out.pill + out.value > room && out.value > room * 0.4f;
  out.label = room - out.pill - (out.valueBelow ? 0 : out.value);
  if (out.pill > 0 && out.label < canvas.dp(60)) out.label = room;
  out.labelHeight = canvas.measure(kLabel, control.label, out.label).y;
  if (!control.detail.empty())
    out.detailHeight = canvas.measure(kDetail, control.detail, out.valueBelow ? room : room - out.value).y;
  float text = out.labelHeight + out.detailHeight;
  if (out.valueBelow) text += canvas.measure(kValue, control.value, room).y;
  out.height = std::max(text + canvas.dp(2 * kUpright), canvas.dp(52));
  return out;
}

float height(const DrawContext& context, const ControlView& control, float width) {
  return measure(context, control, width, 0).height;
}

void paint(DrawContext& context, const ControlView& control, const Slot& slot) {
  const draw::Canvas canvas = canvasOf(context);
  const Palette& c = context.theme.palette;
  const Rect& r = slot.rect;
  const Measured m = measure(context, control, r.width(), slot.end);
  const float rounding = slot.grouped ? 0 : canvas.dp(14);
  if (!slot.grouped) drawSurface(canvas, r, rounding, c.surface);
  const Press state = press(context, control, r, {r.min, {r.max.x - slot.end, r.max.y}});
  pressMarks(context, control, state, r, rounding, slot.grouped ? Ring::inside : Ring::outside);
  const ImU32 colour = labelColour(context, control);
  if (!control.icon.empty()) {
    const bool toned = control.tone != Tone::plain && control.enabled;
    canvas.icon({r.min.x + canvas.dp(kPad + 11), r.centre().y}, control.icon, 22,
                toned ? colour : brandOf(context));
  }
  draw::Type label = kLabel, detail = kDetail, value = kValue;
  label.colour = colour;
  detail.colour = value.colour = c.textSoft;
  const float x = r.min.x + m.left;
  const float chevron = control.pressable ? canvas.dp(kChevron) : 0;
  const float right = r.max.x - canvas.dp(kPad) - slot.end - chevron;
  float total = m.labelHeight + m.detailHeight;
  if (m.valueBelow) total += canvas.measure(kValue, control.value, right - x).y;
  float y = r.centre().y - total / 2;
  if (!control.badge.empty()) {
    const float wide = std::min(canvas.measure(kLabel, control.label, m.label).x, m.label);
    drawPill(
        canvas,
        {x + wide + canvas.dp(8), y + (canvas.lineHeight(kLabel) - pillSize(canvas, control.badge).y) / 2},
        control.badge, badgeColours(context, control));
  }
  y += canvas.text({x, y}, label, control.label, m.label);
  if (!control.detail.empty())
    y += canvas.text({x, y}, detail, control.detail, m.valueBelow ? right - x : right - x - m.value);
  if (m.valueBelow)
    canvas.text({x, y}, value, control.value, right - x);
  else
    canvas.line({{right - m.value, r.min.y}, {right, r.max.y}}, value, control.value, draw::Align::right);
  if (control.pressable) {
    canvas.icon({r.max.x - canvas.dp(kPad) - slot.end - canvas.dp(6), r.centre().y}, "chevron-right", 20,
                c.textSoft);
  }
}

}  // namespace

const Kind kinds::row{height, paint};

}  // namespace cardwalk::ui
