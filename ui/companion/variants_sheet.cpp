#include "ui/companion/variants_sheet.h"

#include <algorithm>
#include <cmath>

#include "core/content/words.h"
#include "ui/help/help_centre.h"
#include "ui/help/help_parts.h"

namespace cardwalk::ui {
namespace {

TextStyle lineStyle(const Panel& panel, bool stressed) {
  return {stressed ? Weight::medium : Weight::regular, 16, panel.colours().text, 1.35f};
}

struct SheetChoice {
  std::string id;
  std::string_view label, detail, icon;
};

/// One choice over the whole width; answers its height.
float drawChoice(const Panel& panel, const Column& at, const SheetChoice& choice, bool fresh, bool draw) {
  const Palette& c = panel.colours();
  const float pad = panel.dp(16), glyph = panel.em(22);
  const float inner = at.width - 2 * pad - 2 * glyph - panel.dp(12);
  const TextStyle style = lineStyle(panel, true), small{Weight::regular, 14, c.textSoft, 1.35f};
  const float label = panel.measure(style, choice.label, inner).y;
  const float words = label + (choice.detail.empty() ? 0 : panel.measure(small, choice.detail, inner).y);
  const float height = std::round(std::max(panel.dp(56), words + 2 * panel.dp(14)));
  if (!draw) return height + panel.dp(8);
  const Rect rect{{at.x, at.y}, {at.x + at.width, at.y + height}};
  if (fresh) ImGui::SetKeyboardFocusHere();
  const Panel::Press press = panel.press(rect, choice.id);
  panel.box(rect, press.hovered || press.held ? c.surfaceSunken : c.surface, c.edgeStrong, 12);
  panel.icon({rect.min.x + pad + glyph / 2, rect.centre().y}, choice.icon, 20, c.accentText);
  const ImVec2 text{rect.min.x + pad + glyph + panel.dp(12), rect.centre().y - words / 2};
  panel.text(text, style, choice.label, inner);
  panel.text({text.x, text.y + label}, small, choice.detail, inner);
  panel.icon({rect.max.x - pad - panel.em(8), rect.centre().y}, "chevron-right", 20, c.textSoft);
  if (press.focused) panel.focusRing(rect, 12);
  return height + panel.dp(8);
}

/// The device that the next step is on may be of other years.
float drawShops(const Panel& panel, const VariantsScene& scene, Column at, bool fresh, bool draw) {
  const Surface surface = scene.view.coach.target.surface;
  if (surface == Surface::desk) return 0;
  const std::string device = std::string(surfaceWords()[static_cast<std::size_t>(surface)]);
  const float from = at.y;
  bool first = true;
  for (const Choice& shop : scene.shops) {
    if (shop.chosen || !shop.id.starts_with(device + '=')) continue;
    if (first) {
      at.y += panel.dp(10);
      at.y += paragraph(panel, {Weight::semibold, 15, panel.colours().textSoft, 1.4f},
                        panel.word("ui.companion.shops." + device), at, draw);
      at.y += panel.dp(8);
    }
    at.y += drawChoice(panel, at, {"companion.generation/" + shop.id, shop.title, shop.detail, "clock"},
                       fresh && first, draw);
    first = false;
  }
  return at.y - from;
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

float drawBody(const Panel& panel, const VariantsScene& scene, Column at, bool draw) {
  const View& view = scene.view;
  const float from = at.y;
  at.y += drawTip(panel, view, at, draw);
  if (view.variants.empty())
    at.y += paragraph(panel, {Weight::regular, 15, panel.colours().textSoft, 1.45f},
                      panel.word("ui.companion.list.empty"), at, draw) +
            panel.dp(14);
  for (const VariantView& variant : view.variants)
    at.y += drawChoice(panel, at, {"companion.variant/" + variant.id, variant.label, "", "eye"},
                       scene.fresh && &variant == &view.variants.front(), draw);
  const bool fresh = scene.fresh && view.variants.empty();
  const float shops = drawShops(panel, scene, at, fresh, draw);
  at.y += shops + panel.dp(6);
  at.y += drawChoice(panel, at, {"help.page/trouble", panel.word("ui.companion.none"), "", "help"},
                     fresh && shops == 0, draw);
  return at.y - from;
}

}  // namespace

Rect drawVariants(const Panel& panel, const VariantsScene& scene) {
  const Rect& window = scene.window;
  const Palette& c = panel.colours();
  const float pad = panel.dp(28), margin = panel.dp(20), close = panel.dp(44);
  const float width =
      std::min(panel.dp(600) * (1 + (panel.metrics.text - 1) * 0.5f), window.width() - 2 * margin);
  const TextStyle head{Weight::bold, 24 / std::max(1.0f, panel.metrics.text * 0.75f), c.text, 1.25f};
  const float inner = width - 2 * pad;
  const float headHeight =
      std::max(close, panel.measure(head, panel.word("ui.companion.list"), inner - close).y) + panel.dp(14);
  const float wanted = 2 * pad + headHeight + drawBody(panel, scene, {0, 0, inner}, false);
  const float height = std::min(wanted, window.height() - 2 * margin);
  const ImVec2 corner{std::round(window.centre().x - width / 2), std::round(window.centre().y - height / 2)};
  const Rect rect{corner, {std::round(corner.x + width), std::round(corner.y + height)}};
  panel.shadow(rect, 26);
  panel.box(rect, c.surfaceRaised, c.edge, 18);
  panel.text({rect.min.x + pad, rect.min.y + pad + panel.dp(4)}, head, panel.word("ui.companion.list"),
             inner - close);
  const Rect body{{rect.min.x + pad - panel.dp(6), rect.min.y + pad + headHeight},
                  {rect.max.x - pad + panel.dp(14), rect.max.y - panel.dp(14)}};
  scrolling(panel, "variants", body, scene.fresh, [&](Column at) {
    return drawBody(panel, scene, {at.x + panel.dp(6), at.y, inner}, true);
  });
  panel.button({{rect.max.x - pad - close + panel.dp(12), rect.min.y + pad - panel.dp(10)},
                {rect.max.x - pad + panel.dp(12), rect.min.y + pad - panel.dp(10) + close}},
               {"overlay.close", "", "close", "", ButtonLook::quiet});
  return rect;
}

}  // namespace cardwalk::ui
