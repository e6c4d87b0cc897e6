#include "ui/controls/overlay.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <imgui_internal.h>

#include "ui/controls/kind.h"
#include "ui/controls/parts.h"
#include "ui/controls/press.h"
#include "ui/controls/scroll.h"
#include "ui/controls/transition.h"

namespace cardwalk::ui {
namespace {

constexpr draw::Type kTitle{Weight::semibold, 19, 0, 1.3f};
constexpr draw::Type kMenuTitle{Weight::semibold, 13, 0, 1.3f};
constexpr float kGrabber = 22, kPad = 20, kTitleGap = 10, kMenuHead = 44, kMenuPad = 6;
constexpr float kSheetPart = 0.88f;
constexpr float kLeastBody = 0.4f;  // of the height: less, and title and answers scroll with the rest

bool hasMenuItems(const ScreenView& screen) {
  return std::any_of(screen.controls.begin(), screen.controls.end(),
                     [](const ControlView& c) { return c.kind == ControlKind::menuItem; });
}

bool anyIn(const ScreenView& screen, Region region) {
  return std::any_of(screen.controls.begin(), screen.controls.end(),
                     [&](const ControlView& c) { return c.region == region && !c.isBack; });
}

/// All lengths in pixels.
struct Box {
  Rect rect;
  float head = 0, body = 0, foot = 0, bottom = 0;  ///< heights; `body` is the visible part
  float content = 0;                               ///< height of the whole body
  float rolledHead = 0, rolledFoot = 0;            ///< the parts of it that usually stand still
  bool rolls = false;                              ///< large type in a low device: everything scrolls
  float margin = 0, rounding = 0;
  bool menuRows = false;  ///< body and Cancel are rows of a menu
  bool backAsRow = false;
  float backHeight = 0;
};

float wantedWidth(const DrawContext& context, const ScreenView& screen, const Rect& room) {
  const float larger = std::min(context.metrics.text, 1.5f);
  const float full = room.width();
  switch (screen.frame) {
    case Frame::sheet:
      return context.surface == Surface::app ? full : std::min(full, context.metrics.dp(520) * larger);
    case Frame::menu:
      return std::min(full - context.metrics.dp(16), context.metrics.dp(264) * larger);
    case Frame::window:
      return std::min(full - context.metrics.dp(32), context.metrics.dp(460) * larger);
    case Frame::dialog:
    case Frame::page:
      break;
  }
  return std::min(full - context.metrics.dp(40), context.metrics.dp(400) * larger);
}

void measureHead(const DrawContext& context, const ScreenView& screen, float width, Box& box) {
  const draw::Canvas canvas = canvasOf(context);
  if (screen.frame == Frame::menu) {
    box.head = canvas.dp(kMenuPad);
    if (backOf(screen) != nullptr) box.head += canvas.dp(kMenuHead) - canvas.dp(kMenuPad);
    return;
  }
  box.head = screen.frame == Frame::sheet ? canvas.dp(kGrabber) : canvas.dp(kPad);
  if (!screen.title.empty())
    box.head += canvas.measure(kTitle, screen.title, width - 2 * canvas.dp(kPad)).y + canvas.dp(kTitleGap);
}

void measureFoot(DrawContext& context, const ScreenView& screen, float width, const OverlayPlace& place,
                 Box& box) {
  const draw::Canvas canvas = canvasOf(context);
  const ControlView* back = backOf(screen);
  RegionLayout& foot = context.memory.footer;
  foot.pieces.clear();
  foot.groups.clear();
  foot.hairlines.clear();
  foot.height = 0;
  box.backAsRow =
      back != nullptr && screen.frame == Frame::sheet && box.menuRows && !anyIn(screen, Region::footer);
  if (box.backAsRow)
    box.backHeight = std::round(kinds::menuItem.height(context, *back, width - canvas.dp(16)));
  else if (screen.frame != Frame::menu) {
    RegionStyle style{.margin = kPad, .plainRows = true, .buttonsInLine = true, .withBack = true};
    layOut(context, screen, Region::footer, width, style, foot);
  }
  box.foot = box.backAsRow ? box.backHeight : foot.height;
  if (foot.height > 0) box.foot += canvas.dp(kPad);
  box.bottom = screen.frame == Frame::sheet ? place.safeBottom + (box.backAsRow ? 0 : canvas.dp(8)) : 0;
  if (screen.frame == Frame::menu) box.bottom = canvas.dp(kMenuPad);
}

Rect besideAnchor(const DrawContext& context, const ScreenView& screen, const Rect& room, ImVec2 size) {
  const float gap = context.metrics.dp(6), edge = context.metrics.dp(8);
  const Anchor* anchor = context.anchors.find(screen.anchor);
  const Rect at = anchor != nullptr ? anchor->rect : Rect{{room.max.x, room.min.y}, {room.max.x, room.min.y}};
  float x = std::min(at.max.x, room.max.x - edge) - size.x;
  x = std::max(x, room.min.x + edge);
  float y = at.max.y + gap;
  if (y + size.y > room.max.y - edge && at.min.y - gap - size.y >= room.min.y) y = at.min.y - gap - size.y;
  y = std::clamp(y, room.min.y + edge, std::max(room.min.y + edge, room.max.y - edge - size.y));
  return {{std::round(x), std::round(y)}, {std::round(x + size.x), std::round(y + size.y)}};
}

Rect placed(const DrawContext& context, const ScreenView& screen, const Rect& room, ImVec2 size) {
  if (screen.frame == Frame::menu) return besideAnchor(context, screen, room, size);
  const float left = std::round(room.centre().x - size.x / 2);
  if (screen.frame == Frame::sheet)
    return {{left, std::round(room.max.y - size.y)}, {left + size.x, room.max.y}};
  const float top = std::round(room.centre().y - size.y / 2);
  return {{left, top}, {left + size.x, top + size.y}};
}

Box measure(DrawContext& context, const ScreenView& screen, const OverlayPlace& place) {
  const draw::Canvas canvas = canvasOf(context);
  Box box;
  box.menuRows = hasMenuItems(screen);
  const float width = std::round(wantedWidth(context, screen, place.screen));
  box.margin = box.menuRows ? (screen.frame == Frame::menu ? kMenuPad : 8.0f) : kPad;
  box.rounding = canvas.dp(screen.frame == Frame::sheet  ? 26.0f
                           : screen.frame == Frame::menu ? 14.0f
                                                         : 20.0f);
  measureHead(context, screen, width, box);
  measureFoot(context, screen, width, place, box);
  RegionStyle style{.margin = box.margin, .plainRows = true};
  // A dialog keeps 4 dp to both ends of the screen, a menu the 8 dp that it keeps to whatever it opens from.
  const float tallest = screen.frame == Frame::sheet
                            ? place.screen.height() * kSheetPart
                            : place.screen.height() - canvas.dp(screen.frame == Frame::menu ? 16.0f : 8.0f);
  const float fixed = box.head + box.foot + box.bottom;
  const auto layOutBody = [&] {
    layOut(context, screen, Region::body, width, style, context.memory.body);
    box.content = context.memory.body.height;
    const float gap = context.lowFaces ? tallest - fixed - box.content : canvas.dp(16);
    if (box.content > 0 && screen.frame != Frame::menu && !box.backAsRow)
      box.content += std::clamp(gap, canvas.dp(10), canvas.dp(16));
  };
  layOutBody();
  if (box.content > tallest - fixed) {
    // What is asked comes before the picture of the card that it is asked about.
    context.lowFaces = true;
    layOutBody();
    context.lowFaces = false;
  }
  box.body = std::clamp(tallest - fixed, std::min(box.content, canvas.dp(72)), std::max(box.content, 0.0f));
  if (screen.frame != Frame::menu && tallest - fixed < std::min(box.content, tallest * kLeastBody)) {
    box.rolls = true;
    box.rolledHead = std::exchange(box.head, 0.0f);
    box.rolledFoot = std::exchange(box.foot, 0.0f);
    box.content += box.rolledHead + box.rolledFoot;
    box.body = std::min(box.content, tallest - box.bottom);
  }
  const float height = std::round(box.head + box.body + box.foot + box.bottom);
  box.rect = placed(context, screen, place.screen, {width, height});
  return box;
}

void drawGround(const DrawContext& context, const ScreenView& screen, const OverlayPlace& place,
                const Box& box, float in) {
  const draw::Canvas canvas = canvasOf(context);
  const Palette& c = context.theme.palette;
  const float depth = screen.frame == Frame::menu ? 0.25f : 1.0f;
  canvas.fill(place.screen, draw::fade(c.scrim, depth * in), place.corner,
              place.allRound ? ImDrawFlags_RoundCornersAll : ImDrawFlags_RoundCornersBottom);
  const bool fullSheet = screen.frame == Frame::sheet && context.surface == Surface::app;
  // The phone's edge would cut the shadow of a sheet off.
  if (!fullSheet) canvas.shadow(box.rect, 24, 8, 1.2f);
  const ImDrawFlags corners = fullSheet ? static_cast<ImDrawFlags>(ImDrawFlags_RoundCornersTop)
                                        : static_cast<ImDrawFlags>(ImDrawFlags_RoundCornersAll);
  if (fullSheet) {
    // Its lower corners are the screen's.
    const float middle = std::round(box.rect.max.y - place.corner - 1);
    canvas.fill({box.rect.min, {box.rect.max.x, middle}}, c.surfaceRaised, box.rounding, corners);
    canvas.fill({{box.rect.min.x, middle}, box.rect.max}, c.surfaceRaised, place.corner,
                ImDrawFlags_RoundCornersBottom);
  } else {
    canvas.fill(box.rect, c.surfaceRaised, box.rounding, corners);
  }
  if (context.theme.id == ThemeId::light) return;
  const float stroke = std::max(1.0f, canvas.dp(1));
  if (fullSheet) {
    const float left = box.rect.min.x, right = box.rect.max.x, top = box.rect.min.y, round = box.rounding;
    canvas.list->PathLineTo({left, top + round});
    canvas.list->PathArcToFast({left + round, top + round}, round, 6, 9);
    canvas.list->PathArcToFast({right - round, top + round}, round, 9, 12);
    canvas.list->PathStroke(c.edge, 0, stroke);
  } else {
    canvas.list->AddRect(box.rect.min, box.rect.max, c.edge, box.rounding, corners, stroke);
  }
}

/// `top`: where the head begins; it scrolls where everything does.
void drawHead(DrawContext& context, const ScreenView& screen, const Box& box, float top) {
  const draw::Canvas canvas = canvasOf(context);
  const Palette& c = context.theme.palette;
  const Rect& r = box.rect;
  if (screen.frame == Frame::menu) {
    const ControlView* back = backOf(screen);
    if (back == nullptr) return;
    draw::Type title = kMenuTitle;
    title.colour = c.textSoft;
    const float y = top + canvas.dp(kMenuHead / 2 + 2);
    canvas.line(
        {{r.min.x + canvas.dp(kPad - 2), y - canvas.dp(16)}, {r.max.x - canvas.dp(48), y + canvas.dp(16)}},
        title, screen.title);
    const float half = canvas.dp(20);
    const ImVec2 centre{r.max.x - canvas.dp(26), y};
    const Rect close{{centre.x - half, centre.y - half}, {centre.x + half, centre.y + half}};
    const Press state = press(context, *back, close, touchable(context, close));
    pressMarks(context, *back, state, close, half);
    canvas.icon(centre, "close", 20, c.textSoft);
    return;
  }
  float y = top + canvas.dp(kPad);
  if (screen.frame == Frame::sheet) {
    const Rect grabber{{r.centre().x - canvas.dp(19), top + canvas.dp(10)},
                       {r.centre().x + canvas.dp(19), top + canvas.dp(14)}};
    canvas.fill(grabber, c.edgeStrong, canvas.dp(2));
    y = top + canvas.dp(kGrabber);
  }
  draw::Type title = kTitle;
  title.colour = c.text;
  canvas.text({r.min.x + canvas.dp(kPad), y}, title, screen.title, r.width() - 2 * canvas.dp(kPad));
}

void drawFoot(DrawContext& context, const ScreenView& screen, const Box& box, float top) {
  if (!box.backAsRow) {
    drawLayout(context, screen, context.memory.footer, {box.rect.min.x, top});
    return;
  }
  const float margin = context.metrics.dp(8);
  kinds::menuItem.draw(
      context, *backOf(screen),
      {{{box.rect.min.x + margin, top}, {box.rect.max.x - margin, top + box.backHeight}}, 0, true});
}

void drawBody(DrawContext& context, const ScreenView& screen, const Box& box) {
  const float top = box.rect.min.y + box.head;
  const ScrollArea area{
      screen.id, {{box.rect.min.x, top}, {box.rect.max.x, top + box.body}}, box.content, false};
  const float footTop = box.content - box.rolledFoot;
  bringIntoView(context, screen, context.memory.body, area, box.rolledHead);
  if (box.rolls) bringIntoView(context, screen, context.memory.footer, area, footTop);
  const float offset = scrolled(context, area);
  const Rect outer = context.clip;
  // Rings and shadows of the first and last control may reach over the edge.
  const Rect view = draw::inset(area.view, -context.metrics.dp(2)).cut(outer);
  context.clip = area.view.cut(outer);
  ImGui::PushClipRect(view.min, view.max, true);
  if (box.rolls) drawHead(context, screen, box, top - offset);
  drawLayout(context, screen, context.memory.body, {area.view.min.x, top + box.rolledHead - offset});
  if (box.rolls) drawFoot(context, screen, box, top + footTop - offset);
  ImGui::PopClipRect();
  context.clip = outer;
  drawScrollMark(context, area, offset);
}

/// A press beside the box goes back; one on its bare parts does nothing.
void catchPresses(DrawContext& context, const ScreenView& screen, const OverlayPlace& place, const Box& box) {
  if (!context.interactive) return;
  ImGuiWindow* window = ImGui::GetCurrentWindow();
  const auto item = [&](const char* name, const Rect& rect) {
    const ImRect area(rect.min, rect.max);
    const ImGuiID id = window->GetID((screen.id + name).c_str());
    bool hovered = false, held = false;
    return ImGui::ItemAdd(area, id, nullptr, ImGuiItemFlags_NoNav) &&
           ImGui::ButtonBehavior(area, id, &hovered, &held);
  };
  item("#box", box.rect);
  const ControlView* back = backOf(screen);
  if (item("#beside", place.screen) && back != nullptr && !context.memory.dragging) report(context, *back);
}

}  // namespace

const ControlView* backOf(const ScreenView& screen) {
  for (const ControlView& control : screen.controls) {
    if (control.isBack) return &control;
  }
  return nullptr;
}

void drawOverlay(DrawContext& context, const ScreenView& screen, const OverlayPlace& place) {
  Box box = measure(context, screen, place);
  const float in = context.topLayer ? overlayProgress(context) : 1;
  const float far = screen.frame == Frame::sheet ? box.rect.height() : context.metrics.dp(14);
  box.rect = draw::moved(box.rect, {0, std::round((1 - in) * far)});
  const Rect outer = context.clip;
  context.clip = place.screen.cut(outer);
  ImGui::PushClipRect(context.clip.min, context.clip.max, true);
  drawGround(context, screen, place, box, context.topLayer ? scrimProgress(context) : 1);
  if (!box.rolls) drawHead(context, screen, box, box.rect.min.y);
  drawBody(context, screen, box);
  if (!box.rolls) drawFoot(context, screen, box, box.rect.max.y - box.bottom - box.foot);
  catchPresses(context, screen, place, box);
  ImGui::PopClipRect();
  context.clip = outer;
}

}  // namespace cardwalk::ui
