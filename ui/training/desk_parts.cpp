#include "ui/training/desk_parts.h"

#include <algorithm>
#include <cmath>

namespace cardwalk::ui {

void Flow::write(const TextStyle& style, std::string_view text, float after, float inset) {
  if (text.empty()) return;
  const float width = std::max(1.0f, at.width - inset);
  if (draw) panel.text({at.x + inset, at.y}, style, text, width);
  at.y += panel.measure(style, text, width).y + panel.dp(after);
}

void Flow::hairline(float before, float after) {
  space(before);
  if (draw) panel.canvas().hairline(at.x, at.x + at.width, std::round(at.y));
  space(after);
}

namespace desk {

TextStyle heading(const Panel& panel) { return {Weight::bold, 24, panel.colours().text, 1.25f}; }
TextStyle title(const Panel& panel) { return {Weight::semibold, 16, panel.colours().text, 1.35f}; }
TextStyle body(const Panel& panel) { return {Weight::regular, 15, panel.colours().text, 1.45f}; }
TextStyle soft(const Panel& panel) { return {Weight::regular, 14, panel.colours().textSoft, 1.45f}; }
TextStyle overline(const Panel& panel) { return {Weight::semibold, 13, panel.colours().accentText, 1.35f}; }

void note(Flow& flow, const NoteLook& look, std::string_view head, std::string_view text) {
  const Panel& panel = flow.panel;
  const Palette& c = panel.colours();
  const float pad = panel.dp(14), mark = look.icon.empty() ? 0 : panel.em(28);
  const TextStyle bold{Weight::semibold, 14.5f, c.text, 1.4f}, plain{Weight::regular, 14.5f, c.text, 1.4f};
  const float inner = flow.at.width - 2 * pad - mark;
  const auto heightOf = [&](const TextStyle& style, std::string_view words) {
    return words.empty() ? 0 : panel.measure(style, words, inner).y;
  };
  const float height = std::max(heightOf(bold, head) + heightOf(plain, text), panel.em(20)) + 2 * pad;
  if (flow.draw) {
    const Rect box{{flow.at.x, flow.at.y}, {flow.at.x + flow.at.width, flow.at.y + height}};
    panel.box(box, look.ground, 0, 12);
    if (mark > 0)
      panel.icon({box.min.x + pad + panel.em(9), box.min.y + pad + panel.metrics.type(14.5f) * 0.7f},
                 look.icon, 19, look.mark);
    float y = box.min.y + pad;
    y += panel.text({box.min.x + pad + mark, y}, bold, head, inner);
    panel.text({box.min.x + pad + mark, y}, plain, text, inner);
  }
  flow.at.y += height;
}

float chipHeight(const Panel& panel) { return std::round(panel.metrics.type(12.5f) * 1.3f + panel.dp(8)); }

float chipWidth(const Panel& panel, std::string_view text) {
  return std::ceil(panel.measure({Weight::medium, 12.5f, 0}, text).x) + panel.dp(20);
}

void drawChip(const Panel& panel, ImVec2 at, const Chip& chip) {
  const Palette& c = panel.colours();
  const Rect rect{at, {at.x + chipWidth(panel, chip.text), at.y + chipHeight(panel)}};
  panel.box(rect, chip.ground == 0 ? c.surfaceSunken : chip.ground, 0, 20);
  panel.lineIn({{rect.min.x + panel.dp(10), rect.min.y}, rect.max},
               {Weight::medium, 12.5f, chip.colour == 0 ? c.text : chip.colour, 1.3f}, chip.text);
}

void chips(Flow& flow, const std::vector<Chip>& all, float after) {
  if (all.empty()) return;
  const Panel& panel = flow.panel;
  const float height = chipHeight(panel), gap = panel.dp(6);
  float x = 0;
  for (const Chip& chip : all) {
    const float width = chipWidth(panel, chip.text);
    if (x > 0 && x + width > flow.at.width) x = 0, flow.at.y += height + gap;
    if (flow.draw) drawChip(panel, {flow.at.x + x, flow.at.y}, chip);
    x += width + gap;
  }
  flow.at.y += height + panel.dp(after);
}

void bubble(Flow& flow, std::string_view words, bool large) {
  const Panel& panel = flow.panel;
  const Palette& c = panel.colours();
  const float face = panel.em(large ? 38 : 30), gap = panel.dp(12), pad = panel.dp(large ? 18 : 14);
  const TextStyle style{Weight::medium, large ? 17.0f : 14.5f, c.text, 1.45f};
  const float inner = flow.at.width - face - gap - 2 * pad;
  const float height = std::max(panel.measure(style, words, inner).y + 2 * pad, face);
  if (flow.draw) {
    const ImVec2 centre{flow.at.x + face / 2, flow.at.y + face / 2};
    panel.list()->AddCircleFilled(centre, face / 2, c.accent, 40);
    panel.icon(centre, "person", large ? 22 : 18, c.textOnAccent);
    const Rect box{{flow.at.x + face + gap, flow.at.y}, {flow.at.x + flow.at.width, flow.at.y + height}};
    const float round = panel.dp(16);
    panel.list()->AddRectFilled(box.min, box.max, c.accentSoft, round,
                                ImDrawFlags_RoundCornersTopRight | ImDrawFlags_RoundCornersBottom);
    panel.text({box.min.x + pad, box.min.y + pad}, style, words, inner);
  }
  flow.at.y += height;
}

namespace {

struct ChoiceLook {
  ImU32 ground, edge, mark;
  float thick = 1;
};

ChoiceLook lookOf(const Palette& c, const ChoiceSpec& spec, bool hovered) {
  switch (spec.mark) {
    case Mark::right:
      return {c.goodSoft, c.good, c.good, spec.chosen ? 2.0f : 1.0f};
    case Mark::wrong:
      return {c.dangerSoft, c.danger, c.danger, 2};
    case Mark::missed:
      return {c.surface, c.good, c.good, 2};
    case Mark::none:
      break;
  }
  if (spec.chosen) return {c.accentSoft, c.accent, c.accent, 2};
  return {hovered ? c.surfaceSunken : c.surface, c.edgeStrong, c.edgeStrong, 1};
}

void drawTick(const Panel& panel, ImVec2 centre, const ChoiceSpec& spec, const ChoiceLook& look) {
  const Palette& c = panel.colours();
  const float half = panel.em(10);
  const Rect box{{centre.x - half, centre.y - half}, {centre.x + half, centre.y + half}};
  const float round = spec.radio ? half : panel.dp(5);
  ImDrawList* list = panel.list();
  if (spec.chosen) {
    list->AddRectFilled(box.min, box.max, look.mark, round);
    panel.icon(centre, spec.mark == Mark::wrong ? "close" : "check", 16, c.textOnAccent);
  } else {
    list->AddRect(box.min, box.max, look.mark, round, 0, panel.dp(1.75f));
    if (spec.mark == Mark::right || spec.mark == Mark::missed) panel.icon(centre, "check", 15, look.mark);
  }
}

}  // namespace

void choice(Flow& flow, const ChoiceSpec& spec) {
  const Panel& panel = flow.panel;
  const Palette& c = panel.colours();
  const float pad = panel.dp(14), mark = panel.em(34);
  const TextStyle head{Weight::semibold, 15.5f, c.text, 1.35f};
  const TextStyle text{Weight::regular, 14, spec.mark == Mark::none ? c.textSoft : c.text, 1.4f};
  const TextStyle why{Weight::medium, 14, c.text, 1.4f};
  const float inner = flow.at.width - 2 * pad - mark;
  const float word = spec.markWord.empty() ? 0 : chipWidth(panel, spec.markWord) + panel.dp(10);
  const bool beside = word < inner * 0.5f;
  const float headWidth = beside ? inner - word : inner;
  const float headHeight = std::max(panel.measure(head, spec.title, headWidth).y, panel.em(20)) +
                           (beside ? 0 : chipHeight(panel) + panel.dp(4));
  float height = headHeight + 2 * pad;
  if (!spec.text.empty()) height += panel.measure(text, spec.text, inner).y + panel.dp(2);
  if (!spec.reason.empty()) height += panel.measure(why, spec.reason, inner).y + panel.dp(8);
  height = std::max(height, panel.dp(48));
  if (flow.draw) {
    const Rect box{{flow.at.x, flow.at.y}, {flow.at.x + flow.at.width, flow.at.y + height}};
    Panel::Press press;
    if (!spec.id.empty()) press = panel.press(box, spec.id);
    const ChoiceLook look = lookOf(c, spec, press.hovered);
    panel.box(box, look.ground, look.edge, 12, look.thick);
    const float line = panel.measure(head, "A").y;
    drawTick(panel, {box.min.x + pad + panel.em(10), box.min.y + pad + line / 2}, spec, look);
    const float x = box.min.x + pad + mark;
    float y = box.min.y + pad;
    panel.text({x, y}, head, spec.title, headWidth);
    if (!spec.markWord.empty()) {
      const Chip chip{spec.markWord, c.surface, look.mark};
      const ImVec2 at = beside ? ImVec2{box.max.x - pad - word + panel.dp(10), y - panel.dp(2)}
                               : ImVec2{x, y + headHeight - chipHeight(panel)};
      drawChip(panel, at, chip);
    }
    y += headHeight;
    if (!spec.text.empty()) y += panel.dp(2) + panel.text({x, y + panel.dp(2)}, text, spec.text, inner);
    if (!spec.reason.empty()) panel.text({x, y + panel.dp(8)}, why, spec.reason, inner);
    if (press.focused) panel.focusRing(box, 12);
  }
  flow.at.y += height;
}

void bar(const Panel& panel, const Rect& rect, float part, ImU32 colour) {
  const Palette& c = panel.colours();
  const float round = rect.height() / 2;
  panel.list()->AddRectFilled(rect.min, rect.max, c.surfaceSunken, round);
  // An outline keeps an empty bar in sight where the grounds are alike.
  panel.list()->AddRect(rect.min, rect.max, c.edge, round);
  if (part <= 0) return;
  const float width = std::max(rect.height(), rect.width() * std::min(1.0f, part));
  panel.list()->AddRectFilled(rect.min, {rect.min.x + width, rect.max.y}, colour, round);
}

void ring(const Panel& panel, ImVec2 centre, float radius, float thick, float part, ImU32 colour) {
  constexpr float kTop = -1.5707963f, kRound = 6.2831853f;
  ImDrawList* list = panel.list();
  list->AddCircle(centre, radius, panel.colours().surfaceSunken, 96, thick);
  if (part <= 0) return;
  const float end = kTop + kRound * std::min(1.0f, part);
  list->PathArcTo(centre, radius, kTop, end, 96);
  list->PathStroke(colour, 0, thick);
  for (const float angle : {kTop, end})
    list->AddCircleFilled({centre.x + std::cos(angle) * radius, centre.y + std::sin(angle) * radius},
                          thick / 2, colour, 24);
}

float actions(const Panel& panel, const Rect& room, const std::vector<ButtonSpec>& specs,
              std::string_view lead, bool draw) {
  const float pad = panel.dp(24), gap = panel.dp(10), upright = panel.dp(14);
  const float least = panel.dp(48), most = room.width() - 2 * pad;
  struct Placed {
    float x, y, width;
  };
  std::vector<Placed> placed;
  float x = most, y = 0;
  // From the right: the likeliest button stands in the corner.
  for (std::size_t i = specs.size(); i-- > 0;) {
    const float width = std::min(most, panel.buttonSize(specs[i]).x + panel.dp(12));
    if (x < most && x - width < 0) x = most, y += least + gap;
    x -= width;
    placed.push_back({x, y, width});
    x -= gap;
  }
  const TextStyle style{Weight::medium, 14, panel.colours().textSoft, 1.35f};
  const float words = x - panel.dp(8);
  const bool beside = y == 0 && words > panel.dp(140) && panel.measure(style, lead, words).y <= least;
  const float above = lead.empty() || beside ? 0 : panel.measure(style, lead, most).y + panel.dp(10);
  const float height = above + y + least + 2 * upright;
  if (!draw) return height;
  const Palette& c = panel.colours();
  const Rect area{{room.min.x, room.max.y - height}, room.max};
  const float top = area.min.y + upright + above;
  panel.list()->AddRectFilled(area.min, area.max, c.surface);
  panel.canvas().hairline(area.min.x, area.max.x, area.min.y);
  if (beside && !lead.empty())
    panel.canvas().block({{area.min.x + pad, top}, {area.min.x + pad + words, top + least}}, style, lead,
                         draw::Align::left);
  else
    panel.text({area.min.x + pad, area.min.y + upright}, style, lead, most);
  // In reading order for the keyboard.
  for (std::size_t i = 0; i < specs.size(); ++i) {
    const Placed& at = placed[specs.size() - 1 - i];
    const ImVec2 min{std::round(area.min.x + pad + at.x), top + at.y};
    panel.button({min, {std::round(min.x + at.width), min.y + least}}, specs[i]);
  }
  return height;
}

}  // namespace desk
}  // namespace cardwalk::ui
