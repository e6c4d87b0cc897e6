// What a frame of the window is drawn from, back to front.

#include <algorithm>
#include <utility>

#include "ui/app/commands.h"
#include "ui/app/devices.h"
#include "ui/app/overlays.h"
#include "ui/app/shell.h"
#include "ui/app/top_bar.h"
#include "ui/companion/companion_room.h"
#include "ui/dev/fault_list.h"
#include "ui/guide/stores_panel.h"
#include "ui/kiosk/kiosk.h"
#include "ui/platform/platform.h"
#include "ui/training/desk.h"
#include "ui/training/work_panel.h"

namespace cardwalk::ui {
namespace {

constexpr float kWheelPages = 0.15f;  // of the coach's words, a notch

/// EN, PT-BR: how a language is named where there is no room.
std::string shortTag(std::string tag) {
  std::transform(tag.begin(), tag.end(), tag.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return tag;
}

}  // namespace

void Shell::draw(Panel& panel) {
  if (Kiosk* kiosk = walk_.kiosk()) return drawKiosk(panel, *kiosk);
  const bool covered = state_.overlay != Overlay::none;
  TrainingDesk* desk = openDesk();
  const bool asked = desk != nullptr && desk->asksToLeave();
  panel.inert = covered || asked;
  ImGui::BeginDisabled(panel.inert);
  if (desk != nullptr) {
    drawTraining(panel, *desk);
  } else if (walk_.view().mode == Mode::companion) {
    drawOwnDevice(panel);
    drawFooter(panel);
  } else {
    drawDevices(panel);
    drawNames(panel);
    drawStoresPanel(panel, walk_.view(), layout_.stores);
    drawFooter(panel);
    drawGuide(panel);
  }
  drawInspector(panel);
  state_.faultsRect = {};
  if (state_.faultsOpen) {
    std::vector<Rect> keepFree = inUse();
    if (const Rect turn = turnButton(panel); !turn.empty()) keepFree.push_back(turn);
    if (!state_.highlight.covered.empty()) keepFree.push_back(state_.highlight.covered);
    const Anchor* target = anchors_.find(walk_.view().coach.target.control);
    const Rect next = target == nullptr ? Rect{} : target->shown();
    state_.faultsRect = ui::drawFaults(panel, {state_.faults, room(), next, std::move(keepFree)});
  }
  const std::string& name = walk_.texts().name;
  const std::string tag = shortTag(walk_.texts().language);
  if (desk != nullptr)
    drawDeskBar(panel, {*desk, layout_.topBar, name, tag});
  else
    drawTopBar(panel, {walk_.view(), layout_.topBar, name, tag});
  ImGui::EndDisabled();
  panel.inert = covered;
  if (asked) drawLeaveQuestion(panel, layout_.window, std::exchange(state_.desk.wantFocus, false));
  panel.inert = false;
  if (state_.overlay == Overlay::help) shelf_.use(walk_.packIn({}), walk_.texts().language);
  drawOverlay(panel, {walk_, settings_, shelf_, layout_.window}, state_);
}

/// The devices with what stands beside them; where no device is drawn, all between top bar and footer.
Rect Shell::room() const {
  const TrainingDesk* desk = openDesk();
  const bool page = desk != nullptr ? desk->page() != DeskPage::work : walk_.view().mode == Mode::companion;
  if (!page) return layout_.stage;
  return {{layout_.window.min.x, layout_.topBar.max.y}, {layout_.window.max.x, layout_.footer.min.y}};
}

/// What nothing may come to lie on: the control that leads on, where the keyboard is, and the window's own
/// buttons that are pressed there.
std::vector<Rect> Shell::inUse() const {
  const std::string& target = walk_.view().coach.target.control;
  const Rect place = room();
  std::vector<Rect> out;
  for (const Anchor& anchor : anchors_.all()) {
    // Cards that answer move out of the way of everything else.
    const bool card =
        anchor.id.starts_with("notice.") || (!state_.message.empty() && anchor.id.starts_with("message."));
    const bool button = anchor.surface == Surface::desk && anchor.enabled && !card;
    if (!button && !anchor.focused && anchor.id != target) continue;
    if (const Rect shown = anchor.shown().cut(place); !shown.empty()) out.push_back(shown);
  }
  return out;
}

/// Outlines over the devices, below everything that answers.
void Shell::drawNames(const Panel& panel) {
  if (!state_.inspector.open) return;
  const Rect& window = layout_.window;
  ImGui::SetCursorScreenPos(window.min);
  ImGui::BeginChild("anchors", {window.width(), window.height()}, 0,
                    ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollbar |
                        ImGuiWindowFlags_NoNav);
  drawAnchors(panel, anchors_, state_.inspector);
  ImGui::EndChild();
}

/// Beside everything else, or over its right part where the window is narrow.
void Shell::drawInspector(const Panel& panel) {
  const Session* session = walk_.inspected();
  if (!state_.inspector.open || session == nullptr) return;
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  ui::drawInspector(panel, {*session, walk_.view(), {{size.x - inspectorRoom_.width, 0}, size}},
                    state_.inspector);
}

void Shell::drawDevices(Panel& panel) {
  const View& view = walk_.view();
  DevicesScene scene{view, layout_, theme_};
  scene.now = now_;
  scene.wakeAt = &wakeAt_;
  scene.interactive = !panel.inert && view.mode == Mode::guide;
  showTarget();
  ui::drawDevices(scene, {anchors_, thumbnailAnchors_, actions_, state_.draw, state_.thumbnail});
  const Rect turn = turnButton(panel);
  if (turn.empty()) return;
  const Panel::Press press = panel.press(turn, "stage.turn");
  if (press.focused) panel.focusRing(layout_.device(layout_.smallDevice()), 12);
}

/// Companion mode: the person's own device stands on the table, not in this window.
void Shell::drawOwnDevice(const Panel& panel) {
  state_.message = {};
  drawCompanion(panel,
                {walk_.view(),
                 {{layout_.window.min.x, layout_.topBar.max.y}, {layout_.window.max.x, layout_.footer.min.y}},
                 !nextScenario(walk_).empty(),
                 !walk_.pack().situations.empty(),
                 walk_.inspected()},
                state_.companion);
  // What the walk says stands in the room, and is read there; what the program says of itself lies over it.
  follow(state_.messageMemory, walk_.view().message, panel.now);
  drawOwnNotice(panel, room(), state_.companion.words);
}

/// What the program says of itself, where the walk's words have a place of their own.
void Shell::drawOwnNotice(const Panel& panel, const Rect& room, const Rect& better, const Rect& covered) {
  if (state_.notices.empty()) return;
  const MessageView none;
  MessagesScene scene{none, state_.notices, layout_, layout_.stores};
  scene.room = room;
  scene.better = better;
  scene.covered = covered;
  scene.inUse = inUse();
  scene.faults = state_.faultsRect;
  drawNotice(panel, scene);
}

void Shell::drawHighlightLayer(const Panel& panel) {
  const View& view = walk_.view();
  const Rect& window = layout_.window;
  // Its own layer: above the devices, below everything that answers, and no obstacle to the pointer.
  ImGui::SetCursorScreenPos(window.min);
  ImGui::BeginChild("highlight", {window.width(), window.height()}, 0,
                    ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollbar |
                        ImGuiWindowFlags_NoNav);
  HighlightScene scene{view.coach, view.active, {}, {}, state_.lastInput, view.mode == Mode::watch};
  scene.phone = frameOf(layout_, Surface::app);
  scene.website = frameOf(layout_, Surface::website);
  scene.words = state_.draw.targetWords;
  if (!state_.message.empty()) scene.look = view.message.look;
  scene.lookSince = state_.messageMemory.since;
  scene.still = walk_.kiosk() != nullptr && walk_.kiosk()->page() == KioskPage::attract;
  // What the keyboard has pushed up lies under the heading, and so does all that is drawn around it.
  const bool lifted = state_.kiosk.keyboard.lift > 0;
  if (lifted) panel.list()->PushClipRect({window.min.x, layout_.topBar.max.y}, window.max, true);
  drawHighlight(panel, scene, state_.highlight);
  if (lifted) panel.list()->PopClipRect();
  ImGui::EndChild();
}

void Shell::drawGuide(const Panel& panel) {
  const View& view = walk_.view();
  drawHighlightLayer(panel);
  CoachScene coach{view, layout_.coach, layout_.arrangement != Arrangement::stacked,
                   !nextScenario(walk_).empty(), walk_.inspected()};
  drawCoachPanel(panel, coach, state_.coach, actions_);
  drawCue(panel);
  drawAnswers(panel);
}

/// The pill that asks to scroll can be pressed: it does what it says.
void Shell::drawCue(const Panel& panel) {
  if (walk_.view().coach.target.surface == Surface::desk) drawDeskCue(panel, layout_.coach, state_.highlight);
  const Rect cue = state_.highlight.cue;
  if (cue.empty() || panel.inert) return;
  ImGui::SetCursorScreenPos(cue.min);
  // Keys have their own way to the next control, and pass the pill by.
  ImGui::BeginChild("cue", {cue.width(), cue.height()}, 0,
                    ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoNav);
  // Without this the child itself would be a place to stop at.
  ImGui::PushItemFlag(ImGuiItemFlags_NoNav, true);
  panel.press(cue, "cue.scroll");
  ImGui::PopItemFlag();
  // The wheel means what lies below, as it does beside the pill.
  const float wheel = ImGui::IsWindowHovered() ? ImGui::GetIO().MouseWheel : 0;
  if (walk_.view().coach.target.surface == Surface::desk)
    state_.coach.scrollPages -= wheel * kWheelPages;
  else
    state_.draw.wheelPassed += wheel;
  if (wheel != 0) wakeAt_ = std::min(wakeAt_, now_);
  ImGui::EndChild();
}

void Shell::drawAnswers(const Panel& panel) {
  const View& view = walk_.view();
  const Surface device = view.active == Surface::desk ? state_.front : view.active;
  // A kiosk's visitor who tries alone is not told; the walk knows it all the same.
  const View& known = walk_.kiosk() == nullptr ? view : std::as_const(*walk_.kiosk()).walk().view();
  const Anchor* next = anchors_.find(known.coach.target.control);
  MessagesScene scene{view.message, state_.notices, layout_, layout_.device(device)};
  scene.covered = state_.highlight.covered;
  if (next != nullptr) scene.next = next->shown();
  scene.turn = turnButton(panel);
  scene.faults = state_.faultsRect;
  const DrawnMessages drawn = drawMessages(panel, scene, state_.messageMemory);
  state_.message = drawn.message;
  messageOver_ = drawn.over;
}

void Shell::drawFooter(const Panel& panel) {
  const Rect& foot = layout_.footer;
  const TextStyle style{Weight::regular, 12.5f, theme_.palette.textSoft, 1.3f};
  const std::string& notice = walk_.view().notice;
  const std::string text = note_.empty() ? notice : notice + "  ·  " + note_;
  const Rect room{{foot.min.x + panel.dp(20), foot.min.y}, {foot.max.x - panel.dp(20), foot.max.y}};
  panel.lineIn(room, style, text);
}

}  // namespace cardwalk::ui
