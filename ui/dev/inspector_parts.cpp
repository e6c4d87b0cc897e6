#include "ui/dev/inspector_parts.h"

#include <algorithm>
#include <cmath>

#include "ui/help/help_parts.h"

namespace cardwalk::ui {
namespace {

constexpr float kSmall = 12.5f, kIndent = 14;

TextStyle textStyle(const Panel& panel) { return {Weight::regular, kSmall, panel.colours().text, 1.4f}; }

/// A tick or a cross, drawn rather than written, so that colour is not the only difference.
void truthMark(const Panel& panel, ImVec2 centre, bool holds) {
  const ImU32 colour = holds ? panel.colours().good : panel.colours().danger;
  const float r = panel.em(4), thick = std::max(1.2f, panel.dp(1.6f));
  if (holds) {
    const ImVec2 tick[] = {{centre.x - r, centre.y},
                           {centre.x - r * 0.25f, centre.y + r * 0.75f},
                           {centre.x + r, centre.y - r * 0.75f}};
    panel.list()->AddPolyline(tick, 3, colour, 0, thick);
    return;
  }
  const float k = r * 0.75f;
  panel.list()->AddLine({centre.x - k, centre.y - k}, {centre.x + k, centre.y + k}, colour, thick);
  panel.list()->AddLine({centre.x - k, centre.y + k}, {centre.x + k, centre.y - k}, colour, thick);
}

}  // namespace

void pageGap(InspectorPage& page, float size) { page.at.y += page.panel.dp(size); }

void pageTitle(InspectorPage& page, std::string_view title) {
  const TextStyle style{Weight::semibold, 12, page.panel.colours().textSoft, 1.4f};
  pageGap(page, 12);
  page.at.y += page.panel.text({page.at.x, page.at.y}, style, title, page.at.width);
  pageGap(page, 4);
}

void pageText(InspectorPage& page, std::string_view text, ImU32 colour) {
  TextStyle style = textStyle(page.panel);
  if (colour != 0) style.colour = colour;
  page.at.y += page.panel.text({page.at.x, page.at.y}, style, text, page.at.width);
}

void pagePair(InspectorPage& page, std::string_view name, std::string_view value, bool changed) {
  const Panel& panel = page.panel;
  const Palette& c = panel.colours();
  TextStyle left = textStyle(panel), right = left;
  left.colour = c.textSoft;
  right.weight = changed ? Weight::semibold : Weight::regular;
  const float gap = panel.dp(12), mark = panel.em(10);
  const float wanted = panel.measure(right, value).x;
  const float named = panel.measure(left, name).x;
  // Beside one another if there is room, otherwise below.
  const bool beside = named + gap + wanted <= page.at.width - mark;
  const float height = panel.canvas().lineHeight(left);
  if (changed)
    panel.list()->AddCircleFilled({page.at.x + panel.em(3), page.at.y + height / 2}, panel.em(2.5f), c.accent,
                                  12);
  const float x = page.at.x + mark;
  page.at.y += panel.text({x, page.at.y}, left, name, page.at.width - mark);
  if (beside) {
    panel.text({page.at.x + page.at.width - wanted, page.at.y - height}, right, value);
  } else {
    const float inner = page.at.width - mark - gap;
    page.at.y += panel.text({x + gap, page.at.y}, right, value, inner);
  }
  pageGap(page, 2);
}

void pageCond(InspectorPage& page, const std::vector<CondLine>& lines, float indent) {
  const Panel& panel = page.panel;
  const TextStyle style = textStyle(panel);
  const float height = panel.canvas().lineHeight(style), mark = panel.em(16);
  for (const CondLine& line : lines) {
    const float x = page.at.x + indent + panel.dp(kIndent) * static_cast<float>(line.depth);
    truthMark(panel, {x + panel.em(5), page.at.y + height / 2}, line.holds);
    const float width = std::max(panel.dp(80), page.at.x + page.at.width - x - mark);
    page.at.y += panel.text({x + mark, page.at.y}, style, line.text, width);
  }
}

void pageRow(InspectorPage& page, const RowLook& look) {
  const Panel& panel = page.panel;
  const Palette& c = panel.colours();
  const float pad = panel.dp(8);
  TextStyle label{Weight::medium, kSmall + 0.5f, look.dimmed ? c.textSoft : c.text, 1.35f};
  const TextStyle soft{Weight::regular, 12, c.textSoft, 1.35f};
  const float markWidth =
      look.mark.empty() ? 0 : std::max(panel.em(34), panel.measure(soft, look.mark).x + panel.dp(8));
  const float endWidth = look.end.empty() ? 0 : panel.measure(soft, look.end).x + panel.dp(8);
  const float badgeWidth =
      look.badge.empty() ? 0 : pill(panel, {0, 0}, look.badge, 0, 0, false) + panel.dp(8);
  const float inner = page.at.width - 2 * pad - markWidth - endWidth - badgeWidth;
  const float words = panel.measure(label, look.label, inner).y;
  const float more = look.detail.empty() ? 0 : panel.measure(soft, look.detail, inner).y;
  const float height = std::max(panel.dp(30), words + more + panel.dp(10));
  const Rect rect{{page.at.x, std::round(page.at.y)},
                  {page.at.x + page.at.width, std::round(page.at.y + height)}};
  Panel::Press state;
  if (!look.id.empty()) state = panel.press(rect, look.id);
  if (look.chosen || state.hovered) panel.box(rect, look.chosen ? c.accentSoft : c.surfaceSunken, 0, 7);
  const float y = rect.centre().y - (words + more) / 2;
  if (!look.mark.empty())
    panel.lineIn(
        {{rect.min.x + pad, y}, {rect.min.x + pad + markWidth, y + panel.canvas().lineHeight(label)}}, soft,
        look.mark);
  const float x = rect.min.x + pad + markWidth;
  panel.text({x, y}, label, look.label, inner);
  panel.text({x, y + words}, soft, look.detail, inner);
  if (badgeWidth > 0) {
    const float high = panel.metrics.type(12.5f) * 1.3f + panel.dp(8);
    const ImVec2 corner{rect.max.x - pad - endWidth - badgeWidth + panel.dp(8),
                        std::round(rect.centre().y - high / 2)};
    pill(panel, corner, look.badge, look.badgeGround, look.badgeText, true);
  }
  if (!look.end.empty())
    panel.lineIn({{rect.max.x - pad - endWidth, rect.min.y}, {rect.max.x - pad, rect.max.y}}, soft, look.end,
                 draw::Align::right);
  if (state.focused) panel.focusRing(rect, 7);
  page.at.y = rect.max.y + panel.dp(2);
}

}  // namespace cardwalk::ui
