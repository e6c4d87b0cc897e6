#include "ui/kiosk/forgetting.h"

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/platform/wiped_memory.h"

namespace cardwalk::ui {
namespace {

/// The room behind the last element still holds those that were there before.
template <typename T>
void wipeRest(ImVector<T>& list) {
  if (list.Data == nullptr) return;
  const auto used = static_cast<std::size_t>(list.Size), room = static_cast<std::size_t>(list.Capacity);
  wipe(static_cast<void*>(list.Data + used), (room - used) * sizeof(T));
}

}  // namespace

void forgetTyping() {
  ImGuiContext& g = *ImGui::GetCurrentContext();
  ImGui::ClearActiveID();
  renew(g.InputTextState);
  g.InputTextState.Ctx = &g;
  g.InputTextDeactivatedState.ClearFreeMemory();
  g.ClipboardHandlerData.clear();
  g.InputEventsTrail.resize(0);
  wipeRest(g.InputEventsTrail);
  wipeRest(g.InputEventsQueue);
  wipeRest(g.IO.InputQueueCharacters);
  wipe(g.TempBuffer.Data, static_cast<std::size_t>(g.TempBuffer.Size));
}

void forgetLetters() { ImGui::GetIO().Fonts->CompactCache(); }

}  // namespace cardwalk::ui
