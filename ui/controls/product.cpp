#include <algorithm>
#include <array>

#include "ui/controls/kind.h"
#include "ui/controls/parts.h"
#include "ui/controls/press.h"

namespace cardwalk::ui {
namespace {

constexpr draw::Type kName{Weight::regular, 13, 0, 1.3f};
constexpr draw::Type kPrice{Weight::bold, 15, 0, 1.3f};
constexpr float kPad = 10;
constexpr float kPicture = 0.68f;  // height of the picture as a part of the width

float height(const DrawContext& context, const ControlView& control, float width) {
  const draw::Canvas canvas = canvasOf(context);
  const float inner = width - canvas.dp(2 * kPad);
  return width * kPicture + canvas.measure(kName, control.label, inner).y +
         canvas.measure(kPrice, control.value, inner).y + canvas.dp(8 + kPad);
}

/// Articles have no photographs; each gets a ground of its own, always the same.
ToneColours pictureColours(const DrawContext& context, std::string_view name) {
  const Palette& c = context.theme.palette;
  const std::array<ToneColours, 5> tones{{{c.shop, c.shopSoft},
                                          {c.good, c.goodSoft},
                                          {c.accentText, c.accentSoft},
                                          {c.warning, c.warningSoft},
                                          {c.wallet, c.walletSoft}}};
  std::size_t sum = 0;
  for (const char letter : name) sum = sum * 31 + static_cast<unsigned char>(letter);
  return tones[sum % tones.size()];
}

void paint(DrawContext& context, const ControlView& control, const Slot& slot) {
  const draw::Canvas canvas = canvasOf(context);
  const Palette& c = context.theme.palette;
  const Rect& r = slot.rect;
  const float rounding = canvas.dp(14);
  drawSurface(canvas, r, rounding, c.surface);
  const ToneColours tone = pictureColours(context, control.label);
  const Rect picture{r.min, {r.max.x, r.min.y + r.width() * kPicture}};
  canvas.fill(picture, tone.soft, rounding, ImDrawFlags_RoundCornersTop);
  canvas.icon(picture.centre(),
              control.icon.empty() ? std::string_view("box") : std::string_view(control.icon),
              picture.height() * 0.46f / canvas.iconPixels(1), tone.strong);
  const Press state = press(context, control, r);
  pressMarks(context, control, state, r, rounding);
  draw::Type name = kName, price = kPrice;
  name.colour = c.text;
  price.colour = brandOf(context);
  const float x = r.min.x + canvas.dp(kPad), inner = r.width() - canvas.dp(2 * kPad);
  float y = picture.max.y + canvas.dp(8);
  y += canvas.text({x, y}, name, control.label, inner);
  canvas.text({x, y}, price, control.value, inner);
}

}  // namespace

const Kind kinds::product{height, paint};

}  // namespace cardwalk::ui
