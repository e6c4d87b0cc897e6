#include "ui/app/top_bar.h"

#include <algorithm>
#include <cmath>

namespace cardwalk::ui {
namespace {

constexpr float kGap = 12;

/// Two overlapping cards: the two lists.
void drawMark(const Panel& panel, const Rect& rect) {
  const Palette& c = panel.colours();
  panel.box(rect, c.accent, 0, 8);
  const float w = rect.width();
  const auto at = [&](float x, float y) { return ImVec2{rect.min.x + w * x, rect.min.y + w * y}; };
  panel.list()->AddRectFilled(at(0.40f, 0.44f), at(0.84f, 0.72f), draw::fade(c.textOnAccent, 0.55f),
                              w * 0.08f);
  panel.list()->AddRectFilled(at(0.16f, 0.28f), at(0.62f, 0.58f), c.textOnAccent, w * 0.08f);
}

float segmentWidth(const Panel& panel, std::string_view label) {
  return panel.measure({Weight::medium, 15, 0}, label).x + panel.dp(32);
}

float drawModes(const Panel& panel, const TopBarScene& scene, float x, const Rect& bar) {
  const Palette& c = panel.colours();
  const std::string& watch = panel.word("ui.mode.watch");
  const std::string& guide = panel.word("ui.mode.guide");
  const float height =
      std::min(bar.height() - panel.dp(16), std::max(panel.dp(38), panel.metrics.type(15) + panel.dp(20)));
  const float first = segmentWidth(panel, watch), second = segmentWidth(panel, guide);
  const float pad = panel.dp(3);
  const float y = std::round(bar.centre().y - height / 2);
  const Rect all{{x, y}, {x + first + second + 2 * pad, y + height}};
  panel.box(all, c.surfaceSunken, 0, 10);
  const auto segment = [&](const Rect& rect, std::string_view id, const std::string& label, bool chosen) {
    const Panel::Press state = panel.press(rect, id);
    if (chosen) {
      panel.shadow(rect, 2);
      panel.box(rect, c.surface, c.edge, 8);
    }
    const ImU32 colour = chosen || state.hovered ? c.text : c.textSoft;
    const TextStyle style{chosen ? Weight::semibold : Weight::medium, 15, colour, 1.3f};
    const float width = panel.measure(style, label).x;
    panel.lineIn({{rect.centre().x - width / 2, rect.min.y}, {rect.max.x, rect.max.y}}, style, label);
    if (state.focused) panel.focusRing(rect, 8);
  };
  const Mode mode = scene.view.mode;
  const float top = y + pad, bottom = y + height - pad;
  segment({{x + pad, top}, {x + pad + first, bottom}}, "mode.watch", watch, mode == Mode::watch);
  segment({{x + pad + first, top}, {x + pad + first + second, bottom}}, "mode.guide", guide,
          mode == Mode::guide);
  return all.width();
}

struct RightPiece {
  ButtonSpec spec;
  float width = 0;
};

void drawSides(const Panel& panel, const Rect& rect, const std::string& text, int done) {
  const Palette& c = panel.colours();
  panel.box(rect, done == kDevices ? c.goodSoft : c.surface, done == kDevices ? c.good : c.edge, 10);
  const float radius = panel.dp(4.5f);
  float x = rect.min.x + panel.dp(14);
  for (int i = 0; i < kDevices; ++i) {
    const ImVec2 centre{x + radius, rect.centre().y};
    if (i < done) {
      panel.list()->AddCircleFilled(centre, radius, c.good, 20);
    } else {
      panel.list()->AddCircle(centre, radius - 0.5f, c.edgeStrong, 20, panel.dp(1.5f));
    }
    x += radius * 2 + panel.dp(4);
  }
  const ImU32 colour = done == 0 ? c.textSoft : c.text;
  panel.lineIn({{x + panel.dp(4), rect.min.y}, rect.max}, {Weight::medium, 14, colour, 1.3f}, text);
}

float sidesWidth(const Panel& panel, const std::string& text) {
  return panel.measure({Weight::medium, 14, 0}, text).x + panel.dp(60);
}

}  // namespace

void drawTopBar(const Panel& panel, const TopBarScene& scene) {
  const Palette& c = panel.colours();
  const Rect& bar = scene.rect;
  panel.list()->AddRectFilled(bar.min, bar.max, c.surface);
  panel.list()->AddRectFilled({bar.min.x, bar.max.y - std::max(1.0f, panel.dp(1))}, bar.max, c.edge);
  const float pad = panel.dp(20), gap = panel.dp(kGap);
  const float height =
      std::min(bar.height() - panel.dp(16), std::max(panel.dp(38), panel.metrics.type(15) + panel.dp(20)));
  const float y = std::round(bar.centre().y - height / 2);
  const auto place = [&](float x, float width) {
    return Rect{{std::round(x), y}, {std::round(x + width), y + height}};
  };

  const std::string counted = std::to_string(scene.view.sidesDone);
  const std::string longSides =
      fill(panel.word("ui.sides"), {{"count", counted}, {"limit", std::to_string(kDevices)}});
  const std::string shortSides =
      fill(panel.word("ui.sides.short"), {{"count", counted}, {"limit", std::to_string(kDevices)}});
  const std::string& name = panel.word("ui.title");
  const TextStyle nameStyle{Weight::bold, 17, c.text, 1.3f};
  const float markSize = panel.dp(28);
  const float nameWidth = panel.measure(nameStyle, name).x + gap;
  const float modes = segmentWidth(panel, panel.word("ui.mode.watch")) +
                      segmentWidth(panel, panel.word("ui.mode.guide")) + panel.dp(6);
  const float small = std::max(panel.dp(40), height);
  const std::string title = scene.view.scenarioId + " · " + scene.view.scenarioTitle;
  ButtonSpec scenario{"top.scenario", title, "", "chevron-down"};
  const float wanted = std::min(panel.buttonSize(scenario).x, panel.dp(380));

  // From the roomiest form to the tightest; the first one in which the scenario keeps its name wins.
  bool showName = true, longForm = true, languageName = true, showSides = true;
  ButtonSpec language{"top.language", scene.language, "", "chevron-down"};
  const auto needed = [&](float scenarioWidth) {
    float width = 2 * pad + markSize + (showName ? nameWidth : 0) + gap + scenarioWidth + gap + modes + gap;
    if (showSides) width += sidesWidth(panel, longForm ? longSides : shortSides) + gap;
    language.label = languageName ? scene.language : scene.languageTag;
    return width + panel.buttonSize(language).x + gap + 3 * small + 2 * gap;
  };
  const float least =
      std::min(wanted, panel.buttonSize({"top.scenario", scene.view.scenarioId, "", "chevron-down"}).x);
  if (needed(wanted) > bar.width()) longForm = false;
  if (needed(wanted) > bar.width()) languageName = false;
  if (needed(least) > bar.width()) showName = false;
  if (needed(least) > bar.width()) showSides = false;
  // A name that does not fit is left out rather than cut.
  const bool whole = needed(wanted) <= bar.width();
  if (!whole) scenario.label = scene.view.scenarioId;
  const float scenarioWidth = whole ? wanted : panel.buttonSize(scenario).x;

  float x = bar.min.x + pad;
  drawMark(panel, {{x, std::round(bar.centre().y - markSize / 2)},
                   {x + markSize, std::round(bar.centre().y + markSize / 2)}});
  x += markSize + gap;
  if (showName) {
    panel.lineIn({{x, bar.min.y}, {x + nameWidth, bar.max.y}}, nameStyle, name);
    x += nameWidth;
  }
  panel.button(place(x, scenarioWidth), scenario);
  x += scenarioWidth + gap;
  drawModes(panel, scene, x, bar);

  const std::string& sides = longForm ? longSides : shortSides;
  const float languageWidth = panel.buttonSize(language).x;
  float right = bar.max.x - pad - 3 * small - 2 * gap - gap - languageWidth;
  if (showSides) {
    const float width = sidesWidth(panel, sides);
    drawSides(panel, place(right - gap - width, width), sides, scene.view.sidesDone);
  }
  panel.button(place(right, languageWidth), language);
  right += languageWidth + gap;
  panel.button(place(right, small), {"top.textSize", "Aa", "", ""});
  panel.button(place(right + small + gap, small), {"top.theme", "", "contrast", ""});
  panel.button(place(right + 2 * (small + gap), small), {"top.help", "", "help", ""});
}

}  // namespace cardwalk::ui
