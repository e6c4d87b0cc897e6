#include "ui/kiosk/tile_picture.h"

#include <algorithm>
#include <cmath>

namespace cardwalk::ui {
namespace {

const StartStore& storeOf(const Scenario& scenario, Store store) {
  return scenario.stores[static_cast<std::size_t>(store)];
}

bool holds(const StartStore& store, int card) {
  return card >= 0 && std::find(store.cards.begin(), store.cards.end(), card) != store.cards.end();
}

bool ordered(const Scenario& scenario, bool paid) {
  return std::any_of(scenario.orders.begin(), scenario.orders.end(),
                     [&](const Order& order) { return paid == (order.state != OrderState::pending); });
}

}  // namespace

TilePicture tilePicture(const Scenario& scenario, const std::string& icon) {
  const StartStore &app = storeOf(scenario, Store::app), &website = storeOf(scenario, Store::website),
                   &checkout = storeOf(scenario, Store::checkout);
  const int target = scenario.target;
  const bool inApp = holds(app, target), onWebsite = holds(website, target);
  const int most = static_cast<int>(std::max(app.cards.size(), website.cards.size()));
  const int cards = std::clamp(most, 1, 3);
  if (!icon.empty()) return {icon, cards};
  if (scenario.extraHolds > 0) return {"coin", cards};
  if (!inApp && !onWebsite && holds(checkout, target)) return {"basket", cards};
  if (inApp && !onWebsite) return {"phone", cards};
  if (onWebsite && !inApp) return {"screen", cards};
  if (ordered(scenario, false)) return {"clock", cards};
  if (ordered(scenario, true)) return {"truck", cards};
  if (most >= 5) return {"plus", cards, true};
  if (most == 1) return {"lock", cards};
  if (app.standard == target && website.standard == target) return {"trash", cards, true};
  if (scenario.level > 1) return {"eye", cards};
  return {"trash", cards};
}

void drawTilePicture(const Panel& panel, const Rect& room, int colour, const TilePicture& picture) {
  const Palette& c = panel.colours();
  const float height = std::min(room.height() * 0.78f, room.width() * 0.52f), width = height * 1.5f;
  const float step = std::round(height * 0.13f), round = height * 0.15f;
  const Rect front{{room.max.x - width, room.max.y - height}, room.max};
  const auto [from, to] = cardColours(panel.theme.id, colour);
  for (int i = picture.cards - 1; i > 0; --i) {
    const float by = step * static_cast<float>(i);
    const Rect behind{{front.min.x - by + step * 0.2f * static_cast<float>(i), front.min.y - by},
                      {front.max.x - by * 1.6f, front.max.y - by}};
    panel.list()->AddRectFilled(behind.min, behind.max,
                                draw::mix(c.ground, c.textSoft, 0.5f - 0.14f * static_cast<float>(i)), round);
  }
  panel.shadow(front, 6);
  panel.canvas().gradient(front, draw::mix(from, IM_COL32_WHITE, 0.16f), draw::mix(to, IM_COL32_WHITE, 0.3f),
                          round);
  // The chip, and the line where the number stands.
  const float chip = height * 0.17f;
  const ImVec2 at{front.max.x - chip * 2.6f, front.min.y + chip * 1.3f};
  panel.list()->AddRectFilled(at, {at.x + chip * 1.4f, at.y + chip}, draw::fade(kOnCard, 0.75f),
                              chip * 0.25f);
  for (int i = 0; i < 4; ++i) {
    const ImVec2 dot{front.max.x - chip * (0.9f + 0.62f * static_cast<float>(i)), front.max.y - chip * 1.15f};
    panel.list()->AddCircleFilled(dot, chip * 0.17f, draw::fade(kOnCard, 0.75f), 12);
  }
  const float half = height * 0.36f;
  const ImVec2 mark{front.min.x + half * 0.35f, front.max.y - half * 0.95f};
  const ImU32 ground = picture.faded ? draw::mix(c.surface, c.textSoft, 0.28f) : c.text;
  const ImU32 sign = picture.faded ? draw::mix(c.surface, c.text, 0.72f) : c.ground;
  panel.list()->AddCircleFilled(mark, half + panel.dp(3), draw::mix(c.ground, c.surface, 0.5f), 40);
  panel.list()->AddCircleFilled(mark, half, ground, 40);
  panel.icon(mark, picture.icon, half * 1.15f / panel.em(1), sign);
}

}  // namespace cardwalk::ui
