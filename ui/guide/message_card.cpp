#include "ui/guide/message_card.h"

#include <algorithm>
#include <array>

namespace cardwalk::ui {
namespace {

constexpr float kPad = 14, kUndoGap = 8;
constexpr float kThumbnail = 220;  // narrower devices are only a picture of themselves

/// Room that the words leave for the cross.
float closeWidth(const Panel& panel) { return panel.leastButton - 4; }

float markWidth(const Panel& panel) { return panel.em(34); }

ButtonSpec undoButton(const Panel& panel, std::string_view id) {
  return {id, panel.word("ui.message.undo"), "undo", ""};
}

float overlap(const Rect& a, const Rect& b) {
  const Rect common = a.cut(b);
  return common.empty() ? 0 : common.width() * common.height();
}

}  // namespace

ToneLook toneLook(const Palette& c, MessageTone tone) {
  switch (tone) {
    case MessageTone::success:
      return {c.goodSoft, c.good, "check"};
    case MessageTone::warning:
      return {c.warningSoft, c.warning, "warning"};
    case MessageTone::wrongTurn:
      return {c.warningSoft, c.warning, "return"};
    case MessageTone::info:
      break;
  }
  return {c.accentSoft, c.accent, "info"};
}

float messageHeight(const Panel& panel, const MessageView& message, float width) {
  const float inner = width - (panel.dp(2 * kPad + closeWidth(panel)) + markWidth(panel));
  float height = panel.dp(2 * kPad - 4);
  if (!message.title.empty())
    height += panel.measure({Weight::semibold, 15, 0, 1.35f}, message.title, inner).y;
  if (!message.text.empty()) height += panel.measure({Weight::regular, 14, 0, 1.4f}, message.text, inner).y;
  if (message.offersUndo) height += panel.buttonSize(undoButton(panel, "")).y + panel.dp(kUndoGap);
  return std::max(height, panel.dp(12 + panel.leastButton));
}

Rect placeMessage(const Panel& panel, const MessageView& message, const MessagePlace& scene) {
  const float gap = panel.dp(12);
  const float grow = 1 + (panel.metrics.text - 1) * 0.4f;
  // As wide as its device, so that it seems to belong to it; beside a thumbnail as wide as words need it.
  const float narrowest = panel.dp(scene.device.width() < panel.dp(kThumbnail) ? 300.0f : 240.0f) * grow;
  const float wanted = std::clamp(scene.device.width(), narrowest, panel.dp(400) * grow);
  const float width = std::min(wanted, scene.room.width() - 2 * gap);
  const float height = messageHeight(panel, message, width);
  const Rect& room = scene.room;
  const float left = std::clamp(scene.device.centre().x - width / 2, room.min.x + gap,
                                std::max(room.min.x + gap, room.max.x - gap - width));
  const float right = room.max.x - gap - width;
  const float high = room.min.y + gap, low = room.max.y - gap - height;
  const float foot = std::clamp(scene.device.max.y - height + gap, high, std::max(high, low));
  // At the foot of its device first, then anywhere that is free.
  const std::array<ImVec2, 8> places{ImVec2{left, foot},
                                     {left, low},
                                     {left, high},
                                     {left, (low + high) / 2},
                                     {right, low},
                                     {right, high},
                                     {room.min.x + gap, low},
                                     {room.min.x + gap, high}};
  Rect best;
  float least = -1;
  for (const ImVec2& at : places) {
    const Rect rect{at, {at.x + width, at.y + height}};
    float covered = 0;
    for (const Rect& keep : scene.keepFree) covered += 100 * overlap(rect, keep);
    covered += overlap(rect, scene.better);
    if (least < 0 || covered < least) {
      least = covered;
      best = rect;
    }
    if (covered <= 0) break;
  }
  return best;
}

namespace {

void drawBody(const Panel& panel, const MessageView& message, const Rect& rect) {
  const Palette& c = panel.colours();
  const ToneLook look = toneLook(c, message.tone);
  panel.shadow(rect, 14);
  panel.box(rect, c.surfaceRaised, look.edge, 12, 1.5f);
  const float pad = panel.dp(kPad);
  const ImVec2 mark{rect.min.x + pad + panel.em(11), rect.min.y + pad + panel.em(10)};
  panel.list()->AddCircleFilled(mark, panel.em(15), look.ground, 32);
  panel.icon(mark, look.icon, 18, look.edge);
  const float x = rect.min.x + pad + markWidth(panel);
  const float inner = rect.width() - (panel.dp(2 * kPad + closeWidth(panel)) + markWidth(panel));
  float y = rect.min.y + pad - panel.dp(2);
  if (!message.title.empty())
    y += panel.text({x, y}, {Weight::semibold, 15, c.text, 1.35f}, message.title, inner);
  if (!message.text.empty()) panel.text({x, y}, {Weight::regular, 14, c.textSoft, 1.4f}, message.text, inner);
}

void drawButtons(const Panel& panel, const MessageView& message, const Rect& rect, const MessageLook& look) {
  const float side = panel.leastButton;
  const Rect close{{rect.max.x - panel.dp(8 + side), rect.min.y + panel.dp(6)},
                   {rect.max.x - panel.dp(8), rect.min.y + panel.dp(6 + side)}};
  if (message.offersUndo) {
    const ButtonSpec undo = undoButton(panel, look.undo);
    const ImVec2 size = panel.buttonSize(undo);
    const ImVec2 at{rect.min.x + panel.dp(kPad) + markWidth(panel), rect.max.y - panel.dp(kPad) - size.y};
    panel.button({at, {at.x + size.x, at.y + size.y}}, undo);
  }
  panel.button(close, {look.close, "", "close", "", ButtonLook::quiet});
}

void fadeFrom(ImDrawList* list, int from, float strength) {
  if (strength >= 1) return;
  for (int i = from; i < list->VtxBuffer.Size; ++i)
    list->VtxBuffer[i].col = draw::fade(list->VtxBuffer[i].col, strength);
}

bool focusedAt(const Panel& panel, std::string_view id) {
  const Anchor* anchor = panel.anchors.find(id);
  return anchor != nullptr && anchor->focused;
}

}  // namespace

bool drawMessage(const Panel& panel, const MessageView& message, const Rect& rect, const MessageLook& look) {
  constexpr ImGuiWindowFlags kBare = ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollbar;
  // The shadow needs more room than the card, and that room still belongs to what lies below.
  const float around = panel.dp(30);
  ImGui::PushID(look.close.data(), look.close.data() + look.close.size());
  ImGui::SetCursorScreenPos({rect.min.x - around, rect.min.y - around});
  ImGui::BeginChild("card", {rect.width() + 2 * around, rect.height() + 2 * around}, 0,
                    kBare | ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoNav);
  const int body = panel.list()->VtxBuffer.Size;
  drawBody(panel, message, rect);
  fadeFrom(panel.list(), body, look.strength);
  ImGui::EndChild();

  ImGui::SetCursorScreenPos(rect.min);
  ImGui::BeginChild("buttons", {rect.width(), rect.height()}, ImGuiChildFlags_NavFlattened, kBare);
  const int buttons = panel.list()->VtxBuffer.Size;
  drawButtons(panel, message, rect, look);
  fadeFrom(panel.list(), buttons, look.strength);
  const bool hovered = ImGui::IsWindowHovered();
  ImGui::EndChild();
  ImGui::PopID();
  return hovered || focusedAt(panel, look.close) || focusedAt(panel, look.undo);
}

}  // namespace cardwalk::ui
