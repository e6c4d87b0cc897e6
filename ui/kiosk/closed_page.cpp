// Outside opening hours: a dim picture that stands still, and each minute somewhere else.

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/kiosk/kiosk_pages.h"

namespace cardwalk::ui {
namespace {

// Dim in every theme: a room may be dark, and nobody has to read this from afar.
constexpr ImU32 kGround = IM_COL32(5, 6, 9, 255), kWords = IM_COL32(134, 139, 152, 255),
                kSoft = IM_COL32(112, 117, 130, 255), kShape = IM_COL32(30, 33, 42, 255),
                kShapeEdge = IM_COL32(52, 56, 68, 255);
constexpr int kDays = 7;
constexpr std::array<std::string_view, kDays> kDayKeys{
    "kiosk.day.1", "kiosk.day.2", "kiosk.day.3", "kiosk.day.4", "kiosk.day.5", "kiosk.day.6", "kiosk.day.7"};

std::string clock(int minutes) {
  const int hour = minutes / 60 % 24, minute = minutes % 60;
  return std::to_string(hour) + (minute < 10 ? ":0" : ":") + std::to_string(minute);
}

/// "Monday – Friday", "Saturday, Sunday": days that follow one another are a span from three on.
std::string dayWords(const TextCatalogue& texts, unsigned days) {
  if ((days & 0x7fu) == 0x7fu) return texts.get("kiosk.day.all");
  std::string out;
  for (int day = 0; day < kDays; ++day) {
    if ((days >> day & 1u) == 0) continue;
    int last = day;
    while (last + 1 < kDays && (days >> (last + 1) & 1u) != 0) ++last;
    if (!out.empty()) out += ", ";
    out += texts.get(kDayKeys[static_cast<std::size_t>(day)]);
    if (last > day)
      out += (last > day + 1 ? " – " : ", ") + texts.get(kDayKeys[static_cast<std::size_t>(last)]);
    day = last;
  }
  return out;
}

struct Lines {
  std::string title;
  std::vector<std::pair<std::string, std::string>> hours;  ///< days and span
};

Lines linesOf(const Kiosk& kiosk, const TextCatalogue& texts) {
  Lines out{texts.get("kiosk.closed"), {}};
  for (const OpeningHours& each : kiosk.preset().hours) {
    const bool whole = each.from == each.to || (each.from == 0 && each.to >= 24 * 60);
    out.hours.emplace_back(dayWords(texts, each.days), whole ? texts.get("kiosk.closed.allDay")
                                                             : clock(each.from) + " – " + clock(each.to));
  }
  return out;
}

/// Two cards, asleep.
void drawCards(const Panel& panel, ImVec2 at) {
  const auto card = [&](float x, float y) {
    const Rect rect{{at.x + panel.dp(x), at.y + panel.dp(y)},
                    {at.x + panel.dp(x + 96), at.y + panel.dp(y + 60)}};
    panel.box(rect, kShape, kShapeEdge, 10, 1.5f);
    panel.box({{rect.min.x + panel.dp(12), rect.min.y + panel.dp(14)},
               {rect.min.x + panel.dp(30), rect.min.y + panel.dp(27)}},
              kShapeEdge, 0, 3);
  };
  card(34, 0);
  card(0, 26);
}

/// Somewhere else each minute, and in an hour nearly everywhere; two steps that share no divisor.
ImVec2 wander(std::uint64_t minute, ImVec2 spare) {
  const auto part = [minute](std::uint64_t step, std::uint64_t count) {
    return static_cast<float>(minute * step % count) / static_cast<float>(count - 1);
  };
  return {std::round(std::max(0.0f, spare.x) * part(7, 17)),
          std::round(std::max(0.0f, spare.y) * part(5, 13))};
}

}  // namespace

void drawKioskClosed(const Panel& panel, const KioskScene& scene) {
  const Rect& room = scene.room;
  panel.list()->AddRectFilled(room.min, room.max, kGround);
  const auto minute = static_cast<std::uint64_t>(std::max(0.0, panel.now) / 60 + 1e-6);
  const std::vector<std::string>& tags = scene.kiosk.preset().languages;
  const TextCatalogue& texts =
      tags.empty() ? panel.texts : scene.kiosk.walk().pack().language(tags[minute % tags.size()]);
  const Lines lines = linesOf(scene.kiosk, texts);
  const TextStyle title{Weight::semibold, 26, kWords, 1.3f};
  const TextStyle days{Weight::medium, 17, kWords, 1.35f};
  const TextStyle span{Weight::regular, 17, kSoft, 1.35f};
  const float margin = panel.dp(40), most = room.width() - 2 * margin;
  const float cards = panel.dp(104);
  float width = std::min(most, std::max(panel.dp(140), panel.measure(title, lines.title).x + 1));
  for (const auto& [when, hours] : lines.hours)
    width = std::min(
        most, std::max(width, std::max(panel.measure(days, when).x, panel.measure(span, hours).x) + 1));
  float height = cards + panel.measure(title, lines.title, width).y;
  for (const auto& [when, hours] : lines.hours)
    height += panel.dp(14) + panel.measure(days, when, width).y + panel.measure(span, hours, width).y;
  const ImVec2 shift = wander(minute, {most - width, room.height() - 2 * margin - height});
  const float x = room.min.x + margin + shift.x;
  float y = room.min.y + margin + shift.y;
  drawCards(panel, {x, y});
  y += cards;
  y += panel.text({x, y}, title, lines.title, width);
  for (const auto& [when, hours] : lines.hours) {
    y += panel.dp(14);
    y += panel.text({x, y}, days, when, width);
    y += panel.text({x, y}, span, hours, width);
  }
}

}  // namespace cardwalk::ui
