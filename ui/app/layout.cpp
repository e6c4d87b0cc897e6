#include "ui/app/layout.h"

#include <algorithm>
#include <cmath>

namespace cardwalk::ui {
namespace {

// The window never pretends to be smaller than this, whatever the density says: controls shrink instead.
constexpr ImVec2 kSmallest{900, 560};
// Beyond this everything grows along, so that a wall screen is not full of small print.
constexpr ImVec2 kLargest{1600, 1000};
constexpr float kPhoneWidth = 352, kPhoneHeight = 744;  // design size of the phone with its body

float unitFor(const LayoutWish& wish) {
  float unit = std::max(0.5f, wish.contentScale);
  unit = std::max(unit, std::min(wish.size.x / kLargest.x, wish.size.y / kLargest.y));
  unit = std::min({unit, wish.size.x / kSmallest.x, wish.size.y / kSmallest.y});
  return std::max(unit, 0.25f);
}

Rect box(float x, float y, float width, float height) { return {{x, y}, {x + width, y + height}}; }

/// All that follows counts in design units; this brings it to the window's coordinates, on whole pixels.
Rect toPixels(const Rect& rect, float unit) {
  return {{std::round(rect.min.x * unit), std::round(rect.min.y * unit)},
          {std::round(rect.max.x * unit), std::round(rect.max.y * unit)}};
}

struct Room {
  float width, height, text;
  float bar, foot, coachWidth;
};

/// `share`: the most of the window's height that the panel may take.
float storesHeight(const LayoutWish& wish, const Room& room, float share = 0.36f) {
  // The sentence about the trap has its place from the beginning, so that nothing jumps when it comes.
  const float text = std::min(room.text, 1.5f);
  const float rows = static_cast<float>(std::clamp(wish.storeRows, 2, 5));
  const float wanted = 30 + (52 + 46 + 34) * text + rows * 42 * text;
  return std::clamp(wanted, 150.0f, room.height * share);
}

/// Phone of its usual shape in a place of that height; in a low window rather stout than thin.
Rect phoneIn(float x, float y, float maxWidth, float height) {
  const float width =
      std::min({std::max(height * kPhoneWidth / kPhoneHeight, 286.0f), maxWidth, height / 1.8f});
  return box(x, y, width, std::min(height, width * 2.16f));
}

void sideBySide(Layout& out, const LayoutWish& wish, const Room& room) {
  const float top = room.bar + 28;
  const float bottom = room.height - room.foot - 16;
  const float stageRight = room.width - room.coachWidth;
  const float gap = std::clamp(room.width * 0.028f, 24.0f, 44.0f);
  out.phone = phoneIn(gap, top, 440, bottom - top);
  const float x = out.phone.max.x + gap;
  const float lower = storesHeight(wish, room);
  out.website = box(x, top, stageRight - gap - x, bottom - top - lower - 20);
  out.stores = box(x, bottom - lower, stageRight - gap - x, lower);
  // The lower edges of phone and stores panel share a line.
  const float spare = bottom - top - out.phone.height();
  if (spare > 0) {
    out.phone.min.y += spare / 2;
    out.phone.max.y += spare / 2;
  }
}

/// One device large in `stage`, the other small beside it, the stores below the small one.
void oneInFront(Layout& out, const LayoutWish& wish, const Room& room, const Rect& stage) {
  const float gap = 20;
  const float top = stage.min.y + 16, bottom = stage.max.y - 8;
  // Beside the phone the panel is narrow, and large type makes it high; the thumbnail can spare the room.
  const float larger = wish.front == Surface::app ? room.text - 1 : 0;
  const float lower =
      std::min(storesHeight(wish, room, 0.36f + 0.14f * larger),
               (bottom - top) * (wish.front == Surface::app ? 0.45f + 0.17f * larger : 0.38f));
  if (wish.front == Surface::app) {
    out.phone = phoneIn(stage.min.x + gap, top, 360, bottom - top);
    const float x = out.phone.max.x + gap;
    const float width = stage.max.x - gap - x;
    out.stores = box(x, bottom - lower, width, lower);
    out.website = box(x, top, width, bottom - top - lower - gap);
    out.websiteSmall = true;
    return;
  }
  const float thumb = std::clamp((stage.max.x - stage.min.x) * 0.2f, 120.0f, 190.0f);
  out.stores = box(stage.min.x + gap, bottom - lower, stage.max.x - stage.min.x - 2 * gap, lower);
  const float height = bottom - top - lower - 16;
  const float thumbWidth = std::min(thumb, height * kPhoneWidth / kPhoneHeight);
  out.phone = box(stage.min.x + gap, top, thumbWidth, std::min(height, thumbWidth * 2.1f));
  out.phoneSmall = true;
  const float x = out.phone.max.x + gap;
  out.website = box(x, top, stage.max.x - gap - x, height);
}

Metrics deviceMetrics(const Rect& rect, float designWidth, float least, float most, float unit, float text) {
  const float factor = std::clamp(rect.width() / designWidth, least, most);
  return {factor * unit, text};
}

}  // namespace

Layout arrange(const LayoutWish& wish) {
  Layout out;
  const float unit = unitFor(wish);
  out.metrics = {unit, wish.textSize};
  const float text = wish.textSize;
  Room room{wish.size.x / unit, wish.size.y / unit, text, 0, 0, 0};
  room.bar = 56 + (text - 1) * 20;
  room.foot = 28 + (text - 1) * 14;
  // Larger type wants a wider column, but never more than a good third of the window.
  const float column = std::clamp(room.width * 0.25f, 288.0f, 360.0f) * (1 + (text - 1) * 0.4f);
  room.coachWidth = std::min(column, room.width * 0.36f);

  out.window = box(0, 0, room.width, room.height);
  out.topBar = box(0, 0, room.width, room.bar);
  out.footer = box(0, room.height - room.foot, room.width, room.foot);
  const bool tall = room.height > room.width * 1.15f;
  const float body = room.width - room.coachWidth;
  if (tall) {
    out.arrangement = Arrangement::stacked;
    const float coach = std::clamp(room.height * 0.34f, 260.0f, 560.0f);
    out.coach = box(0, room.height - coach, room.width, coach);
    out.footer = box(0, room.height - coach - room.foot, room.width, room.foot);
    out.stage = box(0, room.bar, room.width, room.height - coach - room.bar);
    oneInFront(out, wish, room, box(0, room.bar, room.width, out.footer.min.y - room.bar));
  } else {
    out.coach = box(body, room.bar, room.coachWidth, room.height - room.bar);
    out.footer.max.x = body;
    out.stage = box(0, room.bar, body, room.height - room.bar);
    if (body >= 820 * (1 + (text - 1) * 0.35f)) {
      out.arrangement = Arrangement::sideBySide;
      sideBySide(out, wish, room);
    } else {
      out.arrangement = Arrangement::oneInFront;
      oneInFront(out, wish, room, box(0, room.bar, body, out.footer.min.y - room.bar));
    }
  }
  out.phoneMetrics = deviceMetrics(out.phone, kPhoneWidth, out.phoneSmall ? 0.2f : 0.8f, 1.6f, unit, text);
  out.websiteMetrics = deviceMetrics(out.website, 640, out.websiteSmall ? 0.2f : 0.85f, 1.15f, unit, text);
  for (Rect* rect : {&out.window, &out.topBar, &out.stage, &out.coach, &out.footer, &out.phone, &out.website,
                     &out.stores}) {
    *rect = toPixels(*rect, unit);
  }
  return out;
}

}  // namespace cardwalk::ui
