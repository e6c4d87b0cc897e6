#include "ui/kiosk/kiosk_buttons.h"

#include <algorithm>
#include <cmath>

namespace cardwalk::ui {
namespace {

constexpr float kPad = 20, kLeastPad = 8, kIconGap = 9, kGap = 10, kGlyph = 22, kHeight = 52;

TextStyle labelStyle(const KioskButton& button, ImU32 colour = 0) {
  return {Weight::semibold, button.size, colour, 1.25f};
}

bool showsLabel(const KioskButton& button) {
  return !button.label.empty() && (!button.bare || button.icon.empty());
}

}  // namespace

ImVec2 kioskButtonSize(const Panel& panel, const KioskButton& button, float most) {
  // Large letters are high enough to be hit: they need less room around them.
  const float around = panel.dp(20 - 8 * std::clamp(panel.metrics.text - 1, 0.0f, 1.0f));
  const float height = std::max(panel.dp(kHeight), panel.metrics.type(button.size) * 1.3f + around);
  if (!showsLabel(button))
    return {std::round(std::max(height, panel.em(kGlyph) + panel.dp(24))), std::round(height)};
  const float words = panel.measure(labelStyle(button), button.label).x;
  float width = panel.dp(2 * kPad) + words;
  if (!button.icon.empty()) width += panel.em(kGlyph) + panel.dp(kIconGap);
  width = std::ceil(width) + 1;
  if (most <= 0 || width <= most) return {width, std::round(height)};
  const float room = most - panel.dp(2 * kLeastPad);
  const float lines = panel.measure(labelStyle(button), button.label, std::max(1.0f, room)).y;
  return {most, std::round(std::max(height, lines + around))};
}

bool drawKioskButton(const Panel& panel, const Rect& rect, const KioskButton& button) {
  const Panel::Press state = panel.press(rect, button.id, button.enabled);
  const Palette& c = panel.colours();
  const float round = std::min(rect.height() / 2, panel.dp(32)) / panel.metrics.unit;
  const ImU32 ground = button.filled ? c.accent : button.chosen ? c.accentSoft : c.surfaceRaised;
  const ImU32 colour = !button.enabled ? c.textSoft
                       : button.filled ? c.textOnAccent
                       : button.chosen ? c.accentText
                                       : c.text;
  panel.box(rect, button.enabled ? ground : c.surfaceSunken,
            button.filled && button.enabled ? 0 : c.edgeStrong, round, button.chosen ? 2.0f : 1.0f);
  if (state.hovered || state.held) panel.box(rect, draw::fade(colour, state.held ? 0.16f : 0.07f), 0, round);
  const TextStyle style = labelStyle(button, colour);
  if (!showsLabel(button)) {
    panel.icon(rect.centre(), button.icon, kGlyph + 2, colour);
  } else {
    float glyph = button.icon.empty() ? 0 : panel.em(kGlyph) + panel.dp(kIconGap);
    // Words matter more than their picture.
    const float room = rect.width() - panel.dp(2 * kLeastPad);
    if (panel.measure(style, button.label).x + glyph > room) glyph = 0;
    const float words = std::min(panel.measure(style, button.label).x + 1, room - glyph);
    const float x = rect.centre().x - (glyph + words) / 2;
    if (glyph > 0) panel.icon({x + panel.em(kGlyph) / 2, rect.centre().y}, button.icon, kGlyph, colour);
    panel.canvas().block({{x + glyph, rect.min.y}, {x + glyph + words, rect.max.y}}, style, button.label,
                         draw::Align::centre);
  }
  if (state.focused) panel.focusRing(rect, round);
  return state.pressed;
}

float kioskRowWidth(const Panel& panel, const std::vector<KioskButton>& buttons) {
  float width = 0;
  for (const KioskButton& button : buttons) width += kioskButtonSize(panel, button).x + panel.dp(kGap);
  return buttons.empty() ? 0 : width - panel.dp(kGap);
}

float kioskButtonRows(const Panel& panel, const Rect& area, const std::vector<KioskButton>& buttons,
                      bool draw, bool centred) {
  const float gap = panel.dp(kGap);
  float y = area.min.y;
  std::size_t at = 0;
  while (at < buttons.size()) {
    std::size_t end = at;
    float used = 0, height = 0;
    while (end < buttons.size()) {
      const ImVec2 size = kioskButtonSize(panel, buttons[end], area.width());
      const float with = used + (end > at ? gap : 0) + size.x;
      if (end > at && with > area.width()) break;
      used = with;
      height = std::max(height, size.y);
      ++end;
    }
    float x = area.min.x + (centred ? std::max(0.0f, (area.width() - used) / 2) : 0);
    for (; at < end; ++at) {
      const float width = std::min(kioskButtonSize(panel, buttons[at]).x, area.width());
      if (draw)
        drawKioskButton(panel, {{std::round(x), y}, {std::round(x + width), y + height}}, buttons[at]);
      x += width + gap;
    }
    y += height + gap;
  }
  return buttons.empty() ? 0 : y - gap - area.min.y;
}

}  // namespace cardwalk::ui
