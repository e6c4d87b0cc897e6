#include "ui/guide/message_card.h"

#include <algorithm>
#include <array>

namespace cardwalk::ui {
namespace {

constexpr float kPad = 14, kMark = 30, kClose = 32;

struct ToneLook {
    ImU32 edge, fill;
    std::string_view icon;
};

ToneLook lookOf(const Palette& c, MessageTone tone) {
    switch (tone) {
        case MessageTone::success: return {c.good, c.goodSoft, "check"};
        case MessageTone::warning: return {c.warning, c.warningSoft, "warning"};
        case MessageTone::wrongTurn: return {c.warning, c.warningSoft, "return"};
        case MessageTone::info: break;
    }
    return {c.accent, c.accentSoft, "info"};
}

float overlap(const Rect& a, const Rect& b) {
    const Rect common = a.cut(b);
    return common.empty() ? 0 : common.width() * common.height();
}

}  // namespace

float messageHeight(const Panel& panel, const MessageView& message, float width) {
    const float inner = width - panel.dp(2 * kPad + kMark + kClose);
    float height = panel.dp(2 * kPad - 4);
    if (!message.title.empty()) height += panel.measure({Weight::semibold, 15, 0, 1.35f}, message.title, inner).y;
    if (!message.text.empty()) height += panel.measure({Weight::regular, 14, 0, 1.4f}, message.text, inner).y;
    return std::max(height, panel.dp(48));
}

Rect placeMessage(const Panel& panel, const MessageScene& scene) {
    const float gap = panel.dp(12);
    const float width = std::min({panel.dp(400) * (1 + (panel.metrics.text - 1) * 0.4f), scene.room.width() - 2 * gap});
    const float height = messageHeight(panel, scene.message, width);
    const float left = std::clamp(scene.device.centre().x - width / 2, scene.room.min.x + gap,
                                  std::max(scene.room.min.x + gap, scene.room.max.x - gap - width));
    const float right = scene.room.max.x - gap - width;
    const float high = scene.room.min.y + gap, low = scene.room.max.y - gap - height;
    // Near the device first, then anywhere that is free.
    const std::array<ImVec2, 7> places{ImVec2{left, low}, {left, high}, {left, (low + high) / 2}, {right, low},
                                       {right, high}, {scene.room.min.x + gap, low}, {scene.room.min.x + gap, high}};
    Rect best;
    float least = -1;
    for (const ImVec2& at : places) {
        const Rect rect{at, {at.x + width, at.y + height}};
        float covered = 0;
        for (const Rect& keep : scene.keepFree) covered += overlap(rect, keep);
        if (least < 0 || covered < least) {
            least = covered;
            best = rect;
        }
        if (covered <= 0) break;
    }
    return best;
}

void drawMessage(const Panel& panel, const MessageView& message, const Rect& rect) {
    const Palette& c = panel.colours();
    const ToneLook look = lookOf(c, message.tone);
    panel.shadow(rect, 14);
    panel.box(rect, c.surfaceRaised, look.edge, 12, 1.5f);
    const float pad = panel.dp(kPad);
    const ImVec2 mark{rect.min.x + pad + panel.dp(10), rect.min.y + pad + panel.dp(9)};
    panel.list()->AddCircleFilled(mark, panel.dp(15), look.fill, 32);
    panel.icon(mark, look.icon, 18, look.edge);
    const float x = rect.min.x + pad + panel.dp(kMark);
    const float inner = rect.width() - panel.dp(2 * kPad + kMark + kClose);
    float y = rect.min.y + pad - panel.dp(2);
    if (!message.title.empty()) y += panel.text({x, y}, {Weight::semibold, 15, c.text, 1.35f}, message.title, inner);
    if (!message.text.empty()) panel.text({x, y}, {Weight::regular, 14, c.textSoft, 1.4f}, message.text, inner);
    const Rect close{{rect.max.x - panel.dp(44), rect.min.y + panel.dp(6)},
                     {rect.max.x - panel.dp(8), rect.min.y + panel.dp(42)}};
    panel.button(close, {"message.close", "", "close", "", ButtonLook::quiet});
}

}  // namespace cardwalk::ui
