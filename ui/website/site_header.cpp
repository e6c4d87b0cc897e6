#include "ui/website/site_header.h"

#include <algorithm>
#include <cmath>

#include "ui/controls/kind.h"
#include "ui/controls/overlay.h"
#include "ui/controls/parts.h"

namespace cardwalk::ui {
namespace {

constexpr draw::Type kName{Weight::bold, 20, 0, 1.3f};
constexpr float kLine = 54, kSide = 20, kGap = 4, kLeastSearch = 150;

/// "shop.example" → "shop": the sites are named in plain text and have no logo.
std::string_view siteName(const ScreenView& page) {
  return std::string_view(page.host).substr(0, page.host.find('.'));
}

bool inHeader(const ControlView& control) {
  return control.region == Region::header && !control.isBack && control.attach < 0;
}

float lineHeight(const DrawContext& context) {
  const draw::Canvas canvas = canvasOf(context);
  return std::round(std::max(canvas.dp(kLine), canvas.lineHeight(kName) + canvas.dp(24)));
}

/// Where things go: the last control ends at the upper right; what does not fit beside the name wraps below.
struct Flow {
  const DrawContext& context;
  const ScreenView& page;
  float width;
  const ControlView* search = nullptr;
  float left = 0, right = 0;  ///< free part of the present line
  int lines = 1;

  Flow(const DrawContext& ctx, const ScreenView& screen, float full)
      : context(ctx), page(screen), width(full) {
    const draw::Canvas canvas = canvasOf(context);
    left = canvas.dp(kSide) + canvas.measure(kName, siteName(page)).x + canvas.dp(16);
    right = width - canvas.dp(kSide - 6);
  }

  /// Calls `each(control, rect)` for every control, rectangles counted from the header's corner.
  template <class Each>
  void run(Each each) {
    const float line = lineHeight(context), gap = context.metrics.dp(kGap);
    for (std::size_t i = page.controls.size(); i-- > 0;) {
      const ControlView& control = page.controls[i];
      if (!inHeader(control)) continue;
      if (control.kind == ControlKind::search) {
        search = &control;
        continue;
      }
      const float wanted = naturalWidth(context, control);
      if (right - wanted < left) next();
      const float high =
          std::min(kindOf(control.kind).height(context, control, wanted), line - context.metrics.dp(6));
      const float middle = line * (static_cast<float>(lines) - 0.5f);
      each(control, Rect{{std::round(right - wanted), std::round(middle - high / 2)},
                         {std::round(right), std::round(middle + high / 2)}});
      right -= wanted + gap;
    }
    if (search == nullptr) return;
    const float edge = context.metrics.dp(8);
    if (right - left < context.metrics.dp(kLeastSearch)) next();
    const float from = left + edge, to = std::min(right - edge, from + context.metrics.dp(420));
    const float high = kindOf(ControlKind::search).height(context, *search, to - from);
    const float middle = line * (static_cast<float>(lines) - 0.5f);
    each(*search, Rect{{from, middle - high / 2}, {to, middle + high / 2}});
  }

  void next() {
    ++lines;
    left = context.metrics.dp(kSide - 8);
    right = width - context.metrics.dp(kSide - 6);
  }
};

}  // namespace

void dressSite(DrawContext& context, const ScreenView& page) {
  const Palette& c = context.theme.palette;
  context.brand = page.partner ? c.wallet : c.shop;
  context.brandSoft = page.partner ? c.walletSoft : c.shopSoft;
}

float siteHeaderHeight(const DrawContext& context, const ScreenView& page, float width) {
  Flow flow(context, page, width);
  flow.run([](const ControlView&, const Rect&) {});
  return lineHeight(context) * static_cast<float>(flow.lines);
}

void drawSiteHeader(DrawContext& context, const ScreenView& page, const Rect& rect) {
  const draw::Canvas canvas = canvasOf(context);
  const Palette& c = context.theme.palette;
  canvas.fill(rect, c.surface);
  canvas.fill({rect.min, {rect.max.x, rect.min.y + std::max(2.0f, std::round(canvas.dp(3)))}},
              brandOf(context));
  canvas.hairline(rect.min.x, rect.max.x, rect.max.y - 1);
  draw::Type name = kName;
  name.colour = brandOf(context);
  const float line = lineHeight(context);
  canvas.line({{rect.min.x + canvas.dp(kSide), rect.min.y}, {rect.max.x, rect.min.y + line}}, name,
              siteName(page));
  Flow flow(context, page, rect.width());
  flow.run([&](const ControlView& control, const Rect& place) {
    drawKind(context, control, {draw::moved(place, rect.min), 0, false});
  });
}

}  // namespace cardwalk::ui
