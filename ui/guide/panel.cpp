#include "ui/guide/panel.h"

#include <algorithm>
#include <cmath>

namespace cardwalk::ui {
namespace {

constexpr float kButtonPad = 14, kIconGap = 8;

}  // namespace

ImVec2 Panel::measure(const TextStyle& style, std::string_view text, float width) const {
  return canvas().measure(style, text, width);
}

float Panel::text(ImVec2 at, const TextStyle& style, std::string_view text, float width) const {
  return text.empty() ? 0 : canvas().text(at, style, text, width);
}

void Panel::lineIn(const Rect& box, const TextStyle& style, std::string_view text, draw::Align align) const {
  canvas().line(box, style, text, align);
}

void Panel::icon(ImVec2 centre, std::string_view name, float size, ImU32 colour) const {
  if (!name.empty()) canvas().icon(centre, name, size, colour);
}

void Panel::box(const Rect& rect, ImU32 fill, ImU32 edge, float rounding, float thickness) const {
  if ((fill & IM_COL32_A_MASK) != 0) canvas().fill(rect, fill, dp(rounding));
  if ((edge & IM_COL32_A_MASK) != 0) canvas().outline(rect, edge, dp(rounding), thickness);
}

void Panel::shadow(const Rect& rect, float depth) const {
  canvas().shadow(rect, depth * 2, depth * 0.4f, 0.7f);
}

void Panel::focusRing(const Rect& rect, float rounding) const { canvas().focusRing(rect, dp(rounding)); }

Panel::Press Panel::press(const Rect& rect, std::string_view id, bool enabled) const {
  Press out;
  const bool live = enabled && !inert;
  if (!rect.empty()) {
    ImGui::SetCursorScreenPos(rect.min);
    ImGui::PushID(id.data(), id.data() + id.size());
    ImGui::BeginDisabled(!live);
    if (live && focusWanted != nullptr && *focusWanted == id) {
      focusWanted->clear();
      ImGui::SetKeyboardFocusHere();
    }
    out.pressed =
        ImGui::InvisibleButton("##press", {rect.width(), rect.height()}, ImGuiButtonFlags_EnableNav);
    out.hovered = live && ImGui::IsItemHovered();
    out.held = live && ImGui::IsItemActive();
    out.focused = live && ImGui::IsItemFocused() && ImGui::GetIO().NavVisible;
    ImGui::EndDisabled();
    ImGui::PopID();
  }
  Anchor anchor;
  anchor.id = std::string(id);
  anchor.surface = Surface::desk;
  anchor.rect = anchor.hit = rect;
  const ImVec2 least = ImGui::GetWindowDrawList()->GetClipRectMin();
  const ImVec2 most = ImGui::GetWindowDrawList()->GetClipRectMax();
  anchor.clip = {least, most};
  anchor.enabled = enabled;
  anchor.topLayer = !inert;
  anchor.focused = out.focused;
  anchors.add(std::move(anchor));
  if (out.pressed) pressed.emplace_back(id);
  return out;
}

ImVec2 Panel::buttonSize(const ButtonSpec& spec) const {
  const TextStyle style{Weight::medium, spec.size, 0};
  float width = dp(kButtonPad) * 2;
  if (!spec.label.empty()) width += measure(style, spec.label).x;
  const float glyph = em(spec.size + 3);
  if (!spec.icon.empty()) width += glyph + (spec.label.empty() ? 0 : dp(kIconGap));
  if (!spec.iconAfter.empty()) width += glyph + dp(kIconGap);
  if (spec.label.empty()) width -= dp(kButtonPad) - dp(4);
  return {std::round(width), std::round(std::max(dp(leastButton), metrics.type(spec.size) + dp(20)))};
}

bool Panel::button(const Rect& rect, const ButtonSpec& spec) const {
  const Press state = press(rect, spec.id, spec.enabled);
  const Palette& c = colours();
  const bool filled = spec.look == ButtonLook::filled;
  const bool quiet = spec.look == ButtonLook::quiet || spec.look == ButtonLook::menuRow;
  ImU32 fillColour = filled ? c.accent : (quiet ? 0 : c.surface);
  ImU32 textColour = filled ? c.textOnAccent : c.text;
  ImU32 edge = filled || quiet ? 0 : c.edge;
  if (spec.chosen) fillColour = quiet ? c.accentSoft : fillColour;
  if (spec.chosen && quiet) textColour = c.accentText;
  if (state.hovered && !filled) fillColour = c.surfaceSunken;
  if (!spec.enabled) {
    textColour = c.textSoft;
    fillColour = filled ? c.surfaceSunken : fillColour;
  }
  const float rounding = 10;
  box(rect, fillColour, edge, rounding);
  if (filled && (state.hovered || state.held))
    box(rect, draw::fade(c.textOnAccent, state.held ? 0.18f : 0.1f), 0, rounding);
  const float glyph = em(spec.size + 3);
  const TextStyle style{filled ? Weight::semibold : Weight::medium, spec.size, textColour};
  float x = rect.min.x + dp(kButtonPad);
  const float y = rect.centre().y;
  if (spec.label.empty()) {
    icon(rect.centre(), spec.icon, spec.size + 3, textColour);
  } else {
    const float extra =
        (spec.icon.empty() ? 0 : glyph + dp(kIconGap)) + (spec.iconAfter.empty() ? 0 : glyph + dp(kIconGap));
    const float words = std::min(measure(style, spec.label).x, rect.width() - 2 * dp(6) - extra);
    if (spec.look != ButtonLook::menuRow) x = rect.centre().x - (words + extra) / 2;
    if (!spec.icon.empty()) {
      icon({x + glyph / 2, y}, spec.icon, spec.size + 3, textColour);
      x += glyph + dp(kIconGap);
    }
    lineIn({{x, rect.min.y}, {x + words + 1, rect.max.y}}, style, spec.label);
    if (!spec.iconAfter.empty()) {
      const float end =
          spec.look == ButtonLook::menuRow ? rect.max.x - dp(kButtonPad) : x + words + dp(kIconGap) + glyph;
      icon({end - glyph / 2, y}, spec.iconAfter, spec.size + 3, textColour);
    }
  }
  if (state.focused) focusRing(rect, rounding);
  return state.pressed;
}

}  // namespace cardwalk::ui
