#include "ui/handout/callout.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "ui/handout/framing.h"
#include "ui/theme/draw.h"

namespace cardwalk::ui {
namespace {

constexpr float kGap = 5;                                 // dp between number and ring
constexpr float kPointerWidth = 44, kPointerHeight = 52;  // dp that the fingertip or the arrow covers
// What it costs to hide a square pixel of writing or of the pointer, and to stand a pixel further away.
constexpr float kWriting = 4, kPointer = 4, kAway = 6;

float area(const Rect& rect) { return rect.empty() ? 0 : rect.width() * rect.height(); }

Rect square(ImVec2 centre, float half) {
  return {{centre.x - half, centre.y - half}, {centre.x + half, centre.y + half}};
}

/// How much of what one wants to see a number at this place would hide.
float hidden(const Shell& shell, const TextReport& texts, const Rect& badge, float unit) {
  float sum = 0;
  for (const DrawnText& each : texts.texts) sum += kWriting * area(each.rect.cut(each.clip).cut(badge));
  // Not a whole page or list, but whatever else one could press.
  for (const Anchor& each : shell.anchors().all())
    if (each.topLayer) sum += area(each.shown().cut(badge));
  const HighlightMemory& highlight = shell.state().highlight;
  if (highlight.pointerDrawn) {
    const ImVec2 at = highlight.pointer;
    const Rect pointer{{at.x - kPointerWidth * unit / 2, at.y - kPointerHeight * unit / 4},
                       {at.x + kPointerWidth * unit / 2, at.y + kPointerHeight * unit}};
    sum += kPointer * area(pointer.cut(badge));
  }
  return sum;
}

/// Beside the ring on all sides, and beside its device at its height.
std::array<ImVec2, 10> placesAround(const Rect& ring, const Rect& home, float reach, float outside) {
  const float left = ring.min.x - reach, right = ring.max.x + reach;
  const float top = ring.min.y - reach, bottom = ring.max.y + reach;
  const float in = reach * 0.4f, middle = ring.centre().y;
  return {ImVec2{left, middle},
          ImVec2{right, middle},
          ImVec2{ring.min.x + in, top},
          ImVec2{ring.max.x - in, top},
          ImVec2{left, top},
          ImVec2{right, top},
          ImVec2{ring.min.x + in, bottom},
          ImVec2{ring.max.x - in, bottom},
          ImVec2{home.min.x - outside, middle},
          ImVec2{home.max.x + outside, middle}};
}

float distance(ImVec2 from, const Rect& to) {
  const float x = std::max({to.min.x - from.x, from.x - to.max.x, 0.0f});
  const float y = std::max({to.min.y - from.y, from.y - to.max.y, 0.0f});
  return std::sqrt(x * x + y * y);
}

}  // namespace

void drawCallout(const Shell& shell, const Target& target, const TextReport& texts, int number,
                 const Rect& cut) {
  const Rect ring = ringOf(shell, target).cut(cut);
  if (ring.empty()) return;
  const float unit = shell.layout().metrics.unit;
  const float radius = kCalloutRadius * unit, whole = radius + 2 * unit;
  const Rect home = homeOf(shell, target.surface);
  ImVec2 best{0, 0};
  float least = -1;
  for (ImVec2 place : placesAround(ring, home, radius + kGap * unit, whole)) {
    place.x = std::clamp(place.x, cut.min.x + whole, std::max(cut.min.x + whole, cut.max.x - whole));
    place.y = std::clamp(place.y, cut.min.y + whole, std::max(cut.min.y + whole, cut.max.y - whole));
    const Rect badge = square(place, whole);
    // Never over what it points at, whatever else it has to hide.
    const float cost = hidden(shell, texts, badge, unit) + 1000 * area(badge.cut(ring)) +
                       kAway * unit * distance(place, ring);
    if (least >= 0 && cost >= least) continue;
    least = cost;
    best = place;
  }
  ImDrawList* const list = ImGui::GetForegroundDrawList();
  const Palette& colours = shell.theme().palette;
  list->AddCircleFilled(best, whole, colours.textOnAccent, 48);
  list->AddCircleFilled(best, radius, colours.accent, 48);
  const std::string digits = std::to_string(number);
  const draw::Canvas canvas(list, shell.theme(), {unit, 1});
  canvas.line(square(best, radius), {Weight::bold, digits.size() > 2 ? 13.0f : 16.0f, colours.textOnAccent},
              digits, draw::Align::centre);
}

}  // namespace cardwalk::ui
