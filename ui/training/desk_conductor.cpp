#include "ui/training/desk_conductor.h"

namespace cardwalk::ui {

const View& DeskConductor::view() const {
  const Attempt* now = attempt();
  if (now == nullptr) return walk_.view();
  const View& whole = now->view();
  return quietOf_ == whole.revision && quietOn_ == desk_.serial() ? quiet_ : whole;
}

void DeskConductor::dismissMessage() {
  const Attempt* now = attempt();
  if (now == nullptr) {
    if (!desk_.open()) walk_.dismissMessage();
    return;
  }
  // The attempt's record knows nothing of who has read what; its view is shown without the message.
  constexpr std::uint64_t kQuiet = 1ull << 63;
  const View& whole = now->view();
  quietOf_ = whole.revision;
  quietOn_ = desk_.serial();
  quiet_ = whole;
  quiet_.revision.number |= kQuiet;
  const Stamp serial = quiet_.message.serial;
  quiet_.message = {};
  quiet_.message.serial = serial;
}

}  // namespace cardwalk::ui
