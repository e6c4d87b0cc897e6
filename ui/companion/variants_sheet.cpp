#include "ui/companion/variants_sheet.h"

#include <algorithm>
#include <cmath>

#include "ui/help/help_centre.h"
#include "ui/help/help_parts.h"

namespace cardwalk::ui {
namespace {

TextStyle lineStyle(const Panel& panel, bool stressed) {
  return {stressed ? Weight::medium : Weight::regular, 16, panel.colours().text, 1.35f};
}

/// One choice over the whole width; answers its height.
float drawChoice(const Panel& panel, const Column& at, std::string_view id, std::string_view label,
                 std::string_view icon, bool fresh, bool draw) {
  const Palette& c = panel.colours();
  const float pad = panel.dp(16), glyph = panel.em(22);
  const float inner = at.width - 2 * pad - 2 * glyph - panel.dp(12);
  const TextStyle style = lineStyle(panel, true);
  const float words = panel.measure(style, label, inner).y;
  const float height = std::round(std::max(panel.dp(56), words + 2 * panel.dp(14)));
  if (!draw) return height + panel.dp(8);
  const Rect rect{{at.x, at.y}, {at.x + at.width, at.y + height}};
  if (fresh) ImGui::SetKeyboardFocusHere();
  const Panel::Press press = panel.press(rect, id);
  panel.box(rect, press.hovered || press.held ? c.surfaceSunken : c.surface, c.edgeStrong, 12);
  panel.icon({rect.min.x + pad + glyph / 2, rect.centre().y}, icon, 20, c.accentText);
  panel.text({rect.min.x + pad + glyph + panel.dp(12), rect.centre().y - words / 2}, style, label, inner);
  panel.icon({rect.max.x - pad - panel.em(8), rect.centre().y}, "chevron-right", 20, c.textSoft);
  if (press.focused) panel.focusRing(rect, 12);
  return height + panel.dp(8);
}

float drawTip(const Panel& panel, const View& view, const Column& at, bool draw) {
  if (view.coach.different.empty()) return 0;
  const Palette& c = panel.colours();
  const float pad = panel.dp(14);
  const TextStyle style{Weight::regular, 15, c.text, 1.45f};
  const float height = panel.measure(style, view.coach.different, at.width - 2 * pad).y + 2 * pad;
  if (draw) {
    panel.box({{at.x, at.y}, {at.x + at.width, at.y + height}}, c.accentSoft, 0, 12);
    panel.text({at.x + pad, at.y + pad}, style, view.coach.different, at.width - 2 * pad);
  }
  return height + panel.dp(16);
}

float drawBody(const Panel& panel, const View& view, Column at, bool fresh, bool draw) {
  const float from = at.y;
  at.y += drawTip(panel, view, at, draw);
  if (view.variants.empty())
    at.y += paragraph(panel, {Weight::regular, 15, panel.colours().textSoft, 1.45f},
                      panel.word("ui.companion.list.empty"), at, draw) +
            panel.dp(14);
  for (const VariantView& variant : view.variants)
    at.y += drawChoice(panel, at, "companion.variant/" + variant.id, variant.label, "eye",
                       fresh && &variant == &view.variants.front(), draw);
  at.y += panel.dp(6);
  at.y += drawChoice(panel, at, "help.page/trouble", panel.word("ui.companion.none"), "help",
                     fresh && view.variants.empty(), draw);
  return at.y - from;
}

}  // namespace

Rect drawVariants(const Panel& panel, const View& view, const Rect& window, bool fresh) {
  const Palette& c = panel.colours();
  const float pad = panel.dp(28), margin = panel.dp(20), close = panel.dp(44);
  const float width =
      std::min(panel.dp(600) * (1 + (panel.metrics.text - 1) * 0.5f), window.width() - 2 * margin);
  const TextStyle head{Weight::bold, 24 / std::max(1.0f, panel.metrics.text * 0.75f), c.text, 1.25f};
  const float inner = width - 2 * pad;
  const float headHeight =
      std::max(close, panel.measure(head, panel.word("ui.companion.list"), inner - close).y) + panel.dp(14);
  const float wanted = 2 * pad + headHeight + drawBody(panel, view, {0, 0, inner}, false, false);
  const float height = std::min(wanted, window.height() - 2 * margin);
  const ImVec2 corner{std::round(window.centre().x - width / 2), std::round(window.centre().y - height / 2)};
  const Rect rect{corner, {std::round(corner.x + width), std::round(corner.y + height)}};
  panel.shadow(rect, 26);
  panel.box(rect, c.surfaceRaised, c.edge, 18);
  panel.text({rect.min.x + pad, rect.min.y + pad + panel.dp(4)}, head, panel.word("ui.companion.list"),
             inner - close);
  const Rect body{{rect.min.x + pad - panel.dp(6), rect.min.y + pad + headHeight},
                  {rect.max.x - pad + panel.dp(14), rect.max.y - panel.dp(14)}};
  scrolling(panel, "variants", body, fresh, [&](Column at) {
    return drawBody(panel, view, {at.x + panel.dp(6), at.y, inner}, fresh, true);
  });
  panel.button({{rect.max.x - pad - close + panel.dp(12), rect.min.y + pad - panel.dp(10)},
                {rect.max.x - pad + panel.dp(12), rect.min.y + pad - panel.dp(10) + close}},
               {"overlay.close", "", "close", "", ButtonLook::quiet});
  return rect;
}

}  // namespace cardwalk::ui
