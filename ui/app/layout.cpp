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

// The kiosk's, upright and lying: its screens are watched from further away, and operated by fingers.
constexpr ImVec2 kKioskUpright{780, 1380}, kKioskLying{1500, 840};
// Mock controls are 44 dp high and more; this makes 48 of them.
constexpr float kFinger = 48;
constexpr float kLowStage = 400;
constexpr float kLeastDevice = 0.8f, kLeastWebsite = 0.85f, kLeastKioskDevice = 1.1f;

bool isTall(ImVec2 size) { return size.y > size.x * 1.15f; }

float kioskUnit(const LayoutWish& wish) {
  const ImVec2 usual = isTall(wish.size) ? kKioskUpright : kKioskLying;
  const float least = std::max(1.0f, wish.contentScale);
  return std::max(least, std::min(wish.size.x / usual.x, wish.size.y / usual.y));
}

float unitFor(const LayoutWish& wish) {
  if (wish.kiosk.on) return kioskUnit(wish);
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

/// How narrow a phone may become, and how stout.
struct PhoneShape {
  float narrowest = 286, stoutest = 1.8f;
};
/// A show that plays for nobody is not operated.
bool forFingers(const LayoutWish& wish) { return wish.kiosk.on && !wish.kiosk.caption; }

PhoneShape shapeOf(const LayoutWish& wish) {
  return forFingers(wish) ? PhoneShape{400, 1.35f} : PhoneShape{};
}

/// Phone of its usual shape in a place of that height; in a low window rather stout than thin.
Rect phoneIn(float x, float y, float maxWidth, float height, const PhoneShape& shape) {
  const float width = std::min(
      {std::max(height * kPhoneWidth / kPhoneHeight, shape.narrowest), maxWidth, height / shape.stoutest});
  return box(x, y, width, std::min(height, width * 2.16f));
}

void sideBySide(Layout& out, const LayoutWish& wish, const Room& room) {
  const float top = room.bar + 28;
  const float bottom = room.height - room.foot - 16;
  const float stageRight = room.width - room.coachWidth;
  const float gap = std::clamp(room.width * 0.028f, 24.0f, 44.0f);
  out.phone = phoneIn(gap, top, 440, bottom - top, shapeOf(wish));
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

/// A low and wide stage: phone, browser and lists, all of one height.
void threeBeside(Layout& out, const LayoutWish& wish, const Room& room) {
  const float gap = room.width * 0.028f;
  const float top = out.stage.min.y + 24, bottom = out.stage.max.y - 24;
  const float lists = 300 + (room.text - 1) * 100;
  out.phone = phoneIn(gap, top, 440, bottom - top, shapeOf(wish));
  out.stores = box(room.width - gap - lists, top, lists, bottom - top);
  const float x = out.phone.max.x + gap;
  out.website = box(x, top, out.stores.min.x - gap - x, bottom - top);
}

/// One device large in `stage`, the other small beside it, the stores below the small one.
void oneInFront(Layout& out, const LayoutWish& wish, const Room& room, const Rect& stage) {
  const float gap = 20;
  float top = stage.min.y + 16, bottom = stage.max.y - (wish.kiosk.on ? 16.0f : 8.0f);
  // Beside the phone the panel is narrow, and large type makes it high; the thumbnail can spare the room.
  const float larger = wish.front == Surface::app ? room.text - 1 : 0;
  const float lower =
      std::min(storesHeight(wish, room, 0.36f + 0.14f * larger),
               (bottom - top) * (wish.front == Surface::app ? 0.45f + 0.17f * larger : 0.38f));
  if (wish.front == Surface::app) {
    // Large type in the lists beside it needs the room more.
    const float widest = wish.kiosk.on ? 430 - 58 * (room.text - 1) : 360.0f;
    out.phone = phoneIn(stage.min.x + gap, top, widest, bottom - top, shapeOf(wish));
    if (wish.kiosk.on) {
      // Both columns stand in the middle of what the phone cannot use.
      const float spare = (bottom - top - out.phone.height()) / 2;
      out.phone.min.y += spare, out.phone.max.y += spare;
      top += spare, bottom -= spare;
    }
    const float x = out.phone.max.x + gap;
    const float width = stage.max.x - gap - x;
    out.stores = box(x, bottom - lower, width, lower);
    out.website = box(x, top, width, bottom - top - lower - gap);
    out.websiteSmall = true;
    return;
  }
  const float least = wish.kiosk.on ? 84.0f : 120.0f;
  const float thumb = std::clamp((stage.max.x - stage.min.x) * (wish.kiosk.on ? 0.14f : 0.2f), least, 190.0f);
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

/// The devices above and the coach below them, or everything beside one another; the bar has the lower edge.
void placeForKiosk(Layout& out, const LayoutWish& wish, Room room) {
  const float text = room.text;
  const float floor = room.height - room.foot;
  out.footer = box(0, floor, room.width, room.foot);
  if (isTall(wish.size)) {
    out.arrangement = Arrangement::stacked;
    const float coach = wish.kiosk.caption
                            ? std::max(270 + (text - 1) * 30, wish.kiosk.band / out.metrics.unit)
                            : std::clamp(room.height * 0.42f - room.foot, 260.0f, 620.0f);
    out.coach = box(0, floor - coach, room.width, coach);
    out.stage = box(0, room.bar, room.width, out.coach.min.y - room.bar);
    return oneInFront(out, wish, room, out.stage);
  }
  if (wish.kiosk.caption) {
    const float band = std::max(184 + (text - 1) * 34, wish.kiosk.band / out.metrics.unit);
    out.arrangement = Arrangement::sideBySide;
    out.coach = box(0, floor - band, room.width, band);
    out.stage = box(0, room.bar, room.width, out.coach.min.y - room.bar);
    // Where type is large the caption leaves a low stage: nothing on it can stand below anything else.
    const bool low = floor - band - room.bar < kLowStage;
    return room.width >= 1240 || low ? threeBeside(out, wish, room) : oneInFront(out, wish, room, out.stage);
  }
  const float body = room.width - room.coachWidth;
  out.coach = box(body, room.bar, room.coachWidth, floor - room.bar);
  out.stage = box(0, room.bar, body, floor - room.bar);
  if (body >= 1000 * (1 + (text - 1) * 0.3f)) {
    out.arrangement = Arrangement::sideBySide;
    return sideBySide(out, wish, room);
  }
  out.arrangement = Arrangement::oneInFront;
  oneInFront(out, wish, room, out.stage);
}

void placeUsually(Layout& out, const LayoutWish& wish, const Room& room) {
  const float text = room.text;
  const float body = room.width - room.coachWidth;
  out.footer = box(0, room.height - room.foot, room.width, room.foot);
  if (isTall(wish.size)) {
    out.arrangement = Arrangement::stacked;
    const float coach = std::clamp(room.height * 0.34f, 260.0f, 560.0f);
    out.coach = box(0, room.height - coach, room.width, coach);
    out.footer = box(0, room.height - coach - room.foot, room.width, room.foot);
    out.stage = box(0, room.bar, room.width, room.height - coach - room.bar);
    oneInFront(out, wish, room, box(0, room.bar, room.width, out.footer.min.y - room.bar));
    return;
  }
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

}  // namespace

Metrics metricsFor(const LayoutWish& wish) { return {unitFor(wish), wish.textSize}; }

Layout arrange(const LayoutWish& wish) {
  Layout out;
  out.metrics = metricsFor(wish);
  const float unit = out.metrics.unit;
  const float text = wish.textSize;
  Room room{wish.size.x / unit, wish.size.y / unit, text, 0, 0, 0};
  room.bar = 56 + (text - 1) * 20;
  room.foot = wish.kiosk.on ? wish.kiosk.bar / unit : 28 + (text - 1) * 14;
  // Larger type wants a wider column, but never more than a good third of the window.
  const float column = std::clamp(room.width * 0.25f, 288.0f, 360.0f) * (1 + (text - 1) * 0.4f);
  room.coachWidth = std::min(column, room.width * (wish.kiosk.on ? 0.32f : 0.36f));

  out.window = box(0, 0, room.width, room.height);
  out.topBar = box(0, 0, room.width, room.bar);
  if (wish.kiosk.on)
    placeForKiosk(out, wish, room);
  else
    placeUsually(out, wish, room);
  const float phone = forFingers(wish) ? kLeastKioskDevice : kLeastDevice;
  const float website = forFingers(wish) ? kLeastKioskDevice : kLeastWebsite;
  out.phoneMetrics = deviceMetrics(out.phone, kPhoneWidth, out.phoneSmall ? 0.2f : phone, 1.6f, unit, text);
  out.websiteMetrics = deviceMetrics(out.website, 640, out.websiteSmall ? 0.2f : website, 1.15f, unit, text);
  if (forFingers(wish)) {
    out.phoneMetrics.touch = out.phoneSmall ? 0 : kFinger * unit;
    out.websiteMetrics.touch = out.websiteSmall ? 0 : kFinger * unit;
  }
  for (Rect* rect : {&out.window, &out.topBar, &out.stage, &out.coach, &out.footer, &out.phone, &out.website,
                     &out.stores}) {
    *rect = toPixels(*rect, unit);
  }
  return out;
}

}  // namespace cardwalk::ui
