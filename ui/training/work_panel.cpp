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

/// What is known of the ticket besides the customer's words: folded away until it is asked for.
void drawFacts(Flow& flow, const WorkScene& scene) {
  const Panel& panel = flow.panel;
  const Palette& c = panel.colours();
  const bool open = scene.memory.factsOpen;
  const TextStyle style{Weight::semibold, 14.5f, c.text, 1.35f};
  const float pad = panel.dp(12), mark = panel.em(30);
  const float words = flow.at.width - 2 * pad - 2 * mark;
  const float high = panel.measure(style, panel.word("train.work.facts"), words).y;
  const float height = std::max(panel.dp(48), high + panel.dp(20));
  if (flow.draw) {
    const Rect row{{flow.at.x, flow.at.y}, {flow.at.x + flow.at.width, flow.at.y + height}};
    const Panel::Press press = panel.press(row, "ticket.facts");
    panel.box(row, press.hovered ? c.surfaceSunken : c.surface, c.edgeStrong, 12);
    panel.icon({row.min.x + pad + panel.em(9), row.centre().y}, "shield", 18, c.accentText);
    panel.text({row.min.x + pad + mark, row.centre().y - high / 2}, style, panel.word("train.work.facts"),
               words);
    panel.icon({row.max.x - pad - panel.em(9), row.centre().y}, open ? "chevron-up" : "chevron-down", 18,
               c.textSoft);
    if (press.focused) panel.focusRing(row, 12);
  }
  flow.at.y += height;
  if (open) {
    flow.space(14);
    desk::accountFacts(flow, *scene.desk.attempt());
  }
  flow.space(18);
}

void drawWords(Flow& flow, const WorkScene& scene) {
  const Panel& panel = flow.panel;
  const Palette& c = panel.colours();
  const Attempt& attempt = *scene.desk.attempt();
  const TrainingMode mode = attempt.record().mode;
  const Scenario& scenario = attempt.pack().scenarios[static_cast<std::size_t>(attempt.session().scenario())];
  if (const std::string_view warning = scene.desk.warning(); !warning.empty()) {
    desk::note(flow, {c.dangerSoft, c.danger, "alert"}, "", panel.word(warning));
    flow.space(16);
  }
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
  flow.space(12);
  drawFacts(flow, scene);
  if (mode == TrainingMode::practice) {
    drawHelpLadder(flow, attempt);
    flow.space(18);
  }
  drawStatementsBefore(flow, scene);
  drawDeskDeeds(flow, scene);
}

/// A statement that is to be told next is brought into sight, also when an answer has taken room from it;
/// otherwise a new instruction is. Nothing else moves what the pointer may be on.
void scrollToTarget(const Panel& panel, const WorkScene& scene, const Rect& area) {
  const CoachView& coach = scene.view.coach;
  const bool told =
      std::exchange(scene.memory.answer, scene.view.message.serial) != scene.view.message.serial;
  const bool other = scene.memory.panelFor != coach.target.control;
  scene.memory.panelFor = coach.target.control;
  if (!told && !other) return;
  const Anchor* anchor =
      coach.target.surface == Surface::desk ? panel.anchors.find(coach.target.control) : nullptr;
  if (anchor == nullptr && (!other || coach.instruction.empty())) return;
  const float end =
      anchor == nullptr ? 0 : anchor->rect.max.y + ImGui::GetScrollY() + panel.dp(30) - area.max.y;
  if (!other && end <= ImGui::GetScrollY()) return;
  ImGui::SetScrollY(std::max(0.0f, end));
  if (panel.wakeAt != nullptr) *panel.wakeAt = std::min(*panel.wakeAt, panel.now);
}

/// Whoever opens them with a key sees them.
void scrollToFacts(const Panel& panel, const WorkScene& scene, const Rect& area) {
  if (!std::exchange(scene.memory.showFacts, false)) return;
  const Anchor* anchor = panel.anchors.find("ticket.facts");
  if (anchor == nullptr) return;
  const float top = anchor->rect.min.y - area.min.y - panel.dp(12);
  if (top < 0 || anchor->rect.max.y > area.centre().y)
    ImGui::SetScrollY(std::max(0.0f, ImGui::GetScrollY() + top));
  if (panel.wakeAt != nullptr) *panel.wakeAt = std::min(*panel.wakeAt, panel.now);
}

std::vector<ButtonSpec> buttonsOf(const Panel& panel, const WorkScene& scene, const std::string& speed) {
  const View& view = scene.view;
  const bool ends = view.coach.target.control == kCloseControl || view.coach.done || view.coach.handedOver;
  ButtonSpec closing{"train/closing", panel.word("train.work.closing"), "", "next"};
  switch (scene.desk.attempt()->record().mode) {
    case TrainingMode::watch:
      return watchButtons(panel, view, speed);
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

/// The answer to the last press has a place of its own over the buttons, so that nothing is pushed away under
/// the pointer. Answers the upper edge of it, or `bottom` where there is none.
float drawAnswer(const Panel& panel, const WorkScene& scene, const Column& at, float bottom) {
  const MessageView& message = scene.view.message;
  if (message.text.empty() && message.title.empty()) return bottom;
  Flow measured(panel, at, false);
  drawAnswerBeside(measured, message);
  // Long words in large type scroll in it rather than leave no room for anything else.
  const float height = std::min(measured.used(), std::max(panel.dp(60), scene.rect.height() * 0.4f));
  const Rect place{{at.x, bottom - height}, {at.x + at.width, bottom}};
  scrolling(panel, "work.answer", place, false, [&](const Column& inside) {
    Flow flow(panel, inside, true);
    drawAnswerBeside(flow, message);
    return flow.used();
  });
  return place.min.y - panel.dp(12);
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
  const std::string speed = speedText(panel, scene.view.speed);
  const std::vector<ButtonSpec> buttons = buttonsOf(panel, scene, speed);
  Rect row{{rect.min.x + pad, 0}, {rect.max.x - pad, 0}};
  const float height = drawButtonRows(panel, row, buttons, false);
  row.max.y = rect.max.y - panel.dp(18);
  row.min.y = row.max.y - height;
  const float bottom = drawAnswer(panel, scene, {row.min.x, 0, row.width()}, row.min.y - panel.dp(12));
  const Rect area{{rect.min.x + line, rect.min.y}, {rect.max.x, bottom}};
  scrolling(panel, "work.words", area, scene.memory.toTop, [&](const Column& at) {
    if (std::exchange(scene.memory.wantFocus, false)) ImGui::SetKeyboardFocusHere();
    const float wish = std::exchange(scene.memory.panelScroll, 0.0f);
    if (wish != 0) ImGui::SetScrollY(ImGui::GetScrollY() + wish * area.height() * 0.8f);
    Flow flow(panel, {at.x + pad, at.y + panel.dp(20), at.width - 2 * pad}, true);
    drawWords(flow, scene);
    scrollToTarget(panel, scene, area);
    scrollToFacts(panel, scene, area);
    return flow.used() + panel.dp(40);
  });
  drawButtonRows(panel, row, buttons, true);
  report(panel, scene, actions);
  ImGui::EndChild();
}

}  // namespace cardwalk::ui
