#include <algorithm>

#include "ui/controls/kind.h"
#include "ui/controls/parts.h"
#include "ui/controls/press.h"

namespace cardwalk::ui {
namespace {

constexpr draw::Type kLabel{Weight::medium, 14, 0, 1.4f};
constexpr draw::Type kDetail{Weight::regular, 13, 0, 1.4f};
constexpr float kPad = 12, kIcon = 32;

float height(const DrawContext& context, const ControlView& control, float width) {
  const draw::Canvas canvas = canvasOf(context);
  const float inner = width - canvas.dp(2 * kPad + kIcon);
  float out = canvas.measure(kLabel, control.label, inner).y;
  if (!control.detail.empty()) out += canvas.measure(kDetail, control.detail, inner).y;
  return std::max(out + canvas.dp(2 * kPad), canvas.dp(44));
}

void paint(DrawContext& context, const ControlView& control, const Slot& slot) {
  const draw::Canvas canvas = canvasOf(context);
  const Palette& c = context.theme.palette;
  const ToneColours tone = toneColours(context, control.tone);
  const float rounding = canvas.dp(12);
  const Press state = press(context, control, slot.rect);
  canvas.fill(slot.rect, tone.soft, rounding);
  if (context.theme.id == ThemeId::contrast) canvas.outline(slot.rect, tone.strong, rounding);
  pressMarks(context, control, state, slot.rect, rounding);
  const char* standard = control.tone == Tone::good    ? "check-circle"
                         : control.tone == Tone::plain ? "info"
                                                       : "alert";
  const float x = slot.rect.min.x + canvas.dp(kPad), y = slot.rect.min.y + canvas.dp(kPad);
  canvas.icon({x + canvas.dp(10), y + canvas.lineHeight(kLabel) / 2},
              control.icon.empty() ? standard : std::string_view(control.icon), 20, tone.strong);
  const float left = x + canvas.dp(kIcon), inner = slot.rect.width() - canvas.dp(2 * kPad + kIcon);
  draw::Type label = kLabel, detail = kDetail;
  label.colour = c.text;
  detail.colour = c.textSoft;
  const float used = canvas.text({left, y}, label, control.label, inner);
  if (!control.detail.empty()) canvas.text({left, y + used}, detail, control.detail, inner);
}

}  // namespace

const Kind kinds::notice{height, paint};

}  // namespace cardwalk::ui
