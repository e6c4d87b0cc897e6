#include "ui/app/top_bar.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/theme/product_mark.h"

namespace cardwalk::ui {
namespace {

constexpr float kGap = 12;

struct ModeSegment {
  Mode mode;
  std::string_view id, key, icon;
};
constexpr std::array kModeSegments{
    ModeSegment{Mode::watch, "mode.watch", "ui.mode.watch", "play"},
    ModeSegment{Mode::guide, "mode.guide", "ui.mode.guide", "cursor"},
    ModeSegment{Mode::companion, "mode.companion", "ui.mode.companion", "phone"}};

/// Where there is little room only the chosen one keeps its word; the others are their icon.
float segmentWidth(const Panel& panel, const ModeSegment& segment, bool word) {
  if (!word) return std::max(panel.dp(44), panel.em(19) + panel.dp(20));
  return panel.measure({Weight::medium, 15, 0}, panel.word(segment.key)).x + panel.dp(32);
}

float modesWidth(const Panel& panel, Mode chosen, bool words) {
  float width = panel.dp(6);
  for (const ModeSegment& segment : kModeSegments)
    width += segmentWidth(panel, segment, words || segment.mode == chosen);
  return width;
}

void drawSegment(const Panel& panel, const ModeSegment& segment, const Rect& rect, bool chosen, bool word) {
  const Palette& c = panel.colours();
  const Panel::Press state = panel.press(rect, segment.id);
  if (chosen) {
    panel.shadow(rect, 2);
    panel.box(rect, c.surface, c.edge, 8);
  }
  const ImU32 colour = chosen || state.hovered ? c.text : c.textSoft;
  const TextStyle style{chosen ? Weight::semibold : Weight::medium, 15, colour, 1.3f};
  if (word) {
    const std::string& label = panel.word(segment.key);
    const float width = panel.measure(style, label).x;
    panel.lineIn({{rect.centre().x - width / 2, rect.min.y}, {rect.max.x, rect.max.y}}, style, label);
  } else {
    panel.icon(rect.centre(), segment.icon, 19, colour);
  }
  if (state.focused) panel.focusRing(rect, 8);
}

void drawModes(const Panel& panel, Mode mode, bool words, float x, const Rect& bar) {
  const float height =
      std::min(bar.height() - panel.dp(16), std::max(panel.dp(38), panel.metrics.type(15) + panel.dp(20)));
  const float pad = panel.dp(3);
  const float y = std::round(bar.centre().y - height / 2);
  panel.box({{x, y}, {x + modesWidth(panel, mode, words), y + height}}, panel.colours().surfaceSunken, 0, 10);
  x += pad;
  for (const ModeSegment& segment : kModeSegments) {
    const bool chosen = segment.mode == mode;
    const float width = segmentWidth(panel, segment, words || chosen);
    drawSegment(panel, segment, {{x, y + pad}, {x + width, y + height - pad}}, chosen, words || chosen);
    x += width;
  }
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

float barHeight(const Panel& panel, const Rect& bar) {
  return std::min(bar.height() - panel.dp(16), std::max(panel.dp(38), panel.metrics.type(15) + panel.dp(20)));
}

TextStyle nameStyle(const Panel& panel) { return {Weight::bold, 17, panel.colours().text, 1.3f}; }

ButtonSpec scenarioButton(const std::string& label) { return {"top.scenario", label, "", "chevron-down"}; }
ButtonSpec languageButton(const std::string& label) { return {"top.language", label, "", "chevron-down"}; }

/// What the bar has room for, and how wide its pieces come out.
struct Fit {
  bool showName = true, showSides = true, modeWords = true;
  Mode mode = Mode::guide;
  std::string scenario, language, sides;
  float pad = 0, gap = 0, mark = 0, name = 0, scenarioWidth = 0, small = 0;
};

float neededWidth(const Panel& panel, const Fit& fit, float scenarioWidth) {
  const float modes = modesWidth(panel, fit.mode, fit.modeWords);
  float width = 2 * fit.pad + fit.mark + (fit.showName ? fit.name : 0) + 3 * fit.gap + scenarioWidth + modes;
  if (fit.showSides) width += sidesWidth(panel, fit.sides) + fit.gap;
  return width + panel.buttonSize(languageButton(fit.language)).x + 3 * (fit.small + fit.gap);
}

/// From the roomiest form to the tightest; the first one in which the scenario keeps its name wins.
Fit fitInto(const Panel& panel, const TopBarScene& scene) {
  const float room = scene.rect.width();
  const auto sides = [&](std::string_view key) {
    return fill(panel.word(key),
                {{"count", std::to_string(scene.view.sidesDone)}, {"limit", std::to_string(kDevices)}});
  };
  Fit fit;
  fit.mode = scene.view.mode;
  fit.pad = panel.dp(20), fit.gap = panel.dp(kGap), fit.mark = panel.dp(28);
  fit.name = panel.measure(nameStyle(panel), panel.word("ui.title")).x + fit.gap;
  fit.small = std::max(panel.dp(40), barHeight(panel, scene.rect));
  // A scenario built from answers has an id that is no name.
  const bool built = scene.view.scenarioId.starts_with(kSituationMark);
  fit.scenario = built ? scene.view.scenarioTitle : scene.view.scenarioId + " · " + scene.view.scenarioTitle;
  const std::string& shortName = built ? scene.view.scenarioTitle : scene.view.scenarioId;
  fit.language = scene.language;
  fit.sides = sides("ui.sides");
  const float wanted = panel.buttonSize(scenarioButton(fit.scenario)).x;
  const float least = std::min(wanted, panel.buttonSize(scenarioButton(shortName)).x);
  if (neededWidth(panel, fit, wanted) > room) fit.sides = sides("ui.sides.short");
  if (neededWidth(panel, fit, wanted) > room) fit.language = scene.languageTag;
  if (neededWidth(panel, fit, least) > room) fit.showName = false;
  if (neededWidth(panel, fit, least) > room) fit.showSides = false;
  if (neededWidth(panel, fit, least) > room) fit.modeWords = false;
  // A name that does not fit is left out rather than cut.
  const bool whole = neededWidth(panel, fit, wanted) <= room;
  if (!whole) fit.scenario = shortName;
  fit.scenarioWidth = whole ? wanted : panel.buttonSize(scenarioButton(fit.scenario)).x;
  return fit;
}

}  // namespace

// Two overlapping cards: the two lists.
void drawProductMark(const Panel& panel, const Rect& rect) {
  const Palette& c = panel.colours();
  panel.box(rect, c.accent, 0, 8);
  const float w = rect.width();
  const auto at = [&](float x, float y) { return ImVec2{rect.min.x + w * x, rect.min.y + w * y}; };
  for (const MarkCard& card : kMarkCards)
    panel.list()->AddRectFilled(at(card.left, card.top), at(card.right, card.bottom),
                                draw::fade(c.textOnAccent, card.strength), w * kMarkCardRounding);
}

void drawTopBar(const Panel& panel, const TopBarScene& scene) {
  const Palette& c = panel.colours();
  const Rect& bar = scene.rect;
  panel.list()->AddRectFilled(bar.min, bar.max, c.surface);
  panel.list()->AddRectFilled({bar.min.x, bar.max.y - std::max(1.0f, panel.dp(1))}, bar.max, c.edge);
  const Fit fit = fitInto(panel, scene);
  const float height = barHeight(panel, bar), gap = fit.gap;
  const float y = std::round(bar.centre().y - height / 2);
  const auto place = [&](float x, float width) {
    return Rect{{std::round(x), y}, {std::round(x + width), y + height}};
  };

  float x = bar.min.x + fit.pad;
  drawProductMark(panel, {{x, std::round(bar.centre().y - fit.mark / 2)},
                          {x + fit.mark, std::round(bar.centre().y + fit.mark / 2)}});
  x += fit.mark + gap;
  if (fit.showName) {
    panel.lineIn({{x, bar.min.y}, {x + fit.name, bar.max.y}}, nameStyle(panel), panel.word("ui.title"));
    x += fit.name;
  }
  panel.button(place(x, fit.scenarioWidth), scenarioButton(fit.scenario));
  x += fit.scenarioWidth + gap;
  drawModes(panel, fit.mode, fit.modeWords, x, bar);

  const ButtonSpec language = languageButton(fit.language);
  const float languageWidth = panel.buttonSize(language).x;
  float right = bar.max.x - fit.pad - 3 * (fit.small + gap) - languageWidth;
  if (fit.showSides) {
    const float width = sidesWidth(panel, fit.sides);
    drawSides(panel, place(right - gap - width, width), fit.sides, scene.view.sidesDone);
  }
  panel.button(place(right, languageWidth), language);
  right += languageWidth + gap;
  panel.button(place(right, fit.small), {"top.textSize", "Aa", "", ""});
  panel.button(place(right + fit.small + gap, fit.small), {"top.theme", "", "contrast", ""});
  panel.button(place(right + 2 * (fit.small + gap), fit.small), {"top.help", "", "help", ""});
}

}  // namespace cardwalk::ui
