#include <algorithm>

#include "ui/controls/kind.h"
#include "ui/controls/parts.h"
#include "ui/controls/press.h"

namespace cardwalk::ui {
namespace {

constexpr draw::Type kType{Weight::semibold, 14, 0, 1.35f};
constexpr float kIcon = 24, kPad = 6;

float height(const DrawContext& context, const ControlView& control, float width) {
  const draw::Canvas canvas = canvasOf(context);
  const float inner = width - canvas.dp(2 * kPad) - (control.icon.empty() ? 0 : canvas.dp(kIcon));
  return std::max(canvas.measure(kType, control.label, inner).y + canvas.dp(16), canvas.dp(40));
}

void paint(DrawContext& context, const ControlView& control, const Slot& slot) {
  const draw::Canvas canvas = canvasOf(context);
  const Palette& c = context.theme.palette;
  const bool header = control.region == Region::header;
  const Rect& r = slot.rect;
  const Press state = press(context, control, r, touchable(context, r));
  pressMarks(context, control, state, r, canvas.dp(10));
  draw::Type type = kType;
  type.colour = header                        ? c.text
                : control.tone == Tone::plain ? brandOf(context)
                                              : labelColour(context, control);
  if (!control.enabled) type.colour = c.textSoft;
  const float glyph = control.icon.empty() ? 0 : canvas.dp(kIcon);
  const float x = r.min.x + canvas.dp(kPad);
  canvas.icon({x + canvas.dp(9), r.centre().y}, control.icon, 20, header ? brandOf(context) : type.colour);
  const Rect box{{x + glyph, r.min.y}, {r.max.x - canvas.dp(kPad) + 1, r.max.y}};
  canvas.block(box, type, control.label, draw::Align::left);
  if (header) return;
  // Not by colour alone: a line below, where the label is a single one.
  const ImVec2 text = canvas.measure(type, control.label, box.width());
  if (text.y > canvas.lineHeight(type) * 1.5f) return;
  const float y = r.centre().y + canvas.lineHeight(type) * 0.46f;
  canvas.fill({{box.min.x, y}, {box.min.x + text.x, y + std::max(1.0f, canvas.dp(1))}},
              draw::fade(type.colour, state.hovered ? 1.0f : 0.45f));
}

}  // namespace

const Kind kinds::link{height, paint};

}  // namespace cardwalk::ui
