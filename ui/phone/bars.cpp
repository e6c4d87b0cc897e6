#include "ui/phone/bars.h"

#include <algorithm>
#include <cmath>

#include "ui/controls/kind.h"
#include "ui/controls/overlay.h"
#include "ui/controls/parts.h"
#include "ui/controls/press.h"

namespace cardwalk::ui {
namespace {

using draw::Canvas;

// The system's own bar keeps its size, as on a real phone.
constexpr float kBarText = 14;

struct HeaderParts {
  const ControlView* back = nullptr;
  const ControlView* search = nullptr;
  int before = 0;  ///< what stands before the search, at the left
  int icons = 0;   ///< everything else in the header
};

HeaderParts headerParts(const ScreenView& screen) {
  HeaderParts out;
  out.back = backOf(screen);
  for (const ControlView& control : screen.controls) {
    if (control.region != Region::header || control.isBack) continue;
    if (control.kind == ControlKind::search)
      out.search = &control;
    else
      ++out.icons;
    if (control.kind == ControlKind::search) std::swap(out.before, out.icons);
  }
  return out;
}

constexpr draw::Type kTitle{Weight::semibold, 19, 0, 1.3f};
constexpr float kBar = 52, kIconWidth = 46, kSide = 16;

/// A home page shows its search where others have their title.
bool searchAsTitle(const HeaderParts& parts) { return parts.search != nullptr && parts.back == nullptr; }

float headerWidth(const DrawContext& context, const ControlView& control) {
  return control.kind == ControlKind::iconButton ? context.metrics.dp(kIconWidth)
                                                 : naturalWidth(context, control);
}

/// What stands before the search in the pack stands left of it.
float beforeWidth(const DrawContext& context, const ScreenView& screen) {
  int before = headerParts(screen).before;
  float width = 0;
  for (const ControlView& control : screen.controls) {
    if (control.region == Region::header && !control.isBack && before-- > 0)
      width += headerWidth(context, control);
  }
  return width;
}

/// Room between the back arrow and the icons.
Rect titleRoom(const DrawContext& context, const ScreenView& screen, const Rect& rect) {
  const HeaderParts parts = headerParts(screen);
  Rect out = rect;
  out.min.x += parts.back != nullptr ? context.metrics.dp(kIconWidth + 4) : context.metrics.dp(kSide);
  out.max.x -= parts.icons > 0 ? context.metrics.dp(6) : context.metrics.dp(kSide);
  const float before = beforeWidth(context, screen);
  if (before > 0 && parts.back == nullptr) out.min.x = rect.min.x + context.metrics.dp(6);
  out.min.x += before;
  int skipped = parts.before;
  for (const ControlView& control : screen.controls) {
    if (control.region != Region::header || control.isBack || control.kind == ControlKind::search) continue;
    if (skipped-- <= 0) out.max.x -= headerWidth(context, control);
  }
  return out;
}

float firstLine(const DrawContext& context, const ScreenView& screen, float width) {
  const Canvas canvas = canvasOf(context);
  const HeaderParts parts = headerParts(screen);
  const Rect room = titleRoom(context, screen, {{0, 0}, {width, 0}});
  if (searchAsTitle(parts)) {
    return std::max(canvas.dp(kBar),
                    kindOf(ControlKind::search).height(context, *parts.search, room.width()) + canvas.dp(8));
  }
  return std::max(canvas.dp(kBar), canvas.measure(kTitle, screen.title, room.width()).y + canvas.dp(16));
}

}  // namespace

float bodyCorner(const DrawContext& context) { return context.metrics.dp(52 * kPhoneDesign / 352); }
float screenCorner(const DrawContext& context) { return bodyCorner(context) - context.metrics.dp(kBezel); }

void drawPhoneBody(const DrawContext& context, const Rect& area, const Rect& screen) {
  const Canvas canvas = canvasOf(context);
  const Palette& c = context.theme.palette;
  const float rounding = bodyCorner(context);
  canvas.shadow(area, 34, 16, 1.3f);
  // Keys at the sides stand out by a hair.
  const float key = std::max(1.0f, canvas.dp(2));
  canvas.fill(
      {{area.max.x - key, area.min.y + canvas.dp(176)}, {area.max.x + key, area.min.y + canvas.dp(250)}},
      c.bezelEdge, key);
  canvas.fill(
      {{area.min.x - key, area.min.y + canvas.dp(150)}, {area.min.x + key, area.min.y + canvas.dp(198)}},
      c.bezelEdge, key);
  canvas.fill(
      {{area.min.x - key, area.min.y + canvas.dp(210)}, {area.min.x + key, area.min.y + canvas.dp(258)}},
      c.bezelEdge, key);
  canvas.fill(area, c.bezel, rounding);
  canvas.fill(screen, c.ground, screenCorner(context));
}

void drawPhoneFront(const DrawContext& context, const Rect& area, const Rect& screen) {
  const Canvas canvas = canvasOf(context);
  const Palette& c = context.theme.palette;
  const float rounding = bodyCorner(context), thick = screen.min.x - area.min.x;
  const Rect middle = draw::inset(area, thick / 2);
  canvas.list->AddRect(middle.min, middle.max, c.bezel, rounding - thick / 2, 0, thick + 1);
  canvas.outline(area, c.bezelEdge, rounding, 1.5f);
  if (context.theme.id == ThemeId::contrast) canvas.outline(screen, c.edge, screenCorner(context));
  const ImVec2 centre{screen.centre().x, screen.min.y + canvas.dp(23)};
  const Rect island{{centre.x - canvas.dp(46), centre.y - canvas.dp(13)},
                    {centre.x + canvas.dp(46), centre.y + canvas.dp(13)}};
  canvas.fill(island, IM_COL32(8, 9, 12, 255), canvas.dp(13));
  if (context.theme.id == ThemeId::contrast) canvas.outline(island, c.edge, canvas.dp(13));
  canvas.list->AddCircleFilled({island.max.x - canvas.dp(14), centre.y}, canvas.dp(5),
                               IM_COL32(30, 36, 54, 255), 16);
}

void drawStatusBar(const DrawContext& context, const Rect& screen) {
  DrawContext plain = context;
  plain.metrics.text = 1;
  const Canvas canvas = canvasOf(plain);
  const ImU32 colour = context.theme.palette.text;
  const float y = screen.min.y + canvas.dp(23);
  const draw::Type type{Weight::semibold, kBarText, colour, 1.3f};
  canvas.line({{screen.min.x + canvas.dp(32), y - canvas.dp(12)}, {screen.centre().x, y + canvas.dp(12)}},
              type, "9:41");
  // Battery, network and bars from the right.
  float x = screen.max.x - canvas.dp(30);
  const Rect battery{{x - canvas.dp(24), y - canvas.dp(6)}, {x, y + canvas.dp(6)}};
  canvas.outline(battery, draw::fade(colour, 0.55f), canvas.dp(3.5f), 1.2f);
  canvas.fill({{x + canvas.dp(1), y - canvas.dp(2)}, {x + canvas.dp(3), y + canvas.dp(2)}},
              draw::fade(colour, 0.55f), canvas.dp(1));
  Rect charge = draw::inset(battery, canvas.dp(2.4f));
  charge.max.x -= canvas.dp(4);
  canvas.fill(charge, colour, canvas.dp(1.6f));
  x = battery.min.x - canvas.dp(7);
  const float network = canvas.measure(type, "5G").x;
  canvas.line({{x - network - 2, y - canvas.dp(12)}, {x, y + canvas.dp(12)}},
              {Weight::semibold, 12, colour, 1.3f}, "5G", draw::Align::right);
  x -= network + canvas.dp(6);
  for (int i = 0; i < 4; ++i) {
    const float left = x - canvas.dp(4.2f) * static_cast<float>(4 - i),
                high = canvas.dp(3.0f + 2.4f * static_cast<float>(i));
    canvas.fill({{left, y + canvas.dp(5) - high}, {left + canvas.dp(3), y + canvas.dp(5)}}, colour,
                canvas.dp(1));
  }
}

void drawHomeIndicator(const DrawContext& context, const Rect& screen) {
  const Canvas canvas = canvasOf(context);
  const ImVec2 centre{screen.centre().x, screen.max.y - canvas.dp(10)};
  canvas.fill({{centre.x - canvas.dp(62), centre.y - canvas.dp(2.5f)},
               {centre.x + canvas.dp(62), centre.y + canvas.dp(2.5f)}},
              context.theme.palette.text, canvas.dp(2.5f));
}

float titleBarHeight(const DrawContext& context, const ScreenView& screen, float width) {
  const HeaderParts parts = headerParts(screen);
  float height = firstLine(context, screen, width);
  if (parts.search != nullptr && !searchAsTitle(parts)) {
    height +=
        kindOf(ControlKind::search).height(context, *parts.search, width - context.metrics.dp(2 * kSide)) +
        context.metrics.dp(10);
  }
  return std::round(height);
}

void drawTitleBar(DrawContext& context, const ScreenView& screen, const Rect& rect) {
  const Canvas canvas = canvasOf(context);
  const HeaderParts parts = headerParts(screen);
  const float line = firstLine(context, screen, rect.width());
  const float middle = rect.min.y + line / 2, half = canvas.dp(22);
  if (parts.back != nullptr) {
    const Rect arrow{{rect.min.x + canvas.dp(6), middle - half},
                     {rect.min.x + canvas.dp(6) + 2 * half, middle + half}};
    kinds::iconButton.draw(context, *parts.back, {arrow, 0, false});
  }
  const Rect room = titleRoom(context, screen, {rect.min, {rect.max.x, rect.min.y + line}});
  if (searchAsTitle(parts)) {
    const float high = kindOf(ControlKind::search).height(context, *parts.search, room.width());
    kinds::search.draw(context, *parts.search,
                       {{{room.min.x, middle - high / 2}, {room.max.x, middle + high / 2}}, 0, false});
  } else {
    draw::Type title = kTitle;
    title.colour = context.theme.palette.text;
    canvas.block(room, title, screen.title, draw::Align::left);
  }
  int before = parts.before;
  float left = room.min.x - beforeWidth(context, screen), right = room.max.x;
  for (const ControlView& control : screen.controls) {
    if (control.region != Region::header || control.isBack || control.kind == ControlKind::search) continue;
    const float width = headerWidth(context, control);
    float& x = before-- > 0 ? left : right;
    const float inset = control.kind == ControlKind::iconButton ? (width - 2 * half) / 2 : 0;
    kindOf(control.kind)
        .draw(context, control, {{{x + inset, middle - half}, {x + width - inset, middle + half}}, 0, false});
    x += width;
  }
  if (parts.search == nullptr || searchAsTitle(parts)) return;
  const Rect below{{rect.min.x + canvas.dp(kSide), rect.min.y + line},
                   {rect.max.x - canvas.dp(kSide), rect.max.y - canvas.dp(10)}};
  kinds::search.draw(context, *parts.search, {below, 0, false});
}

namespace {

/// The widest label of the tab bar, or the widest word of any; pixels.
float widestTab(const DrawContext& context, const ScreenView& screen, bool words) {
  const Canvas canvas = canvasOf(context);
  constexpr draw::Type kType{Weight::semibold, 11, 0, 1.25f};
  float widest = 1;
  for (const ControlView& control : screen.controls) {
    if (control.region != Region::tabs) continue;
    std::string_view rest = control.label;
    while (!rest.empty()) {
      const std::size_t end = words ? std::min(rest.find(' '), rest.size()) : rest.size();
      widest = std::max(widest, canvas.measure(kType, rest.substr(0, end)).x);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  return widest;
}

/// The labels of a tab bar have little room to grow: one line if it nearly fits, otherwise the longest word
/// counts.
DrawContext tabContext(const DrawContext& context, const ScreenView& screen, float cell) {
  constexpr float kNearly = 0.88f, kLeast = 0.85f;
  DrawContext out = context;
  const float room = cell - context.metrics.dp(2), text = context.metrics.text;
  const float wholeLabel = text * room / widestTab(context, screen, false);
  const float word = text * room / widestTab(context, screen, true);
  const float fits = wholeLabel >= kNearly && text < 1.2f ? wholeLabel : word;
  out.metrics.text = std::clamp(fits, kLeast, text);
  return out;
}

int tabCount(const ScreenView& screen) {
  return static_cast<int>(std::count_if(screen.controls.begin(), screen.controls.end(),
                                        [](const ControlView& c) { return c.region == Region::tabs; }));
}

float tabWidth(const DrawContext& context, int count, float width) {
  return (width - context.metrics.dp(8)) / static_cast<float>(count);
}

}  // namespace

float tabBarHeight(const DrawContext& context, const ScreenView& screen, float width) {
  const int count = tabCount(screen);
  if (count == 0) return 0;
  const float cell = tabWidth(context, count, width);
  const DrawContext tabs = tabContext(context, screen, cell);
  float height = 0;
  for (const ControlView& control : screen.controls) {
    if (control.region == Region::tabs)
      height = std::max(height, kindOf(control.kind).height(tabs, control, cell));
  }
  return std::round(height);
}

void drawTabBar(DrawContext& context, const ScreenView& screen, const Rect& rect) {
  const int count = tabCount(screen);
  if (count == 0) return;
  const Canvas canvas = canvasOf(context);
  canvas.hairline(rect.min.x, rect.max.x, rect.min.y);
  const float cell = tabWidth(context, count, rect.width());
  DrawContext tabs = tabContext(context, screen, cell);
  float x = rect.min.x + canvas.dp(4);
  for (const ControlView& control : screen.controls) {
    if (control.region != Region::tabs) continue;
    const Rect place{{std::round(x), rect.min.y + canvas.dp(1)}, {std::round(x + cell), rect.max.y}};
    kindOf(control.kind).draw(tabs, control, {place, 0, false});
    x += cell;
  }
}

}  // namespace cardwalk::ui
