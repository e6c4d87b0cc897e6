// How the table of commands reaches the training desk, and which of its commands count while it is open.
//
// What it DOES NOT do: know what a press at the desk means (ui/training/desk_commands.cpp).
#pragma once

#include "ui/app/commands.h"

namespace cardwalk::ui {

bool hasTraining(const CommandContext& context);
/// "open", "ticket/S05" and so on.
void train(CommandContext& context, std::string_view words);
/// Esc, while it is asked whether to give the ticket up: no. False if nothing is asked.
bool stayAtTicket(CommandContext& context);
/// The program works a ticket, and the person sets its pace.
bool watchesTicket(const CommandContext& context);
bool worksOnTicket(const CommandContext& context);
/// Opens or folds what is known of the ticket's account, beside the devices.
void foldFacts(CommandContext& context, std::string_view);
/// What a key is called in the list of keys: help at a ticket counts, and says so.
std::string_view keyLabel(const Conductor& walk, const Command& command);
/// The desk is open: the help is there to be read, and neither shows nor starts anything.
bool atDesk(const Conductor& walk);
/// Keys and buttons of the walk do not reach through the open desk: what leads, explains or goes back in a
/// walk would undo a ticket's grading.
bool deskAllows(const CommandContext& context, std::string_view command);
bool deskAllows(const Conductor& walk, std::string_view command);

}  // namespace cardwalk::ui
