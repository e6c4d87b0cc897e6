// The owner's way out: a pad for the PIN, with the wait after wrong tries.

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/kiosk/kiosk_buttons.h"
#include "ui/kiosk/kiosk_pages.h"
#include "ui/kiosk/overlay_card.h"

namespace cardwalk::ui {
namespace {

constexpr float kPad = 28, kGap = 12, kKeyWidth = 92, kKeyHigh = 76, kKeyLow = 64;
constexpr std::size_t kMostDots = 12;
constexpr std::array<std::string_view, 12> kKeys{"1", "2", "3", "4",    "5", "6",
                                                 "7", "8", "9", "back", "0", "ok"};

std::string waitWords(const Panel& panel, Millis wait) {
  const int seconds = static_cast<int>((wait + 999) / 1000);
  return fill(panel.word("kiosk.pin.wait"), {{"count", std::to_string(seconds)}});
}

void drawKey(const Panel& panel, const Rect& rect, std::string_view key, bool enabled) {
  const Palette& c = panel.colours();
  const std::string id = "kiosk/pin/" + std::string(key);
  const Panel::Press state = panel.press(rect, id, enabled);
  const bool ok = key == "ok";
  const ImU32 ground = ok && enabled ? c.accent : c.surfaceRaised;
  const ImU32 colour = !enabled ? c.textSoft : ok ? c.textOnAccent : c.text;
  panel.box(rect, ground, ok && enabled ? 0 : c.edgeStrong, 18);
  if (state.hovered || state.held) panel.box(rect, draw::fade(colour, state.held ? 0.18f : 0.07f), 0, 18);
  if (key == "back")
    panel.icon(rect.centre(), "backspace", 26, colour);
  else if (ok)
    panel.icon(rect.centre(), "check", 30, colour);
  else
    panel.lineIn(rect, {Weight::semibold, 26, colour, 1.1f}, key, draw::Align::centre);
  if (state.focused) panel.focusRing(rect, 18);
}

void drawDots(const Panel& panel, const Rect& room, std::size_t count) {
  const Palette& c = panel.colours();
  const std::size_t shown = std::clamp<std::size_t>(count, 4, kMostDots);
  const float radius = panel.dp(7.5f);
  const float step = std::min(panel.dp(30), room.width() / static_cast<float>(shown));
  float x = room.centre().x - step * static_cast<float>(shown - 1) / 2;
  for (std::size_t i = 0; i < shown; ++i, x += step) {
    if (i < count)
      panel.list()->AddCircleFilled({x, room.centre().y}, radius, c.accent, 32);
    else
      panel.list()->AddCircle({x, room.centre().y}, radius - panel.dp(1), c.edgeStrong, 32, panel.dp(2));
  }
}

/// Who has a keyboard may type the digits.
void typedDigits(const Panel& panel) {
  for (const ImWchar each : ImGui::GetIO().InputQueueCharacters)
    if (each >= '0' && each <= '9')
      panel.pressed.push_back("kiosk/pin/" + std::string(1, static_cast<char>(each)));
  if (ImGui::GetIO().NavVisible) return;
  if (ImGui::IsKeyPressed(ImGuiKey_Backspace)) panel.pressed.emplace_back("kiosk/pin/back");
  if (ImGui::IsKeyPressed(ImGuiKey_Enter, false)) panel.pressed.emplace_back("kiosk/pin/ok");
}

}  // namespace

void drawKioskPin(const Panel& panel, const KioskScene& scene, Millis now) {
  const Palette& c = panel.colours();
  const Millis wait = scene.kiosk.pinWait(now);
  const float pad = panel.dp(kPad), gap = panel.dp(kGap);
  const float width = 2 * pad + 3 * panel.dp(kKeyWidth) + 2 * gap;
  const float room =
      std::min(scene.room.width() - panel.dp(24), width * (1 + (panel.metrics.text - 1) * 0.4f));
  const float inner = room - 2 * pad;
  const TextStyle title{Weight::bold, 22, c.text, 1.25f};
  const TextStyle note{Weight::medium, 15, scene.kiosk.pinWrong() ? c.danger : c.textSoft, 1.35f};
  std::string words = panel.word("kiosk.pin.text");
  if (scene.kiosk.pinWrong()) words = panel.word("kiosk.pin.wrong");
  if (wait > 0) words = waitWords(panel, wait);
  // Whatever is said there, the keys stay where they are.
  float noteHeight = 0;
  for (const std::string& each :
       {panel.word("kiosk.pin.text"), panel.word("kiosk.pin.wrong"), waitWords(panel, 600000)})
    noteHeight = std::max(noteHeight, panel.measure(note, each, inner).y);
  const KioskButton close{"kiosk/pin/close", "", panel.word("kiosk.pin.close")};
  const float titleHeight = panel.measure(title, panel.word("kiosk.pin.title"), inner).y;
  const float closeHeight = kioskButtonSize(panel, close).y;
  const float rest =
      2 * pad + titleHeight + panel.dp(4) + noteHeight + panel.dp(44) + 4 * gap + panel.dp(4) + closeHeight;
  const float key =
      std::clamp((scene.room.height() - panel.dp(32) - rest) / 4, panel.dp(kKeyLow), panel.dp(kKeyHigh));
  const Rect card = beginOverlayCard(panel, scene.room, {room, rest + 4 * key});
  const float x = card.min.x + pad;
  float y = card.min.y + pad;
  const draw::Canvas canvas = panel.canvas();
  y += canvas.text({x, y}, title, panel.word("kiosk.pin.title"), inner, draw::Align::centre) + panel.dp(4);
  canvas.text({x, y}, note, words, inner, draw::Align::centre);
  y += noteHeight;
  drawDots(panel, {{x, y}, {x + inner, y + panel.dp(44)}}, scene.kiosk.pinLength());
  y += panel.dp(44);
  const float keyWidth = (inner - 2 * gap) / 3;
  for (std::size_t i = 0; i < kKeys.size(); ++i) {
    const float left = x + static_cast<float>(i % 3) * (keyWidth + gap);
    const float top = y + static_cast<float>(i / 3) * (key + gap);
    const bool last = kKeys[i] == "ok";
    drawKey(panel, {{left, top}, {left + keyWidth, top + key}}, kKeys[i],
            !last || (wait == 0 && scene.kiosk.pinLength() > 0));
  }
  y += 4 * (key + gap) + panel.dp(4);
  drawKioskButton(panel, {{x, y}, {x + inner, y + closeHeight}}, close);
  typedDigits(panel);
  endOverlayCard();
  if (wait > 0 && panel.wakeAt != nullptr)
    *panel.wakeAt = std::min(*panel.wakeAt, panel.now + static_cast<double>((wait - 1) % 1000 + 1) / 1000);
}

}  // namespace cardwalk::ui
