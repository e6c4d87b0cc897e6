#include "ui/controls/kind.h"
#include "ui/controls/parts.h"
#include "ui/controls/press.h"

namespace cardwalk::ui {
namespace {

constexpr draw::Type kType{Weight::semibold, 18, 0, 1.3f};

float height(const DrawContext& context, const ControlView& control, float width) {
  const draw::Canvas canvas = canvasOf(context);
  return canvas.measure(kType, control.label, width).y + canvas.dp(4);
}

void paint(DrawContext& context, const ControlView& control, const Slot& slot) {
  const Press state = press(context, control, slot.rect);
  pressMarks(context, control, state, slot.rect, context.metrics.dp(6));
  const draw::Canvas canvas = canvasOf(context);
  draw::Type type = kType;
  type.colour = context.theme.palette.text;
  canvas.text({slot.rect.min.x, slot.rect.min.y + canvas.dp(2)}, type, control.label, slot.rect.width());
}

}  // namespace

const Kind kinds::heading{height, paint};

}  // namespace cardwalk::ui
