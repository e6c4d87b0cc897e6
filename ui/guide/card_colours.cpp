#include "ui/guide/card_colours.h"

#include <algorithm>

namespace cardwalk::ui {

void drawSmallCard(const Panel& panel, const Rect& rect, int colour) {
    const auto [from, to] = cardColours(panel.theme.id, colour);
    ImDrawList* list = panel.list();
    const int first = list->VtxBuffer.Size;
    list->AddRectFilled(rect.min, rect.max, IM_COL32_WHITE, panel.dp(3));
    const auto mix = [](ImU32 a, ImU32 b, float part, int shift) {
        const float x = static_cast<float>((a >> shift) & 0xFFu), y = static_cast<float>((b >> shift) & 0xFFu);
        return static_cast<ImU32>(x + (y - x) * part) << shift;
    };
    for (int i = first; i < list->VtxBuffer.Size; ++i) {
        ImDrawVert& vertex = list->VtxBuffer[i];
        const float across = (vertex.pos.x - rect.min.x) / rect.width(), down = (vertex.pos.y - rect.min.y) / rect.height();
        const float part = std::clamp((across + down) / 2, 0.0f, 1.0f);
        const ImU32 colourHere = mix(from, to, part, IM_COL32_R_SHIFT) | mix(from, to, part, IM_COL32_G_SHIFT) |
                                 mix(from, to, part, IM_COL32_B_SHIFT);
        vertex.col = colourHere | (vertex.col & IM_COL32_A_MASK);
    }
}

}  // namespace cardwalk::ui
