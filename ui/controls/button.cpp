#include <algorithm>

#include "ui/controls/kind.h"
#include "ui/controls/parts.h"
#include "ui/controls/press.h"

namespace cardwalk::ui {
namespace {

constexpr draw::Type kType{Weight::semibold, 15, 0, 1.3f};
constexpr float kPad = 16, kIcon = 26;

float iconRoom(const draw::Canvas& canvas, const ControlView& control) {
  const bool shown = !control.enabled || (!control.icon.empty() && !control.isBack);
  return shown ? canvas.dp(kIcon) : 0;
}

float height(const DrawContext& context, const ControlView& control, float width) {
  const draw::Canvas canvas = canvasOf(context);
  const float inner = width - canvas.dp(2 * kPad) - iconRoom(canvas, control);
  return std::max(canvas.measure(kType, control.label, inner).y + canvas.dp(22), canvas.dp(48));
}

struct Look {
  ImU32 fill, text, edge;
};

Look lookOf(const DrawContext& context, const ControlView& control) {
  const Palette& c = context.theme.palette;
  if (!control.enabled) return {c.surfaceSunken, c.textSoft, c.edgeStrong};
  switch (control.tone) {
    case Tone::primary:
      return {brandOf(context), c.textOnAccent, 0};
    case Tone::danger:
      return {c.danger, c.textOnAccent, 0};
    case Tone::good:
      return {c.good, c.textOnAccent, 0};
    case Tone::warning:
      return {c.warningSoft, c.warning, c.warning};
    case Tone::plain:
    case Tone::own:
      break;
  }
  return {c.surface, c.text, c.edgeStrong};
}

void paint(DrawContext& context, const ControlView& control, const Slot& slot) {
  const draw::Canvas canvas = canvasOf(context);
  const Rect& r = slot.rect;
  const float rounding = std::min(canvas.dp(12), r.height() / 2);
  const Look look = lookOf(context, control);
  const Press state = press(context, control, r, touchable(context, r));
  canvas.fill(r, look.fill, rounding);
  if (look.edge != 0) canvas.outline(r, look.edge, rounding);
  pressMarks(context, control, state, r, rounding, Ring::outside, look.text);
  draw::Type type = kType;
  type.colour = look.text;
  const float glyph = iconRoom(canvas, control), pad = canvas.dp(kPad);
  const ImVec2 text = canvas.measure(type, control.label, r.width() - 2 * pad - glyph);
  const float left = r.centre().x - (text.x + glyph) / 2;
  if (glyph > 0) {
    canvas.icon({left + canvas.dp(9), r.centre().y},
                control.enabled ? std::string_view(control.icon) : "lock", 20, look.text);
  }
  canvas.block({{left + glyph, r.min.y}, {left + glyph + text.x + 1, r.max.y}}, type, control.label);
}

}  // namespace

const Kind kinds::button{height, paint};

}  // namespace cardwalk::ui
