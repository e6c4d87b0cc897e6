#include <algorithm>

#include "ui/controls/card_lines.h"
#include "ui/controls/parts.h"
#include "ui/controls/press.h"

namespace cardwalk::ui {
namespace {

constexpr draw::Type kType{Weight::medium, 15, 0, 1.35f};
constexpr float kPad = 14, kDot = 22, kGap = 12;

CardLines linesOf(const DrawContext& context) {
  return {context.metrics.dp(kPad + kDot + kGap), context.metrics.dp(kPad), 28, 12};
}

float height(const DrawContext& context, const ControlView& control, float width) {
  if (control.hasCard) return cardLinesHeight(context, control, width, linesOf(context));
  const draw::Canvas canvas = canvasOf(context);
  return std::max(
      canvas.measure(kType, control.label, width - canvas.dp(2 * kPad + kDot + kGap)).y + canvas.dp(24),
      canvas.dp(52));
}

void paint(DrawContext& context, const ControlView& control, const Slot& slot) {
  const draw::Canvas canvas = canvasOf(context);
  const Palette& c = context.theme.palette;
  const Rect& r = slot.rect;
  const float rounding = slot.grouped ? 0 : canvas.dp(14);
  if (!slot.grouped) drawSurface(canvas, r, rounding, c.surface);
  const Press state = press(context, control, r);
  pressMarks(context, control, state, r, rounding, slot.grouped ? Ring::inside : Ring::outside);
  const ImVec2 centre{r.min.x + canvas.dp(kPad + kDot / 2), r.centre().y};
  const float radius = canvas.dp(kDot / 2);
  const ImU32 colour = control.checked && control.enabled ? brandOf(context) : c.edgeStrong;
  canvas.list->AddCircle(centre, radius - canvas.dp(1), colour, 32, canvas.dp(2));
  if (control.checked) canvas.list->AddCircleFilled(centre, radius * 0.5f, colour, 24);
  if (control.hasCard) {
    drawCardLines(context, control, r, linesOf(context));
    return;
  }
  draw::Type type = kType;
  type.colour = labelColour(context, control);
  canvas.block({{r.min.x + canvas.dp(kPad + kDot + kGap), r.min.y}, {r.max.x - canvas.dp(kPad), r.max.y}},
               type, control.label, draw::Align::left);
}

}  // namespace

const Kind kinds::radio{height, paint};

}  // namespace cardwalk::ui
