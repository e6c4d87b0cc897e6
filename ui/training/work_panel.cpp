#include "ui/training/work_panel.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "core/session/desk_talk.h"
#include "ui/guide/coach_parts.h"
#include "ui/training/work_parts.h"

namespace cardwalk::ui {
namespace {

/// The coach's words, where this mode has them at this moment.
void drawCoachWords(Flow& flow, const WorkScene& scene) {
  const Panel& panel = flow.panel;
  const CoachView& coach = scene.view.coach;
  if (coach.instruction.empty()) return;
  const auto words = [&](const Panel& on) {
    Column column = flow.at;
    drawInstruction(on, column, coach);
    return column.y - flow.at.y;
  };
  if (flow.draw) flow.at.y += words(panel);
  flow.space(18);
}

void drawWords(Flow& flow, const WorkScene& scene) {
  const Panel& panel = flow.panel;
  drawAnswerBeside(flow, scene.view.message);
  const Palette& c = panel.colours();
  const Attempt& attempt = *scene.desk.attempt();
  const View& view = scene.view;
  const TrainingMode mode = attempt.record().mode;
  const Scenario& scenario = attempt.pack().scenarios[static_cast<std::size_t>(attempt.session().scenario())];
  if (const Surprise* surprise = attempt.surprise()) {
    desk::note(flow, {c.warningSoft, c.warning, "bolt"}, panel.word("train.surprise"),
               panel.word(surprise->text));
    flow.space(8);
    const ButtonSpec seen{"train/surprise", panel.word("train.surprise.seen"), "", ""};
    const ImVec2 size = panel.buttonSize(seen);
    if (flow.draw)
      panel.button({{flow.at.x, flow.at.y}, {flow.at.x + size.x, flow.at.y + std::max(size.y, panel.dp(44))}},
                   seen);
    flow.at.y += std::max(size.y, panel.dp(44));
    flow.space(16);
  }
  drawCoachWords(flow, scene);
  desk::bubble(flow, panel.word(scenario.customer), false);
  flow.space(18);
  if (mode == TrainingMode::practice) {
    drawHelpLadder(flow, attempt.helpLevel());
    flow.space(18);
  }
  drawStatementsBefore(flow, scene);
  drawDeskDeeds(flow, scene);
  flow.space(4);
  desk::ruleCards(flow, view.rules);
}

/// A statement that is to be told next is brought into sight.
void scrollToTarget(const Panel& panel, const WorkScene& scene, const Rect& area) {
  const Target& target = scene.view.coach.target;
  const bool told = scene.memory.answer != scene.view.message.serial;
  if (scene.memory.panelFor == target.control && !told) return;
  scene.memory.panelFor = target.control;
  scene.memory.answer = scene.view.message.serial;
  const Anchor* anchor = target.surface == Surface::desk ? panel.anchors.find(target.control) : nullptr;
  const float end =
      anchor == nullptr || told ? 0 : anchor->rect.max.y + ImGui::GetScrollY() + panel.dp(30) - area.max.y;
  ImGui::SetScrollY(std::max(0.0f, end));
  if (panel.wakeAt != nullptr) *panel.wakeAt = std::min(*panel.wakeAt, panel.now);
}

std::vector<ButtonSpec> buttonsOf(const Panel& panel, const WorkScene& scene) {
  const View& view = scene.view;
  const bool ends = view.coach.target.control == kCloseControl || view.coach.done || view.coach.handedOver;
  ButtonSpec closing{"train/closing", panel.word("train.work.closing"), "", "next"};
  switch (scene.desk.attempt()->record().mode) {
    case TrainingMode::watch: {
      const bool playing = view.playing;
      return {{"watch.play", panel.word(playing ? "ui.pause" : "ui.play"), playing ? "pause" : "play", "",
               ButtonLook::filled}};
    }
    case TrainingMode::guide: {
      ButtonSpec show{"guide.showMe", panel.word("ui.showMe"), "", "", ButtonLook::filled};
      if (ends) {
        closing.look = ButtonLook::filled;
        return {closing};
      }
      return {closing, show};
    }
    case TrainingMode::practice: {
      ButtonSpec help{"train/help", panel.word("train.work.help"), "lamp", ""};
      closing.look = ButtonLook::filled;
      return {help, closing};
    }
    case TrainingMode::test:
      break;
  }
  closing.look = ButtonLook::filled;
  return {closing};
}

/// In one row where they fit, otherwise below one another.
float drawButtons(const Panel& panel, const Rect& row, const std::vector<ButtonSpec>& specs, bool draw) {
  const float gap = panel.dp(8), height = panel.dp(48);
  float wanted = -gap;
  for (const ButtonSpec& spec : specs) wanted += panel.buttonSize(spec).x + gap;
  const bool stacked = wanted > row.width();
  const float count = static_cast<float>(specs.size());
  const float spare = (row.width() - wanted) / count;
  float x = row.min.x, y = row.min.y;
  for (const ButtonSpec& spec : specs) {
    const float width = stacked ? row.width() : panel.buttonSize(spec).x + spare;
    if (draw) panel.button({{std::round(x), y}, {std::round(x + width), y + height}}, spec);
    if (stacked)
      y += height + gap;
    else
      x += width + gap;
  }
  return stacked ? count * (height + gap) - gap : height;
}

void report(const Panel& panel, const WorkScene& scene, std::vector<NamedAction>& actions) {
  if (scene.view.mode != Mode::guide) return;
  for (const ControlView& control : scene.view.desk)
    if (std::find(panel.pressed.begin(), panel.pressed.end(), control.id) != panel.pressed.end())
      actions.push_back({Surface::desk, control.id, Gesture::click, ""});
}

}  // namespace

void drawWorkPanel(const Panel& panel, const WorkScene& scene, std::vector<NamedAction>& actions) {
  const Rect& rect = scene.rect;
  const Palette& c = panel.colours();
  ImGui::SetCursorScreenPos(rect.min);
  ImGui::BeginChild(
      "work", {rect.width(), rect.height()}, ImGuiChildFlags_NavFlattened,
      ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
  panel.list()->AddRectFilled(rect.min, rect.max, c.surface);
  const float line = std::max(1.0f, panel.dp(1));
  panel.list()->AddRectFilled(
      rect.min, scene.besides ? ImVec2{rect.min.x + line, rect.max.y} : ImVec2{rect.max.x, rect.min.y + line},
      c.edge);
  const float pad = panel.dp(rect.width() < panel.dp(300) ? 16.0f : 22.0f);
  const std::vector<ButtonSpec> buttons = buttonsOf(panel, scene);
  Rect row{{rect.min.x + pad, 0}, {rect.max.x - pad, 0}};
  const float height = drawButtons(panel, row, buttons, false);
  row.max.y = rect.max.y - panel.dp(18);
  row.min.y = row.max.y - height;
  const Rect area{{rect.min.x + line, rect.min.y}, {rect.max.x, row.min.y - panel.dp(12)}};
  scrolling(panel, "work.words", area, scene.memory.toTop, [&](const Column& at) {
    if (std::exchange(scene.memory.wantFocus, false)) ImGui::SetKeyboardFocusHere();
    const float wish = std::exchange(scene.memory.panelScroll, 0.0f);
    if (wish != 0) ImGui::SetScrollY(ImGui::GetScrollY() + wish * area.height() * 0.8f);
    Flow flow(panel, {at.x + pad, at.y + panel.dp(20), at.width - 2 * pad}, true);
    drawWords(flow, scene);
    scrollToTarget(panel, scene, area);
    return flow.used() + panel.dp(40);
  });
  drawButtons(panel, row, buttons, true);
  report(panel, scene, actions);
  ImGui::EndChild();
}

}  // namespace cardwalk::ui
