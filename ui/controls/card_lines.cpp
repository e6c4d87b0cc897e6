#include "ui/controls/card_lines.h"

#include <algorithm>

#include "ui/controls/parts.h"

namespace cardwalk::ui {
namespace {

constexpr draw::Type kTitle{Weight::semibold, 15, 0, 1.35f};
constexpr draw::Type kDetail{Weight::regular, 13, 0, 1.35f};
constexpr float kPictureGap = 14, kPictureShape = 1.5f;

struct Measured {
  float text = 0, inner = 0;              ///< left of the text and its width
  float title = 0, detail = 0, pill = 0;  ///< heights
  bool pillBelow = false;
};

Measured measure(const draw::Canvas& canvas, const ControlView& control, float width,
                 const CardLines& lines) {
  Measured out;
  out.text = lines.left + canvas.dp(lines.picture * kPictureShape + kPictureGap);
  out.inner = width - out.text - lines.right;
  const std::string title = cardTitle(control), detail = cardDetail(control);
  const ImVec2 pill = control.badge.empty() ? ImVec2(0, 0) : pillSize(canvas, control.badge);
  const float wide = canvas.measure(kTitle, title).x;
  out.pillBelow = pill.x > 0 && wide + canvas.dp(8) + pill.x > out.inner;
  out.title = canvas.measure(kTitle, title, out.inner).y;
  if (!detail.empty()) out.detail = canvas.measure(kDetail, detail, out.inner).y;
  if (out.pillBelow) out.pill = pillSize(canvas, control.badge, out.inner).y + canvas.dp(4);
  return out;
}

}  // namespace

float cardLinesHeight(const DrawContext& context, const ControlView& control, float width,
                      const CardLines& lines) {
  const draw::Canvas canvas = canvasOf(context);
  const Measured m = measure(canvas, control, width, lines);
  return std::max(m.title + m.detail + m.pill, canvas.dp(lines.picture)) + canvas.dp(2 * lines.upright);
}

void drawCardLines(const DrawContext& context, const ControlView& control, const Rect& rect,
                   const CardLines& lines) {
  const draw::Canvas canvas = canvasOf(context);
  const Palette& c = context.theme.palette;
  const Measured m = measure(canvas, control, rect.width(), lines);
  const float height = canvas.dp(lines.picture), middle = rect.centre().y;
  const Rect picture{{rect.min.x + lines.left, middle - height / 2},
                     {rect.min.x + lines.left + height * kPictureShape, middle + height / 2}};
  drawCardPicture(canvas, picture, control.card.colour);
  draw::Type title = kTitle, detail = kDetail;
  title.colour = c.text;
  detail.colour = c.textSoft;
  const float x = rect.min.x + m.text;
  float y = middle - (m.title + m.detail + m.pill) / 2;
  const std::string name = cardTitle(control), rest = cardDetail(control);
  if (!control.badge.empty() && !m.pillBelow) {
    const float wide = canvas.measure(kTitle, name).x;
    drawPill(canvas, {x + wide + canvas.dp(8), y + (m.title - pillSize(canvas, control.badge).y) / 2},
             control.badge, badgeColours(context, control));
  }
  y += canvas.text({x, y}, title, name, m.inner);
  if (!rest.empty()) y += canvas.text({x, y}, detail, rest, m.inner);
  if (m.pillBelow)
    drawPill(canvas, {x, y + canvas.dp(4)}, control.badge, badgeColours(context, control), m.inner);
}

}  // namespace cardwalk::ui
