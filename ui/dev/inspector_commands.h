// What the inspector's keys and buttons do; the table of commands (ui/app/commands.cpp) names them.
//
// What it DOES NOT do: draw, or write files; a log to be kept is wished for.
#pragma once

#include "ui/app/commands.h"

namespace cardwalk::ui {

bool inspects(const CommandContext& c);  ///< it is open
void inspect(CommandContext& c, std::string_view);
void inspectTab(CommandContext& c, std::string_view word);
void inspectControl(CommandContext& c, std::string_view id);
void inspectAnchors(CommandContext& c, std::string_view);
/// The program acts as a person could, so that everything stands in the log and can be undone.
void inspectJump(CommandContext& c, std::string_view id);
void copyActions(CommandContext& c, std::string_view);
void saveActions(CommandContext& c, std::string_view);

}  // namespace cardwalk::ui
