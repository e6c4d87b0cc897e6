#include "ui/controls/card_lines.h"
#include "ui/controls/parts.h"
#include "ui/controls/press.h"

namespace cardwalk::ui {
namespace {

CardLines linesOf(const DrawContext& context, float end) {
  const float dp = context.metrics.dp(1);
  return {16 * dp, 16 * dp + end, 30, 14};
}

float height(const DrawContext& context, const ControlView& control, float width) {
  return cardLinesHeight(context, control, width, linesOf(context, 0));
}

void paint(DrawContext& context, const ControlView& control, const Slot& slot) {
  const draw::Canvas canvas = canvasOf(context);
  const Palette& c = context.theme.palette;
  const Rect& r = slot.rect;
  if (!slot.grouped) drawSurface(canvas, r, canvas.dp(14), c.surface);
  const Press state = press(context, control, r, {r.min, {r.max.x - slot.end, r.max.y}});
  const Rect lit = draw::inset(r, canvas.dp(4));
  if (control.hoverable && (state.hovered || state.focused || control.revealed)) {
    canvas.fill(lit, brandSoftOf(context), canvas.dp(10));
  }
  pressMarks(context, control, state, lit, canvas.dp(10), Ring::inside);
  drawCardLines(context, control, r, linesOf(context, slot.end));
}

}  // namespace

const Kind kinds::cardRow{height, paint};

}  // namespace cardwalk::ui
