#include "ui/kiosk/kiosk_walk.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/app/top_bar.h"
#include "ui/guide/coach_parts.h"
#include "ui/guide/coach_scroll.h"
#include "ui/kiosk/kiosk_buttons.h"

namespace cardwalk::ui {
namespace {

constexpr float kSide = 24;
constexpr float kTurnPad = 10;  // beside the words on the small device
constexpr float kBroad = 1.15f;

/// In the owner's words where the case has a tile of its own.
const std::string& titleOf(const Kiosk& kiosk) {
  const KioskPreset& preset = kiosk.preset();
  if (kiosk.page() == KioskPage::attract) return ownWords(preset.heading, kiosk.texts(), "kiosk.heading");
  for (const KioskTile& tile : preset.tiles) {
    if (tile.scenario != kiosk.scenario()) continue;
    const auto own = tile.title.find(kiosk.language());
    if (own != tile.title.end() && !own->second.empty()) return own->second;
  }
  return kiosk.view().scenarioTitle;
}

float words(const Panel& panel, Column& column, const TextStyle& style, std::string_view text) {
  const float used = panel.text({column.x, column.y}, style, text, column.width);
  column.y += used;
  return used;
}

bool triesAlone(const Kiosk& kiosk) {
  const View& view = kiosk.view();
  return kiosk.depth() == KioskDepth::attempt && !kiosk.hinted() && !view.coach.done &&
         !view.coach.handedOver;
}

/// What somebody who tries alone has to do, instead of how.
void drawTask(const Panel& panel, Column& column, const View& view) {
  const Palette& c = panel.colours();
  words(panel, column, {Weight::semibold, 14, c.accentText, 1.3f}, panel.word("kiosk.task"));
  column.y += panel.dp(8);
  // Large letters in a narrow column: lines closer together show a line more of it.
  const float line = panel.metrics.text > 1.6f ? 1.2f : 1.35f;
  words(panel, column, {Weight::semibold, 20, c.text, line}, view.coach.instruction);
  column.y += panel.dp(12);
  words(panel, column, {Weight::regular, 15, c.textSoft, 1.45f}, panel.word("kiosk.task.text"));
}

void drawProgressBars(const Panel& panel, Column& column, const View& view) {
  for (int i = 0; i < kDevices; ++i)
    drawProgress(panel, column, view.coach.progress[static_cast<std::size_t>(i)],
                 static_cast<int>(view.coach.target.surface) == i);
}

void leftPart(const Panel& panel, Column& column, const KioskCoachScene& scene) {
  const View& view = scene.kiosk.view();
  if (view.coach.done || view.coach.handedOver) return drawFinish(panel, column, view);
  if (triesAlone(scene.kiosk))
    drawTask(panel, column, view);
  else
    drawInstruction(panel, column, view.coach);
  if (view.desk.empty() || view.mode == Mode::watch) return;
  column.y += panel.dp(16);
  drawDesk(panel, column, view);
}

void rightPart(const Panel& panel, Column& column, const View& view) {
  if (view.coach.done || view.coach.handedOver) return;
  drawProgressBars(panel, column, view);
  if (view.coach.next.empty()) return;
  column.y += panel.dp(6);
  drawNextSteps(panel, column, view.coach);
}

std::vector<KioskButton> buttonsOf(const Panel& panel, const Kiosk& kiosk) {
  const View& view = kiosk.view();
  if (kiosk.depth() != KioskDepth::lead || view.coach.done || view.coach.handedOver) return {};
  return {{"kiosk/step", "forward", panel.word("kiosk.step")}};
}

void report(const Panel& panel, const View& view, std::vector<NamedAction>& actions) {
  if (view.mode == Mode::watch) return;
  for (const ControlView& control : view.desk)
    if (std::find(panel.pressed.begin(), panel.pressed.end(), control.id) != panel.pressed.end())
      actions.push_back({Surface::desk, control.id, Gesture::click, ""});
}

/// A finger that draws the words up is followed.
void finishScrolling(const Panel& panel, CoachMemory& memory, const Rect& area) {
  const float scroll = ImGui::GetScrollY(), most = ImGui::GetScrollMaxY();
  const ImGuiIO& io = ImGui::GetIO();
  const ImVec2 began = io.MouseClickedPos[0];
  const bool mine =
      began.x >= area.min.x && began.x < area.max.x && began.y >= area.min.y && began.y < area.max.y;
  if (most > 0 && mine && !panel.inert && ImGui::IsMouseDragging(0, panel.dp(8)))
    ImGui::SetScrollY(std::clamp(scroll - io.MouseDelta.y, 0.0f, most));
  const float wish = std::exchange(memory.scrollPages, 0.0f);
  if (wish != 0) ImGui::SetScrollY(scroll + wish * area.height() * 0.8f);
  drawScrollMarks(panel, area, 5);
}

void drawWords(const Panel& panel, const KioskCoachScene& scene, CoachMemory& memory, const Rect& area) {
  ImGui::SetCursorScreenPos(area.min);
  ImGui::BeginChild("kiosk.words", {area.width(), area.height()}, ImGuiChildFlags_NavFlattened,
                    ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollbar);
  const View& view = scene.kiosk.view();
  const float pad = panel.dp(area.width() < panel.dp(320) ? 18.0f : kSide);
  const float top = area.min.y - ImGui::GetScrollY() + panel.dp(20);
  float bottom = top;
  const bool over = view.coach.done || view.coach.handedOver;
  if (scene.besides || over || panel.metrics.text > 1.6f) {
    Column column{area.min.x + pad, top, area.width() - 2 * pad};
    leftPart(panel, column, scene);
    column.y += panel.dp(24);
    rightPart(panel, column, view);
    bottom = column.y;
  } else {
    const float gap = panel.dp(36), room = area.width() - 2 * pad - gap;
    Column left{area.min.x + pad, top, std::round(room * 0.56f)};
    Column right{left.x + left.width + gap, top, room - left.width};
    leftPart(panel, left, scene);
    rightPart(panel, right, view);
    bottom = std::max(left.y, right.y);
  }
  scrollToStep(panel, view.coach.target, memory, area, {24, false});
  ImGui::SetCursorScreenPos({area.min.x, bottom + panel.dp(12)});
  ImGui::Dummy({1, 1});
  finishScrolling(panel, memory, area);
  ImGui::EndChild();
}

}  // namespace

void drawKioskHeading(const Panel& panel, const KioskScene& scene) {
  const Palette& c = panel.colours();
  const Rect& room = scene.room;
  const View& view = scene.kiosk.view();
  panel.list()->AddRectFilled(room.min, room.max, c.surface);
  panel.list()->AddRectFilled({room.min.x, room.max.y - std::max(1.0f, panel.dp(1))}, room.max, c.edge);
  const float mark = panel.dp(32), y = std::round(room.centre().y - mark / 2);
  const float left = room.min.x + panel.dp(kSide);
  drawProductMark(panel, {{left, y}, {left + mark, y + mark}});
  float end = room.max.x - panel.dp(kSide);
  const TextStyle title{Weight::bold, 18, c.text, 1.25f};
  const float titleWidth = panel.measure(title, titleOf(scene.kiosk)).x;
  if (!view.storesPlaces.empty()) {
    const bool clean = view.placesLeft == 0;
    const TextStyle style{Weight::semibold, 15, clean ? c.good : c.text, 1.3f};
    const float width = panel.measure(style, view.storesPlaces).x + panel.dp(32);
    const float height = std::max(panel.dp(34), panel.metrics.type(15) * 1.3f + panel.dp(10));
    // Where both do not fit, the title matters more: the lists beside the devices show the rest.
    if (left + mark + panel.dp(28) + titleWidth + width <= end) {
      const Rect pill{{end - width, room.centre().y - height / 2}, {end, room.centre().y + height / 2}};
      panel.box(pill, clean ? c.goodSoft : c.surfaceSunken, clean ? c.good : c.edgeStrong,
                height / 2 / panel.metrics.unit);
      panel.lineIn(pill, style, view.storesPlaces, draw::Align::centre);
      end = pill.min.x - panel.dp(12);
    }
  }
  panel.lineIn({{left + mark + panel.dp(14), room.min.y}, {end, room.max.y}}, title, titleOf(scene.kiosk));
}

std::optional<TurnLabel> turnLabel(const Panel& panel, const Kiosk& kiosk, Surface small, const Rect& device,
                                   float below) {
  // Elsewhere the program turns to the device that it leads to.
  if (!triesAlone(kiosk) || kiosk.page() != KioskPage::walk) return std::nullopt;
  const std::string& words = panel.word(small == Surface::app ? "kiosk.turn.app" : "kiosk.turn.website");
  // A little wider than a narrow thumbnail; its longest word must not break all the same.
  const float pad = panel.dp(kTurnPad), most = device.width() + panel.dp(28) - 2 * pad;
  TextStyle style{Weight::semibold, 15, panel.colours().textOnAccent, 1.2f};
  float longest = 1;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    longest = std::max(longest, panel.measure(style, std::string_view(words).substr(at, end - at)).x + 2);
    at = end + 1;
  }
  if (longest > most) style.size *= most / longest;
  const ImVec2 size = panel.measure(style, words, most);
  const float height = std::ceil(size.y) + panel.dp(14), width = std::ceil(size.x) + 1 + 2 * pad;
  const float under = device.max.y + panel.dp(10);
  const float top = std::round(under + height <= below ? under : device.max.y - height - panel.dp(12));
  const float left = std::round(device.centre().x - width / 2);
  return TurnLabel{{{left, top}, {left + width, top + height}}, style, words};
}

void drawTurnLabel(const Panel& panel, const TurnLabel& label) {
  const Rect& rect = label.rect;
  const float pad = panel.dp(kTurnPad);
  panel.shadow(rect, 6);
  panel.box(rect, panel.colours().accent, 0, std::min(18.0f, rect.height() / 2 / panel.metrics.unit));
  panel.canvas().block({{rect.min.x + pad, rect.min.y}, {rect.max.x - pad + 1, rect.max.y}}, label.style,
                       label.words, draw::Align::centre);
}

void drawKioskCoach(const Panel& window, const KioskCoachScene& scene, CoachMemory& memory,
                    std::vector<NamedAction>& actions) {
  Panel panel = window;
  // The whole width is there for the words; large type takes it anyway.
  if (!scene.besides && panel.metrics.text < 1.3f) panel.metrics.unit *= kBroad;
  const Rect& rect = scene.rect;
  ImGui::SetCursorScreenPos(rect.min);
  ImGui::BeginChild(
      "kiosk.coach", {rect.width(), rect.height()}, ImGuiChildFlags_NavFlattened,
      ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
  panel.list()->AddRectFilled(rect.min, rect.max, panel.colours().surface);
  const float line = std::max(1.0f, panel.dp(1));
  panel.list()->AddRectFilled(
      rect.min, scene.besides ? ImVec2{rect.min.x + line, rect.max.y} : ImVec2{rect.max.x, rect.min.y + line},
      panel.colours().edge);
  const std::vector<KioskButton> buttons = buttonsOf(panel, scene.kiosk);
  const float side = panel.dp(kSide);
  Rect row{{rect.min.x + side, 0}, {rect.max.x - side, 0}};
  const float height = kioskButtonRows(panel, row, buttons, false);
  row.max.y = rect.max.y - panel.dp(16);
  row.min.y = row.max.y - height;
  const float end = buttons.empty() ? rect.max.y - panel.dp(4) : row.min.y - panel.dp(10);
  drawWords(panel, scene, memory, {{rect.min.x + line, rect.min.y + line}, {rect.max.x, end}});
  kioskButtonRows(panel, row, buttons, true);
  report(panel, scene.kiosk.view(), actions);
  ImGui::EndChild();
}

}  // namespace cardwalk::ui
