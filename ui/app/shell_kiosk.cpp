// The window as a kiosk: a page, or the devices with the coach, over a bar within reach.

#include <algorithm>
#include <utility>

#include "ui/app/commands.h"
#include "ui/app/shell.h"
#include "ui/guide/stores_panel.h"
#include "ui/kiosk/forgetting.h"
#include "ui/kiosk/kiosk.h"
#include "ui/kiosk/kiosk_pages.h"
#include "ui/kiosk/kiosk_walk.h"
#include "ui/platform/wiped_memory.h"

namespace cardwalk::ui {

namespace {

std::optional<TurnLabel> labelOf(const Panel& panel, const Conductor& walk, const Layout& layout) {
  const Surface small = layout.smallDevice();
  if (walk.kiosk() == nullptr || small == Surface::desk) return std::nullopt;
  return turnLabel(panel, *walk.kiosk(), small, layout.device(small), layout.stores.min.y - panel.dp(6));
}

}  // namespace

/// The next visitor finds nothing of the one before: what drawing remembers begins anew.
void Shell::forgetVisitor() {
  const Kiosk* kiosk = walk_.kiosk();
  if (kiosk == nullptr || state_.kiosk.visitor == kiosk->visitor()) return;
  renew(state_);
  for (Anchors* each : {&anchors_, &lastAnchors_, &thumbnailAnchors_}) renew(*each);
  renew(actions_);
  renew(pressed_);
  forgetTyping();
  forgetLetters();
  wipeDeadStack();
  giveBackFreedMemory();
  state_.kiosk.visitor = kiosk->visitor();
}

/// The bar lies below everything else, the heading where the top bar is elsewhere.
void Shell::layOutKiosk(float contentScale) {
  const Kiosk& kiosk = *walk_.kiosk();
  LayoutWish wish;
  wish.size = ImGui::GetIO().DisplaySize;
  wish.contentScale = contentScale;
  wish.textSize = static_cast<float>(settings_.textSize);
  wish.front = state_.front;
  wish.kiosk.on = true;
  wish.kiosk.caption = kiosk.page() == KioskPage::attract;
  std::size_t rows = 0;
  for (const StoreView& store : kiosk.view().stores) rows = std::max(rows, store.rows.size());
  // Beside the show the lists are only looked at: the devices have the room.
  if (wish.kiosk.caption) rows = std::min<std::size_t>(rows, 2);
  wish.storeRows = static_cast<int>(rows);
  const Panel panel(theme_, metricsFor(wish), walk_.texts(), anchors_, pressed_);
  wish.kiosk.bar = kioskBarHeight(panel, kiosk, wish.size.x);
  if (wish.kiosk.caption) wish.kiosk.band = kioskShowHeight(panel, kiosk, wish.size.x);
  layout_ = arrange(wish);
  state_.kiosk.keyboard.lift = keyboardLift(panel, anchors_, state_.kiosk.keyboard);
  for (Rect* device : {&layout_.phone, &layout_.website})
    *device = draw::moved(*device, {0, -state_.kiosk.keyboard.lift});
}

void Shell::drawKiosk(Panel& panel, Kiosk& kiosk) {
  KioskMemory& memory = state_.kiosk;
  memory.toTop = memory.serial != kiosk.serial();
  if (memory.toTop) {
    memory.serial = kiosk.serial();
    state_.message = {};
    wakeAt_ = std::min(wakeAt_, now_);  // what has just opened finds its place in the second frame
    // A finger that lies there already was meant for the page before.
    if (ImGui::IsAnyMouseDown()) memory.swallow = kSwallowedFrames;
  }
  const bool swallows = memory.swallow > 0;
  if (swallows && !ImGui::IsAnyMouseDown()) --memory.swallow;
  // A hand that rests there costs no frames: its going is an event of its own.
  if (memory.swallow > 0 && !ImGui::IsAnyMouseDown()) wakeAt_ = std::min(wakeAt_, now_);
  const bool covered = kiosk.over() != KioskOver::none || swallows;
  panel.inert = covered;
  ImGui::BeginDisabled(covered);
  drawKioskPage(panel, kiosk);
  const Rect& window = layout_.window;
  if (kiosk.page() != KioskPage::closed)
    drawKioskBar(panel, {kiosk, memory, {{window.min.x, layout_.footer.min.y}, window.max}});
  drawKioskKeyboard(panel, kiosk);
  ImGui::EndDisabled();
  panel.inert = swallows;
  ImGui::BeginDisabled(swallows);
  drawKioskOver(panel, kiosk);
  ImGui::EndDisabled();
  panel.inert = false;
  const float corner = panel.dp(kHiddenCorner);
  const Rect hidden{window.min, {window.min.x + corner, window.min.y + corner}};
  if (findHiddenWay(hidden, memory.hiddenWay, now_, &wakeAt_)) pressed_.emplace_back("kiosk/exit");
}

/// For visitors without a keyboard, while the walk wants something typed.
void Shell::drawKioskKeyboard(const Panel& panel, const Kiosk& kiosk) {
  if (kiosk.page() == KioskPage::walk) {
    const Target& target = kiosk.view().coach.target;
    const bool asked = target.gesture == Gesture::type && !target.control.empty();
    const bool digits = asked && !target.text.empty() && target.text[0] >= '0' && target.text[0] <= '9';
    const std::string_view words = asked ? std::string_view(kiosk.view().coach.instruction) : "";
    drawScreenKeyboard(panel, {layout_.window, kiosk.language(), words, digits}, state_.kiosk.keyboard);
  } else {
    state_.kiosk.keyboard = {};
  }
}

void Shell::drawKioskPage(Panel& panel, Kiosk& kiosk) {
  const Rect& window = layout_.window;
  const KioskScene scene{kiosk, state_.kiosk, {window.min, {window.max.x, layout_.footer.min.y}}};
  switch (kiosk.page()) {
    case KioskPage::closed:
      return drawKioskClosed(panel, {kiosk, state_.kiosk, window});
    case KioskPage::attract:
    case KioskPage::walk:
      return drawKioskWalk(panel, kiosk);
    case KioskPage::start:
      return drawKioskStart(panel, scene);
    case KioskPage::depth:
      return drawKioskDepth(panel, scene);
    case KioskPage::questions:
      return drawKioskQuestions(panel, scene);
    case KioskPage::end:
      return drawKioskEnd(panel, scene);
    case KioskPage::take:
      return drawKioskTake(panel, scene);
  }
}

/// A thumbnail is one large button that brings its device to the front, a kiosk's label with it.
Rect Shell::turnButton(const Panel& panel) const {
  const Surface small = layout_.smallDevice();
  if (small == Surface::desk) return {};
  const Rect& device = layout_.device(small);
  const auto label = labelOf(panel, walk_, layout_);
  if (!label) return device;
  const Rect& words = label->rect;
  return {{std::min(device.min.x, words.min.x), device.min.y},
          {std::max(device.max.x, words.max.x), std::max(device.max.y, words.max.y)}};
}

void Shell::drawKioskWalk(Panel& panel, const Kiosk& kiosk) {
  drawDevices(panel);
  // In a window of its own: what the keyboard has pushed up passes behind the heading.
  const Rect& head = layout_.topBar;
  const Rect above{head.min, {head.max.x, layout_.stage.max.y}};
  ImGui::SetCursorScreenPos(above.min);
  ImGui::BeginChild("heading", {above.width(), above.height()}, 0,
                    ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollbar |
                        ImGuiWindowFlags_NoNav);
  drawKioskHeading(panel, {kiosk, state_.kiosk, head});
  if (const auto label = labelOf(panel, walk_, layout_)) drawTurnLabel(panel, *label);
  ImGui::EndChild();
  drawStoresPanel(panel, walk_.view(), layout_.stores);
  drawHighlightLayer(panel);
  if (kiosk.page() == KioskPage::attract)
    return drawKioskAttract(panel, {kiosk, state_.kiosk, layout_.coach});
  drawKioskCoach(panel, {kiosk, layout_.coach, layout_.arrangement != Arrangement::stacked}, state_.coach,
                 actions_);
  drawCue(panel);
  drawAnswers(panel);
}

void Shell::drawKioskOver(Panel& panel, const Kiosk& kiosk) {
  const KioskScene scene{kiosk, state_.kiosk, layout_.window};
  if (kiosk.over() == KioskOver::countdown) drawKioskCountdown(panel, scene, millis(now_));
  if (kiosk.over() == KioskOver::pin) drawKioskPin(panel, scene, millis(now_));
}

}  // namespace cardwalk::ui
