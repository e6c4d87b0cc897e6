#include <algorithm>
#include <array>

#include "ui/kiosk/kiosk.h"
#include "ui/kiosk/kiosk_commands.h"

namespace cardwalk::ui {
namespace {

constexpr std::array<std::string_view, 5> kAllowed{"kiosk", "stage.turn", "message.close", "cue.scroll",
                                                   "message.undo"};

}  // namespace

bool isKiosk(const CommandContext& context) { return context.walk.kiosk() != nullptr; }

void kiosk(CommandContext& context, std::string_view words) {
  context.walk.kiosk()->command(words, context.now);
}

bool kioskAllows(const Conductor& walk, std::string_view command) {
  if (walk.kiosk() == nullptr) return true;
  return std::find(kAllowed.begin(), kAllowed.end(), command) != kAllowed.end();
}

}  // namespace cardwalk::ui
