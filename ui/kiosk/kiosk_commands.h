// How the table of commands reaches the kiosk, and which of its commands count there.
//
// What it DOES NOT do: know what a press in the kiosk means (kiosk_commands.cpp).
#pragma once

#include <string_view>

#include "ui/app/commands.h"

namespace cardwalk::ui {

bool isKiosk(const CommandContext& context);
/// "start", "tile/S01" and so on.
void kiosk(CommandContext& context, std::string_view words);
/// A visitor reaches the kiosk's own commands and what leads through a walk; no menu, no key of the desk.
bool kioskAllows(const Conductor& walk, std::string_view command);

}  // namespace cardwalk::ui
