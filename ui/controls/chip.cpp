#include <algorithm>

#include "ui/controls/kind.h"
#include "ui/controls/parts.h"
#include "ui/controls/press.h"

namespace cardwalk::ui {
namespace {

constexpr draw::Type kType{Weight::medium, 14, 0, 1.3f};
constexpr float kPad = 14, kIcon = 24;

float height(const DrawContext& context, const ControlView& control, float width) {
  const draw::Canvas canvas = canvasOf(context);
  const float inner = width - canvas.dp(2 * kPad) - (control.icon.empty() ? 0 : canvas.dp(kIcon));
  return std::max(canvas.measure(kType, control.label, inner).y + canvas.dp(18), canvas.dp(40));
}

void paint(DrawContext& context, const ControlView& control, const Slot& slot) {
  const draw::Canvas canvas = canvasOf(context);
  const Palette& c = context.theme.palette;
  const Rect& r = slot.rect;
  const float rounding = std::min(r.height() / 2, canvas.dp(20));
  const Press state = press(context, control, r, touchable(context, r));
  const bool filled = control.checked && control.enabled;
  const ImU32 colour = !control.enabled ? c.textSoft : filled ? c.textOnAccent : brandOf(context);
  canvas.fill(r, filled ? brandOf(context) : c.surface, rounding);
  if (!filled) canvas.outline(r, control.enabled ? brandOf(context) : c.edgeStrong, rounding);
  pressMarks(context, control, state, r, rounding, Ring::outside, colour);
  draw::Type type = kType;
  type.colour = colour;
  const float glyph = control.icon.empty() ? 0 : canvas.dp(kIcon);
  canvas.icon({r.min.x + canvas.dp(kPad + 8), r.centre().y}, control.icon, 18, colour);
  canvas.block({{r.min.x + canvas.dp(kPad) + glyph, r.min.y}, {r.max.x - canvas.dp(kPad) + 1, r.max.y}}, type,
               control.label);
}

}  // namespace

const Kind kinds::chip{height, paint};

}  // namespace cardwalk::ui
