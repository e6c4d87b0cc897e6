#include <algorithm>

#include "ui/controls/kind.h"
#include "ui/controls/parts.h"
#include "ui/controls/press.h"

namespace cardwalk::ui {
namespace {

constexpr draw::Type kType{Weight::medium, 16, 0, 1.35f};
constexpr draw::Type kDetail{Weight::regular, 13, 0, 1.35f};
constexpr float kPad = 12, kIcon = 36;

float room(const draw::Canvas& canvas, float width) { return width - canvas.dp(2 * kPad + kIcon); }

float textHeight(const draw::Canvas& canvas, const ControlView& control, float width) {
  float out = canvas.measure(kType, control.label, room(canvas, width)).y;
  if (!control.detail.empty()) out += canvas.measure(kDetail, control.detail, room(canvas, width)).y;
  return out;
}

float height(const DrawContext& context, const ControlView& control, float width) {
  const draw::Canvas canvas = canvasOf(context);
  return std::max(textHeight(canvas, control, width) + canvas.dp(20), canvas.dp(52));
}

void paint(DrawContext& context, const ControlView& control, const Slot& slot) {
  const draw::Canvas canvas = canvasOf(context);
  const Palette& c = context.theme.palette;
  const Rect& r = slot.rect;
  const Press state = press(context, control, r);
  pressMarks(context, control, state, r, canvas.dp(12), Ring::inside);
  draw::Type type = kType, detail = kDetail;
  type.colour = control.isBack ? c.textSoft : labelColour(context, control);
  detail.colour = c.textSoft;
  if (!control.isBack) {
    canvas.icon({r.min.x + canvas.dp(kPad + 11), r.centre().y},
                control.enabled ? std::string_view(control.icon) : std::string_view("lock"), 22, type.colour);
  }
  const float x = r.min.x + canvas.dp(kPad + kIcon);
  const float y = r.centre().y - textHeight(canvas, control, r.width()) / 2;
  const float used = canvas.text({x, y}, type, control.label, room(canvas, r.width()));
  if (!control.detail.empty()) canvas.text({x, y + used}, detail, control.detail, room(canvas, r.width()));
  if (control.checked)
    canvas.icon({r.max.x - canvas.dp(kPad + 10), r.centre().y}, "check", 22, brandOf(context));
}

}  // namespace

const Kind kinds::menuItem{height, paint};

}  // namespace cardwalk::ui
