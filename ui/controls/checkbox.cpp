#include <algorithm>

#include "ui/controls/kind.h"
#include "ui/controls/parts.h"
#include "ui/controls/press.h"

namespace cardwalk::ui {
namespace {

constexpr draw::Type kType{Weight::medium, 15, 0, 1.35f};
constexpr draw::Type kDetail{Weight::regular, 13, 0, 1.35f};
constexpr float kBox = 24, kGap = 12;

float height(const DrawContext& context, const ControlView& control, float width) {
  const draw::Canvas canvas = canvasOf(context);
  const float inner = width - canvas.iconPixels(kBox) - canvas.dp(kGap);
  float out = canvas.measure(kType, control.label, inner).y;
  if (!control.detail.empty()) out += canvas.measure(kDetail, control.detail, inner).y;
  return std::max(out + canvas.dp(16), canvas.dp(48));
}

void paint(DrawContext& context, const ControlView& control, const Slot& slot) {
  const draw::Canvas canvas = canvasOf(context);
  const Palette& c = context.theme.palette;
  const Rect& r = slot.rect;
  const Press state = press(context, control, r);
  pressMarks(context, control, state, r, canvas.dp(10));
  const float size = canvas.iconPixels(kBox), rounding = canvas.dp(7);
  const Rect box{{r.min.x, r.centre().y - size / 2}, {r.min.x + size, r.centre().y + size / 2}};
  if (control.checked) {
    canvas.fill(box, control.enabled ? brandOf(context) : c.edgeStrong, rounding);
    canvas.icon(box.centre(), "check", 20, c.textOnAccent);
  } else {
    canvas.fill(box, control.enabled ? c.surface : c.surfaceSunken, rounding);
    canvas.outline(box, c.edgeStrong, rounding, 2);
  }
  draw::Type type = kType, detail = kDetail;
  type.colour = control.enabled ? c.text : c.textSoft;
  detail.colour = c.textSoft;
  const float x = box.max.x + canvas.dp(kGap), room = r.max.x - x;
  float total = canvas.measure(type, control.label, room).y;
  if (!control.detail.empty()) total += canvas.measure(detail, control.detail, room).y;
  const float y = r.centre().y - total / 2;
  const float used = canvas.text({x, y}, type, control.label, room);
  if (!control.detail.empty()) canvas.text({x, y + used}, detail, control.detail, room);
}

}  // namespace

const Kind kinds::checkbox{height, paint};

}  // namespace cardwalk::ui
