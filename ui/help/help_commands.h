// What the commands of the help do: its pages, its search, its pictures, the questionnaire.
//
// What is in it: one function a command, for the table in ui/app/command_table.cpp.
// What it DOES NOT do: say when they may be run, or by which key; the table does.
#pragma once

#include <string_view>

#include "ui/app/commands.h"

namespace cardwalk::ui {

void openHelp(CommandContext& c, HelpPage page);
void chooseHelpPage(CommandContext& c, std::string_view word);
void searchHelp(CommandContext& c, std::string_view);
void pickTrouble(CommandContext& c, std::string_view id);
void showAllTroubles(CommandContext& c, std::string_view);
void unfold(CommandContext& c, std::string_view id);
void showHelp(CommandContext& c, std::string_view id);
/// What was to be shown is there.
void helpArrived(CommandContext& c);
/// "side=app": question and answer.
void answer(CommandContext& c, std::string_view text);
/// "app=V1": the questionnaire's answer to what the shop looks like; another one of the same device goes.
void answerShop(CommandContext& c, std::string_view choice);
bool hasSituations(const CommandContext& c);
void startSituation(CommandContext& c, std::string_view);
/// The same start, on the person's own device.
void startOnOwnDevice(CommandContext& c, std::string_view);
/// It is there, or cannot be had.
void situationArrived(CommandContext& c, const Arrival& arrival);

/// Opens the scenario, remembers it and closes whatever lies over the window.
void chooseScenario(CommandContext& c, std::string_view id);

}  // namespace cardwalk::ui
