#include "ui/guide/pointer.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace cardwalk::ui {

void drawFingertip(const Panel& panel, ImVec2 at) {
  ImDrawList* list = panel.list();
  const Palette& c = panel.colours();
  const float radius = panel.dp(20);
  for (int i = 4; i > 0; --i) {
    list->AddCircleFilled({at.x, at.y + panel.dp(3)}, radius + panel.dp(static_cast<float>(i) * 2.5f),
                          draw::fade(c.shadow, 0.3f), 40);
  }
  list->AddCircleFilled(at, radius, draw::fade(c.accent, 0.34f), 40);
  list->AddCircle(at, radius, IM_COL32_WHITE, 40, panel.dp(2));
  list->AddCircle(at, radius + panel.dp(1.5f), draw::fade(c.accent, 0.7f), 40, panel.dp(1));
}

void drawArrow(const Panel& panel, ImVec2 tip) {
  // The classic pointer, tip at the origin, in design units; clockwise, or its soft edge would lie outside.
  constexpr std::array<ImVec2, 7> kShape{ImVec2{0, 0},  {17, 17.1f}, {9.8f, 17.4f}, {13.4f, 25.7f},
                                         {9.2f, 27.5f}, {5.5f, 19},  {0, 24}};
  ImDrawList* list = panel.list();
  const auto place = [&](ImVec2 at, float dx, float dy) {
    return ImVec2{tip.x + panel.dp(at.x + dx), tip.y + panel.dp(at.y + dy)};
  };
  const auto path = [&](float dx, float dy) {
    for (const ImVec2& at : kShape) list->PathLineTo(place(at, dx, dy));
  };
  path(1.5f, 3);
  list->PathFillConcave(draw::fade(panel.colours().shadow, 2.0f));
  path(0, 0);
  // In the colour of the guide: nobody takes it for the pointer in their hand.
  list->PathFillConcave(panel.colours().accent);
  path(0, 0);
  list->PathStroke(IM_COL32_WHITE, ImDrawFlags_Closed, panel.dp(1.8f));
}

namespace {

ImVec2 bezier(const std::array<ImVec2, 4>& p, float t) {
  const float u = 1 - t;
  const float a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;
  return {a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x,
          a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y};
}

/// Leaves the first device well inside it, so that the eye is met where it was, and lands beside the control.
std::array<ImVec2, 4> arcCurve(const Panel& panel, const Rect& from, const Rect& to) {
  const bool rightwards = to.centre().x > from.centre().x;
  const float side = rightwards ? 1.0f : -1.0f;
  const float depth = std::min(from.width() * 0.42f, panel.dp(190));
  ImVec2 start{rightwards ? from.max.x - depth : from.min.x + depth, 0};
  start.y = std::clamp(to.centre().y + panel.dp(40), from.min.y + from.height() * 0.32f,
                       from.max.y - from.height() * 0.3f);
  const ImVec2 end{rightwards ? to.min.x - panel.dp(6) : to.max.x + panel.dp(6), to.centre().y};
  const float across = std::abs(end.x - start.x);
  const float lift = std::clamp(across * 0.5f, panel.dp(60), panel.dp(150));
  const float high = std::min(start.y, end.y) - lift;
  return {start, ImVec2{start.x + side * across * 0.2f, high},
          ImVec2{end.x - side * across * 0.42f, high + lift * 0.25f}, end};
}

}  // namespace

ImVec2 drawArc(const Panel& panel, const Rect& from, const Rect& to, float part) {
  constexpr int kSteps = 48;
  const std::array<ImVec2, 4> curve = arcCurve(panel, from, to);
  ImDrawList* list = panel.list();
  const Palette& c = panel.colours();
  const float end = std::clamp(part, 0.02f, 1.0f);
  const auto path = [&](float stop) {
    for (int i = 0; i <= kSteps; ++i) list->PathLineTo(bezier(curve, stop * static_cast<float>(i) / kSteps));
  };
  path(end);
  list->PathStroke(draw::fade(c.surface, 0.9f), 0, panel.dp(8));
  path(end * 0.985f);
  list->PathStroke(c.accent, 0, panel.dp(3.5f));
  list->AddCircleFilled(curve[0], panel.dp(8), c.surface, 24);
  list->AddCircleFilled(curve[0], panel.dp(5), c.accent, 24);
  const ImVec2 tip = bezier(curve, end), before = bezier(curve, end - 0.02f);
  const float length = std::max(0.001f, std::hypot(tip.x - before.x, tip.y - before.y));
  const ImVec2 ahead{(tip.x - before.x) / length, (tip.y - before.y) / length};
  const float size = panel.dp(13);
  const ImVec2 back{tip.x - ahead.x * size, tip.y - ahead.y * size};
  const ImVec2 left{back.x - ahead.y * size * 0.55f, back.y + ahead.x * size * 0.55f};
  const ImVec2 right{back.x + ahead.y * size * 0.55f, back.y - ahead.x * size * 0.55f};
  list->AddTriangleFilled(tip, left, right, c.accent);
  return bezier(curve, 0.42f);
}

}  // namespace cardwalk::ui
