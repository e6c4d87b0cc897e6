#include "ui/phone/phone.h"

#include <algorithm>
#include <cmath>

#include "ui/controls/kind.h"
#include "ui/controls/overlay.h"
#include "ui/controls/parts.h"
#include "ui/controls/scroll.h"
#include "ui/controls/transition.h"
#include "ui/phone/bars.h"

namespace cardwalk::ui {
namespace {

constexpr float kTop = 4, kBottom = 20, kFootPad = 12;

/// Heights of the page's parts, in pixels; the body gets the rest.
struct PageParts {
  float title = 0, foot = 0, tabs = 0, home = 0;
};

bool anyIn(const ScreenView& screen, Region region) {
  return std::any_of(screen.controls.begin(), screen.controls.end(),
                     [&](const ControlView& c) { return c.region == region && !c.isBack; });
}

PageParts measure(DrawContext& context, const ScreenView& page, const Rect& screen) {
  PageParts out;
  out.title = titleBarHeight(context, page, screen.width());
  out.tabs = tabBarHeight(context, page, screen.width());
  out.home = context.metrics.dp(kHomeArea);
  if (anyIn(page, Region::footer)) {
    RegionStyle style{.buttonsInLine = true};
    layOut(context, page, Region::footer, screen.width(), style, context.memory.footer);
    out.foot = context.memory.footer.height + context.metrics.dp(2 * kFootPad);
  }
  return out;
}

void drawBody(DrawContext& context, const ScreenView& page, const Rect& view, float shift) {
  const draw::Canvas canvas = canvasOf(context);
  RegionLayout& nav = context.memory.side;
  RegionLayout& body = context.memory.body;
  RegionStyle style;
  layOut(context, page, Region::nav, view.width(), style, nav);
  layOut(context, page, Region::body, view.width(), style, body);
  const float top = canvas.dp(kTop);
  const float below = nav.height > 0 ? nav.height + canvas.dp(14) : 0;
  const bool chat = std::any_of(page.controls.begin(), page.controls.end(),
                                [](const ControlView& c) { return c.kind == ControlKind::bubble; });
  const ScrollArea area{page.id, view, top + below + body.height + canvas.dp(kBottom), chat};
  bringIntoView(context, page, nav, area, top);
  bringIntoView(context, page, body, area, top + below);
  const float offset = scrolled(context, area);
  const Rect outer = context.clip;
  context.clip = view.cut(outer);
  ImGui::PushClipRect(context.clip.min, context.clip.max, true);
  const ImVec2 origin{view.min.x + shift, view.min.y + top - offset};
  drawLayout(context, page, nav, origin);
  drawLayout(context, page, body, {origin.x, origin.y + below});
  ImGui::PopClipRect();
  context.clip = outer;
  if (offset > 0) canvas.hairline(view.min.x, view.max.x, view.min.y);
  drawScrollMark(context, area, offset);
}

void drawPage(DrawContext& context, const ScreenView& page, const Rect& screen) {
  const draw::Canvas canvas = canvasOf(context);
  const Palette& c = context.theme.palette;
  const PageParts parts = measure(context, page, screen);
  const float in = pageProgress(context);
  const bool backwards = context.memory.transitions[static_cast<std::size_t>(context.surface)].backwards;
  const float shift = std::round((1 - in) * canvas.dp(backwards ? -36.0f : 36.0f));

  const float top = screen.min.y + canvas.dp(kStatusBar);
  const Rect title{{screen.min.x, top}, {screen.max.x, top + parts.title}};
  const float tabsTop = screen.max.y - parts.home - parts.tabs, footTop = tabsTop - parts.foot;
  const Rect view{{screen.min.x, title.max.y}, {screen.max.x, std::max(title.max.y, footTop)}};
  drawTitleBar(context, page, title);
  drawBody(context, page, view, shift);
  // What comes in fades in from the ground.
  if (in < 1) canvas.fill({title.min, {view.max.x, view.max.y}}, draw::fade(c.ground, 1 - in));
  const float barTop = parts.foot > 0 ? footTop : tabsTop;
  if (parts.foot > 0 || parts.tabs > 0) {
    canvas.fill({{screen.min.x, barTop}, screen.max}, c.surface, screenCorner(context),
                ImDrawFlags_RoundCornersBottom);
    canvas.hairline(screen.min.x, screen.max.x, barTop);
  }
  if (parts.foot > 0)
    drawLayout(context, page, context.memory.footer, {screen.min.x, footTop + canvas.dp(kFootPad)});
  drawTabBar(context, page, {{screen.min.x, tabsTop}, {screen.max.x, screen.max.y - parts.home}});
}

constexpr float kFinger = 44;  // dp that every control has at least

/// The device keeps a phone's shape whatever place it gets; for fingers it may become stouter.
Rect shaped(const Rect& area, float touch) {
  constexpr float kSlim = 2.3f, kUsual = 1.8f, kStout = 1.35f;
  const float wide = touch > 0 ? kStout : kUsual;
  Rect out = area;
  const float height = std::min(area.height(), area.width() * kSlim);
  const float width = std::min(area.width(), height / wide);
  out.min = {std::round(area.centre().x - width / 2), std::round(area.centre().y - height / 2)};
  out.max = {out.min.x + std::round(width), out.min.y + std::round(height)};
  return out;
}

}  // namespace

float phoneCorner(const Rect& area, float touch) { return shaped(area, touch).width() * 52.0f / 352.0f; }

void drawPhone(DrawContext& context, const SurfaceView& view, const Rect& area) {
  const Rect body = shaped(area, context.metrics.touch);
  context.metrics.unit = std::max(body.width() / kPhoneDesign, context.metrics.touch / kFinger);
  context.brand = context.theme.palette.shop;
  context.brandSoft = context.theme.palette.shopSoft;
  noteLayers(context, view);
  const Rect screen = draw::inset(body, std::round(context.metrics.dp(kBezel)));
  drawPhoneBody(context, body, screen);
  ImGui::PushClipRect(screen.min, screen.max, true);
  context.clip = screen;
  const bool interactive = context.interactive;
  for (std::size_t i = 0; i < view.layers.size(); ++i) {
    context.topLayer = i + 1 == view.layers.size();
    context.interactive = interactive && context.topLayer;
    if (view.layers[i].frame == Frame::page)
      drawPage(context, view.layers[i], screen);
    else
      drawOverlay(context, view.layers[i],
                  {screen, context.metrics.dp(kHomeArea), screenCorner(context), true});
  }
  context.interactive = interactive;
  context.topLayer = true;
  drawStatusBar(context, screen);
  drawHomeIndicator(context, screen);
  ImGui::PopClipRect();
  drawPhoneFront(context, body, screen);
}

}  // namespace cardwalk::ui
