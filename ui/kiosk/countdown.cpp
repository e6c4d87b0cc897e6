// Nobody has touched anything for a while: so many seconds until the next visitor's page.

#include <algorithm>
#include <cmath>

#include "ui/kiosk/kiosk_buttons.h"
#include "ui/kiosk/kiosk_pages.h"
#include "ui/kiosk/overlay_card.h"

namespace cardwalk::ui {
namespace {

constexpr float kRadius = 62, kPad = 32, kStroke = 9;
constexpr float kTurn = 6.2831853f;

/// Full at the beginning, empty at the end, with the seconds in the middle.
void drawRingOfTime(const Panel& panel, ImVec2 centre, float radius, int left, int whole) {
  const Palette& c = panel.colours();
  ImDrawList* list = panel.list();
  const float stroke = panel.dp(kStroke);
  list->AddCircle(centre, radius, c.edge, 96, stroke);
  const float part =
      std::clamp(static_cast<float>(left) / static_cast<float>(std::max(1, whole)), 0.0f, 1.0f);
  list->PathArcTo(centre, radius, -kTurn / 4, -kTurn / 4 + kTurn * part, 96);
  list->PathStroke(c.accent, 0, stroke);
  const float room = radius - stroke;
  panel.canvas().line({{centre.x - room, centre.y - room}, {centre.x + room, centre.y + room}},
                      {Weight::bold, 44 / panel.metrics.text * std::min(panel.metrics.text, 1.3f), c.text, 1},
                      std::to_string(left), draw::Align::centre);
}

}  // namespace

void drawKioskCountdown(const Panel& panel, const KioskScene& scene, Millis now) {
  const Palette& c = panel.colours();
  const float pad = panel.dp(kPad), radius = panel.dp(kRadius);
  const float width =
      std::min(panel.dp(460 + 180 * (panel.metrics.text - 1)), scene.room.width() - panel.dp(48));
  const float inner = width - 2 * pad;
  const TextStyle title{Weight::bold, 28, c.text, 1.25f};
  const TextStyle text{Weight::regular, 17, c.textSoft, 1.4f};
  KioskButton stay{"kiosk/stay", "", panel.word("kiosk.still.here"), true};
  stay.size = 20;
  const float titleHeight = panel.measure(title, panel.word("kiosk.still.there"), inner).y;
  const float textHeight = panel.measure(text, panel.word("kiosk.still.text"), inner).y;
  const float button = std::max(panel.dp(64), kioskButtonSize(panel, stay).y);
  const float ring = 2 * radius + panel.dp(kStroke);
  const float height =
      2 * pad + ring + panel.dp(20) + titleHeight + panel.dp(8) + textHeight + panel.dp(24) + button;
  const Rect card = beginOverlayCard(panel, scene.room, {width, height});
  float y = card.min.y + pad;
  drawRingOfTime(panel, {card.centre().x, y + ring / 2}, radius, scene.kiosk.secondsLeft(now),
                 scene.kiosk.preset().countdownSeconds);
  y += ring + panel.dp(20);
  const float x = card.min.x + pad;
  const draw::Canvas canvas = panel.canvas();
  y += canvas.text({x, y}, title, panel.word("kiosk.still.there"), inner, draw::Align::centre) + panel.dp(8);
  y += canvas.text({x, y}, text, panel.word("kiosk.still.text"), inner, draw::Align::centre) + panel.dp(24);
  drawKioskButton(panel, {{x, y}, {card.max.x - pad, y + button}}, stay);
  endOverlayCard();
}

}  // namespace cardwalk::ui
