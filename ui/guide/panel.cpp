#include "ui/guide/panel.h"

#include <algorithm>
#include <cmath>

namespace cardwalk::ui {
namespace {

constexpr float kButtonPad = 16, kIconGap = 8;

/// Calls `each(line)` for every line of `text` wrapped at `width`.
template <class Each>
void forLines(ImFont* font, float size, std::string_view text, float width, Each each) {
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at < end) {
        const char* hard = std::find(at, end, '\n');
        const char* stop = hard;
        if (width > 0) {
            stop = font->CalcWordWrapPosition(size, at, hard, width);
            if (stop == at) ++stop;  // narrower than one letter: go on all the same
        }
        each(std::string_view(at, static_cast<std::size_t>(stop - at)));
        at = stop;
        if (at == hard && at < end) ++at;
        while (at < hard && *at == ' ') ++at;
    }
}

}  // namespace

ImVec2 Panel::measure(const TextStyle& style, std::string_view text, float width) const {
    ImFont* font = theme.fonts.of(style.weight);
    const float size = metrics.type(style.size);
    ImVec2 total(0, 0);
    forLines(font, size, text, width, [&](std::string_view part) {
        const ImVec2 used = font->CalcTextSizeA(size, FLT_MAX, 0, part.data(), part.data() + part.size());
        total.x = std::max(total.x, used.x);
        total.y += std::round(size * style.leading);
    });
    return total;
}

float Panel::text(ImVec2 at, const TextStyle& style, std::string_view text, float width) const {
    ImFont* font = theme.fonts.of(style.weight);
    const float size = metrics.type(style.size);
    const float step = std::round(size * style.leading);
    float y = std::round(at.y);
    const float inset = std::round((step - size) / 2);
    forLines(font, size, text, width, [&](std::string_view part) {
        list()->AddText(font, size, {std::round(at.x), y + inset}, style.colour, part.data(),
                        part.data() + part.size());
        y += step;
    });
    return y - std::round(at.y);
}

void Panel::line(ImVec2 at, const TextStyle& style, std::string_view text, float width) const {
    if (measure(style, text).x <= width) {
        this->text(at, style, text);
        return;
    }
    std::string cut(text);
    while (!cut.empty()) {
        // Whole letters only: a byte 10xxxxxx continues the one before.
        while (!cut.empty() && (static_cast<unsigned char>(cut.back()) & 0xC0u) == 0x80u) cut.pop_back();
        if (!cut.empty()) cut.pop_back();
        while (!cut.empty() && cut.back() == ' ') cut.pop_back();
        if (measure(style, cut + "…").x <= width) break;
    }
    this->text(at, style, cut + "…");
}

void Panel::lineIn(const Rect& box, const TextStyle& style, std::string_view text) const {
    const float height = std::round(metrics.type(style.size) * style.leading);
    line({box.min.x, std::round(box.centre().y - height / 2)}, style, text, box.width());
}

void Panel::icon(ImVec2 centre, std::string_view name, float size, ImU32 colour) const {
    ImFont* font = theme.fonts.icons;
    if (font == nullptr || name.empty()) return;
    const std::string_view glyph = iconGlyph(name);
    const float pixels = metrics.dp(size);
    const ImVec2 used = font->CalcTextSizeA(pixels, FLT_MAX, 0, glyph.data(), glyph.data() + glyph.size());
    list()->AddText(font, pixels, {std::round(centre.x - used.x / 2), std::round(centre.y - used.y / 2)}, colour,
                    glyph.data(), glyph.data() + glyph.size());
}

void Panel::box(const Rect& rect, ImU32 fill, ImU32 edge, float rounding, float thickness) const {
    const float round = dp(rounding);
    if ((fill & IM_COL32_A_MASK) != 0) list()->AddRectFilled(rect.min, rect.max, fill, round);
    if ((edge & IM_COL32_A_MASK) != 0) {
        const float half = dp(thickness) / 2;
        list()->AddRect({rect.min.x + half, rect.min.y + half}, {rect.max.x - half, rect.max.y - half}, edge,
                        std::max(0.0f, round - half), 0, dp(thickness));
    }
}

void Panel::shadow(const Rect& rect, float rounding, float depth) const {
    // A few widening layers; each adds a little, so that the edge fades.
    constexpr int kLayers = 5;
    for (int i = kLayers; i > 0; --i) {
        const float grow = dp(depth) * static_cast<float>(i) / kLayers;
        const float down = dp(depth) * 0.35f;
        list()->AddRectFilled({rect.min.x - grow, rect.min.y - grow * 0.6f + down},
                              {rect.max.x + grow, rect.max.y + grow * 0.8f + down},
                              withAlpha(colours().shadow, 1.0f / kLayers), dp(rounding) + grow);
    }
}

void Panel::focusRing(const Rect& rect, float rounding) const {
    const float gap = dp(3);
    list()->AddRect({rect.min.x - gap, rect.min.y - gap}, {rect.max.x + gap, rect.max.y + gap}, colours().accent,
                    dp(rounding) + gap, 0, dp(2));
}

Panel::Press Panel::press(const Rect& rect, std::string_view id, bool enabled) const {
    Press out;
    const bool live = enabled && !inert;
    if (!rect.empty()) {
        ImGui::SetCursorScreenPos(rect.min);
        ImGui::PushID(id.data(), id.data() + id.size());
        ImGui::BeginDisabled(!live);
        out.pressed = ImGui::InvisibleButton("##press", {rect.width(), rect.height()}, ImGuiButtonFlags_EnableNav);
        out.hovered = live && ImGui::IsItemHovered();
        out.held = live && ImGui::IsItemActive();
        out.focused = live && ImGui::IsItemFocused() && ImGui::GetIO().NavVisible;
        ImGui::EndDisabled();
        ImGui::PopID();
    }
    Anchor anchor;
    anchor.id = std::string(id);
    anchor.surface = Surface::desk;
    anchor.rect = rect;
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
    const float glyph = dp(spec.size + 3);
    if (!spec.icon.empty()) width += glyph + (spec.label.empty() ? 0 : dp(kIconGap));
    if (!spec.iconAfter.empty()) width += glyph + dp(kIconGap);
    if (spec.label.empty()) width -= dp(kButtonPad) - dp(4);
    return {std::round(width), std::round(std::max(dp(36), metrics.type(spec.size) + dp(20)))};
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
    if (filled && (state.hovered || state.held)) box(rect, withAlpha(c.textOnAccent, state.held ? 0.18f : 0.1f), 0, rounding);
    const float glyph = dp(spec.size + 3);
    const TextStyle style{filled ? Weight::semibold : Weight::medium, spec.size, textColour};
    float x = rect.min.x + dp(kButtonPad);
    const float y = rect.centre().y;
    if (spec.label.empty()) {
        icon(rect.centre(), spec.icon, spec.size + 3, textColour);
    } else {
        const float extra = (spec.icon.empty() ? 0 : glyph + dp(kIconGap)) +
                            (spec.iconAfter.empty() ? 0 : glyph + dp(kIconGap));
        const float words = std::min(measure(style, spec.label).x, rect.width() - 2 * dp(12) - extra);
        if (spec.look != ButtonLook::menuRow) x = rect.centre().x - (words + extra) / 2;
        if (!spec.icon.empty()) {
            icon({x + glyph / 2, y}, spec.icon, spec.size + 3, textColour);
            x += glyph + dp(kIconGap);
        }
        lineIn({{x, rect.min.y}, {x + words + 1, rect.max.y}}, style, spec.label);
        if (!spec.iconAfter.empty()) {
            const float end = spec.look == ButtonLook::menuRow ? rect.max.x - dp(kButtonPad) : x + words + dp(kIconGap) + glyph;
            icon({end - glyph / 2, y}, spec.iconAfter, spec.size + 3, textColour);
        }
    }
    if (state.focused) focusRing(rect, rounding);
    return state.pressed;
}

std::string fill(std::string_view text, std::initializer_list<std::pair<std::string_view, std::string>> values) {
    std::string out(text);
    for (const auto& [name, value] : values) {
        const std::string mark = "{" + std::string(name) + "}";
        for (std::size_t at = out.find(mark); at != std::string::npos; at = out.find(mark, at + value.size())) {
            out.replace(at, mark.size(), value);
        }
    }
    return out;
}

ImU32 withAlpha(ImU32 colour, float alpha) {
    const float old = static_cast<float>((colour >> IM_COL32_A_SHIFT) & 0xFFu);
    const auto changed = static_cast<ImU32>(std::clamp(old * alpha, 0.0f, 255.0f));
    return (colour & ~IM_COL32_A_MASK) | (changed << IM_COL32_A_SHIFT);
}

}  // namespace cardwalk::ui
