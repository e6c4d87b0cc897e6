#include "ui/guide/coach_parts.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/guide/doubt_lines.h"
#include "ui/guide/highlight.h"

namespace cardwalk::ui {
namespace {

float words(const Panel& panel, const Column& column, const TextStyle& style, std::string_view text,
            float inset = 0) {
  return panel.text({column.x + inset, column.y}, style, text, column.width - inset);
}

/// A soft box with a bold line, a paragraph and, if there is any, small print.
void remark(const Panel& panel, Column& column, ImU32 fill, ImU32 edge, std::string_view title,
            std::string_view body, std::string_view small = {}) {
  const Palette& c = panel.colours();
  const TextStyle head{Weight::semibold, 14, c.text, 1.4f};
  const TextStyle text{Weight::regular, 14, c.text, 1.4f};
  const float pad = panel.dp(14);
  const float inner = column.width - 2 * pad;
  const float titleHeight = title.empty() ? 0 : panel.measure(head, title, inner).y + panel.dp(2);
  const TextStyle print{Weight::regular, 12.5f, c.textSoft, 1.4f};
  const float bodyHeight = panel.measure(text, body, inner).y;
  const float smallHeight = small.empty() ? 0 : panel.measure(print, small, inner).y + panel.dp(4);
  const float height = 2 * pad - panel.dp(2) + titleHeight + bodyHeight + smallHeight;
  panel.box({{column.x, column.y}, {column.x + column.width, column.y + height}}, fill, edge, 10);
  const float y = column.y + pad - panel.dp(1);
  panel.text({column.x + pad, y}, head, title, inner);
  panel.text({column.x + pad, y + titleHeight}, text, body, inner);
  if (!small.empty())
    panel.text({column.x + pad, y + titleHeight + bodyHeight + panel.dp(4)}, print, small, inner);
  column.y += height;
}

void tick(const Panel& panel, ImVec2 centre, float radius, bool done) {
  ImDrawList* list = panel.list();
  const Palette& c = panel.colours();
  if (!done) {
    list->AddCircle(centre, radius - panel.dp(0.75f), c.edgeStrong, 32, panel.dp(1.5f));
    return;
  }
  list->AddCircleFilled(centre, radius, c.good, 32);
  const float s = radius * 0.48f;
  const std::array<ImVec2, 3> mark{ImVec2{centre.x - s, centre.y + s * 0.05f},
                                   ImVec2{centre.x - s * 0.2f, centre.y + s * 0.8f},
                                   ImVec2{centre.x + s, centre.y - s * 0.7f}};
  list->AddPolyline(mark.data(), static_cast<int>(mark.size()), c.surface, 0, std::max(1.5f, radius * 0.2f));
}

}  // namespace

void drawRule(const Panel& panel, Column& column) {
  column.y += panel.dp(20);
  const float y = std::round(column.y);
  panel.list()->AddRectFilled({column.x, y}, {column.x + column.width, y + std::max(1.0f, panel.dp(1))},
                              panel.colours().edge);
  column.y += panel.dp(20);
}

void drawInstruction(const Panel& panel, Column& column, const CoachView& coach) {
  const Palette& c = panel.colours();
  if (!coach.overline.empty()) {
    column.y += words(panel, column, {Weight::semibold, 13, c.accentText, 1.3f}, coach.overline);
    column.y += panel.dp(8);
  }
  column.y += words(panel, column, {Weight::bold, 26, c.text, 1.2f}, coach.instruction);
  if (!coach.because.empty()) {
    column.y += panel.dp(10);
    column.y += words(panel, column, {Weight::regular, 15, c.textSoft, 1.45f}, coach.because);
  }
  if (!coach.where.empty()) {
    column.y += panel.dp(12);
    const float line = panel.metrics.type(14) * 1.45f;
    panel.icon({column.x + panel.em(8), column.y + line / 2}, "pin", 17, c.accentText);
    column.y += words(panel, column, {Weight::medium, 14, c.text, 1.45f}, coach.where, panel.em(24));
  }
}

void drawFinish(const Panel& panel, Column& column, const View& view) {
  const Palette& c = panel.colours();
  const float radius = panel.dp(34);
  const ImVec2 centre{column.x + column.width / 2, column.y + radius * 2.05f};
  ImDrawList* list = panel.list();
  list->AddCircleFilled(centre, radius * 1.75f, draw::fade(c.goodSoft, 0.55f), 64);
  list->AddCircleFilled(centre, radius * 1.38f, c.goodSoft, 64);
  // A few sparks around it: glad, and still.
  const std::array<ImU32, 4> sparks{c.accent, c.good, c.warning, c.accent};
  for (int i = 0; i < 12; ++i) {
    const float angle = static_cast<float>(i) * 0.5236f + 0.26f;
    const float far = radius * (i % 2 == 0 ? 2.05f : 1.85f);
    const ImVec2 at{centre.x + std::cos(angle) * far, centre.y + std::sin(angle) * far};
    list->AddCircleFilled(at, panel.dp(i % 3 == 0 ? 3.5f : 2.2f),
                          sparks[static_cast<std::size_t>(i) % sparks.size()], 16);
  }
  tick(panel, centre, radius, true);
  column.y = centre.y + radius * 2.05f + panel.dp(26);
  column.y += words(panel, column, {Weight::semibold, 13, c.good, 1.3f}, view.coach.overline) + panel.dp(6);
  column.y += words(panel, column, {Weight::bold, 26, c.text, 1.2f}, view.coach.instruction);
  column.y += panel.dp(10);
  column.y += words(panel, column, {Weight::regular, 15, c.textSoft, 1.45f}, view.coach.because);
  column.y += panel.dp(14);
  const std::string taken =
      fill(panel.word("ui.coach.taken", view.actionsTaken), {{"count", std::to_string(view.actionsTaken)}});
  column.y += words(panel, column, {Weight::medium, 14, c.text, 1.4f}, taken);
}

void drawChecks(const Panel& panel, Column& column, const std::vector<CheckView>& checks) {
  const Palette& c = panel.colours();
  column.y += words(panel, column, {Weight::semibold, 13, c.text, 1.4f}, panel.word("ui.coach.checks"));
  column.y += panel.dp(6);
  for (const CheckView& check : checks) {
    const TextStyle style{Weight::regular, 14, check.done ? c.textSoft : c.text, 1.4f};
    const float line = panel.metrics.type(style.size) * style.leading;
    tick(panel, {column.x + panel.em(9), column.y + line / 2}, panel.em(8.5f), check.done);
    column.y += words(panel, column, style, check.title, panel.em(27)) + panel.dp(5);
  }
}

void drawProgress(const Panel& panel, Column& column, const ProgressView& progress, bool ahead) {
  const Palette& c = panel.colours();
  const int count = static_cast<int>(progress.steps.size());
  if (count == 0) return;
  const std::string figure = fill(
      panel.word("ui.steps"), {{"count", std::to_string(progress.done)}, {"limit", std::to_string(count)}});
  const TextStyle head{Weight::semibold, 13, c.text, 1.4f};
  const TextStyle small{Weight::regular, 13, c.textSoft, 1.4f};
  const float figureWidth = panel.measure(small, figure).x;
  panel.lineIn(
      {{column.x, column.y},
       {column.x + column.width - figureWidth - panel.dp(8), column.y + panel.canvas().lineHeight(head)}},
      head, progress.title);
  column.y += panel.text({column.x + column.width - figureWidth, column.y}, small, figure) + panel.dp(6);
  const float gap = panel.dp(6), height = panel.dp(8);
  const float width = (column.width - gap * static_cast<float>(count - 1)) / static_cast<float>(count);
  for (int i = 0; i < count; ++i) {
    const float x = column.x + static_cast<float>(i) * (width + gap);
    const Rect rect{{x, column.y}, {x + width, column.y + height}};
    const bool done = progress.steps[static_cast<std::size_t>(i)];
    const bool current = !done && i == progress.current && ahead;
    // How many are left has to be seen as well as how many are done.
    panel.box(rect, done ? c.good : (current ? c.accent : c.surfaceSunken),
              done || current ? 0 : c.edgeStrong, 4);
  }
  column.y += height + panel.dp(16);
}

void drawDesk(const Panel& panel, Column& column, const View& view) {
  const Palette& c = panel.colours();
  const float pad = panel.dp(12), glyph = panel.em(18);
  for (const ControlView& control : view.desk) {
    const TextStyle style{Weight::medium, 14.5f, control.enabled ? c.text : c.textSoft, 1.3f};
    const float left = pad + (control.icon.empty() ? 0 : glyph + panel.dp(10));
    const float width = column.width - left - pad;
    const float height = std::max(panel.dp(std::max(44.0f, panel.leastButton)),
                                  panel.measure(style, control.label, width).y + 2 * panel.dp(10));
    const Rect rect{{column.x, column.y}, {column.x + column.width, column.y + height}};
    const Panel::Press state = panel.press(rect, control.id, control.enabled);
    panel.box(rect, state.hovered || state.held ? c.surfaceSunken : c.surface, c.edge, 10);
    if (!control.icon.empty())
      panel.icon({rect.min.x + pad + glyph / 2, rect.centre().y}, control.icon, 18, style.colour);
    const float words = panel.measure(style, control.label, width).y;
    panel.text({rect.min.x + left, rect.centre().y - words / 2}, style, control.label, width);
    if (view.coach.target.control == control.id) drawRing(panel, rect, panel.dp(10), 0);
    if (state.focused) panel.focusRing(rect, 10);
    column.y = rect.max.y + panel.dp(8);
  }
}

void drawNextSteps(const Panel& panel, Column& column, const CoachView& coach) {
  const Palette& c = panel.colours();
  constexpr std::size_t kShown = 3;
  const std::size_t count = std::min(coach.next.size(), kShown);
  if (count == 0) return;
  column.y += words(panel, column, {Weight::semibold, 13, c.text, 1.4f}, panel.word("ui.next")) + panel.dp(8);
  for (std::size_t i = 0; i < count; ++i) {
    const TextStyle number{Weight::medium, 12, c.textSoft, 1};
    const TextStyle style{Weight::regular, 15, c.text, 1.35f};
    const float line = panel.metrics.type(style.size) * style.leading;
    const float radius = std::max(panel.dp(12), panel.metrics.type(9.5f));
    const ImVec2 centre{column.x + radius, column.y + std::max(line, radius * 2) / 2};
    panel.list()->AddCircle(centre, radius - 0.5f, c.edgeStrong, 32, panel.dp(1));
    const std::string text = std::to_string(i + 1);
    const ImVec2 size = panel.measure(number, text);
    panel.text({centre.x - size.x / 2, centre.y - size.y / 2}, number, text);
    const float top = column.y + std::max(0.0f, radius - line / 2);
    const float used = panel.text({column.x + 2 * radius + panel.dp(12), top}, style, coach.next[i].text,
                                  column.width - 2 * radius - panel.dp(12));
    column.y = std::max(column.y + radius * 2, top + used) + panel.dp(9);
  }
}

void drawDifferent(const Panel& panel, Column& column, const CoachView& coach, bool stressed) {
  const Palette& c = panel.colours();
  remark(panel, column, c.accentSoft, stressed ? c.accent : 0, panel.word("ui.different.title"),
         coach.different);
}

void drawTicket(const Panel& panel, Column& column, const View& view, const Doubts& doubts) {
  const Palette& c = panel.colours();
  if (!view.customer.empty()) {
    column.y +=
        words(panel, column, {Weight::semibold, 13, c.text, 1.4f}, panel.word("ui.scenario.customer"));
    column.y += panel.dp(6);
    const float top = column.y;
    column.y += words(panel, column, {Weight::regular, 14, c.textSoft, 1.45f}, view.customer, panel.dp(14));
    panel.box({{column.x, top}, {column.x + panel.dp(3), column.y}}, c.edgeStrong, 0, 2);
  }
  for (std::size_t i = 0; i < view.rules.size(); ++i) {
    column.y += panel.dp(12);
    remark(panel, column, c.surfaceSunken, c.edge, view.rules[i].title, view.rules[i].value,
           ruleSource(panel, doubts, i));
  }
}

float drawButtonRows(const Panel& panel, const Rect& area, const std::vector<ButtonSpec>& specs, bool draw) {
  const float gap = panel.dp(8);
  float y = area.min.y;
  std::size_t at = 0;
  while (at < specs.size()) {
    float used = 0;
    std::size_t end = at;
    float height = 0;
    while (end < specs.size()) {
      const ImVec2 size = panel.buttonSize(specs[end]);
      const float with = used + (end > at ? gap : 0) + size.x;
      if (end > at && with > area.width()) break;
      used = with;
      height = std::max(height, std::max(size.y, panel.dp(44)));
      ++end;
    }
    const float spare = std::max(0.0f, area.width() - used) / static_cast<float>(end - at);
    float x = area.min.x;
    for (std::size_t i = at; i < end; ++i) {
      const float width = std::min(panel.buttonSize(specs[i]).x + spare, area.width());
      if (draw) panel.button({{x, y}, {x + width, y + height}}, specs[i]);
      x += width + gap;
    }
    y += height + gap;
    at = end;
  }
  return y - gap - area.min.y;
}

std::vector<ButtonSpec> watchButtons(const Panel& panel, const View& view, const std::string& speed) {
  ButtonSpec back{"guide.back", panel.word("ui.undo"), "", ""};
  back.enabled = view.canUndo;
  const ButtonSpec pace{"watch.speed", speed, "speed", ""};
  const ButtonSpec step{"watch.step", panel.word("ui.step"), "step", ""};
  const ButtonSpec play{"watch.play", panel.word(view.playing ? "ui.pause" : "ui.play"),
                        view.playing ? "pause" : "play", "", ButtonLook::filled};
  return {back, pace, step, play};
}

std::string speedText(const Panel& panel, double speed) {
  std::string number = std::to_string(speed);
  number.erase(number.find_last_not_of('0') + 1);
  if (!number.empty() && number.back() == '.') number.pop_back();
  return fill(panel.word("ui.watch.speed"), {{"speed", number}});
}

}  // namespace cardwalk::ui
