#include <algorithm>

#include "ui/controls/kind.h"
#include "ui/controls/parts.h"
#include "ui/controls/press.h"

namespace cardwalk::ui {
namespace {

constexpr draw::Type kLabel{Weight::medium, 12, 0, 1.3f};
constexpr float kDisc = 44, kGap = 6, kPad = 8;

float height(const DrawContext& context, const ControlView& control, float width) {
  const draw::Canvas canvas = canvasOf(context);
  return canvas.dp(kDisc + kGap + 2 * kPad) + canvas.measure(kLabel, control.label, width - canvas.dp(4)).y;
}

void paint(DrawContext& context, const ControlView& control, const Slot& slot) {
  const draw::Canvas canvas = canvasOf(context);
  const Rect& r = slot.rect;
  const Press state = press(context, control, r);
  pressMarks(context, control, state, r, canvas.dp(12), Ring::inside);
  const ImVec2 centre{r.centre().x, r.min.y + canvas.dp(kPad + kDisc / 2)};
  const float half = canvas.dp(kDisc / 2);
  canvas.fill({{centre.x - half, centre.y - half}, {centre.x + half, centre.y + half}}, brandSoftOf(context),
              canvas.dp(14));
  canvas.icon(centre, control.icon, 22, brandOf(context));
  draw::Type label = kLabel;
  label.colour = context.theme.palette.text;
  canvas.text({r.min.x + canvas.dp(2), centre.y + half + canvas.dp(kGap)}, label, control.label,
              r.width() - canvas.dp(4), draw::Align::centre);
  if (!control.badge.empty()) {
    const ImVec2 size = pillSize(canvas, control.badge);
    drawPill(canvas, {centre.x + half - size.x / 2, centre.y - half - size.y / 3}, control.badge,
             toneColours(context, Tone::danger));
  }
}

}  // namespace

const Kind kinds::shortcut{height, paint};

}  // namespace cardwalk::ui
