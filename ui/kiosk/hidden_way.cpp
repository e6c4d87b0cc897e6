#include "ui/kiosk/hidden_way.h"

#include <algorithm>

namespace cardwalk::ui {
namespace {

void begin(HiddenWay& memory, bool inside, double now) {
  memory.held = inside;
  memory.since = now;
  if (!inside) {
    memory.taps = 0;
    return;
  }
  if (memory.taps == 0 || now - memory.firstTap > kHiddenTapTime) {
    memory.taps = 0;
    memory.firstTap = now;
  }
  ++memory.taps;
}

}  // namespace

bool findHiddenWay(const Rect& corner, HiddenWay& memory, double now, double* wakeAt) {
  const ImGuiIO& io = ImGui::GetIO();
  const ImVec2 at = io.MousePos;
  const bool inside =
      at.x >= corner.min.x && at.x < corner.max.x && at.y >= corner.min.y && at.y < corner.max.y;
  const bool down = io.MouseDown[0];
  const bool began = down && !memory.down, ended = !down && memory.down;
  memory.down = down;
  if (began) begin(memory, inside, now);
  if (!inside) memory.held = false;
  if (ended) {
    memory.held = false;
    if (memory.taps < kHiddenTaps) return false;
    memory.taps = 0;
    return true;
  }
  if (!memory.held) return false;
  if (now - memory.since >= kHiddenHold - 1e-6) {
    memory.held = false;
    memory.taps = 0;
    return true;
  }
  if (wakeAt != nullptr) *wakeAt = std::min(*wakeAt, memory.since + kHiddenHold);
  return false;
}

}  // namespace cardwalk::ui
