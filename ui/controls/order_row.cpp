#include <algorithm>

#include "ui/controls/kind.h"
#include "ui/controls/parts.h"
#include "ui/controls/press.h"

namespace cardwalk::ui {
namespace {

constexpr draw::Type kLabel{Weight::semibold, 15, 0, 1.35f};
constexpr draw::Type kDetail{Weight::regular, 13, 0, 1.35f};
constexpr float kPad = 14, kPicture = 48, kGap = 12, kUpright = 14;

struct Lines {
  float x = 0, room = 0, label = 0, detail = 0, value = 0, pill = 0;
  float total() const { return label + detail + value + pill; }
};

Lines measure(const DrawContext& context, const ControlView& control, float width, float end) {
  const draw::Canvas canvas = canvasOf(context);
  Lines out;
  out.x = canvas.dp(kPad + kPicture + kGap);
  out.room = width - out.x - canvas.dp(kPad) - end - (control.pressable ? canvas.dp(22) : 0);
  out.label = canvas.measure(kLabel, control.label, out.room).y;
  if (!control.detail.empty()) out.detail = canvas.measure(kDetail, control.detail, out.room).y;
  if (!control.value.empty()) out.value = canvas.measure(kDetail, control.value, out.room).y;
  if (!control.badge.empty()) out.pill = pillSize(canvas, control.badge).y + canvas.dp(6);
  return out;
}

float height(const DrawContext& context, const ControlView& control, float width) {
  const draw::Canvas canvas = canvasOf(context);
  return std::max(measure(context, control, width, 0).total(), canvas.dp(kPicture)) + canvas.dp(2 * kUpright);
}

void paint(DrawContext& context, const ControlView& control, const Slot& slot) {
  const draw::Canvas canvas = canvasOf(context);
  const Palette& c = context.theme.palette;
  const Rect& r = slot.rect;
  const float rounding = slot.grouped ? 0 : canvas.dp(14);
  if (!slot.grouped) drawSurface(canvas, r, rounding, c.surface);
  const Press state = press(context, control, r, {r.min, {r.max.x - slot.end, r.max.y}});
  pressMarks(context, control, state, r, rounding, slot.grouped ? Ring::inside : Ring::outside);
  const float half = canvas.dp(kPicture / 2);
  const ImVec2 centre{r.min.x + canvas.dp(kPad) + half, r.centre().y};
  canvas.fill({{centre.x - half, centre.y - half}, {centre.x + half, centre.y + half}}, c.surfaceSunken,
              canvas.dp(12));
  canvas.icon(centre, control.icon.empty() ? std::string_view("box") : std::string_view(control.icon), 26,
              brandOf(context));
  const Lines lines = measure(context, control, r.width(), slot.end);
  draw::Type label = kLabel, detail = kDetail;
  label.colour = c.text;
  detail.colour = c.textSoft;
  const float x = r.min.x + lines.x;
  float y = r.centre().y - lines.total() / 2;
  y += canvas.text({x, y}, label, control.label, lines.room);
  if (!control.detail.empty()) y += canvas.text({x, y}, detail, control.detail, lines.room);
  if (!control.value.empty()) y += canvas.text({x, y}, detail, control.value, lines.room);
  if (!control.badge.empty())
    drawPill(canvas, {x, y + canvas.dp(5)}, control.badge, badgeColours(context, control));
  if (control.pressable) {
    canvas.icon({r.max.x - canvas.dp(kPad + 6) - slot.end, r.centre().y}, "chevron-right", 20, c.textSoft);
  }
}

}  // namespace

const Kind kinds::orderRow{height, paint};

}  // namespace cardwalk::ui
