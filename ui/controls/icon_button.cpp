#include <algorithm>

#include "ui/controls/kind.h"
#include "ui/controls/parts.h"
#include "ui/controls/press.h"

namespace cardwalk::ui {
namespace {

constexpr draw::Type kLabel{Weight::medium, 12, 0, 1.3f};
constexpr float kTile = 56, kGap = 6;

/// In the body an icon stands on a tile and has its name below; elsewhere it stands alone.
bool asTile(const ControlView& control) { return control.region == Region::body && control.attach < 0; }

float height(const DrawContext& context, const ControlView& control, float width) {
  const draw::Canvas canvas = canvasOf(context);
  if (!asTile(control)) return canvas.dp(44);
  return canvas.dp(kTile + kGap) + canvas.measure(kLabel, control.label, width).y;
}

void paint(DrawContext& context, const ControlView& control, const Slot& slot) {
  const draw::Canvas canvas = canvasOf(context);
  const Palette& c = context.theme.palette;
  const Rect& r = slot.rect;
  if (!asTile(control)) {
    const Press state = press(context, control, r, touchable(context, r));
    pressMarks(context, control, state, r, std::min(r.width(), r.height()) / 2);
    const ImU32 colour =
        control.enabled ? (control.tone == Tone::plain ? c.text : labelColour(context, control)) : c.textSoft;
    canvas.icon(r.centre(), control.icon, 22, colour);
    if (!control.badge.empty()) {
      canvas.list->AddCircleFilled({r.centre().x + canvas.dp(9), r.centre().y - canvas.dp(9)}, canvas.dp(5),
                                   c.danger, 16);
    }
    return;
  }
  const float half = canvas.dp(kTile / 2), rounding = canvas.dp(14);
  const ImVec2 centre{r.centre().x, r.min.y + half};
  const Rect tile{{centre.x - half, centre.y - half}, {centre.x + half, centre.y + half}};
  const Press state = press(context, control, r);
  canvas.fill(tile, brandSoftOf(context), rounding);
  canvas.outline(tile, brandOf(context), rounding);
  pressMarks(context, control, state, tile, rounding);
  canvas.icon(centre, control.icon, 28, control.enabled ? brandOf(context) : c.textSoft);
  draw::Type label = kLabel;
  label.colour = c.text;
  canvas.text({r.min.x, tile.max.y + canvas.dp(kGap)}, label, control.label, r.width(), draw::Align::centre);
}

}  // namespace

const Kind kinds::iconButton{height, paint};

}  // namespace cardwalk::ui
