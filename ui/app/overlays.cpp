#include "ui/app/overlays.h"

#include <algorithm>
#include <cmath>

#include "ui/app/commands.h"
#include "ui/app/menus.h"
#include "ui/companion/variants_sheet.h"
#include "ui/help/help_centre.h"
#include "ui/training/training_commands.h"

namespace cardwalk::ui {
namespace {

/// A sheet in the middle of the window; `body` draws from a height and answers where it ended.
template <class Body>
Rect sheet(const Panel& panel, const Rect& window, float wantedWidth, std::string_view title, bool fresh,
           Body body) {
  const Palette& c = panel.colours();
  const float pad = panel.dp(28), margin = panel.dp(24);
  const float width =
      std::min(panel.dp(wantedWidth) * (1 + (panel.metrics.text - 1) * 0.5f), window.width() - 2 * margin);
  const float most = window.height() - 2 * margin;
  const TextStyle head{Weight::bold, 24, c.text, 1.25f};
  const float headHeight = panel.measure(head, title, width - 2 * pad - panel.dp(48)).y + panel.dp(18);
  const float height = std::min(most, pad * 2 + headHeight + body(false, Column{0, 0, width - 2 * pad}));
  const Rect rect{{std::round(window.centre().x - width / 2), std::round(window.centre().y - height / 2)},
                  {std::round(window.centre().x + width / 2), std::round(window.centre().y + height / 2)}};
  panel.shadow(rect, 26);
  panel.box(rect, c.surfaceRaised, c.edge, 18);
  panel.text({rect.min.x + pad, rect.min.y + pad}, head, title, width - 2 * pad - panel.dp(48));
  if (fresh) ImGui::SetKeyboardFocusHere();
  const float close = panel.dp(40);
  panel.button({{rect.max.x - pad - close + panel.dp(8), rect.min.y + pad - panel.dp(6)},
                {rect.max.x - pad + panel.dp(8), rect.min.y + pad - panel.dp(6) + close}},
               {"overlay.close", "", "close", "", ButtonLook::quiet});
  const Rect inside{{rect.min.x, rect.min.y + pad + headHeight}, {rect.max.x, rect.max.y - panel.dp(12)}};
  ImGui::SetCursorScreenPos(inside.min);
  ImGui::BeginChild("sheet", {inside.width(), std::max(1.0f, inside.height())}, ImGuiChildFlags_NavFlattened,
                    ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollbar);
  const float top = inside.min.y - ImGui::GetScrollY();
  const float used = body(true, Column{inside.min.x + pad, top, width - 2 * pad});
  ImGui::SetCursorScreenPos({inside.min.x, top + used});
  ImGui::Dummy({1, 1});
  ImGui::EndChild();
  return rect;
}

struct KeyLine {
  std::string keys, label;
};

std::vector<KeyLine> keyLines(const Panel& panel, const OverlayScene& scene) {
  std::vector<KeyLine> out{{"Tab", panel.word("ui.keys.move")},
                           {"← → ↑ ↓", panel.word("ui.keys.arrows")},
                           {"Enter", panel.word("ui.keys.press")}};
  for (const Command& command : commands()) {
    const bool can = deskAllows(scene.walk, command.id);
    if (can && !command.label.empty())
      out.push_back({std::string(command.keyText), panel.word(keyLabel(scene.walk, command))});
  }
  return out;
}

void keyCap(const Panel& panel, const Rect& rect, std::string_view text) {
  const Palette& c = panel.colours();
  panel.box(rect, c.surfaceSunken, c.edgeStrong, 6);
  const TextStyle style{Weight::semibold, 13, c.text, 1.3f};
  const float width = panel.measure(style, text).x;
  panel.lineIn({{rect.centre().x - width / 2, rect.min.y}, {rect.max.x, rect.max.y}}, style, text);
}

Rect drawKeys(const Panel& panel, const OverlayScene& scene, bool fresh) {
  const std::vector<KeyLine> lines = keyLines(panel, scene);
  return sheet(panel, scene.window, 720, panel.word("ui.keys.title"), fresh, [&](bool draw, Column at) {
    const int columns = panel.metrics.text > 1.3f ? 1 : 2;
    const int perColumn = (static_cast<int>(lines.size()) + columns - 1) / columns;
    const float gap = panel.dp(28);
    const float width = (at.width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    const float capHeight = panel.metrics.type(13) * 1.3f + panel.dp(10);
    const float cap = panel.measure({Weight::semibold, 13, 0}, "Backspace").x + panel.dp(18);
    const TextStyle style{Weight::regular, 14, panel.colours().text, 1.35f};
    float bottom = at.y;
    for (int column = 0; column < columns; ++column) {
      float y = at.y;
      const float x = at.x + static_cast<float>(column) * (width + gap);
      for (int i = column * perColumn; i < std::min((column + 1) * perColumn, static_cast<int>(lines.size()));
           ++i) {
        const KeyLine& line = lines[static_cast<std::size_t>(i)];
        const float inner = width - cap - panel.dp(14);
        const float height = std::max(capHeight, panel.measure(style, line.label, inner).y);
        if (draw) {
          keyCap(panel, {{x, y}, {x + cap, y + capHeight}}, line.keys);
          const float words = panel.measure(style, line.label, inner).y;
          panel.text({x + cap + panel.dp(14), y + std::max(0.0f, (capHeight - words) / 2)}, style, line.label,
                     inner);
        }
        y += height + panel.dp(10);
      }
      bottom = std::max(bottom, y);
    }
    return bottom - at.y;
  });
}

/// The place that was found stands behind it, so that both choices can be seen.
Rect drawPlace(const Panel& panel, const OverlayScene& scene, bool fresh) {
  const CoachView& coach = scene.walk.view().coach;
  const TextStyle body{Weight::regular, 15, panel.colours().text, 1.5f};
  const TextStyle small{Weight::semibold, 13, panel.colours().accentText, 1.4f};
  const TextStyle step{Weight::bold, 18, panel.colours().text, 1.35f};
  return sheet(panel, scene.window, 520, panel.word("ui.place.title"), fresh, [&](bool draw, Column at) {
    const float from = at.y;
    const auto write = [&](const TextStyle& style, const std::string& text, float after) {
      if (text.empty()) return;
      if (draw) panel.text({at.x, at.y}, style, text, at.width);
      at.y += panel.measure(style, text, at.width).y + panel.dp(after);
    };
    write(body, panel.word("ui.place.text"), 16);
    write(small, coach.overline, 2);
    write(step, coach.done ? panel.word("coach.done.title") : coach.instruction, 20);
    const ButtonSpec anew{"place.anew", panel.word("ui.place.anew"), "", "", ButtonLook::outline};
    const ButtonSpec goOn{"place.goOn", panel.word("ui.place.goOn"), "", "", ButtonLook::filled};
    const ImVec2 left = panel.buttonSize(anew), right = panel.buttonSize(goOn);
    const float height = std::max(left.y, right.y), gap = panel.dp(12);
    const bool stacked = left.x + right.x + gap > at.width;
    const float width = stacked ? at.width : (at.width - gap) / 2;
    const bool narrow = stacked || left.x > width || right.x > width;
    if (draw) {
      const float each = narrow ? at.width : width;
      const float x = narrow ? at.x : at.x + width + gap;
      panel.button({{x, at.y}, {x + each, at.y + height}}, goOn);
      const float y = narrow ? at.y + height + gap : at.y;
      panel.button({{at.x, y}, {at.x + each, y + height}}, anew);
    }
    at.y += narrow ? 2 * height + gap : height;
    return at.y - from + panel.dp(8);
  });
}

bool isMenu(Overlay overlay) {
  return overlay != Overlay::help && overlay != Overlay::keys && overlay != Overlay::place &&
         overlay != Overlay::variants;
}

}  // namespace

void drawOverlay(const Panel& panel, const OverlayScene& scene, ShellState& state) {
  if (state.overlay == Overlay::none) return;
  const Rect& window = scene.window;
  ImGui::SetCursorScreenPos(window.min);
  ImGui::BeginChild(
      "overlay", {window.width(), window.height()}, ImGuiChildFlags_NavFlattened,
      ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
  if (!isMenu(state.overlay)) panel.list()->AddRectFilled(window.min, window.max, panel.colours().scrim);
  Rect rect;
  switch (state.overlay) {
    case Overlay::help:
      rect = drawHelpCentre(
          panel, {scene.walk, scene.help, scene.window, state.overlayFresh, atDesk(scene.walk)}, state.help);
      break;
    case Overlay::place:
      rect = drawPlace(panel, scene, state.overlayFresh);
      break;
    case Overlay::keys:
      rect = drawKeys(panel, scene, state.overlayFresh);
      break;
    case Overlay::variants:
      rect = drawVariants(panel,
                          {scene.walk.view(), scene.walk.generations(), scene.window, state.overlayFresh});
      break;
    default:
      rect = drawMenu(panel, scene, state);
      break;
  }
  state.overlayFresh = false;
  const ImVec2 mouse = ImGui::GetMousePos();
  const bool inside =
      mouse.x >= rect.min.x && mouse.x < rect.max.x && mouse.y >= rect.min.y && mouse.y < rect.max.y;
  // On release, like everything here; a click outside only closes.
  if (ImGui::IsMouseReleased(ImGuiMouseButton_Left) && !inside && panel.pressed.empty())
    state.overlay = Overlay::none;
  ImGui::EndChild();
}

}  // namespace cardwalk::ui
