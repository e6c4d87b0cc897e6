#include "ui/website/website.h"

#include <algorithm>
#include <cmath>

#include "ui/controls/kind.h"
#include "ui/controls/overlay.h"
#include "ui/controls/parts.h"
#include "ui/controls/scroll.h"
#include "ui/controls/transition.h"
#include "ui/website/browser_bars.h"
#include "ui/website/site_header.h"

namespace cardwalk::ui {
namespace {

constexpr float kTop = 20, kBottom = 28, kColumn = 176, kFootPad = 12, kMargin = 24;
constexpr float kLeastBody = 0.4f;  // of the site's height: less, and header and footer scroll with the page
constexpr float kPageWidth = 760, kNarrow = 560, kFormWidth = 380, kFormPad = 24;
constexpr draw::Type kTitle{Weight::bold, 24, 0, 1.3f};

bool anyIn(const ScreenView& screen, Region region, ControlKind kind) {
  return std::any_of(screen.controls.begin(), screen.controls.end(),
                     [&](const ControlView& c) { return c.region == region && c.kind == kind && !c.isBack; });
}

/// Answers stay at the lower edge; links and small print end the page, as on any site.
bool fixedFooter(const ScreenView& page) {
  return anyIn(page, Region::footer, ControlKind::button) || anyIn(page, Region::footer, ControlKind::field);
}

/// A home page speaks for itself; every other page has its title above its body.
bool showsTitle(const ScreenView& page) {
  return !page.title.empty() && !anyIn(page, Region::body, ControlKind::banner);
}

/// A page that only asks for something is a narrow panel in the middle.
bool isForm(const ScreenView& page) {
  return anyIn(page, Region::body, ControlKind::field) && !anyIn(page, Region::body, ControlKind::row) &&
         !anyIn(page, Region::nav, ControlKind::row);
}

RegionStyle bodyStyle(float widest = kPageWidth) {
  return {
      .margin = kMargin, .maxWidth = widest, .productColumns = 4, .shortcutColumns = 6, .compactLinks = true};
}

/// The scrolling page, in pixels from its upper left corner.
struct Page {
  bool column = false;  ///< the nav region stands at the side
  float bodyLeft = 0, bodyTop = 0, navTop = 0;
  float titleTop = 0, titleLeft = 0, titleWidth = 0;
  float footTop = 0, content = 0;
  bool form = false;
};

/// `head`: height of a header that scrolls along.
Page measure(DrawContext& context, const ScreenView& screen, float width, bool footInside, float head) {
  const draw::Canvas canvas = canvasOf(context);
  Page page;
  const bool hasNav = anyIn(screen, Region::nav, ControlKind::row);
  page.column = hasNav && width / context.metrics.unit >= kNarrow * (1 + (context.metrics.text - 1) * 0.5f);
  const float columnWidth = page.column ? canvas.dp(kColumn) * (1 + (context.metrics.text - 1) * 0.5f) : 0;
  RegionStyle nav = bodyStyle();
  if (page.column) nav = {.margin = 12};
  layOut(context, screen, Region::nav, page.column ? columnWidth + canvas.dp(24) : width, nav,
         context.memory.side);
  page.bodyLeft = page.column ? columnWidth + canvas.dp(12) : 0;
  const float room = width - page.bodyLeft;
  page.form = isForm(screen);
  const float widest = page.form ? kFormWidth * std::min(context.metrics.text, 1.4f) : kPageWidth;
  RegionStyle body = bodyStyle(widest);
  if (page.column) body.margin = 12;
  if (!page.form) body.buttonWidth = 200;
  if (page.form) body.margin = kMargin + kFormPad, body.plainRows = true;
  layOut(context, screen, Region::body, room, body, context.memory.body);
  float y = head + canvas.dp(page.column ? 12.0f : page.form ? kTop + kFormPad : kTop);
  if (page.column) page.navTop = y;
  const float margin = std::max(canvas.dp(body.margin), (room - canvas.dp(widest)) / 2);
  page.titleLeft = page.bodyLeft + margin;
  page.titleWidth = room - 2 * margin;
  page.titleTop = y;
  if (showsTitle(screen)) y += canvas.measure(kTitle, screen.title, page.titleWidth).y + canvas.dp(10);
  if (!page.column && context.memory.side.height > 0) {
    page.navTop = y;
    y += context.memory.side.height + canvas.dp(14);
  }
  page.bodyTop = y;
  y += context.memory.body.height + (page.form ? canvas.dp(kFormPad) : 0);
  if (page.column) y = std::max(y, page.navTop + context.memory.side.height);
  if (footInside && context.memory.footer.height > 0) {
    page.footTop = y + canvas.dp(24);
    y = page.footTop + context.memory.footer.height;
  }
  page.content = y + canvas.dp(kBottom);
  return page;
}

/// Where the keyboard has gone to a control of a header that scrolls, the page goes back to its top.
void bringHeaderIntoView(DrawContext& context, const ScreenView& screen) {
  const std::string& wanted = context.memory.showWanted;
  for (const ControlView& control : screen.controls) {
    if (control.region != Region::header || control.id != wanted) continue;
    context.memory.scroll[screen.id].target = 0;
    context.memory.showWanted.clear();
    return;
  }
}

void drawBody(DrawContext& context, const ScreenView& screen, const Rect& view, bool footInside, float head) {
  const draw::Canvas canvas = canvasOf(context);
  const Palette& c = context.theme.palette;
  const Page page = measure(context, screen, view.width(), footInside, head);
  const ScrollArea area{screen.id, view, page.content, anyIn(screen, Region::body, ControlKind::bubble)};
  bringIntoView(context, screen, context.memory.side, area, page.navTop);
  bringIntoView(context, screen, context.memory.body, area, page.bodyTop);
  if (footInside) bringIntoView(context, screen, context.memory.footer, area, page.footTop);
  if (head > 0) bringHeaderIntoView(context, screen);
  const float offset = scrolled(context, area);
  const float in = pageProgress(context);
  const ImVec2 origin{view.min.x, view.min.y - offset + std::round((1 - in) * canvas.dp(12))};
  const Rect outer = context.clip;
  context.clip = view.cut(outer);
  ImGui::PushClipRect(context.clip.min, context.clip.max, true);
  if (head > 0) drawSiteHeader(context, screen, {origin, {view.max.x, origin.y + head}});
  if (page.form) {
    const float pad = canvas.dp(kFormPad);
    const Rect panel{{origin.x + page.titleLeft - pad, origin.y + page.titleTop - pad},
                     {origin.x + page.titleLeft + page.titleWidth + pad,
                      origin.y + page.bodyTop + context.memory.body.height + pad}};
    canvas.shadow(panel, 12, 4, 0.6f);
    drawSurface(canvas, panel, canvas.dp(18), c.surface);
  }
  if (showsTitle(screen)) {
    draw::Type title = kTitle;
    title.colour = c.text;
    canvas.text({origin.x + page.titleLeft, origin.y + page.titleTop}, title, screen.title, page.titleWidth);
  }
  drawLayout(context, screen, context.memory.side, {origin.x, origin.y + page.navTop});
  drawLayout(context, screen, context.memory.body, {origin.x + page.bodyLeft, origin.y + page.bodyTop});
  if (footInside && context.memory.footer.height > 0) {
    canvas.hairline(view.min.x + canvas.dp(kMargin), view.max.x - canvas.dp(kMargin),
                    origin.y + page.footTop - canvas.dp(10));
    drawLayout(context, screen, context.memory.footer, {origin.x, origin.y + page.footTop});
  }
  if (in < 1) canvas.fill(view, draw::fade(c.ground, 1 - in));
  ImGui::PopClipRect();
  context.clip = outer;
  drawScrollMark(context, area, offset);
}

void drawPage(DrawContext& context, const ScreenView& screen, const Rect& site) {
  const draw::Canvas canvas = canvasOf(context);
  const Palette& c = context.theme.palette;
  const float head = siteHeaderHeight(context, screen, site.width());
  RegionStyle style = bodyStyle();
  style.buttonsInLine = true;
  style.buttonWidth = 180;
  layOut(context, screen, Region::footer, site.width(), style, context.memory.footer);
  const float foot = context.memory.footer.height + canvas.dp(2 * kFootPad);
  const float most = site.height() * (1 - kLeastBody);
  const bool footStands = fixedFooter(screen) && head + foot <= most;
  const bool headStands = head + (footStands ? foot : 0) <= most;
  if (headStands) drawSiteHeader(context, screen, {site.min, {site.max.x, site.min.y + head}});
  const float bodyTop = headStands ? site.min.y + head : site.min.y;
  const float footTop = footStands ? site.max.y - foot : site.max.y;
  drawBody(context, screen, {{site.min.x, bodyTop}, {site.max.x, footTop}}, !footStands,
           headStands ? 0 : head);
  if (!footStands) return;
  canvas.fill({{site.min.x, footTop}, site.max}, c.surface, canvas.dp(kBrowserCorner),
              ImDrawFlags_RoundCornersBottom);
  canvas.hairline(site.min.x, site.max.x, footTop);
  drawLayout(context, screen, context.memory.footer, {site.min.x, footTop + canvas.dp(kFootPad)});
}

void drawWindow(const DrawContext& context, const Rect& area) {
  const draw::Canvas canvas = canvasOf(context);
  const Palette& c = context.theme.palette;
  canvas.shadow(area, 26, 12, 1.1f);
  canvas.fill(area, c.ground, canvas.dp(kBrowserCorner));
}

}  // namespace

void drawWebsite(DrawContext& context, const SurfaceView& view, const Rect& area) {
  if (view.layers.empty()) {
    drawWindow(context, area);
    return;
  }
  const draw::Canvas canvas = canvasOf(context);
  const Palette& c = context.theme.palette;
  const ScreenView& page = view.layers.front();
  const ScreenView& shown = view.layers.back().host.empty() ? page : view.layers.back();
  dressSite(context, page);
  noteLayers(context, view);
  drawWindow(context, area);
  ImGui::PushClipRect(area.min, area.max, true);
  context.clip = area;
  const Rect bars{area.min, {area.max.x, area.min.y + browserBarsHeight(context)}};
  const Rect site{{area.min.x, bars.max.y}, area.max};
  canvas.fill(bars, c.chrome, canvas.dp(kBrowserCorner), ImDrawFlags_RoundCornersTop);
  const bool interactive = context.interactive;
  context.topLayer = view.layers.size() == 1;
  context.interactive = interactive && context.topLayer;
  drawBrowserBars(context, page, shown, bars);
  for (std::size_t i = 0; i < view.layers.size(); ++i) {
    context.topLayer = i + 1 == view.layers.size();
    context.interactive = interactive && context.topLayer;
    if (view.layers[i].frame == Frame::page)
      drawPage(context, view.layers[i], site);
    else
      drawOverlay(context, view.layers[i], {site, 0, canvas.dp(kBrowserCorner)});
  }
  context.interactive = interactive;
  context.topLayer = true;
  ImGui::PopClipRect();
  canvas.outline(area, context.theme.id == ThemeId::contrast ? c.edgeStrong : c.edge,
                 canvas.dp(kBrowserCorner));
}

}  // namespace cardwalk::ui
