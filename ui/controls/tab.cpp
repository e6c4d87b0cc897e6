#include <algorithm>

#include "ui/controls/kind.h"
#include "ui/controls/parts.h"
#include "ui/controls/press.h"

namespace cardwalk::ui {
namespace {

constexpr draw::Type kType{Weight::medium, 11, 0, 1.25f};

float height(const DrawContext& context, const ControlView& control, float width) {
  const draw::Canvas canvas = canvasOf(context);
  return canvas.dp(36) + canvas.measure(kType, control.label, width - canvas.dp(2)).y + canvas.dp(6);
}

void paint(DrawContext& context, const ControlView& control, const Slot& slot) {
  const draw::Canvas canvas = canvasOf(context);
  const Palette& c = context.theme.palette;
  const Rect& r = slot.rect;
  const Press state = press(context, control, r);
  pressMarks(context, control, state, r, canvas.dp(12), Ring::inside);
  draw::Type type = kType;
  type.weight = control.checked ? Weight::semibold : Weight::medium;
  type.colour = control.checked ? brandOf(context) : c.textSoft;
  const ImVec2 centre{r.centre().x, r.min.y + canvas.dp(20)};
  if (control.checked) {
    // Not by colour alone: the present one lies on a pill.
    canvas.fill({{centre.x - canvas.dp(24), centre.y - canvas.dp(14)},
                 {centre.x + canvas.dp(24), centre.y + canvas.dp(14)}},
                brandSoftOf(context), canvas.dp(14));
  }
  canvas.icon(centre, control.icon, 22, type.colour);
  if (!control.badge.empty()) {
    canvas.list->AddCircleFilled({centre.x + canvas.dp(9), centre.y - canvas.dp(9)}, canvas.dp(5), c.danger,
                                 16);
  }
  canvas.text({r.min.x + canvas.dp(1), r.min.y + canvas.dp(36)}, type, control.label,
              r.width() - canvas.dp(2), draw::Align::centre);
}

}  // namespace

const Kind kinds::tab{height, paint};

}  // namespace cardwalk::ui
