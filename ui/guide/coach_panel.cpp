#include "ui/guide/coach_panel.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/guide/coach_parts.h"
#include "ui/guide/coach_scroll.h"
#include "ui/guide/doubt_lines.h"

namespace cardwalk::ui {
namespace {

/// Narrow columns give their room to the words.
float padOf(const Panel& panel, const Rect& rect) {
  return panel.dp(rect.width() < panel.dp(300) ? 18.0f : 24.0f);
}

std::vector<ButtonSpec> guideButtons(const Panel& panel, const View& view, const CoachMemory& memory) {
  ButtonSpec back{"guide.back", panel.word("ui.undo"), "", ""};
  back.enabled = view.canUndo;
  ButtonSpec different{"guide.different", panel.word("ui.different"), "", ""};
  different.enabled = !view.coach.different.empty();
  different.chosen = memory.differentOpen;
  ButtonSpec show{"guide.showMe", panel.word("ui.showMe"), "", "", ButtonLook::filled};
  return {back, different, show};
}

std::vector<ButtonSpec> doneButtons(const Panel& panel, bool hasNext) {
  std::vector<ButtonSpec> out{{"guide.restart", panel.word("ui.restart"), "", ""}};
  if (hasNext) {
    out.push_back({"guide.nextScenario", panel.word("ui.coach.nextScenario"), "", "", ButtonLook::filled});
  } else {
    out.push_back({"top.scenario", panel.word("ui.scenario.choose"), "", "", ButtonLook::filled});
  }
  return out;
}

/// More than the one that calls the job finished is a list of its own among the words.
bool deskIsList(const View& view) { return view.desk.size() > 1; }

std::vector<ButtonSpec> deskButtons(const View& view) {
  std::vector<ButtonSpec> out;
  if (view.coach.done || view.coach.handedOver || deskIsList(view) || view.mode == Mode::watch) return out;
  for (const ControlView& control : view.desk) {
    ButtonSpec spec{control.id, control.label, control.icon, ""};
    spec.enabled = control.enabled;
    out.push_back(spec);
  }
  return out;
}

void reportDesk(const Panel& panel, const View& view, std::vector<NamedAction>& actions) {
  for (const ControlView& control : view.desk) {
    const bool pressed =
        std::find(panel.pressed.begin(), panel.pressed.end(), control.id) != panel.pressed.end();
    if (pressed) actions.push_back({Surface::desk, control.id, Gesture::click, ""});
  }
}

void drawProgressBars(const Panel& panel, Column& column, const View& view) {
  for (int i = 0; i < kDevices; ++i) {
    const ProgressView& progress = view.coach.progress[static_cast<std::size_t>(i)];
    drawProgress(panel, column, progress, static_cast<int>(view.coach.target.surface) == i);
  }
}

void leftPart(const Panel& panel, Column& column, const CoachScene& scene, const CoachMemory& memory) {
  const View& view = scene.view;
  if (view.coach.done || view.coach.handedOver) {
    drawFinish(panel, column, view);
    return;
  }
  drawInstruction(panel, column, view.coach);
  if (!scene.besides) drawDoubts(panel, column, memory.doubts.doubts);
  if (deskIsList(view)) {
    column.y += panel.dp(16);
    drawDesk(panel, column, view);
  }
  if (memory.differentOpen && !view.coach.different.empty()) {
    column.y += panel.dp(16);
    drawDifferent(panel, column, view.coach, true);
  }
}

void rightPart(const Panel& panel, Column& column, const CoachScene& scene, const CoachMemory& memory) {
  const View& view = scene.view;
  const bool over = view.coach.done || view.coach.handedOver;
  drawProgressBars(panel, column, view);
  if (!view.coach.checks.empty() && !over) {
    column.y += panel.dp(4);
    drawChecks(panel, column, view.coach.checks);
  }
  // In a narrow column the progress stays in sight above the small print.
  if (scene.besides && !over) drawDoubts(panel, column, memory.doubts.doubts);
  if (!over && !view.coach.next.empty()) {
    drawRule(panel, column);
    drawNextSteps(panel, column, view.coach);
  }
  if (!over && !memory.differentOpen && !view.coach.different.empty()) {
    column.y += panel.dp(12);
    drawDifferent(panel, column, view.coach, false);
  }
  if (!view.customer.empty() || !view.rules.empty()) {
    drawRule(panel, column);
    drawTicket(panel, column, view, memory.doubts.doubts);
  }
}

/// The part that scrolls when type is large or the window low.
void drawWords(const Panel& panel, const CoachScene& scene, CoachMemory& memory, const Rect& area) {
  ImGui::SetCursorScreenPos(area.min);
  ImGui::BeginChild("coach.words", {area.width(), area.height()}, ImGuiChildFlags_NavFlattened,
                    ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollbar);
  const float wish = std::exchange(memory.scrollPages, 0.0f);
  if (wish != 0) ImGui::SetScrollY(ImGui::GetScrollY() + wish * area.height() * 0.8f);
  const float scroll = ImGui::GetScrollY();
  const float pad = padOf(panel, area);
  const float top = area.min.y - scroll + pad;
  float bottom = top;
  if (scene.besides) {
    Column column{area.min.x + pad, top, area.width() - 2 * pad};
    leftPart(panel, column, scene, memory);
    column.y += panel.dp(24);
    rightPart(panel, column, scene, memory);
    bottom = column.y;
  } else {
    const float width = (area.width() - 3 * pad) / 2;
    Column left{area.min.x + pad, top, width};
    Column right{area.min.x + 2 * pad + width, top, width};
    leftPart(panel, left, scene, memory);
    rightPart(panel, right, scene, memory);
    bottom = std::max(left.y, right.y);
  }
  scrollToStep(panel, scene.view.coach.target, memory, area, {36, true});
  ImGui::SetCursorScreenPos({area.min.x, bottom + pad / 2});
  ImGui::Dummy({1, 1});
  drawScrollMarks(panel, area, 4);
  ImGui::EndChild();
}

}  // namespace

void drawCoachPanel(const Panel& panel, const CoachScene& scene, CoachMemory& memory,
                    std::vector<NamedAction>& actions) {
  const View& view = scene.view;
  refreshDoubts(view, scene.session, memory.doubts);
  if (memory.differentFor != view.coach.target.control) {
    memory.differentFor = view.coach.target.control;
    memory.differentOpen = false;
  }
  const Rect& rect = scene.rect;
  ImGui::SetCursorScreenPos(rect.min);
  ImGui::BeginChild(
      "coach", {rect.width(), rect.height()}, ImGuiChildFlags_NavFlattened,
      ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
  panel.list()->AddRectFilled(rect.min, rect.max, panel.colours().surface);
  const float line = std::max(1.0f, panel.dp(1));
  if (scene.besides) {
    panel.list()->AddRectFilled(rect.min, {rect.min.x + line, rect.max.y}, panel.colours().edge);
  } else {
    panel.list()->AddRectFilled(rect.min, {rect.max.x, rect.min.y + line}, panel.colours().edge);
  }
  const std::string speed = speedText(panel, view.speed);
  const bool over = view.coach.done || view.coach.handedOver;
  std::vector<ButtonSpec> buttons = over                       ? doneButtons(panel, scene.hasNextScenario)
                                    : view.mode == Mode::watch ? watchButtons(panel, view, speed)
                                                               : guideButtons(panel, view, memory);
  const std::vector<ButtonSpec> desk = deskButtons(view);
  buttons.insert(buttons.begin() + 1, desk.begin(), desk.end());
  const float pad = padOf(panel, rect);
  Rect row{{rect.min.x + pad, 0}, {rect.max.x - pad, 0}};
  const float height = drawButtonRows(panel, row, buttons, false);
  row.max.y = rect.max.y - panel.dp(20);
  row.min.y = row.max.y - height;
  drawWords(panel, scene, memory, {rect.min, {rect.max.x, row.min.y - panel.dp(14)}});
  drawButtonRows(panel, row, buttons, true);
  reportDesk(panel, view, actions);
  ImGui::EndChild();
}

}  // namespace cardwalk::ui
