// The window while the training desk is open: its pages, or the devices with the ticket beside them.

#include <algorithm>
#include <utility>

#include "ui/app/commands.h"
#include "ui/app/shell.h"
#include "ui/controls/scroll.h"
#include "ui/guide/stores_panel.h"
#include "ui/training/desk.h"
#include "ui/training/work_panel.h"

namespace cardwalk::ui {

TrainingDesk* Shell::openDesk() const {
  TrainingDesk* desk = walk_.training();
  return desk != nullptr && desk->open() ? desk : nullptr;
}

/// Nobody is led to a target here: whoever works with keys, and whose place is gone, begins at the top of the
/// page, or of the device in use. False where a target leads as ever.
bool Shell::placeFocusAtDesk(const TrainingDesk& desk, bool navigates) {
  const bool work = desk.page() == DeskPage::work && !desk.asksToLeave();
  if (work && !walk_.view().coach.target.control.empty()) return false;
  const auto focused = [](const Anchor& anchor) { return anchor.focused; };
  const bool lost = std::none_of(anchors_.all().begin(), anchors_.all().end(), focused);
  if (!navigates || !lost || state_.overlay != Overlay::none || ImGui::GetIO().WantTextInput) return true;
  ImGui::SetNavCursorVisible(true);
  const View& view = walk_.view();
  if (!work || view.active == Surface::desk) {
    state_.desk.wantFocus = true;
    return true;
  }
  const SurfaceView& device = view.surfaces[static_cast<std::size_t>(view.active)];
  for (const ControlView& control : device.layers.back().controls) {
    if (!control.pressable && !control.typable) continue;
    state_.draw.focusWanted = control.id;
    break;
  }
  return true;
}

void Shell::layOutTraining(const TrainingDesk& desk) {
  if (desk.page() != DeskPage::work) {
    // Nothing stands beside or below a page; the footer has the whole lower edge.
    const float height = layout_.footer.height();
    layout_.footer = {{layout_.window.min.x, layout_.window.max.y - height}, layout_.window.max};
    return;
  }
  if (!desk.examines()) return;
  // Who is examined sees no lists beside the devices: they would tell whether the work is done.
  layout_.website.max.y = layout_.stores.max.y;
  layout_.stores = {};
}

void Shell::drawTraining(Panel& panel, TrainingDesk& desk) {
  DeskMemory& memory = state_.desk;
  memory.toTop = memory.serial != desk.serial();
  if (memory.toTop) {
    memory.serial = desk.serial();
    memory.panelFor.clear();
    memory.momentOf = -1;
    state_.message = {};
  }
  // The keys that scroll the coach's words mean the page in its place, or the panel of a ticket.
  memory.panelScroll = std::exchange(state_.coach.scrollPages, 0.0f);
  keepPageKeysFromFocus();
  if (desk.page() == DeskPage::work) return drawTicketWork(panel, desk);
  const Rect room{{layout_.window.min.x, layout_.topBar.max.y}, {layout_.window.max.x, layout_.footer.min.y}};
  ImGui::SetCursorScreenPos(room.min);
  ImGui::BeginChild(
      "desk", {room.width(), room.height()}, ImGuiChildFlags_NavFlattened,
      ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse);
  drawDeskPage(panel, {desk, memory, room});
  ImGui::EndChild();
  drawFooter(panel);
  drawOwnNotice(panel, room);
}

void Shell::drawTicketWork(Panel& panel, TrainingDesk& desk) {
  drawDevices(panel);
  if (!desk.examines()) drawStoresPanel(panel, walk_.view(), layout_.stores);
  drawFooter(panel);
  drawHighlightLayer(panel);
  // The pill that asks for the coach means the panel in its place.
  if (std::exchange(state_.coach.showTarget, false)) state_.desk.panelFor = " ";
  drawWorkPanel(panel,
                {desk, walk_.view(), state_.desk, layout_.coach, layout_.arrangement != Arrangement::stacked},
                actions_);
  drawCue(panel);
  state_.message = {};
  drawOwnNotice(panel, {}, {}, state_.highlight.covered);
}

}  // namespace cardwalk::ui
