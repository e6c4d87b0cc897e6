#include <algorithm>

#include "ui/controls/kind.h"
#include "ui/controls/parts.h"
#include "ui/controls/press.h"

namespace cardwalk::ui {
namespace {

constexpr draw::Type kTitle{Weight::bold, 20, 0, 1.25f};
constexpr draw::Type kDetail{Weight::medium, 14, 0, 1.4f};
constexpr float kPad = 18, kArt = 72;

float inner(const draw::Canvas& canvas, float width) { return width - canvas.dp(2 * kPad + kArt); }

float textHeight(const draw::Canvas& canvas, const ControlView& control, float width) {
  float out = canvas.measure(kTitle, control.label, inner(canvas, width)).y;
  for (const std::string* line : {&control.detail, &control.value}) {
    if (!line->empty()) out += canvas.measure(kDetail, *line, inner(canvas, width)).y;
  }
  return out;
}

float height(const DrawContext& context, const ControlView& control, float width) {
  const draw::Canvas canvas = canvasOf(context);
  return std::max(textHeight(canvas, control, width) + canvas.dp(2 * kPad), canvas.dp(96));
}

void paint(DrawContext& context, const ControlView& control, const Slot& slot) {
  const draw::Canvas canvas = canvasOf(context);
  const Palette& c = context.theme.palette;
  const float rounding = canvas.dp(16);
  const ImU32 brand = brandOf(context), on = c.textOnAccent;
  const Press state = press(context, control, slot.rect);
  canvas.fill(slot.rect, brand, rounding);
  // Quiet discs instead of artwork; they stay inside the panel.
  const Rect& r = slot.rect;
  canvas.list->PushClipRect(r.min, {r.max.x - canvas.dp(1), r.max.y}, true);
  const float size = std::min(r.height() * 0.72f, canvas.dp(kArt));
  const ImVec2 disc{r.max.x - canvas.dp(kPad) - size / 2, r.centre().y + size * 0.06f};
  canvas.list->AddCircleFilled(disc, size / 2, draw::fade(on, 0.14f), 48);
  canvas.list->AddCircleFilled({disc.x - size * 0.42f, disc.y - size * 0.5f}, size * 0.14f,
                               draw::fade(on, 0.10f), 32);
  canvas.list->PopClipRect();
  canvas.icon(disc, control.icon.empty() ? std::string_view("star") : std::string_view(control.icon),
              size * 0.5f / canvas.iconPixels(1), on);
  pressMarks(context, control, state, slot.rect, rounding, Ring::outside, on);
  draw::Type title = kTitle, detail = kDetail;
  title.colour = detail.colour = on;
  const float room = inner(canvas, r.width());
  float y = r.centre().y - textHeight(canvas, control, r.width()) / 2;
  const float x = r.min.x + canvas.dp(kPad);
  y += canvas.text({x, y}, title, control.label, room);
  for (const std::string* line : {&control.detail, &control.value}) {
    if (!line->empty()) y += canvas.text({x, y}, detail, *line, room);
  }
}

}  // namespace

const Kind kinds::banner{height, paint};

}  // namespace cardwalk::ui
