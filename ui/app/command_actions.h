// What the commands of the window do, and when each can be done.
//
// What is in it: guards and actions, for the table in command_table.cpp. The help's and the inspector's own
// stand beside them. What it DOES NOT do: say which key or button asks for it; the table does.
#pragma once

#include <string_view>

#include "ui/app/commands.h"

namespace cardwalk::ui {

bool walking(const CommandContext& c);
bool watching(const CommandContext& c);
bool canUndo(const CommandContext& c);
bool hasTarget(const CommandContext& c);
bool accompanies(const CommandContext& c);
bool accompaniesStep(const CommandContext& c);
/// And the step is on a device, which may look different.
bool accompaniesOnDevice(const CommandContext& c);
bool canBeShown(const CommandContext& c);
bool stepsAtOnce(const CommandContext& c);
bool hasDifferent(const CommandContext& c);
bool hasMessage(const CommandContext& c);
bool hasGenerations(const CommandContext& c);
bool asksAboutPlace(const CommandContext& c);
bool hasFaults(const CommandContext& c);
bool hasNext(const CommandContext& c);
bool hasNotice(const CommandContext& c);
bool offersUndo(const CommandContext& c);

void openOverlay(CommandContext& c, Overlay overlay);
void closeOverlay(CommandContext& c);
void closeNotice(CommandContext& c, std::string_view);
/// Closes what a person would expect it to: ours first, then what lies over a device, then what only informs.
void escape(CommandContext& c, std::string_view);
/// Brings the next control into sight, as a hand at the wheel would.
void scrollToTarget(CommandContext& c, std::string_view);
void setTextSize(CommandContext& c, double size);
void setTheme(CommandContext& c, std::string_view word);
void nextTheme(CommandContext& c, std::string_view);
void pace(CommandContext& c, int direction);
void chooseLanguage(CommandContext& c, std::string_view tag);
/// Guide, watch, companion, and round again.
void nextMode(CommandContext& c, std::string_view);
void accompany(CommandContext& c, std::string_view);
void done(CommandContext& c, std::string_view);
/// What to do about it on the model, or what one's own screen shows instead.
void different(CommandContext& c, std::string_view);
void chooseVariant(CommandContext& c, std::string_view id);
void rememberGeneration(CommandContext& c);
void chooseGeneration(CommandContext& c, std::string_view choice);
void answerPlace(CommandContext& c, bool goOn);
/// The keyboard scrolls whatever words stand there.
void scrollWords(CommandContext& c, float pages);
void turnDevice(CommandContext& c, std::string_view);
void jumpToHighlight(CommandContext& c, std::string_view);

}  // namespace cardwalk::ui
