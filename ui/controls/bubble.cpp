#include <algorithm>

#include "ui/controls/kind.h"
#include "ui/controls/parts.h"
#include "ui/controls/press.h"

namespace cardwalk::ui {
namespace {

constexpr draw::Type kType{Weight::regular, 15, 0, 1.4f};
constexpr float kPad = 13, kUpright = 9, kPart = 0.82f, kWidest = 420, kAvatar = 36;

bool isOwn(const ControlView& control) { return control.tone == Tone::own; }

float room(const draw::Canvas& canvas, const ControlView& control, float width) {
  const float outer = isOwn(control) ? width : width - canvas.dp(kAvatar);
  const float part = canvas.metrics.text > 1.3f ? 0.96f : kPart;
  return std::min(outer * part, canvas.dp(kWidest) * std::max(1.0f, canvas.metrics.text * 0.8f)) -
         canvas.dp(2 * kPad);
}

float height(const DrawContext& context, const ControlView& control, float width) {
  const draw::Canvas canvas = canvasOf(context);
  return canvas.measure(kType, control.label, room(canvas, control, width)).y + canvas.dp(2 * kUpright);
}

void paint(DrawContext& context, const ControlView& control, const Slot& slot) {
  const draw::Canvas canvas = canvasOf(context);
  const Palette& c = context.theme.palette;
  const bool own = isOwn(control), warning = control.tone == Tone::warning;
  const ImVec2 text = canvas.measure(kType, control.label, room(canvas, control, slot.rect.width()));
  const float wide = text.x + canvas.dp(2 * kPad);
  const float left = own ? slot.rect.max.x - wide : slot.rect.min.x + canvas.dp(kAvatar);
  const Rect r{{left, slot.rect.min.y}, {left + wide, slot.rect.max.y}};
  const Press state = press(context, control, r);
  const ImU32 ground = own ? brandOf(context) : warning ? c.warningSoft : c.surface;
  const float rounding = canvas.dp(18);
  // The corner at the speaker's side is tight: it takes the place of a tail.
  canvas.fill(r, ground, rounding,
              own ? ImDrawFlags_RoundCornersAll & ~ImDrawFlags_RoundCornersBottomRight
                  : ImDrawFlags_RoundCornersAll & ~ImDrawFlags_RoundCornersBottomLeft);
  if (context.theme.id == ThemeId::contrast && !own) {
    canvas.list->AddRect(r.min, r.max, c.edge, rounding,
                         ImDrawFlags_RoundCornersAll & ~ImDrawFlags_RoundCornersBottomLeft, canvas.dp(1));
  }
  pressMarks(context, control, state, r, rounding);
  if (!own) {
    const float half = canvas.dp(13);
    const ImVec2 centre{slot.rect.min.x + half, r.max.y - half};
    canvas.list->AddCircleFilled(centre, half, brandSoftOf(context), 24);
    canvas.icon(centre, "chat", 15, brandOf(context));
  }
  draw::Type type = kType;
  type.colour = own ? c.textOnAccent : c.text;
  canvas.text({r.min.x + canvas.dp(kPad), r.min.y + canvas.dp(kUpright)}, type, control.label, text.x + 1);
}

}  // namespace

const Kind kinds::bubble{height, paint};

}  // namespace cardwalk::ui
