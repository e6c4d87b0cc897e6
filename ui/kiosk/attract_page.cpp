// Over the show that plays for nobody: what happens now, in one large line, and how to begin.

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/kiosk/kiosk_pages.h"

namespace cardwalk::ui {
namespace {

/// What is large already need not double: of the person's text size, as a part.
float growth(const Panel& panel) { return (1 + (panel.metrics.text - 1) * 0.4f) / panel.metrics.text; }

/// The largest type in which it is one line; words that are too many for the smallest have two.
TextStyle captionStyle(const Panel& panel, std::string_view text, float width, float largest) {
  constexpr std::array<float, 6> kSizes{42, 36, 32, 28, 25, 22};
  TextStyle style{Weight::bold, kSizes.back() * growth(panel), panel.colours().text, 1.2f};
  for (const float size : kSizes) {
    if (size > largest) continue;
    style.size = size * growth(panel);
    if (panel.measure(style, text).x <= width) break;
  }
  return style;
}

/// How it is said in the other languages, in rows.
void drawOthers(const Panel& panel, const KioskScene& scene, const Rect& room) {
  const TextStyle style{Weight::medium, 15 * growth(panel), panel.colours().textSoft, 1.3f};
  const Pack& pack = scene.kiosk.walk().pack();
  const float gap = panel.dp(26), line = panel.canvas().lineHeight(style) + panel.dp(2);
  std::vector<std::pair<const std::string*, float>> words;
  for (const std::string& tag : scene.kiosk.preset().languages) {
    if (tag == scene.kiosk.language()) continue;
    const std::string& text = pack.language(tag).get("kiosk.touch");
    words.emplace_back(&text, panel.measure(style, text).x);
  }
  float y = room.min.y;
  for (std::size_t at = 0; at < words.size();) {
    std::size_t end = at;
    float used = 0;
    while (end < words.size() && (end == at || used + gap + words[end].second <= room.width())) {
      used += (end > at ? gap : 0) + words[end].second;
      ++end;
    }
    float x = room.centre().x - used / 2;
    for (; at < end; ++at) {
      panel.text({std::round(x), y}, style, *words[at].first);
      if (at + 1 < end)
        panel.list()->AddCircleFilled({x + words[at].second + gap / 2, y + line / 2}, panel.dp(2),
                                      panel.colours().textSoft, 12);
      x += words[at].second + gap;
    }
    y += line;
  }
}

}  // namespace

void drawKioskAttract(const Panel& panel, const KioskScene& scene) {
  const Palette& c = panel.colours();
  const Rect& room = scene.room;
  ImGui::SetCursorScreenPos(room.min);
  ImGui::BeginChild("kiosk.caption", {room.width(), room.height()}, 0,
                    ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollbar |
                        ImGuiWindowFlags_NoNav);
  panel.list()->AddRectFilled(room.min, room.max, c.surface);
  panel.list()->AddRectFilled(room.min, {room.max.x, room.min.y + std::max(1.0f, panel.dp(1))}, c.edge);
  const float side = panel.dp(28), width = room.width() - 2 * side;
  const ImVec2 whole = ImGui::GetIO().DisplaySize;
  const bool upright = whole.y > whole.x;
  const std::string& caption = scene.kiosk.view().coach.instruction;
  const TextStyle style = captionStyle(panel, caption, width, upright ? 42.0f : 36.0f);
  const TextStyle touch{Weight::bold, 22 * growth(panel), c.textOnAccent, 1.2f};
  const std::string& begin = panel.word("kiosk.touch");
  const float captionRoom = panel.metrics.type((upright ? 42.0f : 36.0f) * growth(panel)) * 1.2f;
  const float pill = std::max(panel.dp(54), panel.metrics.type(touch.size) * 1.2f + panel.dp(22));
  float y = room.min.y + panel.dp(upright ? 26.0f : 18.0f);
  const draw::Canvas canvas = panel.canvas();
  const float high = canvas.measure(style, caption, width).y;
  canvas.text({room.min.x + side, y + std::max(0.0f, (captionRoom - high) / 2)}, style, caption, width,
              draw::Align::centre);
  y += std::max(captionRoom, high) + panel.dp(14);
  const float glyph = panel.em(26) + panel.dp(12);
  const float words = panel.measure(touch, begin).x + 1;
  const float wide = std::min(width, words + glyph + panel.dp(56));
  const Rect button{{std::round(room.centre().x - wide / 2), y},
                    {std::round(room.centre().x + wide / 2), y + pill}};
  panel.shadow(button, 8);
  panel.box(button, c.accent, 0, pill / 2 / panel.metrics.unit);
  const float x = room.centre().x - (words + glyph) / 2;
  panel.icon({x + panel.em(26) / 2, button.centre().y}, "cursor", 26, c.textOnAccent);
  panel.lineIn({{x + glyph, button.min.y}, {x + glyph + words, button.max.y}}, touch, begin);
  y = button.max.y + panel.dp(12);
  drawOthers(panel, scene, {{room.min.x + side, y}, {room.max.x - side, room.max.y}});
  ImGui::EndChild();
}

}  // namespace cardwalk::ui
