#include "ui/website/browser_bars.h"

#include <algorithm>
#include <cmath>

#include "ui/controls/kind.h"
#include "ui/controls/overlay.h"
#include "ui/controls/parts.h"
#include "ui/controls/press.h"

namespace cardwalk::ui {
namespace {

constexpr float kStrip = 38, kBar = 46;
constexpr draw::Type kTab{Weight::medium, 13, 0, 1.3f};
constexpr draw::Type kAddress{Weight::regular, 14, 0, 1.3f};
constexpr draw::Type kHost{Weight::semibold, 14, 0, 1.3f};

/// Bars grow with the text, but not as fast: the page needs the room.
float stripHeight(const DrawContext& context) {
  const draw::Canvas canvas = canvasOf(context);
  return std::round(std::max(canvas.dp(kStrip), canvas.lineHeight(kTab) + canvas.dp(18)));
}
float barHeight(const DrawContext& context) {
  const draw::Canvas canvas = canvasOf(context);
  return std::round(std::max(canvas.dp(kBar), canvas.lineHeight(kAddress) + canvas.dp(22)));
}

void drawStrip(const DrawContext& context, const ScreenView& shown, const Rect& strip) {
  const draw::Canvas canvas = canvasOf(context);
  const Palette& c = context.theme.palette;
  const float y = strip.centre().y + canvas.dp(2);
  const ImU32 lights[] = {c.danger, c.warning, c.good};
  for (int i = 0; i < 3; ++i) {
    const ImVec2 at{strip.min.x + canvas.dp(20 + 19 * static_cast<float>(i)), y};
    canvas.list->AddCircleFilled(
        at, canvas.dp(5.5f), draw::fade(lights[i], context.theme.id == ThemeId::contrast ? 1.0f : 0.55f), 20);
  }
  const float left = strip.min.x + canvas.dp(82);
  const float wanted = canvas.measure(kTab, shown.title).x + canvas.dp(76);
  const float right =
      std::min(left + std::clamp(wanted, canvas.dp(160), canvas.dp(300)), strip.max.x - canvas.dp(48));
  const Rect tab{{left, strip.min.y + canvas.dp(7)}, {right, strip.max.y}};
  canvas.fill(tab, c.surface, canvas.dp(10), ImDrawFlags_RoundCornersTop);
  if (context.theme.id == ThemeId::contrast) {
    canvas.list->AddRect(tab.min, {tab.max.x, tab.max.y + canvas.dp(2)}, c.edge, canvas.dp(10),
                         ImDrawFlags_RoundCornersTop);
  }
  const ImVec2 badge{tab.min.x + canvas.dp(18), tab.centre().y};
  canvas.list->AddCircleFilled(badge, canvas.dp(6.5f), brandOf(context), 20);
  canvas.list->AddCircleFilled(badge, canvas.dp(2.5f), c.surface, 16);
  draw::Type title = kTab;
  title.colour = c.text;
  canvas.line({{tab.min.x + canvas.dp(32), tab.min.y}, {tab.max.x - canvas.dp(30), tab.max.y}}, title,
              shown.title, draw::Align::left, false);
  canvas.icon({tab.max.x - canvas.dp(17), tab.centre().y}, "close", 14, c.textSoft);
  canvas.icon({tab.max.x + canvas.dp(20), tab.centre().y}, "plus", 18, c.textSoft);
}

void drawAddress(const DrawContext& context, const ScreenView& shown, const Rect& field) {
  const draw::Canvas canvas = canvasOf(context);
  const Palette& c = context.theme.palette;
  const float rounding = field.height() / 2;
  canvas.fill(field, c.chromeField, rounding);
  if (context.theme.id == ThemeId::contrast) canvas.outline(field, c.edge, rounding);
  canvas.icon({field.min.x + canvas.dp(18), field.centre().y}, "lock-filled", 15, c.good);
  draw::Type soft = kAddress, host = kHost;
  soft.colour = c.textSoft;
  host.colour = c.text;
  float x = field.min.x + canvas.dp(32);
  const float end = field.max.x - canvas.dp(14);
  const auto part = [&](const draw::Type& type, std::string_view text) {
    if (x >= end || text.empty()) return;
    canvas.line({{x, field.min.y}, {end, field.max.y}}, type, text, draw::Align::left, false);
    x += canvas.measure(type, text).x;
  };
  // The host is what tells the sites apart, so it is never what falls off the end.
  const float hostWidth = canvas.measure(host, shown.host).x, scheme = canvas.measure(soft, "https://").x;
  if (hostWidth + scheme < end - x) part(soft, "https://");
  part(host, shown.host);
  part(soft, shown.path);
}

}  // namespace

float browserBarsHeight(const DrawContext& context) { return stripHeight(context) + barHeight(context); }

void drawBrowserBars(DrawContext& context, const ScreenView& page, const ScreenView& shown,
                     const Rect& rect) {
  const draw::Canvas canvas = canvasOf(context);
  const Palette& c = context.theme.palette;
  const Rect strip{rect.min, {rect.max.x, rect.min.y + stripHeight(context)}};
  const Rect bar{{rect.min.x, strip.max.y}, rect.max};
  drawStrip(context, shown, strip);
  canvas.fill(bar, c.surface);
  canvas.hairline(bar.min.x, bar.max.x, bar.max.y - 1);
  const float y = bar.centre().y, half = canvas.dp(19);
  const ImVec2 back{bar.min.x + canvas.dp(24), y};
  const Rect arrow{{back.x - half, y - half}, {back.x + half, y + half}};
  if (const ControlView* control = backOf(page); control != nullptr) {
    const Press state = press(context, *control, arrow, touchable(context, arrow));
    pressMarks(context, *control, state, arrow, half);
    canvas.icon(back, "back", 20, c.text);
  } else {
    canvas.icon(back, "back", 20, c.edgeStrong);
  }
  canvas.icon({back.x + canvas.dp(34), y}, "forward", 20, c.edgeStrong);
  canvas.icon({back.x + canvas.dp(68), y}, "refresh", 20, c.textSoft);
  const float inset = canvas.dp(6);
  drawAddress(context, shown,
              {{back.x + canvas.dp(92), bar.min.y + inset}, {bar.max.x - canvas.dp(14), bar.max.y - inset}});
}

}  // namespace cardwalk::ui
