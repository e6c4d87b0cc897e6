#include <algorithm>

#include "ui/controls/kind.h"
#include "ui/controls/parts.h"
#include "ui/controls/press.h"

namespace cardwalk::ui {
namespace {

constexpr draw::Type kType{Weight::regular, 14, 0, 1.35f};

float height(const DrawContext& context, const ControlView& control, float width) {
  const draw::Canvas canvas = canvasOf(context);
  return std::max(canvas.measure(kType, control.label, width - canvas.dp(56)).y + canvas.dp(20),
                  canvas.dp(44));
}

void paint(DrawContext& context, const ControlView& control, const Slot& slot) {
  const draw::Canvas canvas = canvasOf(context);
  const Palette& c = context.theme.palette;
  const Rect& r = slot.rect;
  const float rounding = std::min(r.height() / 2, canvas.dp(22));
  const Press state = press(context, control, r, touchable(context, r));
  canvas.fill(r, c.surface, rounding);
  canvas.outline(r, c.edgeStrong, rounding);
  pressMarks(context, control, state, r, rounding);
  draw::Type type = kType;
  type.colour = c.textSoft;
  canvas.icon({r.min.x + canvas.dp(22), r.centre().y}, "search", 20, c.textSoft);
  canvas.block({{r.min.x + canvas.dp(40), r.min.y}, {r.max.x - canvas.dp(14), r.max.y}}, type, control.label,
               draw::Align::left);
}

}  // namespace

const Kind kinds::search{height, paint};

}  // namespace cardwalk::ui
