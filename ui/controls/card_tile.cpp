#include "ui/controls/card_lines.h"
#include "ui/controls/parts.h"
#include "ui/controls/press.h"

namespace cardwalk::ui {
namespace {

CardLines linesOf(const DrawContext& context, const ControlView& control) {
  const float dp = context.metrics.dp(1);
  return {16 * dp, (control.pressable ? 40 : 16) * dp, 40, 18};
}

float height(const DrawContext& context, const ControlView& control, float width) {
  return cardLinesHeight(context, control, width, linesOf(context, control));
}

void paint(DrawContext& context, const ControlView& control, const Slot& slot) {
  const draw::Canvas canvas = canvasOf(context);
  const Palette& c = context.theme.palette;
  const float rounding = canvas.dp(16);
  const Press state = press(context, control, slot.rect);
  canvas.shadow(slot.rect, 8, 3, 0.5f);
  drawSurface(canvas, slot.rect, rounding, c.surface);
  pressMarks(context, control, state, slot.rect, rounding);
  drawCardLines(context, control, slot.rect, linesOf(context, control));
  if (control.pressable) {
    canvas.icon({slot.rect.max.x - canvas.dp(24), slot.rect.centre().y}, "chevron-right", 22, c.textSoft);
  }
}

}  // namespace

const Kind kinds::cardTile{height, paint};

}  // namespace cardwalk::ui
