// Over the show that plays for nobody: what happens now, in one large line, and how to begin.

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/kiosk/kiosk_pages.h"

namespace cardwalk::ui {
namespace {

constexpr float kSide = 28, kUnderCaption = 14, kUnderButton = 12, kPillPad = 22;

bool upright() {
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  return size.y > size.x;
}

/// Type of the usual size has one line; large type needs two, lest it be no larger in the end.
struct CaptionRoom {
  float largest, high;  ///< dp of the type, pixels
};
CaptionRoom captionRoom(const Panel& panel) {
  const float largest = upright() ? 42.0f : 36.0f;
  if (panel.metrics.text < 1.2f) return {largest, panel.metrics.type(largest) * 1.2f};
  return {largest, panel.metrics.type(upright() ? largest : 26.0f) * 1.2f * 2};
}

/// The largest type in which it has its place; words that are too many for the smallest take more.
TextStyle captionStyle(const Panel& panel, std::string_view text, float width, const CaptionRoom& room) {
  constexpr std::array<float, 7> kSizes{42, 36, 32, 28, 25, 22, 20};
  TextStyle style{Weight::bold, kSizes.back(), panel.colours().text, 1.2f};
  for (const float size : kSizes) {
    if (size > room.largest) continue;
    style.size = size;
    if (panel.measure(style, text, width).y <= room.high + 1) break;
  }
  return style;
}

TextStyle touchStyle(const Panel& panel) { return {Weight::bold, 22, panel.colours().textOnAccent, 1.2f}; }

float pillHeight(const Panel& panel) {
  return std::max(panel.dp(54), panel.metrics.type(touchStyle(panel).size) * 1.2f + panel.dp(kPillPad));
}

/// How it is said in the other languages, in rows; answers their height.
float drawOthers(const Panel& panel, const Kiosk& kiosk, const Rect& room, bool draw) {
  const TextStyle style{Weight::medium, 15, panel.colours().textSoft, 1.3f};
  const Pack& pack = kiosk.walk().pack();
  const float gap = panel.dp(26), line = panel.canvas().lineHeight(style) + panel.dp(2);
  std::vector<std::pair<const std::string*, float>> words;
  for (const std::string& tag : kiosk.preset().languages) {
    if (tag == kiosk.language()) continue;
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
      if (!draw) continue;
      panel.text({std::round(x), y}, style, *words[at].first);
      if (at + 1 < end)
        panel.list()->AddCircleFilled({x + words[at].second + gap / 2, y + line / 2}, panel.dp(2),
                                      panel.colours().textSoft, 12);
      x += words[at].second + gap;
    }
    y += line;
  }
  return y - room.min.y;
}

float topOf(const Panel& panel) { return panel.dp(upright() ? 26.0f : 18.0f); }

}  // namespace

float kioskShowHeight(const Panel& panel, const Kiosk& kiosk, float width) {
  const float others = drawOthers(panel, kiosk, {{0, 0}, {width - 2 * panel.dp(kSide), 0}}, false);
  return std::ceil(topOf(panel) + captionRoom(panel).high + panel.dp(kUnderCaption) + pillHeight(panel) +
                   panel.dp(kUnderButton) + others + panel.dp(8));
}

void drawKioskAttract(const Panel& panel, const KioskScene& scene) {
  const Palette& c = panel.colours();
  const Rect& room = scene.room;
  ImGui::SetCursorScreenPos(room.min);
  ImGui::BeginChild("kiosk.caption", {room.width(), room.height()}, 0,
                    ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollbar |
                        ImGuiWindowFlags_NoNav);
  panel.list()->AddRectFilled(room.min, room.max, c.surface);
  panel.list()->AddRectFilled(room.min, {room.max.x, room.min.y + std::max(1.0f, panel.dp(1))}, c.edge);
  const float side = panel.dp(kSide), width = room.width() - 2 * side;
  const std::string& caption = scene.kiosk.view().coach.instruction;
  const CaptionRoom most = captionRoom(panel);
  const TextStyle style = captionStyle(panel, caption, width, most);
  const TextStyle touch = touchStyle(panel);
  const std::string& begin = panel.word("kiosk.touch");
  const float pill = pillHeight(panel);
  // Upright the band is higher than its words: what is left stands above and below them.
  const float spare = room.height() - kioskShowHeight(panel, scene.kiosk, room.width());
  float y = std::round(room.min.y + topOf(panel) + std::max(0.0f, spare * 0.5f));
  const draw::Canvas canvas = panel.canvas();
  const float high = canvas.measure(style, caption, width).y;
  canvas.text({room.min.x + side, y + std::max(0.0f, (most.high - high) / 2)}, style, caption, width,
              draw::Align::centre);
  y += std::max(most.high, high) + panel.dp(kUnderCaption);
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
  y = button.max.y + panel.dp(kUnderButton);
  drawOthers(panel, scene.kiosk, {{room.min.x + side, y}, {room.max.x - side, room.max.y}}, true);
  ImGui::EndChild();
}

}  // namespace cardwalk::ui
