// Along the lower edge, within everybody's reach: what leads on, how it looks and sounds, and the notice.

#include <algorithm>
#include <cmath>

#include "ui/kiosk/kiosk_buttons.h"
#include "ui/kiosk/kiosk_pages.h"

namespace cardwalk::ui {
namespace {

constexpr float kWalkSide = 24, kTallSide = 40, kWideSide = 36;  // as the pages above have them
constexpr float kTop = 14, kBetween = 10, kNoticeGap = 8, kBottom = 10;

using Buttons = std::vector<KioskButton>;

Buttons leading(const Panel& panel, const Kiosk& kiosk) {
  const View& view = kiosk.view();
  // The other pages have their own ways on, beside what they are about.
  if (kiosk.page() != KioskPage::walk) return {};
  Buttons out{{"kiosk/home", "home", panel.word("kiosk.bar.home")}};
  const bool over = view.coach.done || view.coach.handedOver;
  if (kiosk.depth() == KioskDepth::show) {
    out.push_back({"kiosk/pause", view.playing ? "pause" : "play",
                   panel.word(view.playing ? "ui.pause" : "ui.play"), true});
    out.back().enabled = !over;
    return out;
  }
  out.push_back({"kiosk/undo", "undo", panel.word("kiosk.bar.undo")});
  out.back().enabled = view.canUndo;
  if (kiosk.depth() == KioskDepth::attempt) {
    out.push_back({"kiosk/hint", "lamp", panel.word("kiosk.bar.hint"), true});
    out.back().enabled = !over && !kiosk.hinted();
  }
  return out;
}

Buttons looking(const Panel& panel, Kiosk const& kiosk, bool bare) {
  Buttons out{{"kiosk/textSize", "text-size", panel.word("ui.textSize")},
              {"kiosk/theme", "contrast", panel.word("kiosk.bar.contrast")}};
  if (kiosk.hasVoice()) {
    const bool on = kiosk.speaks();
    out.push_back({"kiosk/aloud", on ? "volume" : "volume-off", panel.word("kiosk.bar.aloud")});
    out.back().chosen = on;
    if (on) {
      out.push_back({"kiosk/repeat", "replay", panel.word("kiosk.bar.repeat")});
      out.push_back({"kiosk/volume", "volume-low",
                     fill(panel.word("kiosk.bar.volume"), {{"count", std::to_string(kiosk.volume())}})});
    }
  }
  for (KioskButton& button : out) button.bare = bare;
  // How loud it is can be told by no icon.
  if (bare && out.size() == 5) {
    out.back().bare = false;
    out.back().label = std::to_string(kiosk.volume()) + " %";
  }
  return out;
}

struct BarFit {
  Buttons left, right;
  bool oneRow = true;
};

/// Words everywhere, or only where they lead on, or as many rows as it takes.
BarFit fitBar(const Panel& panel, const Kiosk& kiosk, float room) {
  BarFit fit{leading(panel, kiosk), looking(panel, kiosk, false)};
  const float gap = panel.dp(2 * kBetween);
  const auto fits = [&] {
    return kioskRowWidth(panel, fit.left) + kioskRowWidth(panel, fit.right) + gap <= room;
  };
  if (fits()) return fit;
  fit.right = looking(panel, kiosk, true);
  fit.oneRow = fits();
  return fit;
}

float sideOf(const Panel& panel, const Kiosk& kiosk) {
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  if (kiosk.page() == KioskPage::walk) return panel.dp(kWalkSide);
  return panel.dp(size.y > size.x ? kTallSide : kWideSide);
}

TextStyle noticeStyle(const Panel& panel) { return {Weight::regular, 13, panel.colours().textSoft, 1.3f}; }

float barRows(const Panel& panel, const BarFit& fit, const Rect& area, bool draw) {
  if (fit.oneRow) {
    if (fit.left.empty()) return kioskButtonRows(panel, area, fit.right, draw);
    const float right = kioskRowWidth(panel, fit.right);
    kioskButtonRows(panel, area, fit.left, draw);
    return kioskButtonRows(panel, {{area.max.x - right - 1, area.min.y}, area.max}, fit.right, draw);
  }
  const float upper = kioskButtonRows(panel, area, fit.left, draw);
  const float below = upper > 0 ? upper + panel.dp(kBetween) : 0;
  return below + kioskButtonRows(panel, {{area.min.x, area.min.y + below}, area.max}, fit.right, draw);
}

}  // namespace

float kioskBarHeight(const Panel& panel, const Kiosk& kiosk, float width) {
  if (kiosk.page() == KioskPage::closed) return 0;
  const float side = sideOf(panel, kiosk);
  const float notice = panel.measure(noticeStyle(panel), kiosk.view().notice, width - 2 * side).y;
  const float print = std::round(notice + panel.dp(kNoticeGap + kBottom));
  if (kiosk.page() == KioskPage::attract) return print;
  const BarFit fit = fitBar(panel, kiosk, width - 2 * side);
  return std::round(barRows(panel, fit, {{0, 0}, {width - 2 * side, 0}}, false) + panel.dp(kTop)) + print;
}

void drawKioskBar(const Panel& panel, const KioskScene& scene) {
  const Rect& room = scene.room;
  const Palette& c = panel.colours();
  const float side = sideOf(panel, scene.kiosk);
  const std::string& notice = scene.kiosk.view().notice;
  const float width = room.width() - 2 * side;
  const float print = panel.measure(noticeStyle(panel), notice, width).y;
  const bool buttons = scene.kiosk.page() != KioskPage::attract;
  ImGui::SetCursorScreenPos(room.min);
  ImGui::BeginChild(
      "kiosk.bar", {room.width(), room.height()}, ImGuiChildFlags_NavFlattened,
      ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
  if (scene.kiosk.page() == KioskPage::walk) {
    panel.list()->AddRectFilled(room.min, room.max, c.surface);
    panel.list()->AddRectFilled(room.min, {room.max.x, room.min.y + std::max(1.0f, panel.dp(1))}, c.edge);
  }
  if (buttons) {
    const Rect area{{room.min.x + side, room.min.y + panel.dp(kTop)}, {room.max.x - side, room.max.y}};
    barRows(panel, fitBar(panel, scene.kiosk, width), area, true);
  }
  const float y = room.max.y - panel.dp(kBottom) - print;
  panel.canvas().text({room.min.x + side, y}, noticeStyle(panel), notice, width, draw::Align::centre);
  ImGui::EndChild();
}

}  // namespace cardwalk::ui
